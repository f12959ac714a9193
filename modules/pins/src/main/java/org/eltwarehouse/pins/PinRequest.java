// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.pins.Approval.Decision;

/**
 * A decision about definitions of one set.
 *
 * @param by who decides
 * @param draft that they come from
 * @param drafter who drafted them
 * @param edited those that a person changed since
 * @param reason of a rejection, or null
 * @param provenance the document to lie beside each pin
 */
public record PinRequest(
        String set,
        List<Pin> pins,
        String by,
        Instant time,
        String draft,
        String drafter,
        Set<TableName> edited,
        String reason,
        String provenance) {
    private static final int LONGEST = 120;

    public PinRequest {
        pins = List.copyOf(pins);
        edited = Set.copyOf(edited);
        time = time.truncatedTo(ChronoUnit.SECONDS);
        if (!set.matches(PinIndex.SET_NAME) || set.equals("shipped")) {
            throw Fault.USAGE.cannot(
                    "name a set '" + printable(set) + "'",
                    "it does not match " + PinIndex.SET_NAME + ", or is 'shipped'",
                    "choose another name with --name");
        }
        if (by.isBlank() || by.length() > LONGEST || !by.equals(printable(by))) {
            throw Fault.USAGE.cannot(
                    "decide as '" + printable(by) + "'",
                    "a name has 1 to " + LONGEST + " visible characters",
                    "pass your name with --by");
        }
        if (pins.isEmpty()) {
            throw Fault.USAGE.cannot("decide about set " + set, "no table is named", "name at least one");
        }
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "?");
    }

    Approval approval(Pin pin, Decision decision) {
        return new Approval(
                time,
                by,
                decision,
                set,
                pin.name(),
                pin.sha256(),
                draft,
                drafter,
                edited.contains(pin.name()),
                reason,
                null);
    }
}
