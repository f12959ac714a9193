#!/usr/bin/env bash
# The golden path beside a bare Spark program that makes the same tables. See --help.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
export LC_ALL=C

USAGE="Usage: benchmark.sh [--runs N] [--scale S]

Runs the golden path and a bare Spark program in turns, each in a fresh JVM with the same flags and a class-data
archive of its own, and prints Markdown for docs/benchmarks.md: wall and CPU seconds, peak memory, the ratio.
Measure on an idle machine.

  --runs N   Counted runs of each, after one of each that is not counted; default: 3.
  --scale S  Measure a sample of S times 1,000 customers, made for this; default: the shipped raw folder.

Exit codes: 0 measured, 1 a program failed or the two disagree, 2 usage, 3 the build failed."

runs=3
scale=
while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) printf '%s\n' "$USAGE"; exit 0 ;;
        --runs | --scale) [ $# -ge 2 ] || fail "Cannot read the command line: $1 has no value; see --help for the options" ;;
        *) fail "Cannot read the command line: unknown option $1; see --help for the options" ;;
    esac
    if [ "$1" = --runs ]; then runs=$2; else scale=$2; fi
    shift 2
done
[[ $runs =~ ^[1-9][0-9]?$ ]] || fail "Cannot use --runs $runs: it is no number from 1 to 99; pass --runs 3"
[[ $scale =~ ^[0-9]*(\.[0-9]+)?$ ]] || fail "Cannot use --scale $scale: it is no positive number; pass --scale 10"

# --- What is measured -----------------------------------------------------------------------------------------

CLI="$ROOT/modules/cli"
BENCH="$CLI/target/benchmark"
PACKAGE=org/eltwarehouse/benchmark
JAR="${JAVA%java}jar"

