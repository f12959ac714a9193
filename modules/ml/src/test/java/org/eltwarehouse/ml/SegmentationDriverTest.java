// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.insight.SegmentationModel;
import org.eltwarehouse.contract.insight.SegmentationModel.Candidate;
import org.eltwarehouse.contract.insight.SegmentationModel.Feature;
import org.eltwarehouse.contract.insight.SegmentationModel.Segment;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.sparkkit.SparkExtension;
import org.eltwarehouse.step.TableFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class SegmentationDriverTest {
    private static SparkSession spark;
    private static final SegmentationDriver DRIVER = new SegmentationDriver(() -> spark);

    @TempDir
    Path folder;

    @BeforeAll
    static void share(SparkSession session) {
        spark = session;
    }

    private RunFixture run(CustomerFeatures customers) {
        return new RunFixture(spark, folder)
                .with(Step.FEATURES, "features.customer_features", CustomerFeatures.COLUMNS, customers.rows());
    }

    private static SegmentationModel model(RunFixture run) {
        return Documents.fromJson(
                run.file(DRIVER, "_meta/model_metadata.json"), SegmentationModel.class, "model_metadata.json");
    }

    private static CustomerFeatures threeKinds() {
        return CustomerFeatures.none()
                .withoutOrders(15)
                .kind(40, 20, 3, 9000)
                .kind(50, 900, 2, 150)
                .kind(30, 25, 40, 200);
    }

    @Test
    void findsThePlantedKindsByItself() {
        RunFixture run = run(threeKinds()).withSegments("auto");
        StepRecord record = run.run(DRIVER);
        SegmentationModel model = model(run);
        assertThat(model.k()).isEqualTo(3);
        assertThat(model.kChosenBy()).isEqualTo("silhouette");
        assertThat(model.candidates()).extracting(Candidate::k).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(model.customers()).isEqualTo(120);
        assertThat(model.withoutOrders()).isEqualTo(15);
        assertThat(model.segments()).extracting(Segment::number).containsExactly(0, 1, 2, 3);
        assertThat(model.segments()).extracting(Segment::customers).containsExactly(15L, 40L, 30L, 50L);
        assertThat(model.segments()).extracting(Segment::name).doesNotHaveDuplicates();
        assertThat(model.segments().get(1).name()).isEqualTo("High spenders, recently active");
        assertThat(record.parameters().texts()).containsEntry("k", "3").containsEntry("k_chosen_by", "silhouette");
        assertThat(record.notices())
                .containsExactly("recency_days is unknown for some customers with orders: they are grouped as if they"
                        + " were average in it");
    }

    @Test
    void clustersNumbersButNeitherFlagsNorConstants() {
        RunFixture run = run(threeKinds()).withSegments("3");
        run.run(DRIVER);
        assertThat(model(run).features())
                .extracting(Feature::name)
                .containsExactly("recency_days", "frequency", "monetary", "visits_per_month");
    }

    @Test
    void writesEveryCustomerOnceInTheOrderOfPseudonyms() {
        CustomerFeatures customers = threeKinds();
        RunFixture run = run(customers).withSegments("3");
        StepRecord record = run.run(DRIVER);
        List<String> lines =
                run.file(DRIVER, "data/customer_segments.csv").lines().toList();
        assertThat(lines.get(0)).isEqualTo("customer_pseudonym,segment,segment_name");
        assertThat(lines.subList(1, lines.size()))
                .isSorted()
                .extracting(line -> line.split(",")[0])
                .containsExactlyInAnyOrderElementsOf(
                        customers.rows().stream().map(row -> row.getString(0)).toList());
        assertThat(lines).filteredOn(line -> line.endsWith(",0,No orders yet")).hasSize(15);
        assertThat(record.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.rows()).isEqualTo(135));
    }

    @Test
    void meansAreThoseOfTheCustomersOfTheSegment() {
        RunFixture run = run(CustomerFeatures.none().noise(200)).withSegments("2");
        run.run(DRIVER);
        Map<String, BigDecimal> money = new java.util.HashMap<>();
        CustomerFeatures.none()
                .noise(200)
                .rows()
                .forEach(row -> money.put(row.getString(0), new BigDecimal(row.getString(3))));
        for (Segment segment : model(run).segments()) {
            List<BigDecimal> amounts = run.file(DRIVER, "data/customer_segments.csv")
                    .lines()
                    .map(line -> line.split(",", 3))
                    .filter(fields -> fields[1].equals(Integer.toString(segment.number())))
                    .map(fields -> money.get(fields[0]))
                    .toList();
            BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(segment.means().get("monetary"))
                    .isEqualByComparingTo(
                            sum.divide(BigDecimal.valueOf(amounts.size()), 4, java.math.RoundingMode.HALF_UP));
        }
    }

    @Test
    void cannotMakeMoreSegmentsThanCustomers() {
        RunFixture run = run(CustomerFeatures.none().withoutOrders(20).kind(3, 20, 30, 9000))
                .withSegments("5");
        assertThatThrownBy(() -> run.run(DRIVER))
                .isInstanceOf(WarehouseException.class)
                .hasMessage("Cannot cluster 3 customers into 5 segments: a segment needs a customer; pass --k 3 or"
                        + " less, or --k auto")
                .extracting(error -> ((WarehouseException) error).fault())
                .isEqualTo(Fault.USAGE);
    }

    @Test
    void saysThatNobodyHasAnOrder() {
        RunFixture run = run(CustomerFeatures.none().withoutOrders(12));
        StepRecord record = run.run(DRIVER);
        assertThat(record.notices()).containsExactly("There are no segments: no customer has an order");
        assertThat(run.file(DRIVER, "data/customer_segments.csv").lines()).hasSize(13);
        assertThat(model(run).segments()).extracting(Segment::number).containsExactly(0);
        assertThat(model(run).cost()).isNull();
    }

    @Test
    void writesAHeaderWhereThereAreNoCustomers() {
        RunFixture run = run(CustomerFeatures.none());
        assertThat(run.run(DRIVER).rows()).isZero();
        assertThat(run.file(DRIVER, "data/customer_segments.csv"))
                .isEqualTo("customer_pseudonym,segment,segment_name\n");
        assertThat(model(run).segments()).isEmpty();
    }

    @Test
    void makesOneSegmentOfOneCustomerWhenLeftToChoose() {
        RunFixture run = run(CustomerFeatures.none().kind(1, 20, 30, 9000)).withSegments("auto");
        run.run(DRIVER);
        assertThat(model(run).k()).isEqualTo(1);
        assertThat(model(run).silhouette()).isNull();
        assertThat(run.file(DRIVER, "data/customer_segments.csv").lines())
                .last()
                .asString()
                .endsWith(",1,Small group");
    }

    @Test
    void readsAndWritesParquetToo() {
        RunFixture parquet = new RunFixture(spark, folder.resolve("parquet"))
                .withFormat(TableFormat.PARQUET)
                .with(
                        Step.FEATURES,
                        "features.customer_features",
                        CustomerFeatures.COLUMNS,
                        threeKinds().rows())
                .withSegments("3");
        parquet.run(DRIVER);
        assertThat(folder.resolve("parquet/step3_segmentation/data/customer_segments.parquet/part-00000.parquet"))
                .exists();
    }
}
