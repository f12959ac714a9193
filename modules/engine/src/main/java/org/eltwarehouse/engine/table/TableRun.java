package org.eltwarehouse.engine.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.Quality;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.Split;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.engine.StepContext;
import org.eltwarehouse.engine.gate.Input;

/** One table on its way: judged rows in, written file and record out. */
public final class TableRun {
    private final StepContext context;
    private final TableDefinition definition;
    private final Map<TableName, Input> inputs;
    private final Dataset<Row> accounted;

    /**
     * Prepares a table; nothing is read yet.
     *
     * @param judged the rows as the gate returned them
     */
    public TableRun(
            StepContext context, TableDefinition definition, Map<TableName, Input> inputs, Dataset<Row> judged) {
        this.context = context;
        this.definition = definition;
        this.inputs = inputs;
        this.accounted = (silver(definition) ? Accounting.account(judged, definition) : judged)
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** The table's rows as an input for others of its layer. */
    public Input asInput() {
        Map<String, PrivacyClass> classes = new java.util.LinkedHashMap<>();
        definition.columns().forEach(column -> classes.put(column.name(), column.privacy()));
        return new Input(definition.table(), writtenRows(), classes);
    }

    /**
     * Measures, writes and records the table.
     *
     * @param step whose stage the table goes to
     * @param peers records of the tables that expectations compare with
     */
    public TableRecord run(Step step, CheckResults.Peers peers) {
        TableWriter writer =
                new TableWriter(context.stage(), context.parameters().format());
        RowChecks checks = RowChecks.of(definition, withFate(), inputs);
        Measures measures = Measures.of(definition, checks);
        long written = measures.number(Measures.WRITTEN);
        List<Split> splits = writer.write(definition, writtenRows(), written);
        List<RuleCount> rejects = new ArrayList<>();
        long malformed = quarantine(measures, rejects);
        Ledger ledger = silver(definition) ? ledger(measures, malformed) : null;
        for (Rule rule : definition.rejects()) {
            rejects.add(new RuleCount(rule.rule(), measures.number("reject " + rule.rule())));
        }
        return new TableRecord(
                definition.table(),
                definition.grain(),
                definition.inputs(),
                definition.key(),
                context.parameters().format().toString(),
                step.folder() + "/" + writer.file(definition),
                written,
                ledger,
                rejects,
                repairs(measures),
                CheckResults.of(definition, measures, ledger, peers),
                columns(measures),
                silver(definition) ? quality(measures, ledger) : null,
                splits);
    }

    /** Frees what the table keeps in memory. */
    public void release() {
        accounted.unpersist();
    }

    private Dataset<Row> withFate() {
        return silver(definition) ? accounted : accounted.withColumn(Accounting.FATE, lit(Accounting.WRITTEN));
    }

    private Dataset<Row> writtenRows() {
        if (!silver(definition)) {
            return accounted;
        }
        Column[] columns =
                definition.columns().stream().map(column -> col(column.name())).toArray(Column[]::new);
        return accounted
                .where(col(Accounting.FATE).equalTo(lit(Accounting.WRITTEN)))
                .select(columns);
    }

    private long quarantine(Measures measures, List<RuleCount> rejects) {
        if (!silver(definition)) {
            return 0;
        }
        SourceRecord source = source();
        source.defects().forEach(rejects::add);
        long malformed = new Quarantine(definition, source, context.runFolder())
                .write(accounted, measures.number(Measures.QUARANTINED), context.stage());
        if (malformed != source.malformed() || measures.number(Measures.READ) + malformed != source.rows()) {
            throw Fault.PLATFORM.cannot(
                    "account for " + definition.table(),
                    "bronze holds " + source.rows() + " records, but silver read " + measures.number(Measures.READ)
                            + " rows and " + malformed + " malformed records",
                    "run bronze again; if it stays so, this is a bug of the warehouse");
        }
        return malformed;
    }

    private Ledger ledger(Measures measures, long malformed) {
        Ledger ledger = new Ledger(
                source().rows(),
                measures.number(Measures.WRITTEN),
                measures.number(Measures.QUARANTINED) + malformed,
                measures.number(Measures.DEDUPLICATED));
        if (!ledger.balances()) {
            throw Fault.PLATFORM.cannot(
                    "account for " + definition.table(),
                    "the ledger " + ledger + " does not balance",
                    "report this bug");
        }
        return ledger;
    }

    private SourceRecord source() {
        return context.record(Step.BRONZE)
                .source(definition.inputs().get(0))
                .orElseThrow(() -> new IllegalStateException(definition.table() + " has no source record"));
    }

    private List<RuleCount> repairs(Measures measures) {
        return definition.repairs().stream()
                .map(rule -> new RuleCount(rule.rule(), measures.number("repair " + rule.rule())))
                .toList();
    }

    private List<ColumnRecord> columns(Measures measures) {
        return definition.columns().stream()
                .map(column -> new ColumnRecord(
                        column.name(),
                        column.type(),
                        column.privacy(),
                        column.description(),
                        measures.number("nulls " + column.name()),
                        Measures.additive(definition, column) ? measures.total(column.name()) : null))
                .toList();
    }

    private Quality quality(Measures measures, Ledger ledger) {
        long nulls = definition.columns().stream()
                .mapToLong(column -> measures.number("nulls " + column.name()))
                .sum();
        long repaired = definition.repairs().isEmpty() ? 0 : measures.number(Measures.REPAIRED);
        return new Quality(
                rest(nulls, ledger.written() * definition.columns().size()),
                rest(ledger.quarantined() + measures.number(Measures.INVALID), ledger.read()),
                rest(ledger.deduplicated(), ledger.read() - ledger.quarantined()),
                rest(repaired, ledger.written()));
    }

    /** 1 − part / whole, four digits; null when there is no whole. */
    private static BigDecimal rest(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(whole - part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }

    private static boolean silver(TableDefinition definition) {
        return definition.table().layer().equals("silver");
    }
}
