// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.event;

import java.util.concurrent.CountDownLatch;

/** Listeners as one would not wish them. */
public enum Hindrance {
    /** Throws at whatever it hears, quoting a person. */
    THROWS {
        @Override
        void hinder(CountDownLatch over) {
            throw new IllegalStateException("Ada Lovelace");
        }
    },
    /** Fails as the virtual machine does. */
    FAILS {
        @Override
        void hinder(CountDownLatch over) {
            throw new StackOverflowError();
        }
    },
    /** Does not come back from the first event that it hears. */
    BLOCKS {
        @Override
        void hinder(CountDownLatch over) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    },
    /** Is at the first event until the run is over. */
    LAGS {
        @Override
        void hinder(CountDownLatch over) throws InterruptedException {
            over.await();
        }
    };

    abstract void hinder(CountDownLatch over) throws InterruptedException;

    /**
     * The listener.
     *
     * @param over is counted down when the run is over
     */
    public RunListener listener(CountDownLatch over) {
        return new RunListener() {
            @Override
            public String name() {
                return Hindrance.this.name();
            }

            @Override
            public void notice(RunEvent.Notice event) {
                hinder();
            }

            @Override
            public void stepStarted(RunEvent.StepStarted event) {
                hinder();
            }

            @Override
            public void stepPublished(RunEvent.StepPublished event) {
                hinder();
            }

            @Override
            public void runEnded(RunEvent.RunEnded event) {
                hinder();
            }

            private void hinder() {
                try {
                    Hindrance.this.hinder(over);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }
}
