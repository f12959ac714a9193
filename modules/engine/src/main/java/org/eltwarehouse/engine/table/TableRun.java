// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.Quality;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.gate.Input;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.step.TableFormat;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** One table on its way: judged rows in, written file and record out. */
public final class TableRun {
    private final StepContext context;
    private final TableDefinition definition;
    private final Map<TableName, Input> inputs;
    private final Dataset<Row> rows;

    /**
     * Prepares a table; nothing is read yet.
     *
     * @param judged the rows as the gate returned them
     * @param shared whether other tables of the layer read this one; then it is computed once and kept
     */
    public TableRun(
            StepContext context,
            TableDefinition definition,
            Map<TableName, Input> inputs,
            Dataset<Row> judged,
            boolean shared) {
        this.context = context;
        this.definition = definition;
        this.inputs = inputs;
        Dataset<Row> same = emptyAsNull(judged);
        this.rows = shared ? same.persist(StorageLevel.MEMORY_AND_DISK()) : same;
    }

    /** The table's rows as an input for others of its layer; only where rows and written rows are the same. */
    public Input asInput() {
        Map<String, PrivacyClass> classes = new LinkedHashMap<>();
        definition.columns().forEach(column -> classes.put(column.name(), column.privacy()));
        return new Input(definition.table(), rows, classes, definition.key());
    }

    /**
     * Writes, measures and records the table, in one job.
     *
     * @param step whose stage the table goes to
     * @param peers records of the other tables that inputs and expectations name
     */
    public TableRecord run(Step step, CheckResults.Peers peers) {
        TableFormat format = context.parameters().format();
        TableWriter writer = new TableWriter(definition, format, context.stage());
        Dataset<Row> accounted = keepsRows() ? Accounting.account(rows, definition) : Accounting.accept(rows);
        RowChecks checks = RowChecks.of(definition, accounted, inputs);
        TableWriter.Written written = writer.write(checks.laidOut(), expectedRows(peers), checks.count());
        Measures measures = written.measures();
        long malformed = keepsRows() ? quarantine(written) : drop(written.rejects());
        Ledger ledger = keepsRows() ? ledger(measures, malformed) : null;
        WrittenFigures figures = new WrittenFigures(definition, checks, measures, peers, context.businessDate());
        return new TableRecord(
                definition.table(),
                definition.grain(),
                definition.inputs(),
                definition.key(),
                format.toString(),
                step.folder() + "/" + writer.file(),
                measures.written(),
                ledger,
                rejects(measures),
                counts(definition.repairs(), measures::repaired),
                CheckResults.of(definition, figures, ledger),
                columns(measures),
                keepsRows() ? quality(measures, ledger) : null,
                written.splits());
    }

    /** An empty text is no value: so it reads from a file, and so it must be judged, counted and read from memory. */
    private Dataset<Row> emptyAsNull(Dataset<Row> judged) {
        Map<String, org.apache.spark.sql.Column> texts = new LinkedHashMap<>();
        definition.columns().stream()
                .filter(column -> column.type().equals("string"))
                .map(Column::name)
                .forEach(name -> texts.put(name, functions.nullif(functions.col(name), functions.lit(""))));
        return judged.withColumns(texts);
    }

    /** Frees what the table keeps in memory. */
    public void release() {
        rows.unpersist();
    }

    /** At least as many rows as the table will have, judged by its largest input. */
    private long expectedRows(CheckResults.Peers peers) {
        return definition.inputs().stream()
                .filter(input -> !SeedDefinition.isSeed(input))
                .mapToLong(input -> input.isIn(Layer.BRONZE)
                        ? source().rows()
                        : peers.apply(input).rows())
                .max()
                .orElse(0);
    }

    private long quarantine(TableWriter.Written written) {
        SourceRecord source = source();
        long malformed =
                new Quarantine(definition, source, context.runFolder()).write(written.rejects(), context.stage());
        long read = written.measures().read();
        if (malformed != source.malformed() || read + malformed != source.rows()) {
            throw Fault.PLATFORM.cannot(
                    "account for " + definition.table(),
                    "bronze holds " + source.rows() + " records, but silver read " + read + " rows and " + malformed
                            + " malformed records",
                    "run bronze again; if it stays so, this is a bug of the warehouse");
        }
        return malformed;
    }

    /** Other layers refuse no row. */
    private static long drop(List<Location> rejects) {
        try {
            for (Location file : rejects) {
                file.delete();
            }
            return 0;
        } catch (IOException e) {
            throw DiskFault.cannot("remove", rejects.get(0), e);
        }
    }

    private List<RuleCount> rejects(Measures measures) {
        List<RuleCount> rejects = new ArrayList<>();
        if (keepsRows()) {
            rejects.addAll(source().defects());
        }
        rejects.addAll(counts(definition.rejects(), measures::rejected));
        return rejects;
    }

    private static List<RuleCount> counts(List<Rule> rules, IntToLongFunction count) {
        return IntStream.range(0, rules.size())
                .mapToObj(i -> new RuleCount(rules.get(i).rule(), count.applyAsLong(i)))
                .toList();
    }

    private Ledger ledger(Measures measures, long malformed) {
        Ledger ledger = new Ledger(
                source().rows(), measures.written(), measures.quarantined() + malformed, measures.deduplicated());
        if (!ledger.balances()) {
            throw Fault.PLATFORM.cannot(
                    "account for " + definition.table(),
                    "the ledger " + ledger + " does not balance",
                    "report this bug");
        }
        return ledger;
    }

    private SourceRecord source() {
        return definition.inputs().stream()
                .filter(input -> input.isIn(Layer.BRONZE))
                .findFirst()
                .flatMap(context.record(Step.BRONZE)::source)
                .orElseThrow(() -> new IllegalStateException(definition.table() + " has no source record"));
    }

    private List<ColumnRecord> columns(Measures measures) {
        List<ColumnRecord> records = new ArrayList<>();
        for (int i = 0; i < definition.columns().size(); i++) {
            Column column = definition.columns().get(i);
            records.add(new ColumnRecord(
                    column.name(),
                    column.type(),
                    column.privacy(),
                    column.description(),
                    measures.nulls(i),
                    measures.total(i)));
        }
        return records;
    }

    private Quality quality(Measures measures, Ledger ledger) {
        return new Quality(
                rest(
                        measures.allNulls(),
                        ledger.written() * definition.columns().size()),
                rest(ledger.quarantined() + measures.invalid(), ledger.read()),
                rest(ledger.deduplicated(), ledger.read() - ledger.quarantined()),
                rest(measures.repaired(), ledger.written()));
    }

    /** 1 − part / whole, four digits; null when there is no whole. */
    private static BigDecimal rest(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(whole - part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }

    private boolean keepsRows() {
        return definition.table().layer().filter(Layer::keepsRows).isPresent();
    }
}
