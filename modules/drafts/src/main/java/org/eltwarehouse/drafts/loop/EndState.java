// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How drafting ended. */
public enum EndState {
    /** Every gate and every check passed, every source has its silver table and nothing was left out. */
    PASSED(0, "every gate and every check passed"),
    /** The gate passed; a person must look at what the checks found, or at what was left out. */
    DOUBTFUL(1, "the gate passed, but something looks wrong or is left out"),
    /** The trial run broke a contract: nobody can approve it as it is. */
    FAILED(1, "the trial run broke a contract"),
    /** The gate refuses a definition: nobody can approve it as it is. */
    REFUSED(2, "the gate refuses a definition");

    private final int exitCode;
    private final String words;

    EndState(int exitCode, String words) {
        this.exitCode = exitCode;
        this.words = words;
    }

    /** The process exit code that says so. */
    public int exitCode() {
        return exitCode;
    }

    /** The state in words. */
    public String words() {
        return words;
    }

    /** Whether a person may approve it. */
    public boolean isApprovable() {
        return this == PASSED || this == DOUBTFUL;
    }

    /** Lower case, whatever the default locale. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
