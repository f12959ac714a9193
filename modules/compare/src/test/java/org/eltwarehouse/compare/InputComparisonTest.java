// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.contract.insight.RunDiff.ColumnChange;
import org.eltwarehouse.contract.insight.RunDiff.Difference;
import org.eltwarehouse.contract.insight.RunDiff.Example;
import org.eltwarehouse.contract.insight.RunDiff.Input;
import org.eltwarehouse.contract.insight.RunDiff.Matching;
import org.eltwarehouse.contract.insight.RunDiff.SchemaChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputComparisonTest {
    @TempDir
    Path runs;

    @Test
    void findsOneChangedCell() {
        Input input = only(
                before().source("shop/orders.csv", "ID,Name", "1,Ada", "2,\"Grace, H\"", "3,Edsger"),
                after().source("shop/orders.csv", "ID,Name", "1,Ada", "2,\"Grace, M\"", "3,Edsger"));
        assertThat(input.rows().matching()).isEqualTo(Matching.POSITION);
        assertThat(input.rows().changed()).isEqualTo(1);
        assertThat(input.columns()).containsExactly(new ColumnChange("name", 1L, null));
        assertThat(input.rows().examples()).containsExactly(new Example(2L, 2L, null, "name", "***", "***"));
        assertThat(Documents.json(input)).doesNotContain("Grace");
    }

    @Test
    void readsColumnsByTheirNameWhateverTheirOrder() {
        Input input = only(
                before().source("shop/orders.csv", "id,name,old", "1,Ada,x", "2,Bob,y"),
                after().source("shop/orders.csv", "Name,ID,new", "Ada,1,x", "Bo,2,y"));
        assertThat(input.columns()).containsExactly(new ColumnChange("name", 1L, null));
        assertThat(input.schema())
                .containsExactly(
                        new SchemaChange("new", Difference.ADDED, null, null),
                        new SchemaChange("old", Difference.REMOVED, null, null));
    }

    @Test
    void comparesFilesOfAnotherLengthAsHeapsOfRecords() {
        Input input = only(
                before().source("shop/orders.csv", "id", "1", "2", "2", "3"),
                after().source("shop/orders.csv", "id", "3", "2", "1", "4", "5"));
        assertThat(input.rows().matching()).isEqualTo(Matching.CONTENT);
        assertThat(input.rows().added()).isEqualTo(2);
        assertThat(input.rows().removed()).isEqualTo(1);
        assertThat(input.rows().changed()).isNull();
        assertThat(input.rowsAfter()).isEqualTo(5);
    }

    @Test
    void comparesMalformedRecordsByTheirBytes() {
        Input input = only(
                before().source("shop/orders.csv", "id,name", "1,a,b", "2,\"x", "3,c"),
                after().source("shop/orders.csv", "id,name", "1,a,b", "2,\"y", "3,c"));
        assertThat(input.rows().changed()).isEqualTo(1);
        assertThat(input.columns()).isEmpty();
    }

    @Test
    void tellsFilesThatCameAndWent() {
        RunDiff diff = RunPair.diff(
                before().source("shop/a.csv", "id", "1")
                        .source("shop/same.csv", "id", "1")
                        .write(),
                after().source("shop/b.csv", "id", "1")
                        .source("shop/same.csv", "id", "1")
                        .write());
        assertThat(diff.inputs())
                .extracting(Input::source, Input::difference, Input::bytesBefore, Input::bytesAfter)
                .containsExactly(
                        tuple("shop/a.csv", Difference.REMOVED, 5L, null),
                        tuple("shop/b.csv", Difference.ADDED, null, 5L));
    }

    @Test
    void comparesEmptyFiles() {
        Input input = only(before().source("shop/orders.csv", "id", "1"), after().source("shop/orders.csv", "id"));
        assertThat(input.rows().removed()).isEqualTo(1);
        assertThat(input.rows().added()).isZero();
    }

    private SmallRun before() {
        return new SmallRun(runs.resolve("a"));
    }

    private SmallRun after() {
        return new SmallRun(runs.resolve("b"));
    }

    private static Input only(SmallRun before, SmallRun after) {
        RunDiff diff = RunPair.diff(before.write(), after.write());
        assertThat(diff.inputs()).hasSize(1);
        return diff.inputs().get(0);
    }
}
