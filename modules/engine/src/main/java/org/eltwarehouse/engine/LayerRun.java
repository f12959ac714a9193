package org.eltwarehouse.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.engine.gate.Gate;
import org.eltwarehouse.engine.gate.Input;
import org.eltwarehouse.engine.session.Functions;
import org.eltwarehouse.engine.table.DriftRules;
import org.eltwarehouse.engine.table.RunTables;
import org.eltwarehouse.engine.table.TableRun;

/**
 * Runs the tables of one layer: judges every definition before a row is read, then measures, checks and writes each
 * table, side by side where they do not depend on each other.
 */
public final class LayerRun {
    private static final Logger LOG = LogManager.getLogger(LayerRun.class);

    private final StepContext context;
    private final Step step;
    private final RunTables published;
    private final LocalDate businessDate;
    private final Map<TableName, Input> inputs = new ConcurrentHashMap<>();
    private final Map<TableName, TableRun> runs = new ConcurrentHashMap<>();
    private final Map<TableName, TableRecord> records = new ConcurrentHashMap<>();
    private final Queue<Dataset<Row>> shared = new ConcurrentLinkedQueue<>();

    private LayerRun(StepContext context, Step step) {
        this.context = context;
        this.step = step;
        this.published = new RunTables(context);
        this.businessDate = context.businessDate();
    }

    /** Runs all tables of a layer that have their inputs. */
    public static StepRecord run(StepContext context, Step step, String layer) {
        Functions.register(context.spark(), context.pseudonyms());
        LayerRun run = new LayerRun(context, step);
        List<String> notices = new ArrayList<>();
        List<TableDefinition> tables = run.runnable(new LayerOrder(DriftRules.layer(context, layer)).sorted(), notices);
        context.progress().stepStarted(step, tables.size());
        try {
            TableSchedule.run(context.spark(), tables, table -> run.judge(table, tables));
            TableSchedule.run(context.spark(), tables, run::runTable);
        } finally {
            run.release();
        }
        return context.finished(
                step,
                Map.of(
                        "business_date",
                        run.businessDate.toString(),
                        "format",
                        context.parameters().format().toString()),
                List.of(),
                tables.stream().map(table -> run.records.get(table.table())).toList(),
                notices);
    }

    /** Leaves out optional tables whose inputs the run does not hold. */
    private List<TableDefinition> runnable(List<TableDefinition> tables, List<String> notices) {
        Map<TableName, TableDefinition> runnable = new LinkedHashMap<>();
        for (TableDefinition table : tables) {
            List<TableName> missing = table.inputs().stream()
                    .filter(input -> !runnable.containsKey(input) && (own(input, tables) || !published.holds(input)))
                    .toList();
            if (missing.isEmpty()) {
                runnable.put(table.table(), table);
            } else if (table.optional()) {
                notices.add(table.table() + " is left out: this run does not hold " + missing);
            } else {
                throw Fault.DATA.cannot(
                        "run " + table.table(),
                        "this run does not hold " + missing,
                        "deliver its source or mark the table" + " optional");
            }
        }
        return List.copyOf(runnable.values());
    }

    private static boolean own(TableName input, List<TableDefinition> tables) {
        return tables.stream().anyMatch(table -> table.table().equals(input));
    }

    private void judge(TableDefinition table, List<TableDefinition> tables) {
        Map<String, Input> byName = new LinkedHashMap<>();
        for (TableName input : table.inputs()) {
            byName.put(input.toString(), inputs.computeIfAbsent(input, name -> read(name, tables)));
        }
        Dataset<Row> judged = new Gate(context.spark(), businessDate).judge(table, byName);
        boolean shared = tables.stream().anyMatch(other -> other.inputs().contains(table.table()));
        TableRun run = new TableRun(context, table, inputs, judged, shared);
        runs.put(table.table(), run);
        inputs.put(table.table(), run.asInput());
    }

    /** A published table; kept in memory when several tables of this layer read it, so that it is scanned once. */
    private Input read(TableName name, List<TableDefinition> tables) {
        Input input = published.read(name);
        long readers =
                tables.stream().filter(table -> table.inputs().contains(name)).count();
        if (readers > 1) {
            shared.add(input.rows().persist(org.apache.spark.storage.StorageLevel.MEMORY_AND_DISK()));
        }
        return input;
    }

    private void runTable(TableDefinition table) {
        long started = System.nanoTime();
        LOG.info("{} started", table.table());
        TableRecord record = runs.get(table.table()).run(step, this::peer);
        records.put(table.table(), record);
        long millis = (System.nanoTime() - started) / 1_000_000;
        LOG.info("{} written, {} rows, {} ms", table.table(), record.rows(), millis);
        context.progress().partFinished(step, table.table().toString(), record.rows(), millis);
    }

    private TableRecord peer(TableName table) {
        TableRecord own = records.get(table);
        return own != null
                ? own
                : published
                        .record(table)
                        .orElseThrow(() -> Fault.USAGE.cannot(
                                "compare with " + table,
                                "it has no record",
                                "run the " + table.layer() + " step first"));
    }

    private void release() {
        runs.values().forEach(TableRun::release);
        shared.forEach(Dataset::unpersist);
    }
}
