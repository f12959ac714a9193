// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.check.RowCheck;
import org.eltwarehouse.contract.check.TableFigures;

/** A table without rows. */
record NothingBroken() implements TableFigures {
    @Override
    public long broken(RowCheck check) {
        return 0;
    }

    @Override
    public Optional<BigDecimal> measure(String name) {
        return Optional.empty();
    }

    @Override
    public long rows() {
        return 0;
    }

    @Override
    public Optional<BigDecimal> sum(String column) {
        return Optional.empty();
    }

    @Override
    public Optional<LocalDate> newest(String column) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> repaired(String rule) {
        return Optional.empty();
    }

    @Override
    public LocalDate businessDate() {
        return LocalDate.EPOCH;
    }

    @Override
    public long rows(TableName table) {
        return 0;
    }

    @Override
    public Optional<BigDecimal> sum(TableName table, String column) {
        return Optional.empty();
    }
}
