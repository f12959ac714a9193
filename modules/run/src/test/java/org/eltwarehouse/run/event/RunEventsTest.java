// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An observer never fails or slows what it observes. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RunEventsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    /** For those that it is used up for; the others hear all within it, also on a busy machine. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final HeardEvents console = new HeardEvents();
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void everyListenerHearsAllInOrder() {
        HeardEvents other = new HeardEvents();
        try (RunEvents events = RunEvents.to(4096, LONG, console, other)) {
            tell(events, 1000);
        }
        assertThat(console.heard()).isEqualTo(notices(1000));
        assertThat(other.heard()).isEqualTo(notices(1000));
    }

    @ParameterizedTest
    @EnumSource
    void aBadListenerTakesNothingFromTheOthers(Hindrance hindrance) {
        try (RunEvents events = RunEvents.to(4096, SHORT, hindrance.listener(over), console)) {
            tell(events, 1000);
            over.countDown();
        }
        assertThat(console.heard())
                .filteredOn(text -> !text.startsWith("Listener "))
                .isEqualTo(notices(1000));
    }

    @Test
    void aListenerThatThrowsIsToldOfOnceAndNotQuoted() {
        try (RunEvents events = RunEvents.to(4096, LONG, Hindrance.THROWS.listener(over), console)) {
            tell(events, 10);
        }
        assertThat(console.heard())
                .filteredOn(text -> text.startsWith("Listener "))
                .containsExactly(
                        "Listener THROWS failed with IllegalStateException; the run goes on without regard to it");
    }

    @Test
    void whatAListenerMissesIsCounted() {
        try (RunEvents events = RunEvents.to(4, SHORT, Hindrance.BLOCKS.listener(over), console)) {
            for (int i = 0; i < 10; i++) {
                tell(events, 1);
                // The console keeps up.
                events.settle();
            }
        }
        assertThat(console.heard())
                .filteredOn(text -> text.startsWith("Listener "))
                .containsExactly("Listener BLOCKS missed 10 events; the run goes on without regard to it");
    }

    @Test
    void aListenerThatLagsHearsTheRestAtTheEnd() {
        HeardEvents late = new HeardEvents();
        RunListener lagging = new RunListener() {
            @Override
            public void notice(RunEvent.Notice event) {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                late.notice(event);
            }
        };
        try (RunEvents events = RunEvents.to(4096, LONG, lagging)) {
            tell(events, 1000);
            assertThat(late.heard()).isEmpty();
            over.countDown();
        }
        assertThat(late.heard()).isEqualTo(notices(1000));
    }

    @Test
    void aListenerWhoseNameCannotBeAskedStillListens() {
        HeardEvents heard = new HeardEvents();
        RunListener nameless = new RunListener() {
            @Override
            public String name() {
                throw new IllegalStateException();
            }

            @Override
            public void notice(RunEvent.Notice event) {
                heard.notice(event);
            }
        };
        try (RunEvents events = RunEvents.to(nameless)) {
            tell(events, 3);
        }
        assertThat(heard.heard()).isEqualTo(notices(3));
    }

    private static void tell(RunEvents events, int count) {
        notices(count).forEach(events::notice);
    }

    private static List<String> notices(int count) {
        return IntStream.range(0, count).mapToObj(i -> "notice " + i).toList();
    }
}
