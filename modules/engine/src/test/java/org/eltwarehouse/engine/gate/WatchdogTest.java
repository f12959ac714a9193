package org.eltwarehouse.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private static final Watchdog PATIENT = new Watchdog(Duration.ofSeconds(30));

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
        Judged<Object> refused = new Watchdog(Duration.ofMillis(50)).run(() -> {
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

    private static GateCode code(java.util.function.Supplier<Judged<Object>> judgement) {
        return PATIENT.run(judgement).refused().code();
    }

    private static int deep(int level) {
        return level == Integer.MAX_VALUE ? 0 : deep(level + 1) + 1;
    }
}
