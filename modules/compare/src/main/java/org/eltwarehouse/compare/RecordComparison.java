// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.insight.RunDiff.Check;
import org.eltwarehouse.contract.insight.RunDiff.Count;
import org.eltwarehouse.contract.insight.RunDiff.Score;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.Quality;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.store.RunView;

/** What the commit records tell of tables that both runs have: quality, ledgers, rules and checks. */
final class RecordComparison {
    private static final Map<String, Function<Quality, BigDecimal>> SCORES = ordered(
            "completeness", Quality::completeness,
            "validity", Quality::validity,
            "uniqueness", Quality::uniqueness,
            "consistency", Quality::consistency);
    private static final Map<String, Function<Ledger, Long>> ENTRIES = ordered(
            "read", Ledger::read,
            "written", Ledger::written,
            "quarantined", Ledger::quarantined,
            "deduplicated", Ledger::deduplicated);

    private final List<Score> scores = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    RecordComparison(RunView before, RunView after) {
        for (Step step : Step.values()) {
            TablePair.of(before, after, step).stream().filter(Presence::inBoth).forEach(this::compare);
        }
    }

    List<Score> scores() {
        return scores;
    }

    List<Count> counts() {
        return counts;
    }

    List<Check> checks() {
        return checks;
    }

    private void compare(Presence<TableRecord> table) {
        TableName name = table.before().table();
        Presence<Quality> quality =
                new Presence<>(table.name(), table.before(TableRecord::quality), table.after(TableRecord::quality));
        SCORES.forEach((score, value) -> {
            BigDecimal old = Numbers.bounded(quality.before(value));
            BigDecimal now = Numbers.bounded(quality.after(value));
            if (Numbers.differ(old, now)) {
                scores.add(new Score(name, score, old, now));
            }
        });
        Presence<Ledger> ledger =
                new Presence<>(table.name(), table.before(TableRecord::ledger), table.after(TableRecord::ledger));
        ENTRIES.forEach((entry, value) -> count(name, "ledger", entry, ledger.before(value), ledger.after(value)));
        rules(table, "reject", TableRecord::rejects);
        rules(table, "repair", TableRecord::repairs);
        Presence.of(table.before().checks(), table.after().checks(), CheckResult::check).stream()
                .filter(check -> !check.inBoth() || differ(check.before(), check.after()))
                .forEach(check -> checks.add(new Check(name, check.name(), check.before(), check.after())));
    }

    /** Of a check that passes in both runs, other totals are no news. */
    private static boolean differ(CheckResult old, CheckResult now) {
        boolean bothPass = old.passed() && now.passed();
        return bothPass ? old.severity() != now.severity() : !old.equals(now);
    }

    private void rules(Presence<TableRecord> table, String kind, Function<TableRecord, List<RuleCount>> rules) {
        Presence.of(table.before(rules), table.after(rules), RuleCount::rule)
                .forEach(rule -> count(
                        table.before().table(),
                        kind,
                        rule.name(),
                        rule.before(RuleCount::rows),
                        rule.after(RuleCount::rows)));
    }

    private void count(TableName table, String kind, String name, Long before, Long after) {
        if (!Objects.equals(before, after)) {
            counts.add(new Count(table, kind, name, before, after));
        }
    }

    private static <T> Map<String, T> ordered(String a, T one, String b, T two, String c, T three, String d, T four) {
        Map<String, T> map = new LinkedHashMap<>();
        map.put(a, one);
        map.put(b, two);
        map.put(c, three);
        map.put(d, four);
        return map;
    }
}
