// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import static org.eltwarehouse.document.Figures.count;
import static org.eltwarehouse.document.Figures.ratio;
import static org.eltwarehouse.document.Figures.share;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.document.Inline;

/** Advice about the data itself; no amount can be put on it. */
final class QualityAdvice {
    private static final BigDecimal FILLED = new BigDecimal("0.95");
    private static final BigDecimal RIGHT = new BigDecimal("0.95");
    private static final BigDecimal REJECTED = new BigDecimal("0.01");

    private QualityAdvice() {}

    /** The least complete table is less than 95 % filled. */
    static Stream<Advice> completeness(Findings findings) {
        return lowestBelow(QualityDimension.COMPLETENESS, FILLED, findings)
                .map(table -> new Advice(
                        Inline.text("Fill the gaps in ")
                                .then(Inline.code(table.table().toString()))
                                .then("."),
                        Inline.text(share(score(QualityDimension.COMPLETENESS, table)) + " of its cells are filled.")
                                .then(emptiest(table)),
                        null));
    }

    private static Inline emptiest(TableRecord table) {
        return table.columns().stream()
                .filter(column -> column.nulls() > 0)
                .max(Comparator.comparingLong(ColumnRecord::nulls).thenComparing(ColumnRecord::name))
                .map(column -> new Inline(" The emptiest column is ")
                        .then(Inline.code(column.name()))
                        .then(": " + count(column.nulls()) + " of " + count(table.rows(), "row", "rows")
                                + " have no value."))
                .orElse(new Inline(""));
    }

    /** More than 5 % of a table's rows had to be repaired. */
    static Stream<Advice> repairs(Findings findings) {
        return lowestBelow(QualityDimension.CONSISTENCY, RIGHT, findings)
                .map(table -> new Advice(
                        Inline.text("Correct at the source what is repaired in ")
                                .then(Inline.code(table.table().toString()))
                                .then("."),
                        Inline.text(share(BigDecimal.ONE.subtract(score(QualityDimension.CONSISTENCY, table)))
                                        + " of its rows needed a repair")
                                .then(mostFrequent(table.repairs()))
                                .then("."),
                        null));
    }

    /** At least 1 % of a table's rows went into quarantine. */
    static Stream<Advice> rejects(Findings findings) {
        return findings.silverTables().stream()
                .filter(table -> table.ledger() != null && table.ledger().read() > 0)
                .max(Comparator.comparing(QualityAdvice::rejectedShare).thenComparing(TableRecord::table))
                .filter(table -> rejectedShare(table).compareTo(REJECTED) >= 0)
                .map(table -> new Advice(
                        Inline.text("Look into the quarantine of ")
                                .then(Inline.code(table.table().toString()))
                                .then("."),
                        Inline.text(count(table.ledger().quarantined()) + " of "
                                        + count(table.ledger().read(), "row was", "rows were") + " rejected ("
                                        + share(rejectedShare(table)) + ")")
                                .then(mostFrequent(table.rejects()))
                                .then("."),
                        null))
                .stream();
    }

    /** Some check found something, in silver or gold. */
    static Stream<Advice> brokenChecks(Findings findings) {
        List<CheckResult> checks = Stream.of(Step.SILVER, Step.GOLD)
                .flatMap(step -> findings.record(step).stream())
                .map(StepRecord::tables)
                .flatMap(List::stream)
                .flatMap(table -> table.checks().stream())
                .toList();
        long broken = checks.stream().filter(check -> !check.passed()).count();
        return broken == 0
                ? Stream.empty()
                : Stream.of(Advice.of(
                        "Go through the checks that did not pass.",
                        count(broken) + " of " + count(checks.size(), "check", "checks")
                                + " in silver and gold found something; the quality and the marts report name them.",
                        null));
    }

    private static Stream<TableRecord> lowestBelow(QualityDimension dimension, BigDecimal bound, Findings findings) {
        return dimension.lowest(findings.silverTables()).stream()
                .filter(table -> score(dimension, table).compareTo(bound) < 0);
    }

    private static BigDecimal score(QualityDimension dimension, TableRecord table) {
        return dimension.score(table).orElseThrow();
    }

    private static BigDecimal rejectedShare(TableRecord table) {
        return ratio(table.ledger().quarantined(), table.ledger().read());
    }

    private static Inline mostFrequent(List<RuleCount> rules) {
        return rules.stream()
                .filter(rule -> rule.rows() > 0)
                .max(Comparator.comparingLong(RuleCount::rows).thenComparing(RuleCount::rule))
                .map(rule -> new Inline(", most often by the rule ")
                        .then(Inline.code(rule.rule()))
                        .then(" (" + count(rule.rows(), "row", "rows") + ")"))
                .orElse(new Inline(""));
    }
}
