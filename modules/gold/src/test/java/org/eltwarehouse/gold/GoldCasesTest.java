// SPDX-License-Identifier: MIT
package org.eltwarehouse.gold;

import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.sparkkit.SparkExtension;
import org.eltwarehouse.sparkkit.TableCases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class GoldCasesTest {
    @TestFactory
    Stream<DynamicTest> everyCaseHolds(SparkSession spark) {
        return new TableCases(spark).of(Layer.GOLD);
    }
}
