// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineDiffTest {
    @Test
    void saysWhatWentWhatCameAndWhatStayed() {
        assertThat(LineDiff.of("select\n    a,\n    b\nfrom t\n", "select\n    a,\n    c as b\nfrom t\nwhere x\n"))
                .containsExactly("  select", "      a,", "-     b", "+     c as b", "  from t", "+ where x");
        assertThat(LineDiff.of("a\n", "a\n")).containsExactly("  a");
        assertThat(LineDiff.of("", "a\nb\n")).containsExactly("+ a", "+ b");
    }
}
