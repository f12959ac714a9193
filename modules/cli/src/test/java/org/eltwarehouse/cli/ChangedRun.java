package org.eltwarehouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eltwarehouse.contract.run.StepEntry;
import org.eltwarehouse.run.order.Environment;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.Location;

/**
 * Sources, definitions and one finished run over them, all copies of a test's own: whatever it changes, the next run shows
 * what was computed and what was taken over.
 *
 * @param home holds {@code raw}, {@code warehouse} and {@code artifacts/runs/base}
 */
record ChangedRun(Path home) {
    static final String BASE = "base";
    static final String UNNAMED = "";

    private static ChangedRun base;

    /** The finished run over small sources, made when the first test asks for it and then only copied. */
    static synchronized ChangedRun base() {
        if (base == null) {
            Path home = Path.of("target", "base-run-" + UUID.randomUUID()).toAbsolutePath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.remove(Location.of(home))));
            base = base(home);
        }
        return base;
    }

    private static ChangedRun base(Path home) {
        RawFixture.small(home);
        for (String layer : List.of("bronze", "silver", "gold")) {
            copyFolder(Path.of("..", layer, "src/main/resources", layer), home.resolve("warehouse/" + layer));
        }
        copyFolder(Path.of("../ml/src/main/resources/features"), home.resolve("warehouse/features"));
        ChangedRun base = new ChangedRun(home);
        base.run(BASE, "--force").completed();
        return base;
    }

    /** The same once more, to be changed. */
    ChangedRun copy(Path elsewhere) {
        copyFolder(home, elsewhere);
        return new ChangedRun(elsewhere);
    }

    RawFixture raw() {
        return new RawFixture(home.resolve("raw"), home.resolve("artifacts"));
    }

    /** Replaces a piece of text in a raw file, which must hold it. */
    void data(String file, String piece, String other) {
        edit(raw().path(file), text -> replaced(text, piece, other));
    }

    /** Replaces a piece of text in a file of the definitions, which must hold it. */
    void definition(String file, String piece, String other) {
        definition(file, text -> replaced(text, piece, other));
    }

    void definition(String file, UnaryOperator<String> change) {
        edit(home.resolve("warehouse").resolve(file), change);
    }

    void edit(Path file, UnaryOperator<String> change) {
        try {
            Files.writeString(file, change.apply(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a file that is not there yet. */
    void add(String file, String text) {
        try {
            Files.writeString(home.resolve(file), text, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file of the definitions. */
    String definition(String file) {
        try {
            return Files.readString(home.resolve("warehouse").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the pair of a table. */
    void removeDefinition(String table) {
        try {
            Files.delete(home.resolve("warehouse/" + table + ".sql"));
            Files.delete(home.resolve("warehouse/" + table + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void touchEverything() {
        try (Stream<Path> files = Files.walk(home.resolve("raw"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The golden path as this run, or under a name of its own choice. */
    RunResult run(String id, String... more) {
        return salted(RunResult.SALT, id, more);
    }

    /** As {@link #run}, with a key of the test's own. */
    RunResult salted(String salt, String id, String... more) {
        List<String> arguments = arguments(List.of(more));
        arguments.addAll(List.of("--master", "local[2]"));
        if (!id.equals(UNNAMED)) {
            arguments.addAll(List.of("--run-id", id));
        }
        RunResult result = RunResult.of(environment(salt), artifacts(), arguments.toArray(String[]::new));
        return new RunResult(
                result.exitCode(), result.out(), result.err(), artifacts().resolve("runs/" + id));
    }

    /** The plan for such a run, as JSON. */
    RunResult plan(String salt, List<String> more) {
        List<String> arguments = arguments(more);
        arguments.addAll(0, List.of("plan", "--json"));
        return tool(salt, arguments);
    }

    /** A command over finished runs. */
    RunResult tool(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--artifacts", artifacts().toString()));
        return tool(RunResult.SALT, arguments);
    }

    private RunResult tool(String salt, List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = WarehouseTool.execute(
                new PrintWriter(out), new PrintWriter(err), environment(salt), arguments.toArray(String[]::new));
        return new RunResult(exitCode, out.toString(), err.toString(), artifacts());
    }

    /** The finished run as it stands. */
    RunResult whole() {
        return new RunResult(0, "", "", artifacts().resolve("runs/" + BASE));
    }

    Path artifacts() {
        return home.resolve("artifacts");
    }

    private List<String> arguments(List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--raw", home.resolve("raw").toString(),
                "--warehouse", home.resolve("warehouse").toString(),
                "--artifacts", artifacts().toString()));
        if (!more.contains("--k")) {
            arguments.addAll(List.of("--k", "2"));
        }
        arguments.addAll(more);
        return arguments;
    }

    private static Map<String, String> environment(String salt) {
        return Map.of(Environment.SALT, salt);
    }

    /** The files, tables and pieces that a run computed itself. */
    static Set<String> computed(RunResult run) {
        Set<String> parts = new TreeSet<>();
        for (StepEntry step : run.manifest().steps()) {
            parts.addAll(step.parts().keySet());
            parts.removeAll(step.takenFrom().keySet());
        }
        return parts;
    }

    private static String replaced(String text, String piece, String other) {
        if (!text.contains(piece)) {
            throw new IllegalArgumentException("the file does not hold '" + piece + "'");
        }
        return text.replace(piece, other);
    }

    private static void copyFolder(Path from, Path to) {
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
