// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.cli.authoring.VerdictPlace;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.verdict.Verdict;
import org.eltwarehouse.engine.LazySpark;
import org.eltwarehouse.gate.Gate;
import org.eltwarehouse.gate.Input;
import org.eltwarehouse.gate.QueryLines;
import org.eltwarehouse.gate.QueryTables;
import org.eltwarehouse.gate.WarehouseGate;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges definitions, or a file of queries, without reading a row. */
@Command(
        name = "gate",
        description = {
            "Judges definitions as every run does, without reading a row: those of a warehouse folder, of a folder in it, or"
                    + " one. With --queries it judges a file with one query per line over the tables of --tables, and prints"
                    + " one JSON verdict per line of the file, also for blank lines. Starts Spark."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all definitions are accepted; with --queries: all lines are judged, whatever the verdicts",
            "1:a definition is rejected",
            "2:usage, or a definition that cannot be read",
            "3:platform"
        })
public final class GateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Warehouse folder, a folder in it such as gold or functions, or a file of a definition.")
    private List<Path> paths = List.of();

    @Option(names = "--queries", paramLabel = "FILE", description = "Judge this file, one query per line.")
    private Path queries;

    @Option(
            names = "--tables",
            paramLabel = "TABLES",
            description =
                    "Tables that the queries may read: 't(id bigint, amount decimal(18,2)); silver.u(id int)'. The first"
                            + " column counts as key unless 'primary key (a, b)' stands among the columns.")
    private String tables;

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        boolean file = queries != null;
        boolean complete = file ? tables != null && paths.isEmpty() : tables == null && !paths.isEmpty();
        if (!complete) {
            throw Fault.USAGE.cannot(
                    "judge",
                    "it takes either paths, or --queries and --tables",
                    "name a folder of definitions, or a file of queries and the tables they read");
        }
        return file ? judgeQueries() : judgeDefinitions();
    }

    private int judgeDefinitions() {
        Map<Path, List<GateChoice>> chosen = new LinkedHashMap<>();
        for (Path path : paths) {
            GateChoice choice = GateChoice.of(path);
            chosen.computeIfAbsent(choice.warehouse(), any -> new ArrayList<>()).add(choice);
        }
        Map<Path, Warehouse> warehouses = new LinkedHashMap<>();
        chosen.keySet().forEach(folder -> warehouses.put(folder, Definitions.warehouse(Location.of(folder))));
        List<GateReport.Line> lines = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        try (LazySpark spark = new LazySpark(Optional.of("local[1]"), 0)) {
            warehouses.forEach((path, warehouse) -> {
                Location folder = Location.of(path);
                for (Verdict verdict : judge(spark, warehouse, chosen.get(path))) {
                    String place = verdict.accepted() ? null : VerdictPlace.of(verdict, warehouse, folder);
                    lines.add(GateReport.Line.of(verdict, place));
                    sentences.add(
                            verdict.accepted()
                                    ? verdict.toString()
                                    : VerdictPlace.sentence(verdict, warehouse, folder));
                }
            });
        }
        GateReport report = GateReport.of(lines);
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            out.print(Documents.json(report));
        } else {
            sentences.forEach(out::println);
        }
        out.flush();
        return report.rejected() == 0 ? 0 : Fault.DATA.exitCode();
    }

    private static List<Verdict> judge(LazySpark spark, Warehouse warehouse, List<GateChoice> choices) {
        return WarehouseGate.judge(
                        spark.session(), warehouse, table -> choices.stream().anyMatch(choice -> choice.asksFor(table)))
                .stream()
                .filter(verdict -> warehouse.table(verdict.table()).isPresent()
                        || choices.stream().anyMatch(choice -> choice.asksForCalled(verdict.table(), warehouse)))
                .toList();
    }

    private int judgeQueries() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(queries));
                LazySpark lazy = new LazySpark(Optional.of("local[1]"), 0)) {
            SparkSession spark = lazy.session();
            Map<String, Input> inputs = QueryTables.parse(spark, tables);
            Gate gate = new Gate(spark, LocalDate.EPOCH);
            QueryLines lines = new QueryLines(in);
            PrintWriter out = command.commandLine().getOut();
            int number = 0;
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                number++;
                out.println(json(number, gate.verdict(line.get(), inputs)));
            }
            out.flush();
            return 0;
        } catch (IOException e) {
            throw Fault.USAGE.cannot("read " + queries, "the file is missing or unreadable", "correct --queries", e);
        }
    }

    private static String json(int line, Verdict verdict) {
        return String.format(
                Locale.ROOT,
                "{\"line\":%d,\"verdict\":\"%s\",\"code\":%s,\"at\":%s}",
                line,
                verdict.accepted() ? "accept" : "reject",
                quoted(verdict.code()),
                quoted(verdict.at()));
    }

    private static String quoted(Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
