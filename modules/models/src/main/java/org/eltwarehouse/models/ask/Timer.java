// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.time.Duration;
import java.time.Instant;

/** Time: what it is, how much has passed, and waiting. */
public interface Timer {
    /** The machine's time. */
    Timer SYSTEM = new Timer() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public boolean pause(Duration time) {
            try {
                Thread.sleep(time.toMillis());
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    };

    Instant now();

    /** A clock that never goes back. */
    long nanos();

    /** Waits; returns whether nobody interrupted. */
    boolean pause(Duration time);
}
