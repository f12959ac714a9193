// SPDX-License-Identifier: MIT
package org.eltwarehouse.bronze;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.ColumnUse;
import org.eltwarehouse.contract.definition.Drift;
import org.eltwarehouse.contract.definition.DriftPolicy;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.SourceHeader;
import org.eltwarehouse.contract.run.DriftFinding;

/** Judges how a file differs from its contract, by the contract's policies. No message holds a value of a row. */
final class SourceDrift {
    private static final int SHOWN_CHARACTERS = 63;

    private final SourceContract contract;
    private final ColumnUse use;
    private final List<String> notices;
    private final List<DriftFinding> findings = new ArrayList<>();

    /**
     * Prepares the judgement of a file.
     *
     * @param notices where a policy of {@code warn} speaks
     */
    SourceDrift(SourceContract contract, ColumnUse use, List<String> notices) {
        this.contract = contract;
        this.use = use;
        this.notices = notices;
    }

    /** What was found; fails where a policy says so, and where a column stands in the header twice. */
    List<DriftFinding> judge(RecordScan scan) {
        SourceHeader header = new SourceHeader(contract, scan.header());
        header.repeated().ifPresent(column -> {
            throw broken("the column " + column + " stands there twice", "export it once");
        });
        missing(header, scan.sound());
        renamed(header, scan);
        added(header, scan.sound());
        if (header.reordered()) {
            found(
                    new DriftFinding(Drift.REORDERED_COLUMNS, null, policy(Drift.REORDERED_COLUMNS), scan.sound()),
                    "has its columns in another order than its contract; read by name",
                    "its columns stand in another order than in its contract",
                    "export them in that order, or set reordered_columns: warn in the contract");
        }
        scan.values().drifted().forEach(this::changed);
        return findings;
    }

    private void missing(SourceHeader header, long rows) {
        DriftPolicy policy = policy(Drift.MISSING_COLUMN);
        List<String> needed = header.missing().stream()
                .filter(column -> !use.of(contract, column).isEmpty())
                .toList();
        if (policy == DriftPolicy.FAIL && !needed.isEmpty()) {
            String users = needed.stream()
                    .flatMap(column -> use.of(contract, column).stream())
                    .distinct()
                    .collect(Collectors.joining(", "));
            boolean one = needed.size() == 1;
            throw broken(
                    (one ? "the column " : "the columns ") + String.join(", ", needed)
                            + (one ? " is missing" : " are missing") + ", needed by " + users,
                    "export it again with " + (one ? "that column" : "those columns"));
        }
        for (String column : header.missing()) {
            boolean unused = !needed.contains(column);
            found(
                    new DriftFinding(
                            Drift.MISSING_COLUMN, column, policy == DriftPolicy.FAIL ? DriftPolicy.WARN : policy, rows),
                    "lacks the column " + column
                            + (unused ? ", which no definition uses" : "; it is read as empty in every row"),
                    "",
                    "");
        }
    }

    private void renamed(SourceHeader header, RecordScan scan) {
        header.renamed().ifPresent(column -> {
            String name = shown(scan.header().get(header.indexOf(column)));
            found(
                    new DriftFinding(Drift.RENAMED_COLUMN, column, policy(Drift.RENAMED_COLUMN), scan.sound()),
                    "has the column " + name + " where its contract has " + column + "; read as that column",
                    "the column " + name + " stands where its contract has " + column,
                    "export it under its old name, or change the name in the contract and in what reads it");
        });
    }

    private void added(SourceHeader header, long rows) {
        List<Integer> unknown = header.unknown();
        if (unknown.isEmpty()) {
            return;
        }
        String columns = unknown.size() + (unknown.size() == 1 ? " column" : " columns");
        String places = unknown.stream().map(place -> String.valueOf(place + 1)).collect(Collectors.joining(", "));
        found(
                new DriftFinding(Drift.NEW_COLUMN, null, policy(Drift.NEW_COLUMN), rows),
                "has " + columns + " that its contract does not know; kept in bronze, not read by silver",
                "it has " + columns + " that its contract does not know, in place " + places,
                "add to the contract what is wanted, or set new_column: warn in it");
    }

    private void changed(ColumnWatch watch) {
        String column = watch.column().name();
        String type = watch.column().type();
        DriftFinding finding = new DriftFinding(watch.kind(), column, policy(watch.kind()), watch.unfit());
        if (watch.kind() == Drift.CHANGED_TYPE) {
            String share = watch.unfit() + " of " + watch.filled() + " values in the column " + column;
            found(
                    finding,
                    "has " + share + " that are no " + type,
                    share + " are no " + type,
                    "export them as " + type + ", or change the type in the contract and in what reads it");
        } else {
            String rows = watch.unfit() + (watch.unfit() == 1 ? " row" : " rows") + " with a code in the column "
                    + column + " that its contract does not list";
            found(finding, "has " + rows, "it has " + rows, "correct them, or list the code in the contract");
        }
    }

    private void found(DriftFinding finding, String notice, String reason, String wayOut) {
        if (finding.policy() == DriftPolicy.FAIL) {
            throw broken(reason, wayOut);
        }
        if (finding.policy() == DriftPolicy.WARN) {
            notices.add(contract.file() + " " + notice);
        }
        findings.add(finding);
    }

    private DriftPolicy policy(Drift kind) {
        return contract.drift().of(kind);
    }

    private static String shown(String name) {
        String text = name.strip().replaceAll("\\p{Cntrl}", "?");
        if (text.isEmpty()) {
            return "without a name";
        }
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "...";
    }

    private WarehouseException broken(String reason, String wayOut) {
        return Fault.DATA.cannot("read " + contract.file(), reason, wayOut);
    }
}