build
classes="$CLI/target/test-classes"
stale() { # file folder: whether the file is missing or older than anything in the folder
    [ ! -f "$1" ] || [ -n "$(find "$2" -newer "$1" -type f -print -quit)" ]
}
if stale "$classes/$PACKAGE/BareProgram.class" "$CLI/src/test/java/$PACKAGE"; then
    echo "Compiling the bare program ..." >&2
    command -v mvn >/dev/null || fail "Cannot build: no mvn on the path; install Maven 3.8 or later"
    (cd "$ROOT" && mvn -q -B -pl modules/cli -am test-compile -Dspotless.check.skip) >&2 ||
        fail "Cannot build the bare program: Maven failed; see its output above" 3
    touch "$classes/$PACKAGE"/*.class
fi
dist_path=$(class_path)
if stale "$BENCH/bare.jar" "$classes/$PACKAGE" || [ "$DIST/warehouse.jar" -nt "$BENCH/bare.jar" ]; then
    rm -rf "$BENCH"
    mkdir -p "$BENCH"
    {
        "$JAVA" -cp "$classes:$dist_path" org.eltwarehouse.benchmark.PlainQueries "$BENCH/queries/$PACKAGE" &&
            "$JAR" --create --file "$BENCH/bare.jar" -C "$classes" "$PACKAGE" -C "$BENCH/queries" "$PACKAGE"
    } || fail "Cannot pack the bare program: see the output above; a JDK 17 is needed" 3
fi
bare_path="$BENCH/bare.jar:$dist_path"

work=$(mktemp -d "${TMPDIR:-/tmp}/benchmark-XXXXXX")
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT
raw="$ROOT/raw"
if [ -n "$scale" ]; then
    raw="$work/raw"
    "$JAVA" -cp "$ROOT/modules/samples/target/classes:$DIST/warehouse.jar" org.eltwarehouse.samples.SampleData \
        --scale "$scale" --out "$raw" >&2 || fail "Cannot make the sample: see the output above"
fi

# The flags of scripts/golden-path.sh, its choice of compiler included.
tier=(-XX:TieredStopAtLevel=1)
[ "$(du -sm "$raw" | cut -f1)" -le 20 ] || tier=()
flags=("${JVM_FLAGS[@]}" ${tier[@]+"${tier[@]}"})
golden_archive="$DIST/warehouse.jsa"
bare_archive="$BENCH/bare.jsa"
golden=("$JAVA" "${flags[@]}" "-Dwarehouse.dist=$DIST" "-XX:SharedArchiveFile=$golden_archive" -cp "$dist_path"
    org.eltwarehouse.cli.GoldenPath --raw "$raw" --run-id measured --artifacts)
bare=("$JAVA" "${flags[@]}" "-XX:SharedArchiveFile=$bare_archive" -cp "$bare_path"
    org.eltwarehouse.benchmark.BareProgram --raw "$raw")
export PSEUDONYM_SALT=used-for-this-benchmark-only SPARK_LOCAL_IP=127.0.0.1

# Java passes over an archive that does not fit without a word; -Xshare:on makes it refuse.
fits() { # archive class-path
    [ -f "$1" ] && "$JAVA" "${flags[@]}" -Xshare:on "-XX:SharedArchiveFile=$1" -cp "$2" -version >/dev/null 2>&1
}
if ! fits "$golden_archive" "$dist_path"; then
    rm -f "$golden_archive"
    "$ROOT/scripts/golden-path.sh" --help >/dev/null
    fits "$golden_archive" "$dist_path" || fail "Cannot measure: Java refuses $golden_archive; delete target and build again" 1
fi

# --- How it is measured ---------------------------------------------------------------------------------------

cd "$work"

# Runs a command and leaves "wall user system kilobytes" in the file; its output goes to log.
measure() { # file command...
    local file=$1 code=0
    shift
    if /usr/bin/time -f '%e %U %S %M' true >/dev/null 2>&1; then
        /usr/bin/time -f '%e %U %S %M' -o "$file" "$@" >log 2>&1 || code=$?
    else
        local TIMEFORMAT='%R %U %S'
        { time watched "$@" 2>log-of-watch; } 2>clock || code=$?
        echo "$(tail -1 clock) $(cat peak)" >"$file"
    fi
    [ "$code" -eq 0 ] || { cat log >&2; fail "Cannot measure: exit code $code of $*" 1; }
}

# Without GNU time: the kernel's own high-water mark, read ten times a second as long as the process lives.
watched() { # command...
    echo 0 >peak
    "$@" >log 2>&1 &
    local child=$! key value rest
    {
        while [ -r "/proc/$child/status" ]; do
            while read -r key value rest; do
                [ "$key" != VmHWM: ] || echo "$value" >peak
            done <"/proc/$child/status"
            sleep 0.1
        done
    } 2>/dev/null &
    wait "$child"
}

run_golden() { # file
    rm -rf artifacts
    measure "$1" "${golden[@]}" artifacts
}

run_bare() { # file
    rm -rf tables
    measure "$1" "${bare[@]}" --out tables --business-date "$business_date"
}

# Lines of every table that both write, as "name lines".
golden_rows() {
    find artifacts/runs/measured -path '*/data/*.csv' ! -path '*/bronze/*' | while read -r file; do
        echo "$(basename "$file" .csv) $(wc -l <"$file")"
    done | sort
}
bare_rows() {
    find tables -name 'part-*.csv' | while read -r file; do
        echo "$(basename "$(dirname "$file")") $(wc -l <"$file")"
    done | sort
}

echo "Warming up ..." >&2
run_golden warm
business_date=$(sed -n 's/.*"business_date" : "\([0-9-]*\)".*/\1/p' artifacts/runs/measured/_meta/run_manifest.json)
if ! fits "$bare_archive" "$bare_path"; then
    rm -f "$bare_archive"
    measure warm "$JAVA" "${JVM_FLAGS[@]}" -XX:TieredStopAtLevel=1 "-XX:ArchiveClassesAtExit=$bare_archive" \
        -cp "$bare_path" org.eltwarehouse.benchmark.BareProgram --raw "$ROOT/raw" --out training \
        --business-date "$business_date"
    fits "$bare_archive" "$bare_path" || fail "Cannot measure: Java refuses $bare_archive; delete it and try again" 1
