// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;
import org.junit.jupiter.api.Test;

class SourceHeaderTest {
    @Test
    void caseAndBlanksDoNotMatter() {
        SourceHeader header = header(" A", "b\t", "C");

        assertThat(places(header)).containsExactly(0, 1, 2);
        assertThat(header.missing()).isEmpty();
        assertThat(header.unknown()).isEmpty();
        assertThat(header.renamed()).isEmpty();
        assertThat(header.reordered()).isFalse();
    }

    @Test
    void findsColumnsByName() {
        SourceHeader header = header("c", "a", "b");

        assertThat(places(header)).containsExactly(1, 2, 0);
        assertThat(header.reordered()).isTrue();
    }

    @Test
    void knowsWhatIsMissingAndWhatIsNew() {
        SourceHeader header = header("x", "c", "y", "a", "x");

        assertThat(places(header)).containsExactly(3, -1, 1);
        assertThat(header.missing()).containsExactly("b");
        assertThat(header.unknown()).containsExactly(0, 2, 4);
        assertThat(header.reordered()).isFalse();
    }

    @Test
    void findsARenamedColumnInItsPlace() {
        SourceHeader header = header("a", "bb", "c");

        assertThat(header.renamed()).contains("b");
        assertThat(places(header)).containsExactly(0, 1, 2);
        assertThat(header.missing()).isEmpty();
        assertThat(header.unknown()).isEmpty();
    }

    @Test
    void aNewNameInAnotherPlaceIsNoRenamedColumn() {
        assertThat(header("bb", "a", "c").renamed()).isEmpty();
        assertThat(header("c", "bb", "a").renamed()).isEmpty();
        assertThat(header("a", "bb", "c", "d").renamed()).isEmpty();
        assertThat(header("a", "bb").renamed()).isEmpty();
        assertThat(header("a", "bb", "cc").renamed()).isEmpty();
        assertThat(header("a", "a", "c").renamed()).isEmpty();
    }

    @Test
    void aLoneColumnProvesNoRenaming() {
        SourceHeader header = new SourceHeader(contract("a"), List.of("x"));

        assertThat(header.renamed()).isEmpty();
        assertThat(header.missing()).containsExactly("a");
    }

    @Test
    void seesAColumnThatStandsThereTwice() {
        assertThat(header("a", "B", "c", "b ").repeated()).contains("b");
        assertThat(header("a", "b", "x", "c", "x").repeated()).isEmpty();
    }

    @Test
    void aColumnMayGoByAnotherNameInTheFile() {
        SourceContract contract = DefinitionReader.source("""
                table: bronze.t
                file: s/t.csv
                grain: g
                columns:
                  - {name: order_day, privacy: none, description: d, header: Order Date}
                  - {name: b, privacy: none, description: d}
                """, "t");

        SourceHeader header = new SourceHeader(contract, List.of("b", " order date", "order_day"));

        assertThat(header.indexOf("order_day")).isEqualTo(1);
        assertThat(header.missing()).isEmpty();
        assertThat(header.unknown()).containsExactly(2);
        assertThat(header.unpromised()).containsExactly(2);
    }

    private static List<Integer> places(SourceHeader header) {
        return Stream.of("a", "b", "c").map(header::indexOf).toList();
    }

    private static SourceHeader header(String... names) {
        return new SourceHeader(contract("a", "b", "c"), List.of(names));
    }

    private static SourceContract contract(String... names) {
        List<Column> columns = Stream.of(names)
                .map(name -> new Column(name, null, PrivacyClass.NONE, "As told"))
                .toList();
        return new SourceContract(
                TableName.parse("bronze.t"), "s/t.csv", "One.", true, null, null, null, null, null, columns);
    }
}
