// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eltwarehouse.cli.WarehouseTool;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.store.definition.Definitions;

/**
 * Where somebody writes definitions: a warehouse folder and a raw folder of a test's own.
 *
 * @param home holds {@code warehouse} and {@code raw}
 */
record Workplace(Path home) {
    /** What a command said. */
    record Said(int exitCode, String out, String err) {}

    static Workplace empty(Path home) {
        Workplace place = new Workplace(home);
        try {
            for (Layer layer : Layer.values()) {
                Files.createDirectories(place.warehouse().resolve(layer.toString()));
            }
            Files.createDirectories(home.resolve("raw"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return place;
    }

    /** A copy of the shipped definitions, cases included. */
    static Workplace shipped(Path home) {
        Path shipped = Path.of("../warehouse");
        Workplace place = empty(home);
        for (String folder : Definitions.FOLDERS) {
            try (Stream<Path> files = Files.walk(shipped.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy =
                            place.warehouse().resolve(shipped.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return place;
    }

    Path warehouse() {
        return home.resolve("warehouse");
    }

    void raw(String file, String text) {
        write(home.resolve("raw").resolve(file), text);
    }

    void write(String file, String text) {
        write(warehouse().resolve(file), text);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a piece of text, which must be there. */
    void edit(String file, String piece, String other) {
        if (!text(file).contains(piece)) {
            throw new AssertionError(file + " does not hold " + piece);
        }
        write(file, text(file).replace(piece, other));
    }

    String text(String file) {
        try {
            return Files.readString(warehouse().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All definitions and cases by their paths. */
    Map<String, String> files() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(warehouse())) {
            files.filter(Files::isRegularFile)
                    .map(file -> warehouse().relativize(file).toString())
                    .forEach(file -> texts.put(file, text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** A command over this warehouse; sources are begun from this raw folder. */
    Said tool(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--warehouse", warehouse().toString()));
        if (arguments.contains("source")) {
            arguments.addAll(List.of("--raw", home.resolve("raw").toString()));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = WarehouseTool.execute(
                new PrintWriter(out), new PrintWriter(err), Map.of(), arguments.toArray(String[]::new));
        return new Said(exitCode, out.toString(), err.toString());
    }
}
