// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;
import org.junit.jupiter.api.Test;

class WarehouseTest {
    @Test
    void twoContractsForOneFileAreRefused() {
        assertThatThrownBy(() -> new Warehouse(List.of(contract("a"), contract("b")), Map.of()))
                .isInstanceOf(WarehouseException.class)
                .hasMessage("Cannot use these definitions: two source contracts are for s/t.csv;"
                        + " keep one contract per file");
    }

    private static SourceContract contract(String table) {
        return DefinitionReader.source("""
                table: bronze.%s
                file: s/t.csv
                grain: g
                columns:
                  - {name: a, privacy: none, description: d}
                """.formatted(table), "t");
    }
}
