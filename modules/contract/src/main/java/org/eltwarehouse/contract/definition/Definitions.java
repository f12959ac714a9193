package org.eltwarehouse.contract.definition;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;

/** Reads the definitions of a layer from a folder: {@code *.yaml}, each with the {@code *.sql} beside it where it has a query. */
public final class Definitions {
    private static final long MAX_BYTES = 1 << 20;

    private Definitions() {}

    /** The source contracts in {@code warehouse/bronze}, ordered by name. */
    public static List<SourceContract> sources(Path warehouse) {
        return yamlFiles(warehouse.resolve(Layer.BRONZE.toString())).stream()
                .map(file -> named(
                        Documents.fromYaml(text(file), SourceContract.class, display(file)),
                        SourceContract::table,
                        file))
                .toList();
    }

    /** The pairs in {@code warehouse/<layer>}, ordered by name; none where a layer that may be missing is. */
    public static List<TableDefinition> tables(Path warehouse, Layer layer) {
        Path folder = warehouse.resolve(layer.toString());
        if (!layer.isRequired() && !Files.exists(folder)) {
            return List.of();
        }
        List<TableDefinition> tables = new ArrayList<>();
        for (Path file : yamlFiles(folder)) {
            TableDefinition contract = named(
                    Documents.fromYaml(text(file), TableDefinition.class, display(file)), TableDefinition::table, file);
            Path query = file.resolveSibling(contract.table().name() + ".sql");
            if (!Files.isRegularFile(query)) {
                throw Fault.USAGE.cannot(
                        "read " + display(file), "there is no " + query.getFileName() + " beside it", "add the query");
            }
            tables.add(contract.withSql(text(query)));
        }
        return List.copyOf(tables);
    }

    /**
     * Opens the definitions that a module ships, whether it lies in a jar or in a class folder, and reads from them.
     *
     * @param anchor a class of the module
     */
    public static <T> T shipped(Class<?> anchor, Function<Path, T> reader) {
        try {
            URI code =
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path place = Path.of(code);
            if (Files.isDirectory(place)) {
                return reader.apply(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return reader.apply(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException e) {
            throw Fault.PLATFORM.cannot(
                    "read the shipped definitions", "their jar cannot be opened", "build the warehouse again", e);
        }
    }

    private static <T> T named(T contract, Function<T, TableName> table, Path file) {
        TableName name = table.apply(contract);
        String expected = file.getParent().getFileName() + "/" + name.name() + ".yaml";
        String actual = file.getParent().getFileName() + "/" + file.getFileName();
        boolean layerFits = name.schema().equals(file.getParent().getFileName().toString());
        if (!layerFits || !expected.equals(actual)) {
            throw Fault.USAGE.cannot(
                    "read " + display(file),
                    "it defines the table " + name,
                    "name the file " + name.name() + ".yaml in " + name.schema());
        }
        return contract;
    }

    private static List<Path> yamlFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Fault.USAGE.cannot(
                    "read the definitions in " + folder,
                    "there is no such folder",
                    "pass a folder with " + Layer.sentence(required(), "and") + " below it to --warehouse");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
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

    private static String text(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw Fault.USAGE.cannot(
                        "read " + display(file),
                        "it has " + Files.size(file) + " bytes",
                        "keep a definition below 1 MiB");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw Fault.USAGE.cannot("read " + display(file), "it is unreadable or not UTF-8", "correct the file", e);
        }
    }

    private static String display(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }
}
