// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.DataPolicy;

/** Writes down, from the contracts, which columns speak of persons and how each is handled. */
public final class PolicyWriter {
    private PolicyWriter() {}

    public static DataPolicy of(Warehouse warehouse, Pseudonyms pseudonyms) {
        List<DataPolicy.Field> fields = new ArrayList<>();
        for (SourceContract source : warehouse.sources()) {
            source.columns()
                    .forEach(column -> add(fields, source.table(), column, "kept as delivered, protected zone"));
        }
        for (TableDefinition table : warehouse.allTables()) {
            table.columns().forEach(column -> add(fields, table.table(), column, handling(table, column)));
        }
        return new DataPolicy(
                DataPolicy.FORMAT, pseudonyms.keyId(), Pseudonyms.ALGORITHM, DataPolicy.SMALL_GROUP, fields);
    }

    private static void add(List<DataPolicy.Field> fields, TableName table, Column column, String handling) {
        if (column.privacy() != PrivacyClass.NONE) {
            fields.add(new DataPolicy.Field(table, column.name(), column.privacy(), handling));
        }
    }

    private static String handling(TableDefinition table, Column column) {
        Layer layer = table.table().layer().orElseThrow();
        if (layer.keepsRows()) {
            return "cleaned and kept for joins, protected zone";
        } else if (layer.ceiling(false) == PrivacyClass.QUASI) {
            return column.name().endsWith("pseudonym")
                    ? "pseudonym by keyed hash"
                    : "kept per pseudonym; groups below " + DataPolicy.SMALL_GROUP + " are suppressed in reports";
        }
        return switch (column.privacy()) {
            case QUASI -> "kept; groups below " + DataPolicy.SMALL_GROUP + " are suppressed in reports";
            case IDENTIFIER -> "kept for joins; leaves " + layer + " only as a pseudonym";
            default -> "kept in the protected dimension only";
        };
    }
}
