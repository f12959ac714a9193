// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import static org.eltwarehouse.document.Figures.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.contract.insight.RunDiff.Kpi;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.PlainText;

/** Tells the difference of two runs: as text for a terminal and as a self-contained page. Deterministic. */
public final class DiffReport {
    private static final int MOST_HEADLINES = 4;

    private final RunDiff diff;

    private DiffReport(RunDiff diff) {
        this.diff = Objects.requireNonNull(diff, "diff is null");
    }

    public static DiffReport of(RunDiff diff) {
        return new DiffReport(diff);
    }

    /** Text for a terminal; long tables are cut. */
    public String text() {
        PlainText text = new PlainText();
        text.heading(title()).line(verdict());
        headline().forEach(text::line);
        sections().forEach(section -> section.writeTo(text));
        if (!diff.notes().isEmpty()) {
            text.heading("Not compared");
            diff.notes().forEach(note -> text.line("  " + note));
        }
        return text.toString();
    }

    /** One HTML page that needs nothing else. */
    public String html() {
        Document page = new Document(title());
        page.paragraph(Inline.text(verdict()).strong());
        page.bullets(headline().stream().map(Inline::text).toList());
        sections().forEach(section -> section.writeTo(page));
        if (!diff.notes().isEmpty()) {
            page.section("Not compared");
            page.bullets(diff.notes().stream().map(Inline::text).toList());
        }
        return page.html();
    }

    private String title() {
        return "Run " + diff.before() + " against run " + diff.after();
    }

    private String verdict() {
        if (diff.same()) {
            return "No differences: every published file is the same in both runs.";
        }
        List<String> parts = new ArrayList<>();
        part(parts, diff.parameters().size(), "parameter", "parameters");
        part(parts, diff.inputs().size(), "raw file", "raw files");
        part(parts, diff.tables().size(), "table", "tables");
        part(parts, diff.kpis().size(), "key figure", "key figures");
        part(parts, diff.quality().size(), "quality score", "quality scores");
        part(parts, diff.checks().size(), "check", "checks");
        if (parts.isEmpty()) {
            return "No data differs; see below which steps and files do.";
        }
        String last = parts.remove(parts.size() - 1);
        return "The runs differ in " + (parts.isEmpty() ? "" : String.join(", ", parts) + " and ") + last + ".";
    }

    private static void part(List<String> parts, int size, String one, String many) {
        if (size > 0) {
            parts.add(count(size, one, many));
        }
    }

    /** The first measures over all rows that differ. */
    private List<String> headline() {
        return diff.kpis().stream()
                .filter(Kpi::whole)
                .limit(MOST_HEADLINES)
                .map(DiffReport::words)
                .toList();
    }

    private static String words(Kpi kpi) {
        String percent = DiffFigures.percent(kpi);
        return kpi.scope() + ", " + kpi.figure().replace('_', ' ') + ": " + shown(kpi.before()) + " → "
                + shown(kpi.after()) + (percent == null ? "" : " (" + percent + ")");
    }

    private static String shown(BigDecimal value) {
        return value == null ? "–" : DiffFigures.exact(value);
    }

    private Stream<DiffSection> sections() {
        return Stream.concat(new DataSections(diff).sections(), new RecordSections(diff).sections())
                .filter(section -> !section.isEmpty());
    }
}
