package org.eltwarehouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.pins.Approval.Decision;
import org.eltwarehouse.pins.Pin;
import org.eltwarehouse.pins.PinRequest;
import org.eltwarehouse.pins.PinStore;
import org.eltwarehouse.run.order.Environment;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;

/** A small shop: its exports, its definitions as a drafter could have made them, and commands over them. */
record ShopFixture(Path home) {
    static final String SET = "shop";
    static final Path FOLDER = Path.of("src/test/resources/shop").toAbsolutePath();

    /** The exports, and nothing pinned. */
    static ShopFixture in(Path home) {
        ShopFixture shop = new ShopFixture(home);
        shop.copy(FOLDER.resolve("raw"), shop.raw());
        return shop;
    }

    Path raw() {
        return home.resolve("raw");
    }

    Path artifacts() {
        return home.resolve("artifacts");
    }

    PinStore pins() {
        return new PinStore(Location.of(artifacts()));
    }

    static Warehouse warehouse() {
        Path folder = FOLDER.resolve("warehouse");
        return new Warehouse(
                Definitions.sources(Location.of(folder)),
                Map.of(
                        Layer.SILVER,
                        Definitions.tables(Location.of(folder), Layer.SILVER),
                        Layer.GOLD,
                        Definitions.tables(Location.of(folder), Layer.GOLD)));
    }

    static List<Pin> definitions() {
        return Stream.concat(
                        warehouse().sources().stream().map(Pin::of),
                        warehouse().allTables().stream().map(Pin::of))
                .toList();
    }

    static Pin definition(String table) {
        return definitions().stream()
                .filter(pin -> pin.name().equals(TableName.parse(table)))
                .findFirst()
                .orElseThrow();
    }

    /** The same table by another query. */
    static Pin changed(String table, String piece, String other) {
        TableDefinition definition = definition(table).table();
        return Pin.of(definition.withSql(definition.sql().replace(piece, other)));
    }

    static PinRequest request(String by, List<Pin> pins) {
        return new PinRequest(
                SET, pins, by, Instant.parse("2026-11-20T10:00:00Z"), "0123456789ab", "rules", Set.of(), null, "{}\n");
    }

    ShopFixture approved() {
        pins().letIn(request("Anna", definitions()), Decision.APPROVE, true);
        return this;
    }

    RunResult run(String id, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--raw", raw().toString(), "--artifacts", artifacts().toString(), "--master", "local[2]"));
        if (!id.isEmpty()) {
            arguments.addAll(List.of("--run-id", id));
        }
        arguments.addAll(List.of(more));
        RunResult result = RunResult.of(artifacts(), arguments.toArray(String[]::new));
        return new RunResult(
                result.exitCode(), result.out(), result.err(), artifacts().resolve("runs/" + id));
    }

    RunResult tool(String... arguments) {
        return toolWith(Map.of(), arguments);
    }

    /** A command where the environment says more. */
    RunResult toolWith(Map<String, String> more, String... arguments) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put(Environment.SALT, RunResult.SALT);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = WarehouseTool.execute(new PrintWriter(out), new PrintWriter(err), environment, arguments);
        return new RunResult(exitCode, out.toString(), err.toString(), artifacts());
    }

    RunResult plan() {
        return tool(
                "plan", "--raw", raw().toString(), "--artifacts", artifacts().toString());
    }

    void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
