// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when told to. */
final class ManualTimer implements Timer {
    private final List<Duration> pauses = new ArrayList<>();
    private long nanos;

    void pass(Duration time) {
        nanos += time.toNanos();
    }

    List<Duration> pauses() {
        return pauses;
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-01-31T12:00:00Z").plusNanos(nanos);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public boolean pause(Duration time) {
        pauses.add(time);
        pass(time);
        return true;
    }
}
