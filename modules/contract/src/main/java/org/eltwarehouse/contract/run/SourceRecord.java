// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.TableName;

/**
 * What bronze found in one source file.
 *
 * @param source path below the raw folder
 * @param table the bronze table, or null for a file without a contract
 * @param file path of the snapshot, relative to the run folder
 * @param header the column names as they stand in the file
 * @param rows records after the header, malformed ones included
 * @param malformed records that are no row of the table, by defect in {@code defects}
 * @param blankLines lines of zero length, which are no records
 * @param businessDate latest valid date of the contract's business date column, or null
 * @param splits where parallel readers may start
 * @param drift how the file differs from its contract; left out where it does not
 * @param notices what a reader must know about the file, one sentence each; left out where there is nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceRecord(
        String source,
        TableName table,
        String file,
        long bytes,
        Sha256 sha256,
        String charset,
        String delimiter,
        List<String> header,
        long rows,
        long malformed,
        List<RuleCount> defects,
        long blankLines,
        LocalDate businessDate,
        List<Split> splits,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DriftFinding> drift,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notices) {
    public SourceRecord {
        header = List.copyOf(header);
        defects = List.copyOf(defects);
        splits = List.copyOf(splits);
        drift = drift == null ? List.of() : List.copyOf(drift);
        notices = notices == null ? List.of() : List.copyOf(notices);
    }
}
