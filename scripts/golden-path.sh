#!/usr/bin/env bash
# From raw CSV exports to the final exposé. See --help.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# Small inputs are done before the optimising compiler pays off; large ones need it.
tier=(-XX:TieredStopAtLevel=1)
raw="$ROOT/raw"
master=local
agents=off
previous=
for argument in "$@"; do
    case $previous in
    --raw) raw=$argument ;;
    --master) master=$argument ;;
    --agents) agents=$argument ;;
    esac
    case $argument in
    --raw=*) raw=${argument#--raw=} ;;
    --master=*) master=${argument#--master=} ;;
    --agents=*) agents=${argument#--agents=} ;;
    esac
    previous=$argument
done
if [ "$(du -sm "$raw" 2>/dev/null | cut -f1 || echo 0)" -gt 20 ] 2>/dev/null; then
    tier=()
fi

# A cluster gets the jar, and may not see the checkout.
case $master in local*) build ;; *) build_packed ;; esac
prepare_java warehouse
flags+=(${tier[@]+"${tier[@]}"})
# Only a run that may draft may ask a model.
case $agents in propose | auto) CLASS_PATH+=$(agents_class_path) ;; esac
[ -t 1 ] && flags+=(-Dwarehouse.terminal=true)
revision=$(git -C "$ROOT" rev-parse HEAD 2>/dev/null || echo unknown)

# In one JVM nothing needs to be reached from outside, nor a host name to be resolved.
case $master in local*) export SPARK_LOCAL_IP=${SPARK_LOCAL_IP:-127.0.0.1} ;; esac

exec "$JAVA" "${flags[@]}" "-Dwarehouse.revision=$revision" \
    -cp "$CLASS_PATH" org.eltwarehouse.cli.GoldenPath "$@"
