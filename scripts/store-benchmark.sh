#!/usr/bin/env bash
# What the run store costs: starts that have nothing to do, plans, verification, publishing. See --help.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
export LC_ALL=C

USAGE="Usage: store-benchmark.sh [--runs N] [--megabytes M]

Measures over the shipped raw folder and prints Markdown for docs/benchmarks.md: a start with nothing to do, a plan with
and without a change, the same with 100 completed runs in the folder, verification beside sha256sum over the same file,
and the share of a full run that publishing takes. Measure on an idle machine.

  --runs N       Counted runs of each; the median is printed; default: 7.
  --megabytes M  Size of the file that is verified; default: 2000.

Exit codes: 0 measured, 1 a program failed, 2 usage, 3 the build failed."

runs=7
megabytes=2000
while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) printf '%s\n' "$USAGE"; exit 0 ;;
        --runs | --megabytes) [ $# -ge 2 ] || fail "Cannot read the command line: $1 has no value; see --help for the options" ;;
        *) fail "Cannot read the command line: unknown option $1; see --help for the options" ;;
    esac
    [[ $2 =~ ^[1-9][0-9]{0,4}$ ]] || fail "Cannot use $1 $2: it is no number from 1 to 99999; pass $1 7"
    if [ "$1" = --runs ]; then runs=$2; else megabytes=$2; fi
    shift 2
done

work=$(mktemp -d "${TMPDIR:-/tmp}/store-benchmark-XXXXXX")
trap 'rm -rf "$work"' EXIT
export PSEUDONYM_SALT=used-for-this-benchmark-only SPARK_LOCAL_IP=127.0.0.1
golden() { "$ROOT/scripts/golden-path.sh" --artifacts "$work/artifacts" "$@"; }
tool() { "$ROOT/scripts/warehouse.sh" "$@" --artifacts "$work/artifacts"; }

# Runs a command N times and prints the median of its wall seconds.
median() { # command...
    local TIMEFORMAT=%R i
    for ((i = 0; i < runs; i++)); do
        { time "$@" >"$work/out" 2>"$work/err" || fail "Cannot measure: $* failed: $(cat "$work/err")" 1; } 2>&1
    done | sort -n | sed -n "$(((runs + 1) / 2))p"
}
said() { # text: the last measured program must have said so
    grep -q "$1" "$work/out" || fail "Cannot measure: it said $(head -1 "$work/out"), not $1" 1
}

echo "Computing once ..." >&2
golden --run-id base >/dev/null
logs=("$work"/artifacts/runs/base/_logs/*.jsonl)
published=$(sed -n 's/.* published, [0-9]* files, \([0-9]*\) ms.*/\1/p' "${logs[@]}" | awk '{ sum += $1 } END { print sum }')
committed=$(sed -n 's/.* committed, [0-9]* rows, \([0-9]*\) ms.*/\1/p' "${logs[@]}" | awk '{ sum += $1 } END { print sum }')

echo "Starts with nothing to do ..." >&2
nothing=$(median golden); said "Nothing to do"
plan=$(median tool plan); said "Nothing to do"
changed=$(median tool plan --seed 7); said parameter
echo "The same with 100 runs (they are made first) ..." >&2
for ((i = 1; i < 100; i++)); do golden --run-id "copy-$i" >/dev/null; done
nothing_hundred=$(median golden); said "Nothing to do"
plan_hundred=$(median tool plan); said "Nothing to do"
changed_hundred=$(median tool plan --seed 7); said parameter
listed=$(median tool runs); said latest

echo "Verifying $megabytes MB ..." >&2
# A run as large as wanted: the files of a small one, and a snapshot that has grown, listed as it is.
large="$work/artifacts/runs/base/bronze/data/large.csv"
head -c "$megabytes"000000 /dev/urandom >"$large"
sum=$(sha256sum "$large" | cut -d' ' -f1)
manifest="$work/artifacts/runs/base/_meta/run_manifest.json"
sed -i "0,/\"documents\" : \[/s||\"documents\" : [ { \"path\" : \"bronze/data/large.csv\", \"bytes\" : ${megabytes}000000, \"sha256\" : \"$sum\" },|" "$manifest"
verify=$(median tool verify base); said "is whole"
reference=$(median sha256sum "$large")

rate() { awk -v megabytes="$megabytes" -v seconds="$1" 'BEGIN { printf "%.2f", megabytes / 1000 / seconds }'; }
cat <<END

### Run store, $(date -u +%Y-%m-%d), revision $(git -C "$ROOT" rev-parse --short HEAD 2>/dev/null || echo unknown)

| What | median of $runs, s |
|---|---:|
| nothing to do | $nothing |
| plan, nothing changed | $plan |
| plan, the seed changed | $changed |
| nothing to do, 100 runs in the folder | $nothing_hundred |
| plan, nothing changed, 100 runs | $plan_hundred |
| plan, the seed changed, 100 runs | $changed_hundred |
| runs, 100 runs | $listed |
| verify, $megabytes MB in one file | $verify ($(rate "$verify") GB/s, start of Java included) |
| sha256sum over the same file | $reference ($(rate "$reference") GB/s) |

- From command to prompt, the start script included; the last line of each was checked.
- Publishing took $published ms of the $committed ms of all steps of a full run: $(awk -v part="$published" -v all="$committed" 'BEGIN { printf "%.1f", 100 * part / all }') %.
- Machine: $(nproc) cores ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)), load $(cut -d' ' -f1-3 /proc/loadavg).
END
