// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.verdict.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A silver query may look up in a seed, as long as each row stays and stays alone. */
@ExtendWith(LocalSpark.class)
class SeedsTest {
    private static final SeedDefinition CITIES = new SeedDefinition(
            TableName.parse("seeds.city"),
            "One row per spelling and country.",
            List.of("spelling", "country"),
            List.of(
                    new Column("spelling", "string", PrivacyClass.NONE, "Spelling"),
                    new Column("country", "string", PrivacyClass.NONE, "Country"),
                    new Column("people", "bigint", PrivacyClass.NONE, "People")),
            List.of(List.of("b", "de", "3500000")));
    private static final String LOOKUP = """
            select
                try_cast(p.id as bigint) as id,
                trim(p.name) as name,
                try_cast(p.born as date) as born,
                c.spelling as city
            from bronze.people as p
            left join seeds.city as c on c.spelling = p.city and c.country = 'de'
            """;

    @Test
    void aLookupByTheWholeKeyIsAccepted(SparkSession spark) {
        assertThat(judge(spark, LOOKUP)).hasToString("silver.people: accepted");
        assertThat(judge(spark, LOOKUP.replace("= 'de'", "= lower(p.city)"))).hasToString("silver.people: accepted");
    }

    @TestFactory
    Stream<DynamicTest> whatCouldAddOrLoseRowsIsRefused(SparkSession spark) {
        String sound = LOOKUP.replace("= 'de'", "= lower(p.city)");
        return Map.of(
                        "an inner join", sound.replace("left join", "join"),
                        "a right join", sound.replace("left join", "right join"),
                        "a full join", sound.replace("left join", "full outer join"),
                        "a semi join",
                                sound.replace("left join", "left semi join").replace("c.spelling as", "p.city as"),
                        "half of the key", sound.replace(" and c.country = lower(p.city)", ""),
                        "or instead of and", sound.replace(" and ", " or "),
                        "no condition", sound.substring(0, sound.indexOf(" on ")),
                        "a comparison of another kind", sound.replace("c.country =", "c.country >="),
                        "the seed in front",
                                sound.replace("bronze.people as p", "seeds.city as c")
                                        .replace("left join seeds.city as c", "left join bronze.people as p"),
                        "a join with the source itself", sound + " left join bronze.people as other on other.id = p.id")
                .entrySet()
                .stream()
                .map(broken -> DynamicTest.dynamicTest(broken.getKey(), () -> {
                    assertThat(broken.getValue()).isNotEqualTo(sound);
                    assertThat(judge(spark, broken.getValue()).accepted()).isFalse();
                }));
    }

    @Test
    void theIdentityOfRowsIsNotTakenFromASeed(SparkSession spark) {
        SeedDefinition forged = new SeedDefinition(
                CITIES.seed(),
                CITIES.grain(),
                List.of("spelling"),
                List.of(
                        new Column("spelling", "string", PrivacyClass.NONE, "Spelling"),
                        new Column("raw", "string", PrivacyClass.NONE, "Named like what identifies rows")),
                List.of(List.of("b", "de")));
        for (String raw : List.of("p._row, c.raw", "p._row, c.raw as raw", "p._row, p.raw, c.raw as raw", "*")) {
            String sql = "with x as (select p.id, p.name, p.born, p.city, " + raw + " from bronze.people as p left join"
                    + " seeds.city as c on c.spelling = p.city) select try_cast(id as bigint) as id, trim(name) as name,"
                    + " try_cast(born as date) as born, city from x";
            assertThat(judge(spark, sql, forged).accepted()).as(raw).isFalse();
        }
    }

    @Test
    void aSeedThatIsNotThereIsNamed(SparkSession spark) {
        assertThat(judge(spark, LOOKUP.replace("seeds.city", "seeds.town"), "seeds.town", CITIES)
                        .reason())
                .isEqualTo("declares inputs [bronze.people, seeds.town], not all of which are defined");
    }

    @Test
    void itsRowsAreTyped(SparkSession spark) {
        Input input = SeedInput.of(spark, CITIES);
        assertThat(input.rows().schema().toDDL()).isEqualTo("spelling STRING,country STRING,people BIGINT");
        assertThat(input.rows().first().getLong(2)).isEqualTo(3_500_000);
        assertThat(input.key()).containsExactly("spelling", "country");
    }

    private static Verdict judge(SparkSession spark, String sql) {
        return judge(spark, sql, CITIES);
    }

    private static Verdict judge(SparkSession spark, String sql, SeedDefinition seed) {
        return judge(spark, sql, "seeds.city", seed);
    }

    private static Verdict judge(SparkSession spark, String sql, String read, SeedDefinition seed) {
        TableDefinition table = SmallWarehouse.table(
                SmallWarehouse.SILVER.replace("[bronze.people]", "[bronze.people, " + read + "]"), sql);
        Warehouse small = SmallWarehouse.sound();
        Warehouse warehouse = new Warehouse(
                small.sources(),
                Map.of(Layer.SILVER, List.of(table)),
                FunctionSet.NONE,
                List.of(seed),
                List.of(),
                Map.of());
        return WarehouseGate.judge(spark, warehouse).get(0);
    }
}
