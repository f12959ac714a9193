// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;
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
        assertRefused(
                "codes: {c: [x]}\n", "line 4, column 9: 'codes' names 'c', which is no column; the columns are a, b");
    }

    @Test
    void noCodesAndEmptyCodesAreRefused() {
        assertRefused("codes: {a: []}\n", "line 4, column 12: 'a' is empty; write codes: {gender: [F, M]}");
        assertRefused(
                "codes: {a: [x, ' ']}\n", "line 4, column 16: an item of 'a' is blank; write codes: {gender: [F, M]}");
        assertRefused("codes: {a: null}\n", "line 4, column 12: 'a' has no value; write codes: {gender: [F, M]}");
    }

    @Test
    void anUnknownPolicyAndAnUnknownKindAreRefused() {
        assertRefused(
                "drift: {new_column: shout}\n",
                "line 4, column 21: unknown drift policy 'shout'; it is one of evolve, warn, quarantine, fail");
        assertRefused(
                "drift: {new_colum: warn}\n", "line 4, column 9: unknown key 'new_colum'; did you mean 'new_column'?");
    }

    private static void assertRefused(String more, String reason) {
        assertThatThrownBy(() -> contract(more))
                .isInstanceOf(WarehouseException.class)
                .hasMessage("Cannot read bronze/t.yaml: " + reason);
    }

    private static SourceContract contract(String more) {
        String yaml = "table: bronze.t\nfile: s/t.csv\ngrain: One.\n" + more + "columns:\n"
                + "  - {name: a, privacy: none, description: A}\n  - {name: b, privacy: none, description: B}\n";
        return DefinitionReader.source(yaml, "bronze/t.yaml");
    }
}
