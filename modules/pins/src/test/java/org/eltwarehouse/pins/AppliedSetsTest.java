// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.MeasureFunction;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.Origin;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.junit.jupiter.api.Test;

/** Which sets apply to a raw folder, what their union holds, and what contradicts itself. */
class AppliedSetsTest {
    private static final String ORDERS = "shop/orders.csv";
    private static final String STALLS = "market/stalls.csv";
    private static final Pin STALLS_FILE = Shop.source("bronze.stalls", STALLS);
    private static final Pin STALLS_TABLE = Shop.table("silver.stalls", "bronze.stalls");
    private static final ApprovedSet MARKET = set("market", STALLS_FILE, STALLS_TABLE);

    private static ApprovedSet set(String name, Pin... pins) {
        return new ApprovedSet(name, List.of(pins), Map.of());
    }

    private static AppliedSets shopAnd(List<ApprovedSet> sets, String... files) {
        return AppliedSets.of(Shop.warehouse(), sets, List.of(files));
    }

    private static List<String> tables(Warehouse warehouse) {
        return warehouse.allTables().stream()
                .map(TableDefinition::table)
                .map(TableName::toString)
                .toList();
    }

    private static void clash(String sets, String thing, List<ApprovedSet> approved) {
        assertThatThrownBy(() -> shopAnd(approved, ORDERS, STALLS))
                .isInstanceOf(WarehouseException.class)
                .hasMessage("Cannot use the sets " + sets + ": PIN-CLASH both define " + thing
                        + "; draft one of them under other names, or keep their files in different raw folders");
    }

    @Test
    void withoutSetsTheShippedDefinitionsApply() {
        AppliedSets applied = shopAnd(List.of(), "other/file.csv");
        assertThat(applied.names()).containsExactly(AppliedSets.SHIPPED);
        assertThat(applied.warehouse().sources()).isEqualTo(Shop.warehouse().sources());
        assertThat(applied.warehouse().allTables()).isEqualTo(Shop.warehouse().allTables());
        assertThat(applied.warehouse().drafted()).isEmpty();
    }

    @Test
    void aSetWithoutAFileInTheFolderDoesNotApply() {
        AppliedSets applied = shopAnd(List.of(MARKET), ORDERS);
        assertThat(applied.names()).containsExactly(AppliedSets.SHIPPED);
        assertThat(tables(applied.warehouse())).doesNotContain("silver.stalls");
    }

    @Test
    void aSetWithItsFileAppliesInThePlaceOfTheShippedDefinitions() {
        AppliedSets applied = shopAnd(List.of(MARKET), STALLS);
        assertThat(applied.names()).containsExactly("market");
        assertThat(applied.warehouse().sources()).containsExactly(STALLS_FILE.source());
        assertThat(applied.warehouse().allTables()).containsExactly(STALLS_TABLE.table());
    }

    @Test
    void oneOfSeveralFilesIsEnough() {
        ApprovedSet two = set("market", Shop.source("bronze.guests", "market/guests.csv"), STALLS_FILE);
        assertThat(shopAnd(List.of(two), STALLS).names()).containsExactly("market");
        assertThat(two.appliesTo(List.of("market/guests.csv", "other/file.csv")))
                .isTrue();
        assertThat(two.appliesTo(List.of("other/file.csv"))).isFalse();
        assertThat(two.appliesTo(List.of())).isFalse();
    }

    @Test
    void aSetWithoutSourcesNeverApplies() {
        assertThat(set("tables", STALLS_TABLE).appliesTo(List.of(STALLS))).isFalse();
    }

    @Test
    void whereBothHaveFilesTheUnionHoldsBothTheShippedFirst() {
        AppliedSets applied = shopAnd(List.of(MARKET), STALLS, ORDERS);
        assertThat(applied.names()).containsExactly(AppliedSets.SHIPPED, "market");
        assertThat(applied.warehouse().sources())
                .extracting(SourceContract::file)
                .containsExactly("shop/customers.csv", ORDERS, STALLS);
        assertThat(tables(applied.warehouse()))
                .containsExactly(
                        "silver.customers", "silver.orders", "silver.stalls", "gold.dim_city", "gold.fact_orders");
    }

