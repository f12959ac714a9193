// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.TableName;

/**
 * The parts of a step that were taken over from earlier runs; their files lie in the stage already.
 *
 * @param records the commit record that speaks of the part, by part
 * @param from the run that it came from, by part
 */
public record Taken(Map<String, StepRecord> records, Map<String, RunId> from) {
    public static final Taken NOTHING = new Taken(Map.of(), Map.of());

    public Taken {
        records = Map.copyOf(records);
        from = Map.copyOf(from);
    }

    /** These and more parts of one run. */
    public Taken with(Map<String, StepRecord> more, RunId run) {
        Map<String, StepRecord> allRecords = new HashMap<>(records);
        allRecords.putAll(more);
        Map<String, RunId> allFrom = new TreeMap<>(from);
        more.keySet().forEach(part -> allFrom.put(part, run));
        return new Taken(allRecords, allFrom);
    }

    /** What was found out about a table, if it was taken over. */
    public Optional<TableRecord> table(TableName table) {
        return Optional.ofNullable(records.get(table.toString())).flatMap(record -> record.table(table));
    }

    /** What was found out about a source file, if it was taken over. */
    public Optional<SourceRecord> source(String file) {
        return Optional.ofNullable(records.get(file))
                .flatMap(record -> record.sources().stream()
                        .filter(source -> source.source().equals(file))
                        .findFirst());
    }
}
