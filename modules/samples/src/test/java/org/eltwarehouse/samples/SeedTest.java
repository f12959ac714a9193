// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeedTest {

    @Test
    void drawsTheSameOnEveryJdk() {
        Draw draw = new Seed(20260101).draw("customer", 3);
        assertThat(List.of(draw.below(1_000_000), draw.below(1_000_000), draw.below(1_000_000)))
                .containsExactly(448938, 899980, 826378);
    }

    @Test
    void drawsDifferentlyForEachTopicAndIndex() {
        Seed seed = new Seed(1);
        assertThat(LongStream.range(0, 1_000).mapToObj(i -> seed.draw("a", i).below(Integer.MAX_VALUE)))
                .doesNotHaveDuplicates();
        assertThat(seed.draw("a", 0).below(Integer.MAX_VALUE))
                .isNotEqualTo(seed.draw("b", 0).below(Integer.MAX_VALUE));
    }

    @Test
    void drawsEvenly() {
        Seed seed = new Seed(1);
        long hits = LongStream.range(0, 100_000)
                .filter(i -> seed.draw("a", i).chance(0.25))
                .count();
        assertThat(hits).isBetween(24_000L, 26_000L);
    }
}
