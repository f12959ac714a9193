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
        Workplace.Said tested = place.tool(
                "test", "--changed", "--artifacts", finished.artifacts().toString());
        ok(tested);
        assertThat(tested.out())
                .contains(
                        "ok silver.visits  1 case ",
                        "ok gold.sales_by_location  1 case ",
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
                        "features.cities",
                        "eda",
                        "segmentation",
                        "reports"))
                .containsAll(List.of("silver.visits", "gold.sales_by_location", "features.cities"));
    }

    private static void ok(Workplace.Said said) {
        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).as(said.out()).isZero();
    }
}