    @Test
    void onlyTheTablesOfSetsThatApplyHaveAnOrigin() {
        Origin origin = new Origin("market", STALLS_TABLE.sha256(), "rules", "Anna");
        ApprovedSet market = new ApprovedSet("market", MARKET.pins(), Map.of(TableName.parse("silver.stalls"), origin));
        ApprovedSet fair = new ApprovedSet(
                "fair",
                List.of(Shop.source("bronze.rides", "fair/rides.csv")),
                Map.of(TableName.parse("bronze.rides"), origin));
        assertThat(shopAnd(List.of(market, fair), ORDERS, STALLS).warehouse().drafted())
                .containsOnly(Map.entry(TableName.parse("silver.stalls"), origin));
    }

    @Test
    void aSetMayReadWhatAnotherSetOrTheShippedDefinitionsMake() {
        ApprovedSet shares = set(
                "shares",
                Shop.source("bronze.shares", "market/shares.csv"),
                Shop.table("gold.shares", "silver.stalls"),
                Shop.table("gold.sales", "silver.orders"));
        AppliedSets applied = shopAnd(List.of(MARKET, shares), ORDERS, STALLS, "market/shares.csv");
        assertThat(applied.names()).containsExactly(AppliedSets.SHIPPED, "market", "shares");
        assertThat(tables(applied.warehouse())).contains("gold.shares", "gold.sales");
    }

    @Test
    void aSetThatReadsWhatDoesNotApplyHereIsStale() {
        ApprovedSet sales = set("market", STALLS_FILE, Shop.table("gold.sales", "silver.orders"));
        assertThat(shopAnd(List.of(sales), ORDERS, STALLS).names()).contains("market");
        assertThatThrownBy(() -> shopAnd(List.of(sales), STALLS))
                .isInstanceOf(WarehouseException.class)
                .hasMessage(
                        "Cannot use the pin of gold.sales in set market: PIN-INPUT it reads [silver.orders], which no"
                                + " definition makes any more; approve those as well, or reject gold.sales");
    }

    @Test
    void theModelsOfSetsStandBehindThoseThatShip() {
        ApprovedSet market = set(
                "market", STALLS_FILE, Shop.table("gold.stalls", "bronze.stalls"), model("stalls", "stalls_records"));
        Warehouse warehouse = shopAnd(List.of(market), STALLS).warehouse();
        assertThat(warehouse.models()).extracting(ModelDefinition::model).containsExactly("stalls");
        assertThat(warehouse.functions().measures())
                .extracting(MeasureFunction::function)
                .containsExactly("stalls_records");
        assertThat(shopAnd(List.of(MARKET), STALLS).warehouse().models()).isEmpty();
    }

    @Test
    void aModelWithoutItsFactIsStale() {
        assertThatThrownBy(() ->
                        shopAnd(List.of(set("market", STALLS_FILE, model("stalls", "stalls_records"))), STALLS))
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith("Cannot use the pin of model.stalls in set market: PIN-INPUT it reads"
                        + " [gold.stalls], which no definition makes any more;");
    }

    @Test
    void twoModelsWithOneMeasureClash() {
        Pin table = Shop.table("gold.stalls", "bronze.stalls");
        ApprovedSet market = set("market", STALLS_FILE, table, model("stalls", "records"));
        ApprovedSet stands = set("stands", Shop.source("bronze.stands", ORDERS), model("stands", "records"));
        assertThatThrownBy(() -> AppliedSets.of(Shop.SHIPPED, List.of(market, stands), List.of(ORDERS, STALLS)))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("the sets market and stands: PIN-CLASH both define records();");
    }

