#!/usr/bin/env bash
# From raw CSV exports to the final exposé. See --help.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

build

# Small inputs are done before the optimising compiler pays off; large ones need it.
tier=(-XX:TieredStopAtLevel=1)
raw="$ROOT/raw"
master=local
previous=
for argument in "$@"; do
    case $previous in
    --raw) raw=$argument ;;
    --master) master=$argument ;;
    esac
    case $argument in
    --raw=*) raw=${argument#--raw=} ;;
    --master=*) master=${argument#--master=} ;;
    esac
    previous=$argument
done
if [ "$(du -sm "$raw" 2>/dev/null | cut -f1 || echo 0)" -gt 20 ] 2>/dev/null; then
    tier=()
fi

# A class-data archive makes the start faster. It is made once, by a run over the raw folder while that is small.
archive="$DIST/warehouse.jsa"
class_path=$(class_path)
size=$(du -sm "$ROOT/raw" 2>/dev/null | cut -f1 || true)
if [ ! "$archive" -nt "$DIST/warehouse.jar" ] && [ "${size:-999}" -le 20 ]; then
    echo "Preparing a faster start (once) ..." >&2
    training=$(mktemp -d)
    trap 'rm -rf "$training"' EXIT
    # Whether that run ends well does not matter, only which classes it loads.
    PSEUDONYM_SALT=used-for-this-training-run-only SPARK_LOCAL_IP=127.0.0.1 "$JAVA" \
        "${JVM_FLAGS[@]}" -XX:TieredStopAtLevel=1 "-XX:ArchiveClassesAtExit=$training/archive" -cp "$class_path" \
        org.eltwarehouse.pipeline.GoldenPath --raw "$ROOT/raw" --artifacts "$training" >/dev/null 2>&1 || true
    [ -f "$training/archive" ] && mv "$training/archive" "$archive"
    rm -rf "$training"
    trap - EXIT
fi

flags=("${JVM_FLAGS[@]}" ${tier[@]+"${tier[@]}"} "-Dwarehouse.dist=$DIST" "-Dwarehouse.home=$ROOT")
[ "$archive" -nt "$DIST/warehouse.jar" ] && flags+=("-XX:SharedArchiveFile=$archive")
[ -t 1 ] && flags+=(-Dwarehouse.terminal=true)
revision=$(git -C "$ROOT" rev-parse HEAD 2>/dev/null || echo unknown)

# In one JVM nothing needs to be reached from outside, nor a host name to be resolved.
case $master in local*) export SPARK_LOCAL_IP=${SPARK_LOCAL_IP:-127.0.0.1} ;; esac

exec "$JAVA" "${flags[@]}" "-Dwarehouse.revision=$revision" \
    -cp "$class_path" org.eltwarehouse.pipeline.GoldenPath "$@"
