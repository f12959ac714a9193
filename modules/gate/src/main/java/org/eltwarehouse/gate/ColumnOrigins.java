// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.contract.written.NearWord;

/** What silver columns are called in their source must be there: it is told to people, and rules look at it. */
final class ColumnOrigins {
    private final TableDefinition definition;
    private final Input source;
    private final List<String> names;

    private ColumnOrigins(TableDefinition definition, Input source) {
        this.definition = definition;
        this.source = source;
        this.names = Stream.of(source.rows().schema().fieldNames())
                .filter(name -> !name.equals(Input.ROW) && !name.equals(Input.RAW))
                .toList();
    }

    /** Judges them against the one bronze table among the inputs. */
    static Optional<Refusal> judge(TableDefinition definition, Collection<Input> inputs) {
        return inputs.stream()
                .filter(input -> input.table().isIn(Layer.BRONZE))
                .findFirst()
                .map(source -> new ColumnOrigins(definition, source))
                .flatMap(origins -> origins.unknown().or(origins::unnamed));
    }

    private Optional<Refusal> unknown() {
        return definition.columns().stream()
                .filter(column -> column.source() != null && !names.contains(column.source()))
                .findFirst()
                .flatMap(column -> Refusal.of(
                                GateCode.COLUMNS,
                                "has " + column.name() + " with the source " + column.source() + ", but no column of "
                                        + source.table() + " is called so",
                                NearWord.of(column.source(), names)
                                        .map(near -> "did you mean " + near + "?")
                                        .orElse("its columns are " + String.join(", ", names)))
                        .map(found -> found.about(column.name())));
    }

    private Optional<Refusal> unnamed() {
        for (Column column : definition.columns()) {
            if (!names.contains(column.origin())) {
                Optional<Rule> rule = Stream.concat(definition.rejects().stream(), definition.repairs().stream())
                        .filter(said -> column.name().equals(said.column()))
                        .findFirst();
                if (rule.isPresent()) {
                    return Refusal.of(
                                    GateCode.COLUMNS,
                                    "has the rule " + rule.get().rule() + " about the text of " + column.name()
                                            + " in the source, but " + source.table() + " has no such column",
                                    "say at " + column.name() + " what it is called there, as in source: "
                                            + names.get(0))
                            .map(found -> found.about(column.name()));
                }
            }
        }
        return Optional.empty();
    }
}
