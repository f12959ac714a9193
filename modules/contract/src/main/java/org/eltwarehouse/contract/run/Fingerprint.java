// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.Sha256;

/**
 * All that decides the result of a part of a run, as one checksum: the same fingerprint, the same bytes.
 *
 * @param value over everything
 * @param causes a short checksum of each thing that went into it, to tell later what has changed; never used to decide
 */
public record Fingerprint(Sha256 value, Map<Cause, String> causes) {
    private static final int SHORT = 16;

    public Fingerprint {
        causes = Collections.unmodifiableMap(causes.isEmpty() ? Map.of() : new EnumMap<>(causes));
    }

    /** The fingerprint of a named part, given what goes into it. */
    public static Fingerprint of(String name, Map<Cause, String> texts) {
        Map<Cause, String> causes = new EnumMap<>(Cause.class);
        StringBuilder all = new StringBuilder(name);
        new EnumMap<>(texts).forEach((cause, text) -> {
            String checksum = Sha256.of(text).hex();
            causes.put(cause, checksum.substring(0, SHORT));
            all.append('\n').append(cause).append(' ').append(checksum);
        });
        return new Fingerprint(Sha256.of(all.toString()), causes);
    }

    /** What has changed since an earlier fingerprint of the same part; empty when nothing has. */
    public List<Cause> since(Fingerprint earlier) {
        List<Cause> changed = new ArrayList<>();
        if (!value.equals(earlier.value)) {
            for (Cause cause : Cause.values()) {
                String now = causes.get(cause);
                if (now != null && !now.equals(earlier.causes.get(cause))) {
                    changed.add(cause);
                }
            }
        }
        return changed;
    }
}
