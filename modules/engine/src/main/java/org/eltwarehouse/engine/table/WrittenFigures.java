// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.check.RowCheck;
import org.eltwarehouse.contract.check.TableFigures;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.run.ColumnRecord;

/**
 * What was measured of a table while it was written.
 *
 * @param peers records of the tables that expectations compare with
 */
record WrittenFigures(
        TableDefinition definition,
        RowChecks checks,
        Measures measures,
        CheckResults.Peers peers,
        LocalDate businessDate)
        implements TableFigures {
    @Override
    public long broken(RowCheck check) {
        return checks.broken(check, measures);
    }

    @Override
    public long rows() {
        return measures.written();
    }

    @Override
    public Optional<BigDecimal> sum(String column) {
        return Optional.ofNullable(measures.total(indexOf(column)));
    }

    @Override
    public Optional<LocalDate> newest(String column) {
        return measures.newest(indexOf(column));
    }

    @Override
    public Optional<Long> repaired(String rule) {
        return IntStream.range(0, definition.repairs().size())
                .filter(i -> definition.repairs().get(i).rule().equals(rule))
                .mapToObj(measures::repaired)
                .findFirst();
    }

    @Override
    public long rows(TableName table) {
        return peers.apply(table).rows();
    }

    @Override
    public Optional<BigDecimal> sum(TableName table, String column) {
        return peers.apply(table).column(column).map(ColumnRecord::sum);
    }

    @Override
    public Optional<BigDecimal> measure(String name) {
        return peers.measure(name);
    }

    private int indexOf(String column) {
        return definition.columns().stream().map(Column::name).toList().indexOf(column);
    }
}
