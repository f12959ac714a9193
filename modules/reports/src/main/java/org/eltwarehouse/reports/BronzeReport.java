// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.bytes;
import static org.eltwarehouse.document.Figures.count;
import static org.eltwarehouse.document.Figures.day;

import java.util.List;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;

/** What was delivered: every source file, byte for byte, and what is wrong with it as a file. */
final class BronzeReport {
    private BronzeReport() {}

    static Document of(StepRecord record) {
        List<SourceRecord> sources = record.sources();
        Document report = new Document("Bronze: what the sources delivered");
        report.paragraph(verdict(sources) + new Notices(record).businessDate());
        files(report, sources);
        defects(report, sources);
        new DriftSection(sources).writeTo(report);
        columns(report, sources);
        new Notices(record).writeTo(report);
        return report;
    }

    private static String verdict(List<SourceRecord> sources) {
        if (sources.isEmpty()) {
            return "No source file was found.";
        }
        long rows = sources.stream().mapToLong(SourceRecord::rows).sum();
        long size = sources.stream().mapToLong(SourceRecord::bytes).sum();
        long malformed = sources.stream().mapToLong(SourceRecord::malformed).sum();
        String defects = malformed == 0
                ? "No record is malformed."
                : count(malformed, "record is", "records are")
                        + " malformed; none of them is lost, but none is read as a row.";
        return count(sources.size(), "file", "files") + " with " + count(rows, "record", "records") + " (" + bytes(size)
                + ") " + (sources.size() == 1 ? "stands" : "stand") + " here byte for byte as exported. " + defects;
    }

    private static void files(Document report, List<SourceRecord> sources) {
        report.section("Files");
        Table table = new Table()
                .words("File")
                .words("Contract")
                .figures("Size")
                .words("SHA-256")
                .figures("Records")
                .figures("Malformed")
                .figures("Blank lines")
                .words("Latest date");
        for (SourceRecord source : sources) {
            table.row(
                    Inline.code(source.source()),
                    source.table() == null
                            ? "none: kept, but not read further"
                            : Inline.code(source.table().toString()),
                    Inline.text(bytes(source.bytes())),
                    Inline.code(source.sha256().head()),
                    source.rows(),
                    source.malformed(),
                    source.blankLines(),
                    source.businessDate() == null ? null : Inline.text(day(source.businessDate())));
        }
        report.table(table);
        if (table.isEmpty()) {
            report.paragraph("There is no file to list.");
            return;
        }
        report.paragraph("Records are counted after the header, malformed ones included; lines of zero length are no"
                + " records. Checksums are shortened to their first eight digits; the metadata holds them in full.");
    }

    private static void defects(Document report, List<SourceRecord> sources) {
        Table table = new Table().words("File").words("Defect").figures("Records");
        for (SourceRecord source : sources) {
            for (RuleCount defect : source.defects()) {
                if (defect.rows() > 0) {
                    table.row(Inline.code(source.source()), Inline.code(defect.rule()), defect.rows());
                }
            }
        }
        report.section("Malformed records");
        report.paragraph(
                table.isEmpty()
                        ? "There are none."
                        : "A malformed record counts for each defect that was found in it.");
        report.table(table);
    }

    private static void columns(Document report, List<SourceRecord> sources) {
        Table table = new Table()
                .words("File")
                .figures("Columns")
                .words("Header")
                .words("Charset")
                .words("Delimiter");
        for (SourceRecord source : sources) {
            table.row(
                    Inline.code(source.source()),
                    source.header().size(),
                    names(source.header()),
                    source.charset(),
                    Inline.name(source.delimiter()));
        }
        report.section("Columns as they stand in the files");
        report.paragraph(table.isEmpty() ? "There is no file to describe." : "In the order of the header.");
        report.table(table);
    }

    private static Inline names(List<String> header) {
        Inline names = new Inline("");
        for (String column : header) {
            names = names.markdown().isEmpty()
                    ? Inline.code(column)
                    : names.then(", ").then(Inline.code(column));
        }
        return names;
    }
}
