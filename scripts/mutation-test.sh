#!/usr/bin/env bash
# Changes the code that everything relies on, mutant by mutant, and counts how many the tests notice. See --help.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

USAGE="Usage: mutation-test.sh [PART...]

Runs PIT over the parts that must not be wrong, and prints a Markdown table for docs/benchmarks.md. Parts: gate (what queries
may do), and of the agents parser (the strict reader of answers), redactor, budget, pins; default: all of them. The gate
takes half an hour on two idle cores, the others some minutes.

Exit codes: 0 measured, 1 PIT failed, 2 usage."

PARTS=(gate parser redactor budget pins)
declare -A CLASSES=(
    [gate]='org.eltwarehouse.gate.*'
    [parser]='org.eltwarehouse.models.answer.*'
    [redactor]='org.eltwarehouse.models.ask.Redactor,org.eltwarehouse.models.ask.KnownFormats,org.eltwarehouse.models.ask.CheckDigits'
    [budget]='org.eltwarehouse.models.ask.Budget*,org.eltwarehouse.models.ask.Limits,org.eltwarehouse.models.ask.Prices,org.eltwarehouse.models.ask.TokenEstimate'
    [pins]='org.eltwarehouse.pins.*'
)
declare -A TESTS=(
    [gate]='org.eltwarehouse.gate.*'
    [parser]='org.eltwarehouse.models.answer.*'
    [redactor]='org.eltwarehouse.models.ask.RedactorTest'
    [budget]='org.eltwarehouse.models.ask.BudgetTest,org.eltwarehouse.models.ask.ModelSessionTest'
    [pins]='org.eltwarehouse.pins.*'
)

parts=()
for part in "$@"; do
    case $part in
        -h | --help) printf '%s\n' "$USAGE"; exit 0 ;;
        gate | parser | redactor | budget | pins) parts+=("$part") ;;
        *) fail "Cannot read the command line: unknown part $part; see --help for the parts" ;;
    esac
done
[ ${#parts[@]} -gt 0 ] || parts=("${PARTS[@]}")

cd "$ROOT"
echo "| part | mutants | killed | share |"
echo "| --- | ---: | ---: | ---: |"
for part in "${parts[@]}"; do
    case $part in
        gate | pins) module=modules/$part ;;
        *) module=modules/models ;;
    esac
    mkdir -p "$module/target"
    # The ten thousand variants of queries take too long to be repeated for each mutant.
    mvn -q -B -Pmutation -Dspotless.check.skip -pl "$module" -am test-compile \
        org.pitest:pitest-maven:mutationCoverage -DfailWhenNoMutations=false \
        "-DtargetClasses=${CLASSES[$part]}" "-DtargetTests=${TESTS[$part]}" -DexcludedTestClasses='*.QueryVariantsTest' \
        >"$module/target/pit-$part.log" 2>&1 || fail "Cannot measure $part: PIT failed; see $module/target/pit-$part.log" 1
    awk -F, -v part="$part" '{ all++ } $6 == "KILLED" || $6 == "TIMED_OUT" || $6 == "MEMORY_ERROR" { killed++ }
        END { printf "| %s | %d | %d | %.0f %% |\n", part, all, killed, 100 * killed / all }' \
        "$module/target/pit-reports/mutations.csv"
    cp "$module/target/pit-reports/mutations.csv" "$module/target/pit-$part.csv"
done
