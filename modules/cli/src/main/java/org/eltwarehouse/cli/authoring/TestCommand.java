// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.eltwarehouse.cases.CaseFolder;
import org.eltwarehouse.cli.option.StoreOptions;
import org.eltwarehouse.cli.option.WarehouseOptions;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Called;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.engine.LazySpark;
import org.eltwarehouse.gate.Gate;
import org.eltwarehouse.store.plan.ChangedDefinitions;
import org.eltwarehouse.store.storage.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges tables and runs their cases. */
@Command(
        name = "test",
        description = {
            "Says of each selected table, function and measure whether the gate accepts it and whether its cases hold; where one does"
                    + " not, what differs. Reads no run and no export. Starts Spark.",
            "A SELECTION is a table, function or measure (silver.orders, or orders where no other has that name) or a layer; +NAME adds all"
                    + " that it reads, NAME+ all that read it. Without one, all are tested."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all tables are accepted and all cases hold",
            "1:a table is rejected, a case does not hold, or a table has no case",
            "2:usage, or a definition or case that cannot be read",
            "3:platform"
        })
public final class TestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SELECTION", arity = "0..*", description = "Tables to test; default: all.")
    private List<String> selection = List.of();

    @Option(
            names = "--changed",
            description = "Of the selected, only those that mean something else than in the newest completed run.")
    private boolean changed;

    @Option(names = "--changed+", description = "The same, and all tables that read them.")
    private boolean changedAndReaders;

    @Mixin
    private final WarehouseOptions definitions = new WarehouseOptions();

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Override
    public Integer call() {
        Location folder = definitions.folder();
        Warehouse warehouse = definitions.read();
        TableGraph graph = new TableGraph(warehouse);
        Set<TableName> selected = selected(graph, warehouse);
        List<TableDefinition> tables = graph.tables(selected);
        List<Called> functions = graph.functions(selected);
        CaseFolder cases = new CaseFolder(folder);
        if (selection.isEmpty()) {
            requireNoStrays(cases.strays(warehouse));
        }
        if (tables.isEmpty() && functions.isEmpty()) {
            TestReport nothing = TestReport.of(List.of(), 0);
            options.print(nothing, "Nothing to test: no selected table has changed\n");
            return 0;
        }
        TestReport report;
        try (LazySpark spark = new LazySpark(Optional.of("local[*]"), 0)) {
            spark.prepare();
            Gate.loadParser();
            report = new TableTests(spark::session, warehouse, folder)
                    .of(functions, tables, line -> options.say(text(line).stripTrailing()));
        }
        options.print(report, totals(report));
        return exitCode(report);
    }

    private Set<TableName> selected(TableGraph graph, Warehouse warehouse) {
        Set<TableName> selected = graph.select(selection);
        if (!changed && !changedAndReaders) {
            return selected;
        }
        RunId run = options.run(null);
        Set<TableName> since = ChangedDefinitions.since(
                options.store()
                        .view(run, "compare")
                        .orElseThrow(() -> Fault.USAGE.cannot(
                                "compare with run " + run, "its folder is gone", "start a run first"))
                        .records(),
                warehouse);
        Set<TableName> wanted = new HashSet<>(changedAndReaders ? graph.withReaders(since) : since);
        // What a changed table calls may be what has changed.
        warehouse.functions().usedBy(graph.tables(wanted)).called().forEach(called -> wanted.add(called.name()));
        return selected.stream().filter(wanted::contains).collect(Collectors.toSet());
    }

    private static void requireNoStrays(List<String> strays) {
        if (!strays.isEmpty()) {
            throw Fault.USAGE.cannot(
                    "read " + strays.get(0),
                    "no table is defined that it could be a case of",
                    "name the folder like its table, or remove it");
        }
    }

    private static int exitCode(TestReport report) {
        boolean readable =
                report.results().stream().flatMap(line -> line.cases().stream()).allMatch(TestReport.Case::readable);
        if (!readable) {
            return Fault.USAGE.exitCode();
        }
        return report.failed() == 0 ? 0 : Fault.DATA.exitCode();
    }

    static String text(TestReport.Line line) {
        String cases = line.cases().size() == 1 ? "1 case" : line.cases().size() + " cases";
        String failures = line.failures() == 0 ? "" : ", " + line.failures() + " failed";
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s %s  %s%s  %.1f s%n",
                line.passed() ? "ok" : "FAILED",
                line.table(),
                cases,
                failures,
                line.millis() / 1000.0));
        if (line.problem() != null) {
            text.append("  ").append(line.problem()).append('\n');
        }
        line.cases().stream().filter(test -> !test.passed()).forEach(test -> {
            if (test.readable()) {
                text.append("  ").append(test.file()).append(":\n");
            }
            String margin = test.readable() ? "    " : "  ";
            text.append(test.differences().stream()
                            .flatMap(String::lines)
                            .map(difference -> margin + difference)
                            .collect(Collectors.joining("\n")))
                    .append('\n');
        });
        return text.toString();
    }

    private static String totals(TestReport report) {
        return String.format(
                Locale.ROOT,
                "%d %s, %d %s in %.1f s: %s%n",
                report.definitions(),
                report.definitions() == 1 ? "definition" : "definitions",
                report.cases(),
                report.cases() == 1 ? "case" : "cases",
                report.millis() / 1000.0,
                report.failed() == 0 ? "all ok" : report.failed() + " failed");
    }
}
