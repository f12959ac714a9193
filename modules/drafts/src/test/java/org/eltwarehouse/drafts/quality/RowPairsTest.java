// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RowPairsTest {
    private static final int ROWS = 20_000;
    private static final List<String> COLUMNS = List.of("meter", "kwh");

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aKeyThatManyRowsShareTakesNoSquareOfTheirNumber() {
        List<List<String>> rows = IntStream.range(0, ROWS)
                .mapToObj(row -> List.of("M" + row % 10, row + ".25"))
                .toList();
        TrialCells cells = new TrialCells(COLUMNS, rows);
        RowPairs pairs = RowPairs.of(definition(), cells, cells, new SourceRows(cells, cells, List.of("meter")));
        assertThat(pairs.pairs()).isNotEmpty().hasSizeLessThan(ROWS);
        assertThat(pairs.share()).isEqualTo(1);
    }

    @Test
    void allRowsOfAKeyOfTheirOwnAreLookedAt() {
        TrialCells cells = new TrialCells(
                COLUMNS,
                IntStream.range(0, ROWS)
                        .mapToObj(row -> List.of("M" + row, "1"))
                        .toList());
        RowPairs pairs = RowPairs.of(definition(), cells, cells, new SourceRows(cells, cells, List.of("meter")));
        assertThat(pairs.pairs()).hasSize(ROWS);
    }

    private static TableDefinition definition() {
        return new TableDefinition(
                new TableName("silver", "readings"),
                "One row per reading.",
                List.of(new TableName("bronze", "readings")),
                List.of("meter"),
                false,
                false,
                COLUMNS.stream()
                        .map(name -> new Column(name, "string", PrivacyClass.NONE, name))
                        .toList(),
                null,
                null,
                null,
                null,
                "select meter, kwh from bronze.readings");
    }
}
