// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.eltwarehouse.cli.console.TextTable;
import org.eltwarehouse.cli.option.OrderOptions;
import org.eltwarehouse.cli.option.StoreOptions;
import org.eltwarehouse.cli.option.WarehouseOptions;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.engine.LazySpark;
import org.eltwarehouse.gate.Gate;
import org.eltwarehouse.run.order.Environment;
import org.eltwarehouse.store.RunView;
import org.eltwarehouse.store.storage.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the first rows of a table as its definition makes them now. */
@Command(
        name = "preview",
        description =
                "Shows the first rows that a table's definition, as it lies there now, makes over the inputs of a run:"
                        + " through the gate, without what is rejected or doubled, by the table's key. Cells of columns that identify a"
                        + " person or may hold anything are masked. Nothing is written to the run. Starts Spark.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the rows are shown",
            "1:a value does not fit the query",
            "2:usage, or a definition that is rejected",
            "3:platform"
        })
public final class PreviewCommand implements Callable<Integer> {
    private static final int MOST = 1000;
    private static final int MAX_CELL = 60;

    private final Map<String, String> environment;

    @Parameters(paramLabel = "TABLE", description = "The table: silver.orders, or orders where no other has that name.")
    private String table;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many rows to show, 1 to " + MOST + "; default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "The run whose inputs are read; default: the newest completed one.")
    private String run;

    @Mixin
    private final WarehouseOptions definitions = new WarehouseOptions();

    @Mixin
    private final StoreOptions options = new StoreOptions();

    public PreviewCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST) {
            throw Fault.USAGE.cannot("use --limit " + limit, "it is no number from 1 to " + MOST, "pass --limit 20");
        }
        Warehouse warehouse = definitions.read();
        TableDefinition definition = new TableGraph(warehouse).table(table);
        RunId id = options.run(run);
        RunView view = options.store()
                .view(id, "preview")
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "preview " + definition.table(),
                        "there is no run " + id + " in " + options.store().artifacts(),
                        "see the command runs"));
        Location folder = options.store().folder(id).absolute();
        TablePreview preview = new TablePreview(view, folder, warehouse, definition);
        Preview shown;
        try (LazySpark spark = new LazySpark(Optional.of("local[*]"), preview.inputBytes())) {
            spark.prepare();
            Gate.loadParser();
            shown = preview.compute(spark, pseudonyms(), limit);
        }
        options.print(shown, text(shown));
        return 0;
    }

    /** The key of runs where there is one; a look makes none. */
    private Pseudonyms pseudonyms() {
        return Environment.of(environment, OrderOptions.home(".env"))
                .value(Environment.SALT)
                .map(Pseudonyms::withKey)
                .orElseGet(() -> Pseudonyms.withKey("a key that only previews use"));
    }

    static String text(Preview preview) {
        TextTable rows = new TextTable(preview.columns().toArray(String[]::new));
        preview.rows()
                .forEach(row -> rows.row(preview.columns().stream()
                        .map(column -> cell(row.get(column)))
                        .toArray(String[]::new)));
        StringBuilder text = new StringBuilder(rows.toString()).append('\n');
        text.append(String.format(
                Locale.ROOT,
                "%s over run %s: %,d of %,d rows shown%s%n",
                preview.table(),
                preview.run(),
                preview.rows().size(),
                preview.written(),
                preview.rows().size() < preview.written() ? "; more with --limit" : ""));
        if (preview.ledger() != null) {
            text.append(String.format(
                    Locale.ROOT,
                    "read %,d = written %,d + quarantined %,d%s + deduplicated %,d%n",
                    preview.ledger().read(),
                    preview.ledger().written(),
                    preview.ledger().quarantined(),
                    byRule(preview.rejects()),
                    preview.ledger().deduplicated()));
        }
        list(text, "does not hold: ", preview.broken());
        list(text, "note: ", preview.notes());
        return text.toString();
    }

    private static void list(StringBuilder text, String what, List<String> items) {
        items.forEach(item -> text.append(what).append(item).append('\n'));
    }

    private static String byRule(List<RuleCount> rejects) {
        return rejects.isEmpty()
                ? ""
                : rejects.stream()
                        .map(rule -> String.format(Locale.ROOT, "%s %,d", rule.rule(), rule.rows()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /** A text that reads like an absent value has quotes. */
    private static String cell(String value) {
        if (value == null) {
            return "null";
        }
        String shown = (value.equals("null") ? "'null'" : value).replaceAll("\\p{Cntrl}", "?");
        return shown.length() > MAX_CELL ? shown.substring(0, MAX_CELL - 3) + "..." : shown;
    }
}
