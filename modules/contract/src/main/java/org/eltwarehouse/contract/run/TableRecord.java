// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.TableName;

/**
 * What a step found out about one table it wrote.
 *
 * @param format {@code csv} or {@code parquet}
 * @param file path relative to the run folder
 * @param rows rows written
 * @param ledger where the input rows went; silver only
 * @param splits where parallel readers may start; CSV only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TableRecord(
        TableName table,
        String grain,
        List<TableName> inputs,
        List<String> key,
        String format,
        String file,
        long rows,
        Ledger ledger,
        List<RuleCount> rejects,
        List<RuleCount> repairs,
        List<CheckResult> checks,
        List<ColumnRecord> columns,
        Quality quality,
        List<Split> splits) {
    public TableRecord {
        inputs = List.copyOf(inputs);
        key = List.copyOf(key);
        rejects = List.copyOf(rejects);
        repairs = List.copyOf(repairs);
        checks = List.copyOf(checks);
        columns = List.copyOf(columns);
        splits = List.copyOf(splits);
    }

    public Optional<ColumnRecord> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
