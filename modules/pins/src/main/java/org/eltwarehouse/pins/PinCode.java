// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import java.util.Locale;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;

/** Why a pin is refused; stable codes, written {@code PIN-HASH}. */
public enum PinCode {
    /** The index names a pin that is not there. */
    MISSING,
    /** A link, a folder or another thing that is no file. */
    KIND,
    /** Larger than a definition may be. */
    SIZE,
    /** The bytes are not those that the name stands for. */
    HASH,
    /** A document that cannot be read: not JSON, unknown or repeated keys, wrong types, a newer format. */
    DOCUMENT,
    /** The right hash of a text that is not spelled the one way that a pin is. */
    SPELLING,
    /** The pin is of another table than the index says. */
    TABLE,
    /** Nobody approved this hash for this table of this set. */
    UNAPPROVED,
    /** The approval was taken back. */
    REVOKED,
    /** Another hash was approved for the table later. */
    SUPERSEDED,
    /** A line of the approvals was edited, removed or moved. */
    CHAIN,
    /** The index is missing, contradicts itself, or speaks of approvals that are not there. */
    INDEX,
    /** An input that is neither pinned nor shipped. */
    INPUT,
    /** Two sets that apply define one table or one source file. */
    CLASH;

    /** The refusal as an error; whoever operates the warehouse or approves definitions has to act. */
    WarehouseException refuse(String what, String reason, String wayOut) {
        return Fault.USAGE.cannot("use " + what, this + " " + reason, wayOut);
    }

    @Override
    public String toString() {
        return "PIN-" + name().toUpperCase(Locale.ROOT);
    }
}
