// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.RuleCount;

/**
 * The first rows that a definition makes over the inputs of a run, for machines. Cells that may tell of a person are masked.
 *
 * @param columns names, in the contract's order
 * @param rows by the table's key, each as values by column; null is left out, {@code ***} stands for what is masked
 * @param written how many rows the table has
 * @param ledger where the rows of the source went; null in a layer that refuses none
 * @param rejects rows refused by rule, rules without rows left out
 * @param broken checks that do not hold, each with its severity
 * @param notes what a reader must know
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preview(
        int format,
        RunId run,
        TableName table,
        List<String> columns,
        List<Map<String, String>> rows,
        long written,
        Ledger ledger,
        List<RuleCount> rejects,
        List<String> broken,
        List<String> notes) {
    public static final int FORMAT = 1;
    /** Everything from here on stands for a person, names one, or may hold anything. */
    private static final PrivacyClass MASKED_FROM = PrivacyClass.IDENTIFIER;

    public Preview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        rejects = List.copyOf(rejects);
        broken = List.copyOf(broken);
        notes = List.copyOf(notes);
    }

    /** A row by column with every cell masked whose column may tell of a person; an absent value stays absent. */
    static Map<String, String> masked(List<Column> columns, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                boolean open = columns.get(i).privacy().compareTo(MASKED_FROM) < 0;
                row.put(columns.get(i).name(), open ? cells.get(i) : RunDiff.MASK);
            }
        }
        return row;
    }
}
