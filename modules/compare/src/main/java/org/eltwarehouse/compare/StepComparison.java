// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.insight.RunDiff.OtherFile;
import org.eltwarehouse.contract.insight.RunDiff.Parameter;
import org.eltwarehouse.contract.insight.RunDiff.StepChange;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.store.RunView;

/** Compares commit records as a whole: which steps there are, what they were told, which files they published. */
record StepComparison(RunView before, RunView after) {
    /** A value of each of the two runs. */
    private record Told(String name, String before, String after) {}

    List<StepChange> steps() {
        List<StepChange> changes = new ArrayList<>();
        for (Step step : Step.values()) {
            Presence<StepRecord> record = record(step);
            if (!Objects.equals(record.before(), record.after())) {
                changes.add(new StepChange(
                        step,
                        record.difference(),
                        record.inBoth() ? parts(record.before(), record.after()) : List.of()));
            }
        }
        return changes;
    }

    /** Parameters of steps that both runs have, and of the runs. */
    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        String oldKey = before.keyId().orElse(null);
        String nowKey = after.keyId().orElse(null);
        if (!Objects.equals(oldKey, nowKey)) {
            parameters.add(new Parameter("key_id", oldKey, nowKey, List.of()));
        }
        Map<String, Map<Told, List<Step>>> told = new TreeMap<>();
        for (Step step : Step.values()) {
            Presence<StepRecord> record = record(step);
            if (record.inBoth()) {
                differing(record)
                        .forEach(each -> told.computeIfAbsent(each.name(), name -> new LinkedHashMap<>())
                                .computeIfAbsent(each, same -> new ArrayList<>())
                                .add(step));
            }
        }
        told.values()
                .forEach(values -> values.forEach((each, steps) ->
                        parameters.add(new Parameter(each.name(), each.before(), each.after(), steps))));
        return parameters;
    }

    /** Files of steps that both runs have, but for tables and snapshots. */
    List<OtherFile> files() {
        return Stream.of(Step.values())
                .map(this::record)
                .filter(Presence::inBoth)
                .flatMap(
                        record -> Presence.of(others(record.before()), others(record.after()), Artifact::path).stream())
                .filter(file -> !Objects.equals(file.before(Artifact::sha256), file.after(Artifact::sha256)))
                .map(file -> new OtherFile(
                        file.name(), file.difference(), file.before(Artifact::bytes), file.after(Artifact::bytes)))
                .toList();
    }

    private Presence<StepRecord> record(Step step) {
        return new Presence<>(
                step.toString(), before.records().get(step), after.records().get(step));
    }

    private static List<Told> differing(Presence<StepRecord> record) {
        List<Told> told = new ArrayList<>();
        if (!record.before().engine().equals(record.after().engine())) {
            told.add(new Told("engine", record.before().engine(), record.after().engine()));
        }
        Map<String, String> old = record.before().parameters().texts();
        Map<String, String> now = record.after().parameters().texts();
        Presence.of(List.copyOf(old.keySet()), List.copyOf(now.keySet()), name -> name).stream()
                .map(name -> new Told(name.name(), old.get(name.name()), now.get(name.name())))
                .filter(each -> !Objects.equals(each.before(), each.after()))
                .forEach(told::add);
        return told;
    }

    private static List<String> parts(StepRecord old, StepRecord now) {
        List<String> parts = new ArrayList<>();
        part(parts, "engine", old.engine(), now.engine());
        part(parts, "fingerprint", old.fingerprint(), now.fingerprint());
        part(parts, "parameters", old.parameters(), now.parameters());
        part(parts, "sources", old.sources(), now.sources());
        part(parts, "tables", old.tables(), now.tables());
        part(parts, "notices", old.notices(), now.notices());
        part(parts, "artifacts", old.artifacts(), now.artifacts());
        return parts;
    }

    private static void part(List<String> parts, String name, Object old, Object now) {
        if (!Objects.equals(old, now)) {
            parts.add(name);
        }
    }

    private static List<Artifact> others(StepRecord record) {
        List<String> known = Stream.concat(
                        record.tables().stream().map(TableRecord::file),
                        record.sources().stream().map(SourceRecord::file))
                .toList();
        return record.artifacts().stream()
                .filter(file -> known.stream().noneMatch(file::isAt))
                .toList();
    }
}
