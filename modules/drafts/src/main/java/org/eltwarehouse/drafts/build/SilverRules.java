// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.check.AcceptedValues;
import org.eltwarehouse.contract.check.Check;
import org.eltwarehouse.contract.check.FewRepairs;
import org.eltwarehouse.contract.check.NotNull;
import org.eltwarehouse.contract.check.Range;
import org.eltwarehouse.contract.check.Unique;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.Severity;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.drafts.draft.ProposedTable.Keep;

/** What a silver table refuses, tells of its repairs and claims about itself. */
final class SilverRules {
    private final SilverTable table;

    SilverRules(SilverTable table) {
        this.table = table;
    }

    List<Rule> rejects() {
        RuleNames names = new RuleNames();
        List<Rule> rules = new ArrayList<>();
        table.products().forEach(product -> rules.addAll(product.rejects(names)));
        for (SilverColumn column : table.columns()) {
            if (table.refusedWithout(column)) {
                rules.add(new Rule(names.of("missing_", column.name(), ""), isMissing(column)));
            }
        }
        if (table.proposed().keep() == Keep.EQUAL) {
            contradiction().ifPresent(when -> rules.add(0, new Rule(names.of("", "conflicting_duplicate", ""), when)));
        }
        return merged(rules, names.of("other_", "values", "_missing"));
    }

    /** That other rows have the row's key and something else beside it; empty where there is nothing beside it. */
    private Optional<String> contradiction() {
        List<String> key = table.proposed().key().stream().map(SqlText::name).toList();
        List<String> rest = table.names().stream()
                .map(SqlText::name)
                .filter(name -> !key.contains(name))
                .toList();
        String over = "(struct(" + String.join(", ", rest) + ")) over (partition by " + String.join(", ", key) + ")";
        String known = key.stream().map(name -> name + " is not null").collect(Collectors.joining(" and "));
        return rest.isEmpty() ? Optional.empty() : Optional.of(known + " and min" + over + " <> max" + over);
    }

    /** What refuses a row whose key is there. */
    List<String> refusalsBesideKey() {
        List<String> refusals = new ArrayList<>();
        table.products()
                .forEach(product -> product.rejects(new RuleNames()).forEach(rule -> refusals.add(rule.when())));
        table.columns().stream()
                .filter(table::refusedWithout)
                .filter(column -> !table.proposed().key().contains(column.name()))
                .forEach(column -> refusals.add(isMissing(column)));
        return refusals;
    }

    private static String isMissing(SilverColumn column) {
        return name(column) + " is null";
    }

    /** A rule for everything that was there and is gone, or was something else. */
    List<Rule> repairs() {
        return merged(mended().rules(), "other_values_cleared");
    }

    /** Repairs, and the names of those that round. */
    private record Mended(List<Rule> rules, List<String> roundings) {}

    private Mended mended() {
        RuleNames names = new RuleNames();
        List<Rule> rules = new ArrayList<>();
        List<String> roundings = new ArrayList<>();
        for (SilverColumn column : table.columns()) {
            if (column.proposed().absolute() && (column.kind() == Kind.INTEGER || column.kind() == Kind.DECIMAL)) {
                rules.add(new Rule(
                        names.of("", column.name(), "_sign_removed"),
                        name(column) + " > 0 and raw."
                                + SqlText.name(column.proposed().source()) + " rlike '^[\\\\s\\u00a0]*-'"));
            }
            if (!table.refusedWithout(column) && table.product(column).isEmpty() && table.isRead(column)) {
                rules.addAll(cleared(column, names));
            }
            rounded(column).ifPresent(when -> {
                Rule rule = new Rule(names.of("", column.name(), "_rounded"), when);
                rules.add(rule);
                roundings.add(rule.rule());
            });
        }
        table.products().forEach(product -> rules.addAll(product.repairs(names)));
        if (table.distance() != null) {
            rules.add(table.distance().repair(names));
        }
        if (table.versions() != null) {
            rules.add(table.versions().repair(names));
        }
        return new Mended(rules, roundings);
    }

    private Optional<String> rounded(SilverColumn column) {
        return table.product(column).isPresent() ? Optional.empty() : Optional.ofNullable(column.rounded());
    }

    private static List<Rule> cleared(SilverColumn column, RuleNames names) {
        String gone = name(column) + " is null and " + column.present();
        return switch (column.kind()) {
            case TEXT, KEY ->
                column.proposed().steps().isEmpty()
                        ? List.of()
                        : List.of(new Rule(names.of("unreadable_", column.name(), "_cleared"), gone));
            case CODE, BOOLEAN ->
                column.codes().open()
                        ? List.of()
                        : List.of(new Rule(names.of("unknown_", column.name(), "_code_cleared"), gone));
            case INTEGER, DECIMAL, DATE -> {
                if (column.bounds().none()) {
                    yield List.of(new Rule(names.of("unreadable_", column.name(), "_cleared"), gone));
                }
                String range = column.bounds().notNegative()
                        ? names.of("negative_", column.name(), "_cleared")
                        : names.of("", column.name(), "_out_of_range_cleared");
                yield List.of(
                        new Rule(range, gone + " and " + column.parsed() + " is not null"),
                        new Rule(
                                names.of("unreadable_", column.name(), "_cleared"),
                                gone + " and " + column.parsed() + " is null"));
            }
        };
    }

    List<Expectation> expectations() {
        RuleNames names = new RuleNames();
        List<Expectation> expectations = new ArrayList<>();
        for (String key : table.proposed().key()) {
            expectations.add(must(new NotNull(key)));
        }
        expectations.add(must(new Unique(table.proposed().key())));
        table.products().forEach(product -> expectations.addAll(product.expectations(names)));
        table.totals().forEach(total -> expectations.addAll(total.expectations(names)));
        if (table.versions() != null) {
            expectations.add(table.versions().expectation(names));
        }
        for (SilverColumn column : table.columns()) {
            ValueBounds bounds = column.bounds();
            if (column.kind() == Kind.CODE && column.codes().closed()) {
                expectations.add(
                        must(new AcceptedValues(column.name(), column.codes().values())));
            }
            if (table.isRead(column) && (bounds.fixedMin() != null || bounds.fixedMax() != null)) {
                expectations.add(must(new Range(column.name(), bounds.fixedMin(), bounds.fixedMax())));
            }
        }
        List<String> counted = repairs().stream().map(Rule::rule).toList();
        mended().roundings().stream()
                .filter(counted::contains)
                .forEach(rule -> expectations.add(new Expectation(new FewRepairs(rule, 0), Severity.WARN)));
        return Pairs.most(expectations);
    }

    private static Expectation must(Check check) {
        return new Expectation(check, null);
    }

    /** As many rules as a definition may hold: the last stands for all that are left. */
    private static List<Rule> merged(List<Rule> rules, String last) {
        if (rules.size() <= Pairs.MOST_RULES) {
            return rules;
        }
        List<Rule> merged = new ArrayList<>(rules.subList(0, Pairs.MOST_RULES - 1));
        String rest = rules.subList(Pairs.MOST_RULES - 1, rules.size()).stream()
                .map(rule -> "coalesce(" + rule.when() + ", false)")
                .collect(Collectors.joining(" or "));
        merged.add(new Rule(last, rest));
        return merged;
    }

    private static String name(SilverColumn column) {
        return SqlText.name(column.name());
    }
}
