package org.eltwarehouse.store.definition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.storage.Location;

/** Reads the definitions of a layer from a folder: {@code *.yaml}, each with the {@code *.sql} beside it where it has a query. */
public final class Definitions {
    private static final long MAX_BYTES = 1 << 20;

    private Definitions() {}

    /** Reads a folder with {@code bronze/ silver/ gold/} below it, and {@code features/} where customers are described. */
    public static Warehouse warehouse(Location folder) {
        boolean features = Entry.exists(folder.resolve("features"));
        return new Warehouse(
                sources(folder),
                Map.of(
                        "silver", tables(folder, "silver"),
                        "gold", tables(folder, "gold"),
                        "features", features ? tables(folder, "features") : List.of()));
    }

    /** The source contracts in {@code warehouse/bronze}, ordered by name. */
    public static List<SourceContract> sources(Location warehouse) {
        return yamlFiles(warehouse.resolve("bronze")).stream()
                .map(file -> named(
                        Documents.fromYaml(text(file), SourceContract.class, display(file)),
                        SourceContract::table,
                        file))
                .toList();
    }

    /** The pairs in {@code warehouse/<layer>}, ordered by name. */
    public static List<TableDefinition> tables(Location warehouse, String layer) {
        List<TableDefinition> tables = new ArrayList<>();
        for (Location file : yamlFiles(warehouse.resolve(layer))) {
            TableDefinition contract = named(
                    Documents.fromYaml(text(file), TableDefinition.class, display(file)), TableDefinition::table, file);
            Location query = file.sibling(contract.table().name() + ".sql");
            if (!Entry.leadsToFile(query)) {
                throw Fault.USAGE.cannot(
                        "read " + display(file), "there is no " + query.name() + " beside it", "add the query");
            }
            tables.add(contract.withSql(text(query)));
        }
        return List.copyOf(tables);
    }

    private static <T> T named(T contract, Function<T, TableName> table, Location file) {
        TableName name = table.apply(contract);
        String expected = file.parent().name() + "/" + name.name() + ".yaml";
        String actual = file.parent().name() + "/" + file.name();
        boolean layerFits = name.layer().equals(file.parent().name());
        if (!layerFits || !expected.equals(actual)) {
            throw Fault.USAGE.cannot(
                    "read " + display(file),
                    "it defines the table " + name,
                    "name the file " + name.name() + ".yaml in " + name.layer());
        }
        return contract;
    }

    private static List<Location> yamlFiles(Location folder) {
        if (!Entry.isFolder(folder)) {
            throw Fault.USAGE.cannot(
                    "read the definitions in " + folder,
                    "there is no such folder",
                    "pass a folder with bronze, silver and gold below it to --warehouse");
        }
        try {
            return folder.list().stream()
                    .filter(file -> file.name().endsWith(".yaml"))
                    .toList();
        } catch (IOException e) {
            throw Fault.PLATFORM.cannot(
                    "read the definitions in " + folder,
                    "the folder cannot be listed",
                    "check" + " its permissions",
                    e);
        }
    }

    private static String text(Location file) {
        try {
            long size = file.size();
            if (size > MAX_BYTES) {
                throw Fault.USAGE.cannot(
                        "read " + display(file), "it has " + size + " bytes", "keep a definition below 1 MiB");
            }
            return file.text();
        } catch (IOException e) {
            throw Fault.USAGE.cannot("read " + display(file), "it is unreadable or not UTF-8", "correct the file", e);
        }
    }

    private static String display(Location file) {
        return file.parent().name() + "/" + file.name();
    }
}
