package org.eltwarehouse.contract;

/** The one exception of the warehouse: an owner and a message fit for the person who has to act. */
public final class WarehouseException extends RuntimeException {
    private final Fault fault;

    WarehouseException(Fault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
