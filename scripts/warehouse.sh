#!/usr/bin/env bash
# What definitions make, what a start would do, what runs there are, whether they are whole, what differs. See --help.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

build

# Only these start Spark, only the agents may ask a model.
case ${1:-} in
    test | preview | gate | agents) prepare_java warehouse ;;
    *) prepare_java commands ;;
esac
[ "${1:-}" != agents ] || CLASS_PATH+=$(agents_class_path)

# Only hashing and comparing large runs gain from the optimising compiler.
case ${1:-} in verify | diff) ;; *) flags+=(-XX:TieredStopAtLevel=1) ;; esac

exec "$JAVA" "${flags[@]}" -cp "$CLASS_PATH" org.eltwarehouse.cli.WarehouseTool "$@"
