// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.drafts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedColumn.CodeMeaning;
import org.eltwarehouse.drafts.draft.ProposedColumn.KeyStep;
import org.eltwarehouse.drafts.draft.ProposedColumn.KeyStep.Step;
import org.eltwarehouse.drafts.draft.ProposedDimension;
import org.eltwarehouse.drafts.draft.ProposedDimension.Lookup;
import org.eltwarehouse.drafts.draft.ProposedFact;
import org.eltwarehouse.drafts.draft.ProposedFact.Reference;
import org.eltwarehouse.drafts.draft.ProposedRelationship;
import org.eltwarehouse.drafts.draft.ProposedTable;
import org.eltwarehouse.drafts.draft.ProposedTable.Keep;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedProduct;

/** The proposal of a drafter that knows the labels: what the best draft of a set can be. */
record LabelledDraft(SetLabels labels) {
    Proposal proposal() {
        return new Proposal(
                labels.tables().stream().map(LabelledDraft::table).toList(),
                labels.relationships().stream()
                        .map(each -> new ProposedRelationship(
                                each.table(), each.column(), each.target(), each.targetColumn(), 0.9))
                        .toList(),
                labels.dimensions().stream().map(this::dimension).toList(),
                labels.facts().stream().map(this::fact).toList(),
                List.of());
    }

    List<SourceContract> sources() {
        return labels.tables().stream().map(LabelledDraft::source).toList();
    }

    private static SourceContract source(SetLabels.Table table) {
        return new SourceContract(
                new TableName("bronze", table.name()),
                table.file(),
                "One record of " + table.name() + ", as exported.",
                null,
                table.charset(),
                table.delimiter(),
                null,
                null,
                null,
                table.columns().stream()
                        .map(column -> Column.ofFile(
                                column.name(),
                                null,
                                column.privacy(),
                                "As exported: " + column.name(),
                                column.header()))
                        .toList());
    }

    private static ProposedTable table(SetLabels.Table table) {
        List<String> key = new ArrayList<>(table.key());
        if (table.repeats()) {
            key.add("line_number");
        }
        return new ProposedTable(
                table.name(),
                "One row per " + String.join(" and ", key) + ".",
                table.columns().stream().map(column -> column(column, table)).toList(),
                key,
                table.repeats() ? Keep.ALL : Keep.MOST_COMPLETE,
                null,
                table.repeats() ? "line_number" : null,
                table.product() == null
                        ? List.of()
                        : List.of(new ProposedProduct(
                                table.product().get(0),
                                table.product().get(1),
                                table.product().get(2))));
    }

    private static ProposedColumn column(SetLabels.Column column, SetLabels.Table table) {
        return new ProposedColumn(
                column.name(),
                column.name(),
                column.kind(),
                column.scale(),
                column.formats(),
                column.comma(),
                column.letters(),
                column.steps().stream().map(LabelledDraft::step).toList(),
                column.codes().entrySet().stream()
                        .map(code -> new CodeMeaning(code.getKey(), code.getValue()))
                        .toList(),
                false,
                List.of("n/a", "k.a.", "tbd"),
                null,
                column.kind() == ProposedColumn.Kind.DATE ? "business_date" : null,
                false,
                table.key().contains(column.name()),
                column.privacy(),
                "Cleaned: " + column.name());
    }

    private static KeyStep step(String text) {
        String[] words = text.split(" ");
        return new KeyStep(Step.valueOf(words[0].toUpperCase(java.util.Locale.ROOT)), words[1], "", 0, 0);
    }

    private ProposedDimension dimension(String table) {
        List<String> columns = labels.table(table).columns().stream()
                .filter(column -> column.privacy() != PrivacyClass.FREE_TEXT)
                .map(SetLabels.Column::name)
                .toList();
        List<Lookup> lookups = labels.relationships().stream()
                .filter(each -> each.table().equals(table))
                .filter(each -> !labels.dimensions().contains(each.target()))
                .map(each -> new Lookup(
                        each.target(),
                        each.column(),
                        each.targetColumn(),
                        labels.table(each.target()).columns().stream()
                                .map(SetLabels.Column::name)
                                .filter(name -> !name.equals(each.targetColumn()))
                                .toList()))
                .toList();
        return new ProposedDimension(
                "dim_" + table, "", table, labels.table(table).key(), table + "_key", columns, lookups);
    }

    private ProposedFact fact(SetLabels.Fact fact) {
        LinkedHashSet<String> others = new LinkedHashSet<>();
        labels.table(fact.table()).columns().stream()
                .filter(column -> column.privacy().compareTo(PrivacyClass.IDENTIFIER) <= 0)
                .map(SetLabels.Column::name)
                .forEach(others::add);
        return new ProposedFact(
                "fact_" + fact.table(),
                "",
                fact.table(),
                labels.relationships().stream()
                        .filter(each -> each.table().equals(fact.table()))
                        .map(each -> new Reference(each.column(), "dim_" + each.target()))
                        .toList(),
                fact.measures(),
                List.copyOf(others),
                fact.date());
    }
}
