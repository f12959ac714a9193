// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is left of calls, tokens, money and time. A call reserves its worst case first and settles afterwards; a reservation
 * that is never settled stands. Thread-safe.
 */
public final class Budget {
    private final Limits limits;
    private final Optional<Prices> prices;
    private final Timer timer;
    private final Map<Long, Usage> open = new HashMap<>();
    private long started;
    private long calls;
    private long tokens;
    private long money;

    public Budget(Limits limits, Optional<Prices> prices, Timer timer) {
        this.limits = limits;
        this.prices = prices;
        this.timer = timer;
    }

    /** Room for one call, or the limit that it would break. */
    public record Reservation(long number, Outcome refusal) {
        public boolean isGranted() {
            return refusal == Outcome.ANSWERED;
        }
    }

    /**
     * Counts a call with all that it may use, unless that is more than is left; then nothing is counted.
     *
     * @param promptTokens estimated upward
     * @param maxTokens of the answer
     */
    public synchronized Reservation reserve(int promptTokens, int maxTokens) {
        if (calls == 0) {
            started = timer.nanos();
        }
        Usage worst = new Usage(promptTokens, maxTokens);
        if (limits.money().isPresent() && prices.isEmpty()) {
            return new Reservation(0, Outcome.NO_PRICE);
        } else if (calls >= limits.calls()) {
            return new Reservation(0, Outcome.OUT_OF_CALLS);
        } else if (worst.total() > limits.tokens() - tokens) {
            return new Reservation(0, Outcome.OUT_OF_TOKENS);
        } else if (limits.money().isPresent() && cost(worst) > limits.money().getAsLong() - money) {
            return new Reservation(0, Outcome.OUT_OF_MONEY);
        } else if (timeLeft().isZero()) {
            return new Reservation(0, Outcome.OUT_OF_TIME);
        }
        calls++;
        tokens += worst.total();
        money += cost(worst);
        open.put(calls, worst);
        return new Reservation(calls, Outcome.ANSWERED);
    }

    /**
     * Replaces a reservation by what the call used; what cannot be true leaves it as it is. Settling twice changes nothing.
     *
     * @return what the call counts for
     */
    public synchronized Usage settle(Reservation reservation, Outcome outcome, Usage reported) {
        Usage reserved = open.remove(reservation.number());
        if (reserved == null) {
            return Usage.UNKNOWN;
        }
        Usage used = switch (outcome.bill()) {
            case NOTHING -> new Usage(0, 0);
            case RESERVED -> reserved;
            case AS_REPORTED -> reported.isPlausible(reserved) ? reported : reserved;
        };
        tokens += used.total() - reserved.total();
        money += cost(used) - cost(reserved);
        return used;
    }

    /** Time that is left, never negative. */
    public synchronized Duration timeLeft() {
        long passed = calls == 0 ? 0 : timer.nanos() - started;
        long left = limits.time().toNanos() - passed;
        return left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
    }

    /** Calls made so far. */
    synchronized long calls() {
        return calls;
    }

    /** Tokens used or reserved so far. */
    synchronized long tokens() {
        return tokens;
    }

    /** Money used or reserved so far, in millionths; empty without a price. */
    synchronized OptionalLong money() {
        return prices.isEmpty() ? OptionalLong.empty() : OptionalLong.of(money);
    }

    /** What so many tokens cost, in millionths; empty without a price. */
    public OptionalLong price(Usage usage) {
        return prices.isEmpty() || usage.prompt() < 0 ? OptionalLong.empty() : OptionalLong.of(cost(usage));
    }

    Limits limits() {
        return limits;
    }

    private long cost(Usage usage) {
        return prices.map(known -> known.of(usage)).orElse(0L);
    }
}
