// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eltwarehouse.contract.Documents;
import org.junit.jupiter.api.Test;

class RuleTest {
    @Test
    void aRuleSaysItsConditionOnce() {
        assertThat(read("{rule: a, when: x > 0}").condition(RuleTest::inSource)).isEqualTo("x > 0");
        assertThat(read("{rule: a, cleared: order}").condition(RuleTest::inSource))
                .isEqualTo("`order` is null and raw.`src_order` rlike '[^\\\\s\\u00a0]'");
        assertThat(read("{rule: a, differs: day, reads: compact_date}").condition(RuleTest::inSource))
                .isEqualTo("not (`day` <=> compact_date(raw.`src_day`))");
        assertThat(read("{rule: a, differs: day, reads: compact_date}").column())
                .isEqualTo("day");
        assertThat(read("{rule: a, when: x > 0}").column()).isNull();
    }

    @Test
    void aRuleHasOneForm() {
        assertThatThrownBy(() -> read("{rule: a}")).hasMessageContaining("the condition of rule a is missing");
        for (String two : new String[] {
            "{rule: a, when: x, cleared: y}",
            "{rule: a, cleared: x, differs: y, reads: z}",
            "{rule: a, differs: y}",
            "{rule: a, when: x, reads: z}"
        }) {
            assertThatThrownBy(() -> read(two))
                    .hasMessageContaining("rule a must have when, or cleared, or differs together with reads");
        }
        assertThatThrownBy(() -> read("{rule: a, differs: y, reads: 'upper(x) or true --'}"))
                .hasMessageContaining("the function that rule a reads by must be lower case letters");
        assertThatThrownBy(() -> read("{rule: a, cleared: '`'}")).hasMessageContaining("the column that rule a");
    }

    private static String inSource(String column) {
        return "src_" + column;
    }

    private static Rule read(String yaml) {
        return Documents.fromYaml(yaml, Rule.class, "rule.yaml");
    }
}
