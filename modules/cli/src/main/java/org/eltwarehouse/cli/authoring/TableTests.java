// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.cases.CaseBench;
import org.eltwarehouse.cases.CaseFile;
import org.eltwarehouse.cases.CaseFolder;
import org.eltwarehouse.cases.FunctionCases;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Unexpected;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Called;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.verdict.Verdict;
import org.eltwarehouse.gate.Gate;
import org.eltwarehouse.gate.WarehouseGate;
import org.eltwarehouse.store.storage.Location;

/** Judges tables and runs their cases on one session, as many at once as there are cores. */
public final class TableTests {
    private final Supplier<SparkSession> session;
    private final Warehouse warehouse;
    private final Location folder;
    private final CaseBench bench;

    /**
     * The tests of a warehouse.
     *
     * @param folder where its definitions and cases lie
     */
    public TableTests(Supplier<SparkSession> session, Warehouse warehouse, Location folder) {
        this.session = session;
        this.warehouse = warehouse;
        this.folder = folder;
        this.bench = new CaseBench(session, warehouse);
    }

    /**
     * Tests these functions, measures and tables.
     *
     * @param done told of each in their order, as soon as it and those before it are done
     */
    public TestReport of(
            List<? extends Called> functions, List<TableDefinition> tables, Consumer<TestReport.Line> done) {
        long started = System.nanoTime();
        List<TestReport.Line> results = new ArrayList<>(of(functions));
        results.forEach(done);
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<CompletableFuture<TestReport.Line>> lines =
                    tables.stream().map(table -> start(table, pool)).toList();
            for (CompletableFuture<TestReport.Line> line : lines) {
                TestReport.Line result = line.join();
                results.add(result);
                done.accept(result);
            }
            return TestReport.of(results, (System.nanoTime() - started) / 1_000_000);
        } catch (CompletionException e) {
            throw Unexpected.asFault(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private List<TestReport.Line> of(List<? extends Called> functions) {
        if (functions.isEmpty()) {
            return List.of();
        }
        Gate gate = new Gate(session.get(), LocalDate.EPOCH, warehouse.functions());
        gate.registerFunctions();
        List<Verdict> verdicts = gate.functions();
        List<TestReport.Line> lines = new ArrayList<>();
        for (Called function : functions) {
            Verdict verdict = verdicts.stream()
                    .filter(known -> known.table().equals(function.name()))
                    .findFirst()
                    .orElseThrow();
            AtomicLong nanos = new AtomicLong();
            List<TestReport.Case> cases = verdict.accepted() && function instanceof FunctionDefinition definition
                    ? timed(nanos, () -> casesOf(definition))
                    : List.of();
            lines.add(TestReport.Line.of(
                    function.name(),
                    verdict.accepted() ? null : VerdictPlace.sentence(verdict, warehouse, folder),
                    nanos.get() / 1_000_000,
                    cases));
        }
        return lines;
    }

    private List<TestReport.Case> casesOf(FunctionDefinition function) {
        String file = FunctionDefinition.FOLDER + "/" + function.function() + ".yaml";
        return new FunctionCases(session.get())
                .differences(function).stream()
                        .map(difference -> new TestReport.Case(
                                file,
                                difference.isEmpty(),
                                true,
                                difference.stream().toList()))
                        .toList();
    }

    private CompletableFuture<TestReport.Line> start(TableDefinition table, ExecutorService pool) {
        AtomicLong nanos = new AtomicLong();
        List<CaseFile> files = new CaseFolder(folder).of(table.table());
        CompletableFuture<String> problem =
                CompletableFuture.supplyAsync(() -> timed(nanos, () -> judge(table, files)), pool);
        // A case is run through the gate as well, so that what is refused runs over no row; then its cases are not
        // told.
        List<CompletableFuture<TestReport.Case>> cases = files.stream()
                .map(file -> CompletableFuture.supplyAsync(() -> timed(nanos, () -> run(table, file)), pool))
                .toList();
        return CompletableFuture.allOf(cases.toArray(CompletableFuture[]::new))
                .thenCombine(
                        problem,
                        (all, refused) -> TestReport.Line.of(
                                table.table(),
                                refused.isEmpty() ? null : refused,
                                nanos.get() / 1_000_000,
                                refused.isEmpty()
                                        ? cases.stream()
                                                .map(CompletableFuture::join)
                                                .toList()
                                        : List.of()));
    }

    /** What is wrong with the table as a whole; empty where nothing is. */
    private String judge(TableDefinition table, List<CaseFile> files) {
        Verdict verdict = WarehouseGate.judge(session.get(), warehouse, table);
        if (!verdict.accepted()) {
            return VerdictPlace.sentence(verdict, warehouse, folder);
        }
        return files.isEmpty()
                ? table.table() + " has no case; write one into " + CaseFolder.place(table.table())
                        + "/<what_it_shows>.yaml"
                : "";
    }

    private TestReport.Case run(TableDefinition table, CaseFile file) {
        try {
            return TestReport.Case.of(bench.run(table, file));
        } catch (WarehouseException e) {
            if (e.fault() == Fault.PLATFORM) {
                throw e;
            }
            return TestReport.Case.unreadable(file.path(), e.getMessage());
        }
    }

    private static <T> T timed(AtomicLong nanos, Supplier<T> work) {
        long begin = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos.addAndGet(System.nanoTime() - begin);
        }
    }
}
