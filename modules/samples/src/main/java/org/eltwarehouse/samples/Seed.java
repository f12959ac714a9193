// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static java.util.Objects.requireNonNull;

/**
 * The number that decides every byte of the sample.
 *
 * <p>A draw depends on the seed, a topic and an index only, never on what was drawn before. So two files that ask about
 * the same customer learn the same, and no file has to be held in memory for another.
 */
record Seed(long value) {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    Draw draw(String topic, long index) {
        requireNonNull(topic, "topic is null");
        return new Draw(mix(mix(mix(value) + topic.hashCode()) + index * GOLDEN_GAMMA));
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
