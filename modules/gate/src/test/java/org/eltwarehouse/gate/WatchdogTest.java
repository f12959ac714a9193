// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.verdict.GateCode;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private static final Watchdog PATIENT = new Watchdog(Duration.ofSeconds(30), 1);

    @Test
    void handsOutWhatPassedOrWhatRefusedIt() {
        assertThat(PATIENT.run(() -> Judged.passed("a")).passed()).isEqualTo("a");
        Judged<String> refused = PATIENT.run(() -> Judged.refused(GateCode.ROWS, null, "x", "y"));
        assertThat(refused.refused().code()).isEqualTo(GateCode.ROWS);
    }

    @Test
    void whatIsThrownIsARefusal() {
        assertThat(code(() -> {
                    throw new IllegalStateException("secret");
                }))
                .isEqualTo(GateCode.UNJUDGED);
        assertThat(code(() -> {
                    throw new OutOfMemoryError("x");
                }))
                .isEqualTo(GateCode.SIZE);
        assertThat(code(() -> {
                    throw new IllegalStateException(new StackOverflowError());
                }))
                .isEqualTo(GateCode.SIZE);
        assertThat(code(() -> Judged.passed(deep(0)))).isEqualTo(GateCode.SIZE);
    }

    @Test
    void aThrownTextIsNeverQuoted() {
        Judged<Object> refused = PATIENT.run(() -> {
            throw new IllegalStateException("secret");
        });
        assertThat(refused.refused().reason()).doesNotContain("secret").contains("IllegalStateException");
    }

    @Test
    void waitsNoLongerThanItsLimitAlsoForWhatIgnoresInterrupts() {
        CountDownLatch released = new CountDownLatch(1);
        Judged<Object> refused = new Watchdog(Duration.ofMillis(50), 1).run(() -> {
            boolean waiting = true;
            while (waiting) {
                try {
                    released.await();
                    waiting = false;
                } catch (InterruptedException e) {
                    waiting = true;
                }
            }
            return Judged.passed("too late");
        });
        released.countDown();
        assertThat(refused.refused().code()).isEqualTo(GateCode.TIME);
    }

    @Test
    void inARunAnIdleThreadGetsMoreTimeAndABusyOneDoesNot() {
        Judged<String> late = new Watchdog(Duration.ofMillis(20), 1_000)
                .run(() -> Judged.passed(new CompletableFuture<String>()
                        .completeOnTimeout("late", 100, TimeUnit.MILLISECONDS)
                        .join()));
        assertThat(late.passed()).isEqualTo("late");
        AtomicBoolean released = new AtomicBoolean();
        long started = System.nanoTime();
        Judged<String> busy = new Watchdog(Duration.ofMillis(20), 10_000).run(() -> {
            while (!released.get()) {
                Thread.onSpinWait();
            }
            return Judged.passed("too late");
        });
        released.set(true);
        assertThat(busy.refused().code()).isEqualTo(GateCode.TIME);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(100));
    }

    @Test
    void inARunALackOfMemoryIsThePlatformsFault() {
        assertThatThrownBy(() -> new Watchdog(Duration.ofSeconds(30), 2).run(() -> {
                    throw new OutOfMemoryError("x");
                }))
                .isInstanceOf(WarehouseException.class)
                .hasMessage("Cannot judge a query: memory ran out; give the process more memory and start again");
    }

    private static GateCode code(java.util.function.Supplier<Judged<Object>> judgement) {
        return PATIENT.run(judgement).refused().code();
    }

    private static int deep(int level) {
        return level == Integer.MAX_VALUE ? 0 : deep(level + 1) + 1;
    }
}
