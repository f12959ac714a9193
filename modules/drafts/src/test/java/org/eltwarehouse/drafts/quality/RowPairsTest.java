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
    private static final List<Column> KEY = List.of(column("meter"));

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aKeyThatManyRowsShareTakesNoSquareOfTheirNumber() {
        List<List<String>> rows = IntStream.range(0, ROWS)
                .mapToObj(row -> List.of("M" + row % 10, row + ".25"))
                .toList();
        TrialCells cells = new TrialCells(COLUMNS, rows);
        RowPairs pairs = RowPairs.of(definition(), cells, cells, new SourceRows(cells, cells, KEY));
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
        RowPairs pairs = RowPairs.of(definition(), cells, cells, new SourceRows(cells, cells, KEY));
        assertThat(pairs.pairs()).hasSize(ROWS);
    }

    @Test
    void aRowIsFoundByWhatItsKeyIsCalledInTheSource() {
        TrialCells source = new TrialCells(COLUMNS, List.of(List.of("M1", "1"), List.of("M2", "2")));
        TrialCells table = new TrialCells(List.of("device", "energy"), List.of(List.of("M2", "2"), List.of("M1", "1")));
        List<Column> columns =
                List.of(column("device").readFrom("meter"), column("energy").readFrom("kwh"));
        SourceRows origins = new SourceRows(source, table, columns.subList(0, 1));
        assertThat(origins.coversKey(List.of("device"))).isTrue();
        assertThat(RowPairs.of(definition(columns), source, table, origins).pairs())
                .allSatisfy(pair -> assertThat(pair.record()).isEqualTo(pair.row()))
                .hasSize(2);
    }

    private static Column column(String name) {
        return new Column(name, "string", PrivacyClass.NONE, name);
    }

    private static TableDefinition definition() {
        return definition(COLUMNS.stream().map(RowPairsTest::column).toList());
    }

    private static TableDefinition definition(List<Column> columns) {
        return new TableDefinition(
                new TableName("silver", "readings"),
                "One row per reading.",
                List.of(new TableName("bronze", "readings")),
                List.of(columns.get(0).name()),
                false,
                false,
                columns,
                null,
                null,
                null,
                null,
                "select meter, kwh from bronze.readings");
    }
}
