// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.WarehouseException;
import org.junit.jupiter.api.Test;

class SourceContractTest {
    @Test
    void aContractWithoutAWordAboutDriftHasTheDefaults() {
        DriftPolicies drift = contract("").drift();

        assertThat(Arrays.stream(Drift.values()).map(kind -> kind + " " + drift.of(kind)))
                .containsExactly(
                        "new_column warn",
                        "missing_column fail",
                        "renamed_column fail",
                        "reordered_columns warn",
                        "changed_type fail",
                        "new_code warn");
    }

    @Test
    void everyKindOfDriftTakesItsOwnPolicy() {
        DriftPolicies drift = contract("drift: {new_column: fail, missing_column: warn, renamed_column: evolve,"
                        + " reordered_columns: quarantine, changed_type: warn, new_code: quarantine}\n")
                .drift();

        assertThat(Arrays.stream(Drift.values()).map(kind -> kind + " " + drift.of(kind)))
                .containsExactly(
                        "new_column fail",
                        "missing_column warn",
                        "renamed_column evolve",
                        "reordered_columns quarantine",
                        "changed_type warn",
                        "new_code quarantine");
    }

    @Test
    void oneWordLeavesTheOtherPoliciesAsTheyAre() {
        assertThat(contract("drift: {new_code: fail}\n").drift())
                .isEqualTo(new DriftPolicies(null, null, null, null, null, DriftPolicy.FAIL));
    }

    @Test
    void codesKeepTheirOrder() {
        assertThat(contract("codes: {b: [\"Yes\", \"No\"], a: [1]}\n").codes())
                .containsExactly(Map.entry("b", List.of("Yes", "No")), Map.entry("a", List.of("1")));
    }

    @Test
    void codesOfAnUnknownColumnAreRefused() {
        assertRefused("codes: {c: [x]}\n", "codes of bronze.t names 'c', which is no column of it");
    }

    @Test
    void noCodesAndEmptyCodesAreRefused() {
        assertRefused("codes: {a: []}\n", "codes of bronze.t lists no code, or an empty one, for 'a'");
        assertRefused("codes: {a: [x, ' ']}\n", "codes of bronze.t lists no code, or an empty one, for 'a'");
        assertRefused("codes: {a: null}\n", "codes of bronze.t lists no code, or an empty one, for 'a'");
    }

    @Test
    void anUnknownPolicyAndAnUnknownKindAreRefused() {
        assertThatThrownBy(() -> contract("drift: {new_column: ignore}\n")).isInstanceOf(WarehouseException.class);
        assertThatThrownBy(() -> contract("drift: {new_colum: warn}\n")).isInstanceOf(WarehouseException.class);
    }

    private static void assertRefused(String more, String reason) {
        assertThatThrownBy(() -> contract(more))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining(reason);
    }

    private static SourceContract contract(String more) {
        String yaml = "table: bronze.t\nfile: s/t.csv\ngrain: One.\n" + more + "columns:\n"
                + "  - {name: a, privacy: none, description: A}\n  - {name: b, privacy: none, description: B}\n";
        return Documents.fromYaml(yaml, SourceContract.class, "bronze/t.yaml");
    }
}
