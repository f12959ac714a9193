// SPDX-License-Identifier: MIT
package org.eltwarehouse.bronze;

import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.SourceHeader;
import org.eltwarehouse.store.csv.CsvReader;

/** Watches the columns of a file whose contract declares a type or codes. */
final class ValueDrift {
    private final List<ColumnWatch> watches = new ArrayList<>();

    private ValueDrift() {}

    /** For a file with this header; watches nothing without a contract. */
    static ValueDrift of(SourceContract contract, List<String> header) {
        ValueDrift drift = new ValueDrift();
        if (contract != null) {
            SourceHeader places = new SourceHeader(contract, header);
            for (Column column : contract.columns()) {
                int field = places.indexOf(column.name());
                if (field >= 0) {
                    drift.watch(column, field, contract);
                }
            }
        }
        return drift;
    }

    private void watch(Column column, int field, SourceContract contract) {
        if (!column.type().equals("string")) {
            watches.add(ColumnWatch.type(column, field));
        }
        if (contract.codes().containsKey(column.name())) {
            watches.add(ColumnWatch.codes(column, field, contract.codes().get(column.name())));
        }
    }

    /** Looks at a sound record. */
    void see(CsvReader reader) {
        for (ColumnWatch watch : watches) {
            watch.see(reader);
        }
    }

    /** The columns that drifted, in the contract's order. */
    List<ColumnWatch> drifted() {
        return watches.stream().filter(ColumnWatch::drifted).toList();
    }
}
