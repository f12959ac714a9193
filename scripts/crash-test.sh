#!/usr/bin/env bash
# Kills runs and lets disks fail, and sees whether the next start mends all. See --help.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
export LC_ALL=C

USAGE="Usage: crash-test.sh [--kills N] [--points all|some|none] [--faults all|N]

Runs the golden path over a small raw folder and disturbs it: kills its process at chosen points of each step and at random
moments while a reader follows latest.json, and lets calls to the disk fail. After each disturbance the same run id is
started again; its files must then be those of an undisturbed run, byte by byte. Prints Markdown for docs/benchmarks.md.

  --kills N                Kills at random moments; default: 100.
  --points all|some|none   Every point of every step, or eight across them; default: all.
  --faults all|N           Every call to the disk fails in turn, or so many of them, evenly spread; default: 200.

With 0 or none a trial is left out.

Exit codes: 0 all holds, 1 something differs, 2 usage, 3 the build failed."

kills=100
points=all
faults=200
while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) printf '%s\n' "$USAGE"; exit 0 ;;
        --kills | --points | --faults) [ $# -ge 2 ] || fail "Cannot read the command line: $1 has no value; see --help for the options" ;;
        *) fail "Cannot read the command line: unknown option $1; see --help for the options" ;;
    esac
    case $1 in
        --kills) kills=$2 ;;
        --points) points=$2 ;;
        --faults) faults=$2 ;;
    esac
    shift 2
done
[[ $kills =~ ^(0|[1-9][0-9]{0,4})$ ]] || fail "Cannot use --kills $kills: it is no number from 0 to 99999; pass --kills 100"
[[ $points =~ ^(all|some|none)$ ]] || fail "Cannot use --points $points: it is none of all, some and none; pass --points all"
[[ $faults =~ ^(all|0|[1-9][0-9]{0,5})$ ]] || fail "Cannot use --faults $faults: it is neither all nor a number from 0 to 999999; pass --faults 200"

build
classes="$ROOT/modules/cli/target/test-classes"
testkit="$ROOT/modules/testkit/target/classes"
program="$classes/org/eltwarehouse/cli/crash/CrashProgram.class"
if [ ! -f "$program" ] || [ -n "$(find "$ROOT/modules/cli/src/test" "$ROOT/modules/testkit/src/main" -newer "$program" -type f -print -quit)" ]; then
    echo "Compiling the trials ..." >&2
    command -v mvn >/dev/null || fail "Cannot build: no mvn on the path; install Maven 3.8 or later"
    (cd "$ROOT" && mvn -q -B -pl modules/cli -am test-compile -Dspotless.check.skip) >&2 ||
        fail "Cannot build the trials: Maven failed; see its output above" 3
    touch "$program"
fi

# The class-data archive of the golden path fits every class path that begins like its own.
archive="$DIST/warehouse.jsa"
[ "$archive" -nt "$DIST/warehouse.jar" ] || "$ROOT/scripts/golden-path.sh" --help >/dev/null
# Hundreds of runs in one process fill the usual code cache.
flags=("${JVM_FLAGS[@]}" -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m "-Dwarehouse.dist=$DIST" "-Dwarehouse.home=$ROOT")
[ ! "$archive" -nt "$DIST/warehouse.jar" ] || flags+=("-XX:SharedArchiveFile=$archive")

work=$(mktemp -d "${TMPDIR:-/tmp}/crash-test-XXXXXX")
trap 'rm -rf "$work"' EXIT
export SPARK_LOCAL_IP=127.0.0.1

# The program reads the shipped raw folder from here, and gives its own flags and class path to the processes it kills.
cd "$ROOT/modules/cli"
code=0
"$JAVA" "${flags[@]}" -cp "$(class_path):$classes:$testkit" org.eltwarehouse.cli.crash.CrashProgram \
    "$work" "$kills" "$points" "$faults" >"$work/output" || code=$?
grep '^|' "$work/output" >"$work/table" || fail "Cannot finish the trials: exit code $code; see the output above" 1

revision=$(git -C "$ROOT" rev-parse --short HEAD 2>/dev/null || echo unknown)
[ -z "$(git -C "$ROOT" status --porcelain 2>/dev/null)" ] || revision="$revision with changes"
cat <<END

### Crashes and failing disks, $(date -u +%Y-%m-%d), revision $revision

$(cat "$work/table")

- Machine: $(nproc) cores ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)), $(uname -sr); $("$JAVA" -version 2>&1 | sed -n 's/"//g;2p').
END
exit "$code"
