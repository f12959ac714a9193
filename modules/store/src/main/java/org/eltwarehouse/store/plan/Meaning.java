// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.plan;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.check.CheckKinds;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Deduplication;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.TableDefinition;

/**
 * What a definition means, as texts to be compared: formatting, comments, the case of keywords and the
 * names of functions do not count.
 *
 * @param rows all that decides the table's rows and who may see them
 * @param words what readers of the table are told about it besides its rows
 * @param all everything, its checks included
 * @param usesBusinessDate whether rows or checks depend on the run's "today"
 * @param rowsUseBusinessDate whether the rows do
 * @param usesKey whether the result depends on the pseudonymisation key
 */
record Meaning(
        String rows, String words, String all, boolean usesBusinessDate, boolean rowsUseBusinessDate, boolean usesKey) {

    private static final String BUSINESS_DATE = "business_date";

    static Meaning of(TableDefinition definition, FunctionSet functions) {
        UnaryOperator<String> spelling = functions::meaning;
        String query = spelling.apply(definition.sql());
        List<Rule> rejects = canonical(definition, definition.rejects(), spelling);
        Deduplication deduplication = canonical(definition.deduplicate(), spelling);
        List<Object> rows = List.of(
                definition.table(),
                definition.key(),
                definition.isProtected(),
                definition.columns().stream().map(Meaning::shape).toList(),
                rejects,
                deduplication == null ? "" : deduplication,
                query);
        List<Object> words = List.of(
                definition.grain(),
                definition.columns().stream().map(Column::description).toList());
        List<Object> checks = List.of(
                definition.inputs(),
                definition.optional(),
                canonical(definition, definition.repairs(), spelling),
                definition.judged().stream()
                        .map(expectation -> canonical(expectation, spelling))
                        .toList());
        String all = Documents.json(List.of(rows, words, checks));
        return new Meaning(
                Documents.json(rows),
                Documents.json(words),
                all,
                names(all, BUSINESS_DATE) || checksReadBusinessDate(definition),
                names(Documents.json(rows), BUSINESS_DATE),
                names(all, "pseudonym"));
    }

    private static boolean names(String text, String word) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+"))
                .anyMatch(word::equals);
    }

    private static boolean checksReadBusinessDate(TableDefinition definition) {
        return definition.expectations().stream()
                .anyMatch(expectation -> expectation.check().reads().businessDate());
    }

    private static List<String> shape(Column column) {
        return List.of(column.name(), column.type(), column.privacy().toString());
    }

    private static List<Rule> canonical(TableDefinition definition, List<Rule> rules, UnaryOperator<String> spelling) {
        return rules.stream()
                .map(rule -> new Rule(rule.rule(), spelling.apply(definition.condition(rule))))
                .toList();
    }

    private static Deduplication canonical(Deduplication deduplication, UnaryOperator<String> spelling) {
        return deduplication == null
                ? null
                : new Deduplication(
                        deduplication.by(),
                        deduplication.order().stream().map(spelling).toList());
    }

    /** Its kind by name: two kinds may have columns of the same names. */
    private static List<Object> canonical(Expectation expectation, UnaryOperator<String> spelling) {
        return List.of(
                CheckKinds.word(expectation.check()), expectation.check().spelled(spelling), expectation.severity());
    }
}
