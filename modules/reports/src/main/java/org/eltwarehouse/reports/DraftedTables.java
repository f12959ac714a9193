// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eltwarehouse.contract.definition.Origin;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;

/** Which tables agents drafted, and whether a person has reviewed their definitions. */
record DraftedTables(Map<String, Origin> origins) {
    /** Those of some steps, in the order of the steps. */
    static DraftedTables of(Collection<StepRecord> records) {
        Map<String, Origin> origins = new LinkedHashMap<>();
        records.forEach(record -> origins.putAll(record.drafted()));
        return new DraftedTables(origins);
    }

    /** Adds a section, unless people wrote all definitions. */
    void writeTo(Document report) {
        if (origins.isEmpty()) {
            return;
        }
        Table table = new Table()
                .words("Table")
                .words("Set")
                .words("Drafted by")
                .words("Reviewed by")
                .words("Hash");
        origins.forEach((name, origin) -> table.row(
                Inline.code(name),
                Inline.code(origin.set()),
                Inline.name(origin.drafter()),
                origin.reviewed()
                        ? Inline.name(origin.reviewer())
                        : Inline.text("not reviewed by a person").strong(),
                Inline.code(origin.sha256().head())));
        report.section("Drafted by agents");
        report.paragraph("The definitions of these tables were drafted by an agent and passed the gate in this run.");
        report.table(table);
    }

    /** A sentence for the head of a report, where something runs that no person has reviewed. */
    void warnIn(Document report) {
        long open =
                origins.values().stream().filter(origin -> !origin.reviewed()).count();
        if (open > 0) {
            report.paragraph(Inline.text(Figures.count(open, "definition", "definitions")
                            + " of this run " + (open == 1 ? "was" : "were")
                            + " drafted by an agent and not reviewed by a person.")
                    .strong());
        }
    }
}
