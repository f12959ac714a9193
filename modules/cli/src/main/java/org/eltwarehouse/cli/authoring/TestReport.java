// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eltwarehouse.cases.CaseResult;
import org.eltwarehouse.contract.TableName;

/**
 * What came of testing functions and tables, for machines.
 *
 * @param definitions how many of both
 * @param failed tables of which the gate, or a case, says no, and those without a case
 * @param millis wall time from the first verdict to the last case
 */
public record TestReport(int format, int definitions, int cases, int failed, long millis, List<Line> results) {
    public static final int FORMAT = 1;

    public TestReport {
        results = List.copyOf(results);
    }

    static TestReport of(List<Line> results, long millis) {
        return new TestReport(
                FORMAT,
                results.size(),
                results.stream().mapToInt(line -> line.cases().size()).sum(),
                (int) results.stream().filter(line -> !line.passed()).count(),
                millis,
                results);
    }

    /**
     * A table, a function under the schema {@code functions}, or a measure under {@code model}, which has no cases.
     *
     * @param problem what is wrong with the table as a whole: the gate's verdict with its place, or that it has no case; or null
     * @param millis time spent on it, by all threads together
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(TableName table, boolean passed, String problem, long millis, List<Case> cases) {
        public Line {
            cases = List.copyOf(cases);
        }

        static Line of(TableName table, String problem, long millis, List<Case> cases) {
            return new Line(table, problem == null && cases.stream().allMatch(Case::passed), problem, millis, cases);
        }

        long failures() {
            return cases.stream().filter(test -> !test.passed()).count();
        }
    }

    /**
     * A case.
     *
     * @param file below the warehouse folder
     * @param readable whether the file itself is a case at all
     * @param differences what differs from what is expected, or why it cannot be read
     */
    public record Case(String file, boolean passed, boolean readable, List<String> differences) {
        public Case {
            differences = List.copyOf(differences);
        }

        static Case of(CaseResult result) {
            return new Case(result.file().path(), result.passed(), true, result.differences());
        }

        static Case unreadable(String file, String message) {
            return new Case(file, false, false, List.of(message));
        }
    }
}
