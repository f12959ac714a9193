// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.crash;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a trial did and what it found.
 *
 * @param cases that were tried
 * @param kills of processes, or calls that failed
 * @param resumes starts after one
 * @param observations of a reader meanwhile; 0 where there was none
 * @param findings what should not be, one sentence each; empty if all holds
 */
record CrashFigures(
        String trial, int cases, int kills, int resumes, long observations, List<String> findings, Duration time) {
    static final String HEADER = """
            | trial | cases | kills or faults | resumes | observations | differences | minutes |
            |---|---:|---:|---:|---:|---:|---:|""";

    CrashFigures {
        findings = List.copyOf(findings);
    }

    boolean holds() {
        return findings.isEmpty();
    }

    /** A line of a Markdown table below {@link #HEADER}. */
    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %s | %,d | %.1f |",
                trial,
                cases,
                kills,
                resumes,
                observations == 0 ? "" : String.format(Locale.ROOT, "%,d", observations),
                findings.size(),
                time.toMillis() / 60_000.0);
    }
}
