// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;

/**
 * Why a run ended early.
 *
 * @param owner who has to act
 * @param message the error as the user saw it
 */
public record Failure(Fault owner, int exitCode, String message) {
    public static Failure of(WarehouseException error) {
        return new Failure(error.fault(), error.fault().exitCode(), error.getMessage());
    }
}
