// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.check.NotNull;
import org.junit.jupiter.api.Test;

class ExpectationReaderTest {
    @Test
    void aCheckWithoutASeverityMustHold() {
        assertThat(read("{not_null: id}")).isEqualTo(new Expectation(new NotNull("id"), Severity.FAIL));
        assertThat(read("{severity: Warn, not_null: id}")).isEqualTo(new Expectation(new NotNull("id"), Severity.WARN));
        assertThat(read("{not_null: id, unique: null, severity: null}"))
                .isEqualTo(new Expectation(new NotNull("id"), Severity.FAIL));
    }

    @Test
    void anExpectationHoldsExactlyOneCheck() {
        assertRefused("{not_null: id, unique: [id]}", "an expectation holds exactly one check, but has 2");
        assertRefused("{severity: warn}", "an expectation holds exactly one check, but has 0");
        assertRefused("{not_null: null}", "an expectation holds exactly one check, but has 0");
    }

    @Test
    void anUnknownWordIsRefused() {
        assertRefused("{not_nul: id}", "Unrecognized field \"not_nul\"");
        assertRefused("{not_null: id, severity: often}", "often");
        assertRefused("{not_null: id, not_null: id}", "Duplicate field 'not_null'");
        assertRefused("[not_null, id]", "Cannot deserialize");
        assertRefused("{not_null: {column: id}}", "cannot deserialize from Object");
        assertRefused("{unique: {columns: [id]}}", "Cannot deserialize");
    }

    private static void assertRefused(String yaml, String reason) {
        assertThatThrownBy(() -> read(yaml))
                .hasMessageStartingWith("Cannot read visits.yaml: ")
                .hasMessageContaining(reason);
    }

    private static Expectation read(String yaml) {
        return Documents.fromYaml(yaml, Expectation.class, "visits.yaml");
    }
}