    @Test
    void customersAreDescribedByTheFirstSetThatDoesSo() {
        Pin features = Shop.table("features.customers", "silver.stalls");
        Origin origin = new Origin("market", features.sha256(), "rules", "Anna");
        ApprovedSet market = new ApprovedSet(
                "market", List.of(STALLS_FILE, STALLS_TABLE, features), Map.of(features.name(), origin));
        ApprovedSet stands = new ApprovedSet(
                "stands",
                List.of(Shop.source("bronze.stands", ORDERS), Shop.table("features.customers", "bronze.stands")),
                Map.of(features.name(), new Origin("stands", features.sha256(), "rules", "Anna")));
        AppliedSets applied = AppliedSets.of(Shop.SHIPPED, List.of(market, stands), List.of(ORDERS, STALLS));
        assertThat(applied.warehouse().layer(Layer.FEATURES)).containsExactly(features.table());
        assertThat(applied.warehouse().drafted()).containsExactly(Map.entry(features.name(), origin));
        assertThat(applied.yielding()).containsExactly(Map.entry("stands", features.name()));
        assertThat(shopAnd(List.of(market), STALLS).yielding()).isEmpty();
    }

    private static Pin model(String model, String measure) {
        return Shop.model(model, "gold.stalls", measure);
    }

    @Test
    void twoSetsForOneFileClash() {
        clash("market and stands", STALLS, List.of(MARKET, set("stands", Shop.source("bronze.stands", STALLS))));
    }

    @Test
    void twoSetsWithOneTableClash() {
        ApprovedSet again =
                set("stands", Shop.source("bronze.stands", ORDERS), Shop.table("silver.stalls", "bronze.stands"));
        assertThatThrownBy(() -> AppliedSets.of(Shop.SHIPPED, List.of(MARKET, again), List.of(ORDERS, STALLS)))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("the sets market and stands: PIN-CLASH both define silver.stalls;");
    }

    @Test
    void aSetForAShippedFileClashes() {
        clash("shipped and market", ORDERS, List.of(set("market", Shop.source("bronze.stalls", ORDERS))));
    }

    @Test
    void aSetWithAShippedSourceTableClashes() {
        clash("shipped and market", "bronze.orders", List.of(set("market", Shop.source("bronze.orders", STALLS))));
    }

    @Test
    void aSetWithAShippedTableClashes() {
        clash(
                "shipped and market",
                "silver.orders",
                List.of(set("market", STALLS_FILE, Shop.table("silver.orders", "bronze.stalls"))));
    }

    @Test
    void namesOfShippedTablesAreFreeWhereTheShippedDefinitionsDoNotApply() {
        ApprovedSet market =
                set("market", Shop.source("bronze.orders", STALLS), Shop.table("silver.orders", "bronze.orders"));
        assertThat(tables(shopAnd(List.of(market), STALLS).warehouse())).containsExactly("silver.orders");
    }

    @Test
    void aSetThatDoesNotApplyClashesWithNothing() {
        ApprovedSet other = set("other", Shop.source("bronze.stalls", "other/stalls.csv"), STALLS_TABLE);
        assertThat(shopAnd(List.of(MARKET, other), STALLS).names()).containsExactly("market");
    }

    @Test
    void anUnreviewedSetOfItsOwnTablesStandsBesideTheApproved() {
        ApprovedSet fair = set("fair", Shop.source("bronze.rides", "fair/rides.csv"));
        assertThat(AppliedSets.besides(List.of(MARKET), List.of(fair))).containsExactly(fair);
        assertThat(AppliedSets.besides(List.of(), List.of(fair, MARKET))).containsExactly(fair, MARKET);
        assertThat(AppliedSets.besides(List.of(MARKET), List.of())).isEmpty();
    }

    @Test
    void anUnreviewedSetWithATableThatAPersonApprovedGivesWay() {
        ApprovedSet fair = set("fair", Shop.source("bronze.rides", "fair/rides.csv"), STALLS_TABLE);
        assertThat(AppliedSets.besides(List.of(MARKET), List.of(fair))).isEmpty();
    }

    @Test
    void anUnreviewedSetNamedLikeAnApprovedOneGivesWay() {
        ApprovedSet market = set("market", Shop.source("bronze.rides", "fair/rides.csv"));
        assertThat(AppliedSets.besides(List.of(MARKET), List.of(market))).isEmpty();
    }

    @Test
    void aSetKnowsItsSourcesAndTheDefinitionOfEachTable() {
        assertThat(MARKET.sources()).containsExactly(STALLS_FILE.source());
        assertThat(MARKET.pin(TableName.parse("silver.stalls"))).contains(STALLS_TABLE);
        assertThat(MARKET.pin(TableName.parse("silver.orders"))).isEmpty();
    }
}
