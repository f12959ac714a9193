// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.LocalStorage;
import org.eltwarehouse.store.storage.Location;

/** Runs definitions over cases and compares what comes out. Several threads may share one. */
public final class CaseBench {
    private final Supplier<SparkSession> session;
    private final Warehouse warehouse;

    /**
     * A bench for the definitions of a warehouse.
     *
     * @param session asked for when a case is run
     */
    public CaseBench(Supplier<SparkSession> session, Warehouse warehouse) {
        this.session = session;
        this.warehouse = warehouse;
    }

    /** Reads a case without running it; a mistake in it is a usage error that names its file. */
    public TableCase read(TableDefinition definition, CaseFile file) {
        return CaseReading.of(file, warehouse, definition);
    }

    /**
     * Runs a definition over a case. What is wrong with the definition or the rows is a difference; only the platform's
     * faults and a case that cannot be read are errors.
     */
    public CaseResult run(TableDefinition definition, CaseFile file) {
        return new CaseResult(file, differences(definition, read(definition, file)));
    }

    /** What differs from what a case expects, told one by one; empty where it passes. */
    public List<String> differences(TableDefinition definition, TableCase expected) {
        Location folder = LocalStorage.temporary("warehouse-case-");
        try {
            TableRecord record = new CaseRun(session.get(), warehouse, folder).run(definition, expected);
            List<String> differences = new ArrayList<>();
            rows(definition, expected.expect(), record, folder).ifPresent(differences::add);
            counts(expected.expect(), record, differences);
            broken(definition, expected.expect(), record).ifPresent(differences::add);
            return differences;
        } catch (WarehouseException e) {
            if (e.fault() == Fault.PLATFORM) {
                throw e;
            }
            return List.of(e.getMessage());
        } finally {
            Folders.remove(folder);
        }
    }

    private static Optional<String> rows(
            TableDefinition definition, TableCase.Expected expect, TableRecord record, Location folder) {
        if (expect.rows() == null) {
            return Optional.empty();
        }
        List<String> names = expect.rows().isEmpty()
                ? definition.columns().stream().map(Column::name).toList()
                : expect.columns();
        try {
            List<List<String>> actual = WrittenRows.of(folder.resolve(record.file()), names);
            return RowMismatch.between(names, texts(definition, names, expect.rows()), actual, expect.ordered());
        } catch (IOException e) {
            throw DiskFault.cannot("read", folder.resolve(record.file()), e);
        }
    }

    private static List<List<String>> texts(
            TableDefinition definition, List<String> names, List<Map<String, Object>> rows) {
        Map<String, String> types = new LinkedHashMap<>();
        definition.columns().forEach(column -> types.put(column.name(), column.type()));
        List<List<String>> texts = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            List<String> cells = new ArrayList<>();
            for (String name : names) {
                Object value = row.get(name);
                cells.add(
                        value == null || value.toString().isEmpty()
                                ? null
                                : TypedText.of(value, types.get(name)).orElseThrow());
            }
            texts.add(cells);
        }
        return texts;
    }

    private static void counts(TableCase.Expected expect, TableRecord record, List<String> differences) {
        compare("quarantined", expect.quarantined(), counts(record.rejects()), differences);
        compare(
                "deduplicated",
                expect.deduplicated(),
                record.ledger() == null
                        ? Long.valueOf(0)
                        : Long.valueOf(record.ledger().deduplicated()),
                differences);
        compare("repairs", expect.repairs(), counts(record.repairs()), differences);
    }

    /** What the case says of checks; where it says nothing, no expectation may break that keeps a run from publishing. */
    private static Optional<String> broken(TableDefinition definition, TableCase.Expected expect, TableRecord record) {
        List<CheckResult> failed =
                record.checks().stream().filter(check -> !check.passed()).toList();
        if (expect.broken() != null) {
            List<String> names = failed.stream().map(CheckResult::check).toList();
            return names.equals(expect.broken())
                    ? Optional.empty()
                    : Optional.of("broken: expected " + expect.broken() + ", actual " + names);
        }
        Set<String> said = definition.judged().stream()
                .map(expectation -> expectation.check().name())
                .collect(Collectors.toSet());
        List<String> breaking = failed.stream()
                .filter(CheckResult::breaks)
                .map(CheckResult::check)
                .filter(said::contains)
                .toList();
        return breaking.isEmpty()
                ? Optional.empty()
                : Optional.of("broken: " + breaking + ", which would keep a run from publishing; correct the query, the"
                        + " expectation or the rows, or say broken: "
                        + failed.stream().map(CheckResult::check).toList() + " in expect");
    }

    private static void compare(String what, Object expected, Object actual, List<String> differences) {
        if (expected != null && !Objects.equals(expected, actual)) {
            differences.add(what + ": expected " + expected + ", actual " + actual);
        }
    }

    private static Map<String, Long> counts(List<RuleCount> rules) {
        Map<String, Long> counts = new LinkedHashMap<>();
        rules.stream().filter(rule -> rule.rows() > 0).forEach(rule -> counts.put(rule.rule(), rule.rows()));
        return counts;
    }
}
