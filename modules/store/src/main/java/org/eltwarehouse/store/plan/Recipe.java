// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.plan;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.TableOrder;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.Cause;
import org.eltwarehouse.contract.run.Fingerprint;
import org.eltwarehouse.store.SnapshotNames;

/**
 * The fingerprints of a run, part by part, from inputs, definitions and what the run is told. A part's fingerprint covers
 * the fingerprints of what it reads, not its bytes: so a plan can be made before anything is computed.
 */
public final class Recipe {
    private final Meanings meanings;
    private final Warehouse warehouse;
    private final RunSettings told;
    private final Optional<LocalDate> businessDate;
    private final Map<Step, Map<String, Fingerprint>> parts = new EnumMap<>(Step.class);
    private final Map<Step, Sha256> steps = new EnumMap<>(Step.class);
    private final Map<TableName, String> rows = new HashMap<>();
    private final Map<TableName, String> rowsAndWords = new HashMap<>();

    /**
     * A recipe over these inputs.
     *
     * @param inputs every raw file, by its path below the raw folder
     * @param present the steps that the run has or will have
     * @param businessDate the run's "today", if it is known yet; without it only bronze has fingerprints
     */
    public Recipe(
            Meanings meanings,
            List<Artifact> inputs,
            RunSettings told,
            Set<Step> present,
            Optional<LocalDate> businessDate) {
        this.meanings = meanings;
        this.warehouse = meanings.warehouse();
        this.told = told;
        this.businessDate = businessDate;
        bronze(inputs);
        warehouse.seeds().forEach(seed -> rows.put(seed.seed(), meanings.of(seed)));
        if (businessDate.isPresent()) {
            present.stream().sorted().forEach(this::add);
        }
    }

    /** The steps with a fingerprint, in order. */
    public Map<Step, Sha256> steps() {
        return new EnumMap<>(steps);
    }

    /** The fingerprint of a step: of all its parts and of what its record says. */
    public Sha256 of(Step step) {
        return steps.get(step);
    }

    /** The fingerprints of a step's parts, by name. */
    public Map<String, Fingerprint> parts(Step step) {
        return parts.get(step);
    }

    private void add(Step step) {
        switch (step) {
            case BRONZE -> {}
            case EDA -> piece(step, meanings.models(), readers(Layer.GOLD), date());
            case SEGMENTATION ->
                piece(step, "", readers(Layer.FEATURES), date() + "\n" + told.seed() + "\n" + told.segments());
            case REPORTS -> piece(step, privacy(), steps.toString(), told.keyId());
            default -> tables(Layer.of(step).orElseThrow());
        }
    }

    private String date() {
        return businessDate.orElseThrow().toString();
    }

    private void bronze(List<Artifact> inputs) {
        List<String> files = inputs.stream().map(Artifact::path).toList();
        Map<String, String> names = SnapshotNames.of(files);
        Map<String, Fingerprint> fingerprints = new TreeMap<>();
        for (Artifact input : inputs) {
            Optional<SourceContract> contract = warehouse.sourceOf(input.path());
            String promise = contract.map(meanings::promise).orElse("no contract");
            Map<Cause, String> data = Map.of(Cause.DATA, input.sha256().hex());
            String named = promise + names.get(input.path());
            fingerprints.put(input.path(), fingerprint(input.path(), named, data));
            contract.ifPresent(source -> rows.put(
                    source.table(),
                    fingerprint(input.path(), promise, data).value().hex()));
        }
        List<String> lacking = warehouse.sources().stream()
                .filter(source -> source.required() && !files.contains(source.file()))
                .map(SourceContract::file)
                .toList();
        put(Step.BRONZE, fingerprints, told.businessDate() + "\n" + lacking);
    }

    private void tables(Layer layer) {
        Map<String, Fingerprint> fingerprints = new TreeMap<>();
        TableOrder.Choice choice = TableOrder.of(warehouse.layer(layer)).choose(rows::containsKey);
        for (TableDefinition table : choice.tables()) {
            Meaning meaning = meanings.of(table);
            StringBuilder upstream = new StringBuilder();
            table.inputs().forEach(input -> upstream.append(rows.get(input)).append('\n'));
            String key = meaning.usesKey() ? " " + told.keyId() : "";
            String name = table.table().toString();
            fingerprints.put(
                    name, fingerprint(name, meaning.all(), rest(meaning.usesBusinessDate(), key, upstream.toString())));
            String ofRows = fingerprint(
                            name, meaning.rows(), rest(meaning.rowsUseBusinessDate(), key, upstream.toString()))
                    .value()
                    .hex();
            rows.put(table.table(), ofRows);
            rowsAndWords.put(table.table(), ofRows + Sha256.of(meaning.words()));
        }
        put(layer.step(), fingerprints, date() + "\n" + told.format() + "\n" + choice.notices());
    }

    private Map<Cause, String> rest(boolean usesBusinessDate, String key, String upstream) {
        String parameters = told.format() + (usesBusinessDate ? " " + date() : "") + key;
        return Map.of(Cause.PARAMETER, parameters, Cause.UPSTREAM, upstream);
    }

    /** What a reader of a whole layer depends on: rows and words, not checks. */
    private String readers(Layer layer) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(rowsAndWords).forEach((table, fingerprint) -> {
            if (table.isIn(layer)) {
                text.append(table).append(' ').append(fingerprint).append('\n');
            }
        });
        return text.toString();
    }

    /** What the exposé tells of the data policy: the classes of all columns there are, delivered or not. */
    private String privacy() {
        StringBuilder text = new StringBuilder();
        warehouse.sources().forEach(source -> privacy(source.table(), source.columns(), text));
        warehouse.allTables().forEach(table -> privacy(table.table(), table.columns(), text));
        return text.toString();
    }

    /** What the step's record says of definitions that agents drafted. */
    private String drafted(Step step) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(warehouse.drafted()).forEach((table, origin) -> {
            if (Layer.of(step).filter(table::isIn).isPresent()) {
                text.append(origin.sentence(table.toString()))
                        .append(' ')
                        .append(origin.set())
                        .append(' ')
                        .append(origin.sha256())
                        .append('\n');
            }
        });
        return text.toString();
    }

    private static void privacy(TableName table, List<Column> columns, StringBuilder text) {
        columns.forEach(column -> text.append(table)
                .append(' ')
                .append(column.name())
                .append(' ')
                .append(column.privacy())
                .append('\n'));
    }

    private void piece(Step step, String definition, String upstream, String parameters) {
        String name = step.toString();
        Map<Cause, String> rest = Map.of(Cause.PARAMETER, parameters, Cause.UPSTREAM, upstream);
        put(step, Map.of(name, fingerprint(name, definition, rest)), "");
    }

    private Fingerprint fingerprint(String name, String definition, Map<Cause, String> rest) {
        Map<Cause, String> texts = new EnumMap<>(rest);
        texts.put(Cause.ENGINE, told.engine());
        texts.put(Cause.DEFINITION, definition);
        return Fingerprint.of(name, texts);
    }

    private void put(Step step, Map<String, Fingerprint> fingerprints, String said) {
        StringBuilder text = new StringBuilder(step + "\n" + told.engine() + "\n" + said + "\n" + drafted(step));
        fingerprints.forEach((name, fingerprint) ->
                text.append(name).append(' ').append(fingerprint.value()).append('\n'));
        parts.put(step, fingerprints);
        steps.put(step, Sha256.of(text.toString()));
    }
}
