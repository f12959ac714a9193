// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eltwarehouse.contract.verdict.Verdict;

/** What the gate said about definitions, for machines. */
@JsonPropertyOrder({"accepted", "rejected", "verdicts"})
record GateReport(long accepted, long rejected, List<Line> verdicts) {
    /** One table's verdict; code, place in the query, file with the place in it, reason and way out only where it is rejected. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String table, String verdict, String code, String at, String place, String reason, String wayOut) {
        static Line of(Verdict verdict, String place) {
            return new Line(
                    verdict.table().toString(),
                    verdict.accepted() ? "accept" : "reject",
                    verdict.accepted() ? null : verdict.code().toString(),
                    verdict.at() == null ? null : verdict.at().toString(),
                    place,
                    verdict.reason(),
                    verdict.wayOut());
        }
    }

    static GateReport of(List<Line> verdicts) {
        long accepted = verdicts.stream().filter(line -> line.code() == null).count();
        return new GateReport(accepted, verdicts.size() - accepted, verdicts);
    }
}
