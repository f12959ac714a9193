// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ContradictionsTest {
    @Test
    void aRowThatSaysLessContradictsNothing() {
        Contradictions rows = new Contradictions(2);
        rows.add(5, new long[] {1, 0});
        rows.add(5, new long[] {0, 2});
        rows.add(5, new long[] {1, 2});
        assertThat(rows.share()).isZero();
        rows.add(5, new long[] {1, 3});
        assertThat(rows.share()).isEqualTo(0.25);
    }

    @Test
    void otherKeysSayWhatTheyLike() {
        Contradictions rows = new Contradictions(1);
        rows.add(0, new long[] {1});
        rows.add(9, new long[] {2});
        assertThat(rows.share()).isZero();
    }

    /** Far more keys than are held: every tenth comes again with something else. */
    @Test
    void ofManyKeysTheShareIsThatOfTheWhole() {
        Contradictions rows = new Contradictions(1);
        int keys = 200_000;
        for (int round = 0; round < 2; round++) {
            for (int key = 0; key < keys; key += round == 0 ? 1 : 10) {
                rows.add(ValueSample.hash("key " + key), new long[] {round + 1});
            }
        }
        assertThat(rows.share()).isCloseTo(0.1 / 1.1, within(0.02));
    }
}
