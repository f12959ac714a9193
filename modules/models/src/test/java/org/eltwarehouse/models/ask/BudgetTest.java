// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eltwarehouse.contract.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits hold before a call, and afterwards count what can be true. */
class BudgetTest {
    private static final Prices PRICES = new Prices(new BigDecimal("2.50"), new BigDecimal("10"));
    private final ManualTimer timer = new ManualTimer();

    private Budget budget(int calls, long tokens, OptionalLong money, Optional<Prices> prices) {
        return new Budget(
                new Limits(
                        calls,
                        tokens,
                        money,
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(5),
                        3,
                        Duration.ofSeconds(1),
                        1_000),
                prices,
                timer);
    }

    @Test
    void callsAreCountedAlsoWhenTheyFail() {
        Budget budget = budget(2, 1_000, OptionalLong.empty(), Optional.empty());
        budget.settle(budget.reserve(10, 10), Outcome.UNREACHABLE, Usage.UNKNOWN);
        budget.settle(budget.reserve(10, 10), Outcome.UNREACHABLE, Usage.UNKNOWN);
        assertThat(budget.reserve(10, 10).refusal()).isEqualTo(Outcome.OUT_OF_CALLS);
        assertThat(budget.calls()).isEqualTo(2);
        assertThat(budget.tokens()).isZero();
    }

    @Test
    void aCallThatCouldNotBePaidIsNotMade() {
        Budget budget = budget(9, 100, OptionalLong.empty(), Optional.empty());
        assertThat(budget.reserve(60, 41).refusal()).isEqualTo(Outcome.OUT_OF_TOKENS);
        assertThat(budget.tokens()).isZero();
        assertThat(budget.calls()).isZero();
        assertThat(budget.reserve(60, 40).isGranted()).isTrue();
        assertThat(budget.tokens()).isEqualTo(100);
        assertThat(budget.reserve(1, 1).refusal()).isEqualTo(Outcome.OUT_OF_TOKENS);
    }

    @Test
    void settlingGivesBackWhatWasNotUsed() {
        Budget budget = budget(9, 100, OptionalLong.empty(), Optional.empty());
        Budget.Reservation reservation = budget.reserve(60, 40);
        assertThat(budget.settle(reservation, Outcome.ANSWERED, new Usage(50, 20)))
                .isEqualTo(new Usage(50, 20));
        assertThat(budget.tokens()).isEqualTo(70);
        budget.settle(reservation, Outcome.ANSWERED, new Usage(1, 1));
        assertThat(budget.tokens()).isEqualTo(70);
    }

    @Test
    void whatCannotBeTrueLeavesTheReservation() {
        for (Usage absurd : List.of(
                Usage.UNKNOWN,
                new Usage(0, 5),
                new Usage(-5, 5),
                new Usage(5, -5),
                new Usage(241, 5),
                new Usage(5, 161),
                new Usage(Long.MAX_VALUE, 1))) {
            Budget budget = budget(9, 100, OptionalLong.empty(), Optional.empty());
            assertThat(budget.settle(budget.reserve(60, 40), Outcome.ANSWERED, absurd))
                    .isEqualTo(new Usage(60, 40));
            assertThat(budget.tokens()).as("%s", absurd).isEqualTo(100);
        }
    }

    @Test
    void moreThanReservedCountsAsReportedWhileItCanBeTrue() {
        Budget budget = budget(9, 1_000, OptionalLong.empty(), Optional.empty());
        budget.settle(budget.reserve(60, 40), Outcome.ANSWERED, new Usage(240, 160));
        assertThat(budget.tokens()).isEqualTo(400);
    }

    @Test
    void anUnknownEndLeavesTheReservation() {
        Budget budget = budget(9, 1_000, OptionalLong.empty(), Optional.empty());
        budget.settle(budget.reserve(60, 40), Outcome.STALLED, new Usage(1, 1));
        assertThat(budget.tokens()).isEqualTo(100);
        budget.settle(budget.reserve(60, 40), Outcome.RATE_LIMITED, new Usage(1, 1));
        assertThat(budget.tokens()).isEqualTo(100);
    }

