// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract;

import java.util.Optional;

/** The one exception of the warehouse: an owner and a message fit for the person who has to act. */
public final class WarehouseException extends RuntimeException {
    private final Fault fault;
    /** Set where tables are run; an error that comes back from an executor gets its table there. */
    private final transient TableName table;

    WarehouseException(Fault fault, String message, Throwable cause) {
        this(fault, message, cause, null);
    }

    private WarehouseException(Fault fault, String message, Throwable cause, TableName table) {
        super(message, cause);
        this.fault = fault;
        this.table = table;
    }

    public Fault fault() {
        return fault;
    }

    /** The table that it arose at; empty where nobody knew, and then no table is to blame. */
    public Optional<TableName> table() {
        return Optional.ofNullable(table);
    }

    /** The same error, known to have arisen at this table; one that knows its table stays as it is. */
    public WarehouseException about(TableName table) {
        if (this.table != null) {
            return this;
        }
        WarehouseException known = new WarehouseException(fault, getMessage(), getCause(), table);
        known.setStackTrace(getStackTrace());
        for (Throwable suppressed : getSuppressed()) {
            known.addSuppressed(suppressed);
        }
        return known;
    }
}
