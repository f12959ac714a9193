package org.eltwarehouse.engine.gate;

import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;

/** Refusals as errors. */
final class Refusal {
    private Refusal() {}

    static WarehouseException of(TableName table, GateCode code, String reason, String wayOut) {
        return Fault.USAGE.cannot("accept the definition of " + table, code + " " + reason, wayOut);
    }
}