    @Test
    void moneyIsReservedAtItsWorst() {
        // 100 tokens in at 2.50 and 40 out at 10 per million: 250 + 400 millionths.
        Budget budget = budget(9, 10_000, OptionalLong.of(1_000), Optional.of(PRICES));
        Budget.Reservation first = budget.reserve(100, 40);
        assertThat(budget.money()).hasValue(650);
        assertThat(budget.reserve(100, 40).refusal()).isEqualTo(Outcome.OUT_OF_MONEY);
        budget.settle(first, Outcome.ANSWERED, new Usage(101, 1));
        assertThat(budget.money()).as("252.5 and 10, rounded up").hasValue(263);
        assertThat(budget.reserve(100, 40).isGranted()).isTrue();
        assertThat(budget.price(new Usage(1, 0))).hasValue(3);
    }

    @Test
    void aLimitOnMoneyNeedsAPrice() {
        Budget budget = budget(9, 10_000, OptionalLong.of(1_000), Optional.empty());
        assertThat(budget.reserve(1, 1).refusal()).isEqualTo(Outcome.NO_PRICE);
        assertThat(budget.money()).isEmpty();
        assertThat(budget.price(new Usage(1, 1))).isEmpty();
    }

    @Test
    void timeCountsFromTheFirstCall() {
        Budget budget = budget(9, 10_000, OptionalLong.empty(), Optional.empty());
        timer.pass(Duration.ofHours(1));
        assertThat(budget.timeLeft()).isEqualTo(Duration.ofSeconds(60));
        assertThat(budget.reserve(1, 1).isGranted()).isTrue();
        timer.pass(Duration.ofSeconds(59));
        assertThat(budget.timeLeft()).isEqualTo(Duration.ofSeconds(1));
        assertThat(budget.reserve(1, 1).isGranted()).isTrue();
        timer.pass(Duration.ofSeconds(1));
        assertThat(budget.timeLeft()).isZero();
        assertThat(budget.reserve(1, 1).refusal()).isEqualTo(Outcome.OUT_OF_TIME);
    }

    @Test
    void manyThreadsNeverUseMoreThanThereIs() throws Exception {
        Budget budget = budget(1_000, 5_000, OptionalLong.empty(), Optional.empty());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> granted = threads.invokeAll(IntStream.range(0, 400)
                    .mapToObj(i -> (java.util.concurrent.Callable<Boolean>)
                            () -> budget.reserve(30, 20).isGranted())
                    .toList());
            long count = 0;
            for (Future<Boolean> each : granted) {
                count += each.get() ? 1 : 0;
            }
            assertThat(count).isEqualTo(100);
            assertThat(budget.tokens()).isEqualTo(5_000);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aPriceIsANumberThatCanBeOne() {
        assertThat(Prices.parse("2.5", " 10 ")).contains(new Prices(new BigDecimal("2.5"), BigDecimal.TEN));
        assertThat(Prices.parse("-1", "1")).isEmpty();
        assertThat(Prices.parse("1", "")).isEmpty();
        assertThat(Prices.parse("1", "NaN")).isEmpty();
        assertThat(Prices.parse("1", "1000001")).isEmpty();
        assertThat(Prices.parse("1", "1e-400")).isEmpty();
        assertThat(Prices.parse("0", "0")).isPresent();
    }

    @Test
    void limitsThatLeaveNoRoomAreABug() {
        assertThatThrownBy(() -> budget(-1, 1, OptionalLong.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a limit is negative or leaves no room for a call");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyEndButAnAnswerIsSomebodysFault(Outcome outcome) {
        assertThat(outcome.owner().isEmpty()).isEqualTo(outcome.isAnswered());
        if (outcome.mayPass()) {
            assertThat(outcome.owner()).as("what may pass is nobody's mistake").contains(Fault.PLATFORM);
        }
    }
}
