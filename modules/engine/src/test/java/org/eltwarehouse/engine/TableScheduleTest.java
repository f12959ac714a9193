// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineSession.class)
class TableScheduleTest {
    private static final TableDefinition GUESTS = table("guests", "silver.guests");
    private static final TableDefinition ROOMS = table("rooms", "silver.rooms");
    private static final TableDefinition STAYS = table("stays", "gold.guests, gold.rooms");
    private static final TableDefinition TOTALS = table("totals", "gold.stays");

    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    @Test
    void aTableWaitsForItsInputsOfTheSameLayer(SparkSession spark) {
        TableSchedule.run(spark, List.of(GUESTS, ROOMS, STAYS, TOTALS), this::finish);

        assertThat(done).hasSize(4).endsWith("gold.stays", "gold.totals");
    }

    @Test
    void tablesThatDoNotDependOnEachOtherRunSideBySide(SparkSession spark) {
        CyclicBarrier both = new CyclicBarrier(2);

        TableSchedule.run(spark, List.of(GUESTS, ROOMS), table -> {
            meet(both);
            finish(table);
        });

        assertThat(done).containsExactlyInAnyOrder("gold.guests", "gold.rooms");
    }

    @Test
    void whatNeedsAFailedTableIsNotStarted(SparkSession spark) {
        WarehouseException failure = Fault.DATA.cannot("count rooms", "there are none", "build some");

        assertThatThrownBy(() -> TableSchedule.run(spark, List.of(GUESTS, ROOMS, STAYS, TOTALS), table -> {
                    if (table.equals(ROOMS)) {
                        throw failure;
                    }
                    finish(table);
                }))
                .isInstanceOfSatisfying(WarehouseException.class, error -> {
                    assertThat(error).hasMessage(failure.getMessage());
                    assertThat(error.table()).contains(ROOMS.table());
                });
        assertThat(done).containsExactly("gold.guests");
    }

    @Test
    void anErrorNamesTheTableAndNotItsData(SparkSession spark) {
        assertThatThrownBy(() -> TableSchedule.run(spark, List.of(ROOMS), table -> {
                    throw new IllegalStateException("room of Mr Smith");
                }))
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith("Cannot run gold.rooms: Spark failed with IllegalStateException;")
                .hasMessageNotContaining("Smith");
    }

    @Test
    void theJobGroupIsNamedLikeTheTable(SparkSession spark) {
        TableSchedule.run(
                spark, List.of(GUESTS), table -> done.add(spark.sparkContext().getLocalProperty("spark.jobGroup.id")));

        assertThat(done).containsExactly("gold.guests");
    }

    private void finish(TableDefinition table) {
        done.add(table.table().toString());
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other table did not come", e);
        }
    }

    private static TableDefinition table(String name, String inputs) {
        return DefinitionReader.table("""
                table: gold.%s
                grain: One row per one of the %s.
                inputs: [%s]
                key: [id]
                columns:
                  - {name: id, type: bigint, privacy: none, description: Number}
                """.formatted(name, name, inputs), "a test");
    }
}
