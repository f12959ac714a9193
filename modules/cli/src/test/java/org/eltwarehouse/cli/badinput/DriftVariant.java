// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.badinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eltwarehouse.cli.fixture.ChangedRun;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.SeedDefinition;

/** A warehouse of one source and one table, an export that drifted, and the outcome that it must have. */
final class DriftVariant {
    private static final Path SHIPPED = Path.of("../warehouse");
    private static final Map<String, String> TABLES = Map.of(
            RawFixture.BIRTHS, "cst_az12",
            RawFixture.LOCATIONS, "loc_a101",
            RawFixture.SALES, "sales_details");

    private final String title;
    private final String file;
    private final Map<String, String> edits = new LinkedHashMap<>();
    private String export;
    private Optional<String> failure = Optional.empty();
    private List<String> notices = List.of();
    private List<String> findings = List.of();
    private boolean silver;
    private int written;
    private final Map<String, Integer> quarantined = new TreeMap<>();

    private DriftVariant(String title, String file) {
        this.title = title;
        this.file = file;
    }

    static DriftVariant of(String title, String file, EditedExport export) {
        return of(title, file, export.text());
    }

    static DriftVariant of(String title, String file, String export) {
        DriftVariant variant = new DriftVariant(title, file);
        variant.export = export;
        return variant;
    }

    /** Gives the source contract a policy, as in {@code new_column: warn}. */
    DriftVariant policy(String policy) {
        return edit("bronze", "columns:\n", "drift: {" + policy + "}\ncolumns:\n");
    }

    /** Replaces text that must be there in the source contract. */
    DriftVariant contract(String old, String text) {
        return edit("bronze", old, text);
    }

    /** Adds a column to the source contract, behind the others. */
    DriftVariant promised(String column) {
        edits.put("bronze+", "  - {name: " + column + ", type: int, privacy: none, description: As told}\n");
        return this;
    }

    /** Replaces text that must be there in the query of the silver table. */
    DriftVariant query(String old, String text) {
        return edit("sql", old, text);
    }

    /** Replaces text that must be there in the contract of the silver table. */
    DriftVariant table(String old, String text) {
        return edit("silver", old, text);
    }

    private DriftVariant edit(String target, String old, String text) {
        edits.put(target + "\0" + old, text);
        return this;
    }

    /** Bronze fails for this reason; without one of the two others it must end well. */
    DriftVariant fails(String reason) {
        failure = Optional.of("Cannot read " + file + ": " + reason);
        return this;
    }

    /** Bronze ends well with these notices, each about the file. */
    DriftVariant notices(String... told) {
        notices = List.of(told).stream().map(notice -> file + " " + notice).toList();
        return this;
    }

    /** Bronze records these findings: kind, column or a hyphen, policy, rows. */
    DriftVariant finds(String... found) {
        findings = List.of(found);
        return this;
    }

    /** Silver writes so many rows. */
    DriftVariant writes(int rows) {
        silver = true;
        written = rows;
        return this;
    }

    /** Silver quarantines so many rows by this rule, or combination of rules. */
    DriftVariant quarantines(String rules, int rows) {
        quarantined.put(rules, rows);
        return this;
    }

    String file() {
        return file;
    }

    String table() {
        return TABLES.get(file);
    }

    Optional<String> failure() {
        return failure;
    }

    List<String> notices() {
        return notices;
    }

    List<String> findings() {
        return findings;
    }

    boolean silver() {
        return silver;
    }

    int written() {
        return written;
    }

    Map<String, Integer> quarantined() {
        return quarantined;
    }

    /** Runs the golden path over the export with the edited definitions. */
    RunResult run(Path temporary) {
        RawFixture.empty(temporary).write(file, export);
        Path warehouse = temporary.resolve("warehouse");
        write(warehouse, "bronze/" + table() + ".yaml", "bronze");
        write(warehouse, "silver/" + table() + ".yaml", "silver");
        write(warehouse, "silver/" + table() + ".sql", "sql");
        for (String layer : List.of("gold", "features")) {
            warehouse.resolve(layer).toFile().mkdirs();
        }
        for (String shared : List.of(FunctionDefinition.FOLDER, SeedDefinition.FOLDER)) {
            ChangedRun.copyFolder(SHIPPED.resolve(shared), warehouse.resolve(shared));
        }
        return again(temporary, "--to", silver ? "silver" : "bronze");
    }

    /** Starts the run once more, over what lies there already. */
    RunResult again(Path temporary, String... more) {
        Stream<String> given =
                Stream.of("--warehouse", temporary.resolve("warehouse").toString(), "--business-date", "2025-12-31");
        return RawFixture.empty(temporary)
                .run(Stream.concat(given, Stream.of(more)).toArray(String[]::new));
    }

    private void write(Path warehouse, String name, String target) {
        try {
            String text = Files.readString(SHIPPED.resolve(name));
            for (Map.Entry<String, String> edit : edits.entrySet()) {
                if (edit.getKey().startsWith(target + "\0")) {
                    String old = edit.getKey().substring(target.length() + 1);
                    if (!text.contains(old)) {
                        throw new IllegalArgumentException(name + " does not hold '" + old + "'");
                    }
                    text = text.replace(old, edit.getValue());
                }
            }
            text += edits.getOrDefault(target + "+", "");
            Files.createDirectories(warehouse.resolve(name).getParent());
            Files.writeString(warehouse.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
