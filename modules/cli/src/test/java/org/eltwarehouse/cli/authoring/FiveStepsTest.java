// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eltwarehouse.cases.CaseFolder;
import org.eltwarehouse.cli.fixture.ChangedRun;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five steps by which a table is added, done as the README says: no Java, and the next run computes what is new. */
@Tag("slow")
class FiveStepsTest {
    @TempDir
    private Path temporary;

    @Test
    void aMartAndASourceWithItsTableAreAddedWithFilesAlone() {
        ChangedRun finished = ChangedRun.base().copy(temporary.resolve("copy"));
        Workplace place = new Workplace(finished.home());
        place.raw("shop/visits.csv", "visit,city\n1,Graz\n2,Linz\n3,\n");

        ok(place.tool("new", "source", "visits", "--file", "shop/visits.csv"));
        place.edit("bronze/visits.yaml", "privacy: free_text", "privacy: none");
        ok(place.tool("new", "table", "silver.visits"));
        ok(place.tool("new", "table", "gold.sales_by_location", "--reads", "gold.agg_geo_performance,silver.visits"));
        ok(place.tool("new", "table", "features.cities", "--reads", "silver.visits"));
        ok(place.tool(
                "new",
                "table",
                "gold.sales_by_category",
                "--reads",
                "gold.wide_sales_enriched",
                "--by",
                "country, category"));
        assertThat(place.text("gold/sales_by_category.sql")).contains("\n    revenue() as revenue,\n");
        Workplace.Said tested = place.tool(
                "test", "--changed", "--artifacts", finished.artifacts().toString());
        ok(tested);
        assertThat(tested.out())
                .contains(
                        "ok silver.visits  1 case ",
                        "ok gold.sales_by_location  1 case ",
                        "ok gold.sales_by_category  1 case ",
                        "ok features.cities  1 case ")
                .doesNotContain("ok silver.customers", "ok gold.agg_geo_performance")
                .contains(": all ok");
        Location folder = Location.of(place.warehouse());
        Warehouse warehouse = Definitions.warehouse(folder);
        assertThat(new CaseFolder(folder).strays(warehouse)).isEmpty();
        assertThat(Catalog.of(warehouse)).contains("### gold.sales_by_location");

        RunResult run = finished.run("five-steps").completed();

        assertThat(ChangedRun.computed(run))
                .isSubsetOf(Set.of(
                        "shop/visits.csv",
                        "silver.visits",
                        "gold.sales_by_location",
                        "gold.sales_by_category",
                        "features.cities",
                        "eda",
                        "segmentation",
                        "reports"))
                .containsAll(List.of("silver.visits", "gold.sales_by_location", "features.cities"));
    }

    @Test
    void aKeyFigureAFunctionAndASeedAreAddedWithFilesAlone() {
        ChangedRun finished = ChangedRun.base().copy(temporary.resolve("copy"));
        Workplace place = new Workplace(finished.home());
        place.edit("model/sales.yaml", "  - name: repeat_rate\n", """
                  - name: margin_rate
                    label: {en: Margin rate, de: Margenquote}
                    description: Margin divided by revenue
                    formula: margin() / nullif(revenue(), 0)
                    type: decimal(9,6)
                    unit: share
                    direction: up
                  - name: repeat_rate
                """);
        ok(place.tool("new", "function", "short_name"));
        ok(place.tool("new", "seed", "region"));
        place.write("functions/short_name.sql", "upper(substring(value, 1, 3))\n");
        place.write("functions/short_name.yaml", """
                function: short_name
                description: The first three letters in capitals; null for null.
                parameters:
                  - {name: value, description: A name}
                cases:
                  - {given: {value: Germany}, expect: GER}
                  - {given: {value: null}, expect: null}
                """);
        place.write("seeds/region.csv", "country,region\nGermany,Central Europe\nFrance,Western Europe\n");
        place.write("seeds/region.yaml", """
                seed: seeds.region
                grain: One row per country.
                key: [country]
                columns:
                  - {name: country, privacy: none, description: Country in English}
                  - {name: region, privacy: none, description: Region}
                """);
        place.write("gold/regions.sql", """
                select places.country, regions.region, short_name(places.country) as short_name
                from gold.dim_location as places
                left join seeds.region as regions on places.country = regions.country
                """);
        place.write("gold/regions.yaml", """
                table: gold.regions
                grain: One row per country.
                inputs: [gold.dim_location, seeds.region]
                key: [country]
                columns:
                  - {name: country, privacy: quasi, description: Country in English}
                  - {name: region, privacy: quasi, description: Region or null}
                  - {name: short_name, privacy: quasi, description: Three letters}
                """);
        place.write("gold/cases/regions/finds_the_region.yaml", """
                given:
                  gold.dim_location:
                    - {country: Germany}
                    - {country: n/a}
                expect:
                  broken: []
                  rows:
                    - {country: Germany, region: Central Europe, short_name: GER}
                    - {country: n/a, region: null, short_name: N/A}
                """);

        Workplace.Said tested = place.tool("test", "short_name", "margin_rate", "gold.regions");
        ok(tested);
        assertThat(tested.out())
                .contains(
                        "ok functions.short_name  2 cases ",
                        "ok model.margin_rate  0 cases ",
                        "ok gold.regions  1 case ");

        RunResult run = finished.run("key-figure").completed();

        assertThat(ChangedRun.computed(run)).containsExactlyInAnyOrder("gold.regions", "eda", "reports");
        assertThat(run.text("reports/final_expose.md")).contains("| Margin rate | ");
        assertThat(run.text("gold/data/regions.csv")).contains("Germany,Central Europe,GER\n");
        assertThat(Catalog.of(Definitions.warehouse(Location.of(place.warehouse()))))
                .contains("`margin_rate()`", "`short_name(value)`", "### seeds.region", "### gold.regions");
    }

    private static void ok(Workplace.Said said) {
        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).as(said.out()).isZero();
    }
}
