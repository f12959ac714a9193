package org.eltwarehouse.gate;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Check;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.TableDefinition;

/** The tables that a definition's expectations look at. */
final class ExpectationInputs {
    private ExpectationInputs() {}

    static Set<TableName> of(TableDefinition definition) {
        Set<TableName> tables = new LinkedHashSet<>();
        for (Expectation expectation : definition.expectations()) {
            if (expectation.check() instanceof Check.ForeignKey check) {
                tables.add(check.table());
            } else if (expectation.check() instanceof Check.Reconciles check) {
                tables.add(check.table());
            } else if (expectation.check() instanceof Check.SameRows check) {
                tables.add(check.table());
            }
        }
        return tables;
    }
}