fi
run_bare warm
golden_rows >golden-rows
bare_rows >bare-rows
diff golden-rows bare-rows >&2 || fail "Cannot compare: the golden path (<) and the bare program (>) differ in rows" 1

load=$(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)
for ((run = 1; run <= runs; run++)); do
    echo "Run $run of $runs ..." >&2
    # Who goes first changes, so that neither gains from its place.
    if ((run % 2)); then
        run_golden "golden-$run" && run_bare "bare-$run"
    else
        run_bare "bare-$run" && run_golden "golden-$run"
    fi
done

# --- What is printed ------------------------------------------------------------------------------------------

# Per measure: median, least and most of either program, and the ratio of the medians.
table() {
    awk '
        function sorted(who, what, count,    i, j, swap) {
            for (i = 2; i <= count; i++)
                for (j = i; j > 1 && value[who, what, j] < value[who, what, j - 1]; j--) {
                    swap = value[who, what, j]
                    value[who, what, j] = value[who, what, j - 1]
                    value[who, what, j - 1] = swap
                }
        }
        function median(who, what, count) {
            return (value[who, what, int((count + 1) / 2)] + value[who, what, int(count / 2) + 1]) / 2
        }
        FNR == 1 {
            who = FILENAME
            sub(/-[0-9]+$/, "", who)
            count[who]++
            value[who, 1, count[who]] = $1
            value[who, 2, count[who]] = $2 + $3
            value[who, 3, count[who]] = $4 / 1024
        }
        END {
            split("wall, s|CPU, s|peak memory, MiB", name, "|")
            split("%.2f|%.2f|%.0f", format, "|")
            print "| | golden path: median | min | max | bare program: median | min | max | ratio |"
            print "|---|---:|---:|---:|---:|---:|---:|---:|"
            for (what = 1; what <= 3; what++) {
                line = "| " name[what] " |"
                for (i = 1; i <= 2; i++) {
                    who = i == 1 ? "golden" : "bare"
                    sorted(who, what, count[who])
                    line = line sprintf(" " format[what] " | " format[what] " | " format[what] " |",
                        median(who, what, count[who]), value[who, what, 1], value[who, what, count[who]])
                }
                print line sprintf(" %.2f |", median("golden", what, count["golden"]) / median("bare", what, count["bare"]))
            }
        }' golden-[0-9]* bare-[0-9]*
}

revision=$(git -C "$ROOT" rev-parse --short HEAD 2>/dev/null || echo unknown)
[ -z "$(git -C "$ROOT" status --porcelain 2>/dev/null)" ] || revision="$revision with changes"
sample="shipped \`raw/\`"
[ -z "$scale" ] || sample="sample at scale $scale"
spark=$(basename "$(find "$DIST/spark/jars" -name 'spark-sql_*.jar' | head -1)" .jar)
cat <<END

### $sample, $(date -u +%Y-%m-%d), revision $revision

$(table)

- $runs counted run(s) of each, in turns, after one of each that does not count; a fresh JVM and a warm file cache each time.
- Input: $(find "$raw" -name '*.csv' | wc -l) files, $(cat "$raw"/*/*.csv | wc -l) lines, $(du -sk "$raw" | cut -f1) KiB; business date $business_date. Both wrote the same number of rows to $(wc -l <golden-rows) tables.
- The bare program makes its tables one after another, the golden path up to one per core at a time, at most four; compare CPU seconds for the work alone.
- JVM, both: -Xmx${JAVA_HEAP:-2g}, parallel GC, ${tier[*]:-all compiler tiers}, a class-data archive each.
- Machine: $(nproc) cores ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)), $(awk '/^MemTotal/ {printf "%.0f", $2 / 1048576}' /proc/meminfo) GiB memory, $(uname -sr); load when the counted runs began: $load.
- $("$JAVA" -version 2>&1 | sed -n 's/"//g;2p'); $spark.
END
