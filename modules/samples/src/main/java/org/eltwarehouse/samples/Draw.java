// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/**
 * A short sequence of random choices about one thing.
 *
 * <p>Only {@code nextLong} is taken from the JDK and everything else is derived here: the bounded methods of
 * {@link SplittableRandom} may change between releases, the sample's bytes may not.
 */
public final class Draw {

    private final SplittableRandom random;

    public Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from 0 up to, but not including, the bound. */
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound is " + bound);
        }
        return (int) (((random.nextLong() >>> 33) * bound) >>> 31);
    }

    public int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    /** True in the given share of all draws, 0 to 1. */
    public boolean chance(double share) {
        return (random.nextLong() >>> 11) * 0x1.0p-53 < share;
    }

    public LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(below(Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1));
    }

    public <T> T pick(List<T> options) {
        return options.get(below(options.size()));
    }

    /** Like {@link #pick}, but prefers the options that stand further in front. */
    <T> T pickPopular(List<T> options) {
        return options.get(Math.min(below(options.size()), below(options.size())));
    }

    <T> T pickWeighted(List<T> options, ToIntFunction<T> weight) {
        int total = 0;
        for (T option : options) {
            total += weight.applyAsInt(option);
        }
        int left = below(total);
        for (T option : options) {
            left -= weight.applyAsInt(option);
            if (left < 0) {
                return option;
            }
        }
        throw new IllegalStateException("weights changed while drawing");
    }
}
