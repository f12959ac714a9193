// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

/** Where every row went: {@code read = written + quarantined + deduplicated}. */
public record Ledger(long read, long written, long quarantined, long deduplicated) {
    public boolean balances() {
        return read == written + quarantined + deduplicated;
    }
}
