#!/usr/bin/env bash
# Builds everything from scratch and runs every test, as many modules at once as there are cores. What CI runs.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

cd "$ROOT"
mvn -B -ntp -T 1C clean verify "$@"
