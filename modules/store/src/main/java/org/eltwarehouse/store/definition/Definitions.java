// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.definition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;
import org.eltwarehouse.contract.verdict.Position;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.storage.Location;

/** Reads the definitions of a layer from a folder: {@code *.yaml}, each with the {@code *.sql} beside it where it has a query. */
public final class Definitions {
    private static final long MAX_BYTES = 1 << 20;
    private static final char REPLACEMENT = '\uFFFD';

    /** The folders that a warehouse may have, which are all that is read of it. */
    public static final List<String> FOLDERS = Stream.concat(
                    Stream.of(Layer.values()).map(Layer::toString),
                    Stream.of(FunctionDefinition.FOLDER, SeedDefinition.FOLDER, ModelDefinition.FOLDER))
            .toList();

    private Definitions() {}

    /** Reads a folder with the layers' folders below it; those that a warehouse can do without may be missing. */
    public static Warehouse warehouse(Location folder) {
        List<SourceContract> sources = sources(folder);
        Map<Layer, List<TableDefinition>> tables = new EnumMap<>(Layer.class);
        Layer.ofPairs().forEach(layer -> tables.put(layer, tables(folder, layer)));
        return new Warehouse(
                sources, tables, functions(folder), seeds(folder), models(folder, tables.get(Layer.GOLD)), Map.of());
    }

    /** The models in {@code warehouse/model}, ordered by name; none where the folder is missing. */
    private static List<ModelDefinition> models(Location warehouse, List<TableDefinition> gold) {
        Location folder = warehouse.resolve(ModelDefinition.FOLDER);
        if (!Entry.exists(folder)) {
            return List.of();
        }
        List<Location> files = yamlFiles(folder);
        // Each is read beside all others.
        List<ModelDefinition> alone = each(
                files, file -> named(DefinitionReader.model(text(file), display(file)), ModelDefinition::name, file));
        return files.stream()
                .map(file -> DefinitionReader.model(text(file), display(file), gold, alone))
                .toList();
    }

    /** The pairs in {@code warehouse/functions}; none where the folder is missing. */
    public static FunctionSet functions(Location warehouse) {
        Location folder = warehouse.resolve(FunctionDefinition.FOLDER);
        if (!Entry.exists(folder)) {
            return FunctionSet.NONE;
        }
        return FunctionSet.of(each(yamlFiles(folder), file -> {
            FunctionDefinition contract =
                    named(DefinitionReader.function(text(file), display(file)), FunctionDefinition::name, file);
            return contract.withSql(text(queryOf(file, contract.name())));
        }));
    }

    /** The seeds in {@code warehouse/seeds}; none where the folder is missing. */
    public static List<SeedDefinition> seeds(Location warehouse) {
        Location folder = warehouse.resolve(SeedDefinition.FOLDER);
        if (!Entry.exists(folder)) {
            return List.of();
        }
        return each(yamlFiles(folder), file -> {
            SeedDefinition contract =
                    named(DefinitionReader.seed(text(file), display(file)), SeedDefinition::seed, file);
            Location values = besides(file, contract.seed().name() + ".csv", "add the file");
            return contract.withRows(SeedRows.read(contract, values, text(values)));
        });
    }

    /** The source contracts in {@code warehouse/bronze}, ordered by name. */
    public static List<SourceContract> sources(Location warehouse) {
        return each(
                yamlFiles(warehouse.resolve(Layer.BRONZE.toString())),
                file -> named(DefinitionReader.source(text(file), display(file)), SourceContract::table, file));
    }

    /** The pairs in {@code warehouse/<layer>}, ordered by name; none where a layer that may be missing is. */
    public static List<TableDefinition> tables(Location warehouse, Layer layer) {
        Location folder = warehouse.resolve(layer.toString());
        if (!layer.isRequired() && !Entry.exists(folder)) {
            return List.of();
        }
        return each(yamlFiles(folder), file -> {
            TableDefinition contract =
                    named(DefinitionReader.table(text(file), display(file)), TableDefinition::table, file);
            return contract.withSql(text(queryOf(file, contract.table())));
        });
    }

    /** What the files make, in their order, read side by side; of several errors the first file's. */
    private static <T> List<T> each(List<Location> files, Function<Location, T> reader) {
        return files.parallelStream().map(file -> Attempt.of(() -> reader.apply(file))).toList().stream()
                .map(Attempt::get)
                .toList();
    }

    private record Attempt<T>(T value, WarehouseException error) {
        static <T> Attempt<T> of(Supplier<T> reading) {
            try {
                return new Attempt<>(reading.get(), null);
            } catch (WarehouseException e) {
                return new Attempt<>(null, e);
            }
        }

        T get() {
            if (error != null) {
                throw error;
            }
            return value;
        }
    }

    private static Location queryOf(Location file, TableName name) {
        return besides(file, name.name() + ".sql", "add the query");
    }

    private static Location besides(Location file, String name, String wayOut) {
        Location other = file.sibling(name);
        if (!Entry.leadsToFile(other)) {
            throw Fault.USAGE.cannot("read " + display(file), "there is no " + name + " beside it", wayOut);
        }
        return other;
    }

    private static <T> T named(T contract, Function<T, TableName> table, Location file) {
        TableName name = table.apply(contract);
        String expected = file.parent().name() + "/" + name.name() + ".yaml";
        String actual = file.parent().name() + "/" + file.name();
        boolean layerFits = name.schema().equals(file.parent().name());
        if (!layerFits || !expected.equals(actual)) {
            throw Fault.USAGE.cannot(
                    "read " + display(file),
                    "it defines " + name,
                    "name the file " + name.name() + ".yaml in " + name.schema());
        }
        return contract;
    }

    private static List<Location> yamlFiles(Location folder) {
        if (!Entry.isFolder(folder)) {
            throw Fault.USAGE.cannot(
                    "read the definitions in " + folder,
                    "there is no such folder",
                    "pass a folder with " + Layer.sentence(required(), "and") + " below it to --warehouse");
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

    private static List<Layer> required() {
        return Stream.of(Layer.values()).filter(Layer::isRequired).toList();
    }

    private static String text(Location file) {
        try {
            long size = file.size();
            if (size > MAX_BYTES) {
                throw Fault.USAGE.cannot(
                        "read " + display(file), "it has " + size + " bytes", "keep a definition below 1 MiB");
            }
            return file.text();
        } catch (CharacterCodingException e) {
            throw Fault.USAGE.cannot(
                    "read " + display(file),
                    firstForeign(file) + "a character is not UTF-8",
                    "save the file as UTF-8",
                    e);
        } catch (IOException e) {
            throw Fault.USAGE.cannot("read " + display(file), "it is unreadable", "check its permissions", e);
        }
    }

    /** Where the first character stands that is none in UTF-8. */
    private static String firstForeign(Location file) {
        try (InputStream in = file.read()) {
            String text = new String(in.readNBytes((int) MAX_BYTES), StandardCharsets.UTF_8);
            Position at = Position.of(text, Math.max(0, text.indexOf(REPLACEMENT)));
            return "line " + at.line() + ", column " + at.column() + ": ";
        } catch (IOException e) {
            return "";
        }
    }

    private static String display(Location file) {
        return file.parent().name() + "/" + file.name();
    }
}
