#!/usr/bin/env bash
# What a start would do, what runs there are, whether they are whole, what differs. See --help.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

build
prepare_java

# These commands read and hash; only comparing large runs gains from the optimising compiler.
exec "$JAVA" "${flags[@]}" -cp "$CLASS_PATH" org.eltwarehouse.pipeline.WarehouseTool "$@"
