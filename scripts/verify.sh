#!/usr/bin/env bash
# Builds everything from scratch and runs every test. What CI runs.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

cd "$ROOT"
mvn -B -ntp clean verify "$@"
