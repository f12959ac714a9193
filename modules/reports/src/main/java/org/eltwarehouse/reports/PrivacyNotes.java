// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.count;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.DataPolicy.Field;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;

/** What the run did with personal data. */
record PrivacyNotes(DataPolicy policy) {
    void writeTo(Document report) {
        report.section("Privacy");
        report.paragraph(Inline.text("Outside the protected tables customers stand as pseudonyms made with "
                        + policy.pseudonyms() + ", key ")
                .then(Inline.code(policy.keyId()))
                .then("; the key itself is in no file of the run. Groups of fewer than "
                        + count(policy.smallGroup()) + " customers show no figures. Names, birth dates and customer"
                        + " numbers do not appear in this report."));
        if (policy.fields().isEmpty()) {
            report.paragraph("No column that says something about a person was found.");
            return;
        }
        long tables = policy.fields().stream().map(Field::table).distinct().count();
        report.paragraph(count(policy.fields().size(), "column", "columns") + " in " + count(tables, "table", "tables")
                + " say something about a person. How they are handled:");
        report.table(handling());
    }

    private Table handling() {
        Map<PrivacyClass, Map<String, Long>> byClass = policy.fields().stream()
                .collect(Collectors.groupingBy(
                        Field::privacy,
                        TreeMap::new,
                        Collectors.groupingBy(Field::handling, TreeMap::new, Collectors.counting())));
        Table table = new Table().words("Class").words("Handling").figures("Columns");
        byClass.forEach((privacy, handlings) -> handlings.forEach((handling, columns) ->
                table.row(privacy.name().toLowerCase(Locale.ROOT).replace('_', ' '), Inline.text(handling), columns)));
        return table;
    }
}
