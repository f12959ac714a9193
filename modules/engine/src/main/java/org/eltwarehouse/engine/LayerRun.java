// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.TableOrder;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.engine.table.CheckResults;
import org.eltwarehouse.engine.table.DriftRules;
import org.eltwarehouse.engine.table.MeasureTotals;
import org.eltwarehouse.engine.table.RunTables;
import org.eltwarehouse.engine.table.TableRun;
import org.eltwarehouse.gate.Gate;
import org.eltwarehouse.gate.Input;
import org.eltwarehouse.gate.functions.Functions;
import org.eltwarehouse.step.StepContext;

/**
 * Runs the tables of one layer: judges every definition before a row is read, then measures, checks and writes each
 * table, side by side where they do not depend on each other.
 */
public final class LayerRun {
    private static final Logger LOG = LogManager.getLogger(LayerRun.class);

    private final Supplier<SparkSession> session;
    private final StepContext context;
    private final Step step;
    private final RunTables published;
    private final LocalDate businessDate;
    private final Map<TableName, Input> inputs = new ConcurrentHashMap<>();
    private final Map<TableName, TableRun> runs = new ConcurrentHashMap<>();
    private final Map<TableName, TableRecord> records = new ConcurrentHashMap<>();
    private final Queue<Dataset<Row>> shared = new ConcurrentLinkedQueue<>();

    private LayerRun(Supplier<SparkSession> session, StepContext context, Step step) {
        this.session = session;
        this.context = context;
        this.step = step;
        this.published = new RunTables(session, context);
        this.businessDate = context.businessDate();
    }

    private CheckResults.Peers peers(FunctionSet functions) {
        MeasureTotals totals =
                new MeasureTotals(functions, fact -> inputs.get(fact).rows());
        return new CheckResults.Peers() {
            @Override
            public TableRecord apply(TableName table) {
                return peer(table);
            }

            @Override
            public Optional<BigDecimal> measure(String name) {
                return totals.of(name);
            }
        };
    }

    /**
     * Runs all tables of a layer that have their inputs.
     *
     * @param session asked for only where a table has to be computed
     */
    public static StepRecord run(Supplier<SparkSession> session, StepContext context, Layer layer) {
        LayerRun run = new LayerRun(session, context, layer.step());
        TableOrder.Choice choice =
                TableOrder.of(DriftRules.layer(context, layer)).choose(run.published::holds);
        List<TableDefinition> tables = choice.tables();
        tables.forEach(run::take);
        List<TableDefinition> computed = tables.stream()
                .filter(table -> !run.records.containsKey(table.table()))
                .toList();
        context.progress().partsAhead(run.step, computed.size());
        if (!computed.isEmpty()) {
            run.compute(computed);
        }
        return context.finished(
                run.step,
                context.settings(),
                List.of(),
                tables.stream().map(table -> run.records.get(table.table())).toList(),
                choice.notices());
    }

    private void compute(List<TableDefinition> tables) {
        SparkSession spark = session.get();
        Functions.register(spark, context.pseudonyms());
        try {
            FunctionSet functions = context.warehouse().functions().usedBy(tables);
            Gate gate = new Gate(spark, businessDate, functions);
            gate.registerFunctions();
            CheckResults.Peers peers = peers(functions);
            TableSchedule.run(spark, tables, table -> judge(gate, table, tables));
            TableSchedule.run(spark, tables, table -> runTable(table, peers));
        } finally {
            release();
        }
    }

    /** A table that an earlier run made of the same: its rows are read from the stage where others need them. */
    private void take(TableDefinition table) {
        context.taken().table(table.table()).ifPresent(record -> {
            records.put(table.table(), record);
            context.progress().partTaken(step, table.table().toString(), record.rows());
        });
    }

    private void judge(Gate gate, TableDefinition table, List<TableDefinition> tables) {
        Map<String, Input> byName = new LinkedHashMap<>();
        for (TableName input : table.inputs()) {
            byName.put(input.toString(), inputs.computeIfAbsent(input, name -> read(name, tables)));
        }
        Dataset<Row> judged = gate.judge(table, byName);
        boolean shared = tables.stream().anyMatch(other -> other.inputs().contains(table.table()));
        TableRun run = new TableRun(context, table, inputs, judged, shared);
        runs.put(table.table(), run);
        inputs.put(table.table(), run.asInput());
    }

    /** A published table; kept in memory when several tables of this layer read it, so that it is scanned once. */
    private Input read(TableName name, List<TableDefinition> tables) {
        TableRecord taken = records.get(name);
        Input input = taken == null ? published.read(name) : published.readTaken(taken);
        long readers =
                tables.stream().filter(table -> table.inputs().contains(name)).count();
        if (readers > 1) {
            shared.add(input.rows().persist(org.apache.spark.storage.StorageLevel.MEMORY_AND_DISK()));
        }
        return input;
    }

    private void runTable(TableDefinition table, CheckResults.Peers peers) {
        long started = System.nanoTime();
        LOG.info("{} started", table.table());
        TableRecord record = runs.get(table.table()).run(step, peers);
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
                                "run the " + table.schema() + " step first"));
    }

    private void release() {
        runs.values().forEach(TableRun::release);
        shared.forEach(Dataset::unpersist);
    }
}
