// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who has to act when something fails, and the process exit code that says so. */
public enum Fault {
    /** The data broke its contract. */
    DATA(1),
    /** A flag, a path, a definition or a configuration is wrong. */
    USAGE(2),
    /** Disk, cluster or a bug of ours. */
    PLATFORM(3);

    private final int exitCode;

    Fault(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    /**
     * The error of this owner in the one form all errors have.
     *
     * @param what verb and object, as in {@code read raw/source_crm/cst_info.csv}
     * @param reason what is wrong, with the value; never personal data
     * @param wayOut what the reader can do
     */
    public WarehouseException cannot(String what, String reason, String wayOut) {
        return cannot(what, reason, wayOut, null);
    }

    /** As {@link #cannot(String, String, String)}, keeping the cause for a debugger; the cause is never logged. */
    public WarehouseException cannot(String what, String reason, String wayOut, Throwable cause) {
        return new WarehouseException(this, "Cannot " + what + ": " + reason + "; " + wayOut, cause);
    }

    /** Lower case, whatever the default locale. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
