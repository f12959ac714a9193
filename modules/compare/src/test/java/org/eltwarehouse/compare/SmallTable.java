// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Severity;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.Quality;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.TableRecord;

/** A table of a run that a test writes by hand: its record and the lines of its file. */
final class SmallTable {
    private final Step step;
    private final TableName name;
    private final List<String> key;
    private final List<ColumnRecord> columns = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<CheckResult> checks = new ArrayList<>();
    private final List<RuleCount> rejects = new ArrayList<>();
    private String format = "csv";
    private String file;
    private Ledger ledger;
    private Quality quality;

    SmallTable(Step step, String name, String... key) {
        this.step = step;
        this.name = TableName.parse(name);
        this.key = List.of(key);
        file = step.folder() + "/data/" + this.name.name() + ".csv";
    }

    SmallTable column(String column, String type) {
        return column(column, type, PrivacyClass.NONE, null);
    }

    SmallTable column(String column, String type, PrivacyClass privacy) {
        return column(column, type, privacy, null);
    }

    SmallTable column(String column, String type, PrivacyClass privacy, String sum) {
        columns.add(
                new ColumnRecord(column, type, privacy, "What it means.", 0, sum == null ? null : new BigDecimal(sum)));
        return this;
    }

    SmallTable rows(String... rows) {
        lines.addAll(List.of(rows));
        return this;
    }

    SmallTable parquet() {
        format = "parquet";
        file = file.replace(".csv", ".parquet");
        return this;
    }

    SmallTable file(String path) {
        file = path;
        return this;
    }

    SmallTable check(String check, boolean passed, String actual) {
        checks.add(new CheckResult(check, Severity.WARN, passed, "it holds for every row", actual));
        return this;
    }

    SmallTable quarantined(long rows, String validity) {
        ledger = new Ledger(lines.size() + rows, lines.size(), rows, 0);
        rejects.add(new RuleCount("missing_id", rows));
        BigDecimal one = new BigDecimal("1.0000");
        quality = new Quality(one, new BigDecimal(validity), one, one);
        return this;
    }

    Step step() {
        return step;
    }

    String path() {
        return format.equals("csv") ? file : file + "/part-00000.parquet";
    }

    String content() {
        StringBuilder text = new StringBuilder(
                String.join(",", columns.stream().map(ColumnRecord::name).toList()) + "\n");
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    TableRecord record() {
        return new TableRecord(
                name,
                "One row per thing.",
                List.of(),
                key,
                format,
                file,
                lines.size(),
                ledger,
                rejects,
                List.of(),
                checks,
                columns,
                quality,
                List.of());
    }
}
