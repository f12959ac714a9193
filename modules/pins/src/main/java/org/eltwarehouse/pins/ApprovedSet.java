// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Origin;
import org.eltwarehouse.contract.definition.SourceContract;

/**
 * The pins of a set, checked.
 *
 * @param origins where each comes from, by table
 */
public record ApprovedSet(String name, List<Pin> pins, Map<TableName, Origin> origins) {
    public ApprovedSet {
        pins = List.copyOf(pins);
        origins = Map.copyOf(origins);
    }

    /** Its source contracts. */
    public List<SourceContract> sources() {
        return pins.stream()
                .filter(pin -> pin.source() != null)
                .map(Pin::source)
                .toList();
    }

    /** The pin of a table. */
    public Optional<Pin> pin(TableName table) {
        return pins.stream().filter(pin -> pin.name().equals(table)).findFirst();
    }

    /** Whether one of its source files is among these. */
    public boolean appliesTo(Collection<String> files) {
        return sources().stream().anyMatch(source -> files.contains(source.file()));
    }
}
