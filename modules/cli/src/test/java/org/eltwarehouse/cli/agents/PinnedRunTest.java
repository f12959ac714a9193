// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eltwarehouse.cli.fixture.ChangedRun;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.cli.fixture.ShopFixture;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.pins.Approval.Decision;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs from pins: what applies, what the run says of it, what is computed again, and what is refused. */
@Tag("slow")
class PinnedRunTest {
    @TempDir
    private Path temporary;

    @Test
    void approvedDefinitionsRunTheWholeGoldenPath() {
        ShopFixture shop = ShopFixture.in(temporary).approved();
        RunResult run = shop.run("a-run").completed();
        assertThat(run.table(Step.SILVER, "silver.customers").rows()).isEqualTo(40);
        assertThat(run.table(Step.GOLD, "gold.fact_orders").rows()).isEqualTo(121);
        assertThat(run.record(Step.SILVER).drafted()).containsOnlyKeys("silver.customers", "silver.orders");
        RunManifest manifest = run.manifest();
        assertThat(manifest.parameters())
                .containsEntry("definitions", "shop")
                .containsEntry(
                        "pin silver.orders",
                        ShopFixture.definition("silver.orders").sha256()
                                + ", set shop, drafted by rules, reviewed by Anna");
        assertThat(run.text("silver/reports/silver_quality_report.md"))
                .contains("## Drafted by agents")
                .contains("| `silver.orders` | `shop` | rules | Anna |");
        assertThat(run.text("gold/reports/gold_marts_report.md"))
                .contains("| `gold.dim_city` | `shop` | rules | Anna |");
        assertThat(run.text("reports/final_expose.md"))
                .contains("## Drafted by agents")
                .doesNotContain("not reviewed by a person");
        assertThat(run.text("reports/summary_report.md"))
                .contains("silver.orders was drafted by an agent (rules), reviewed by Anna");
        assertThat(run.text("step3_segmentation/reports/segmentation_report.md"))
                .contains("There are no segments");
    }

    @Test
    void twoRunsFromTheSamePinsAreByteIdentical() {
        RunResult one =
                ShopFixture.in(temporary.resolve("one")).approved().run("a-run").completed();
        RunResult two =
                ShopFixture.in(temporary.resolve("two")).approved().run("a-run").completed();
        assertThat(one.differences(two, ""))
                .allMatch(file -> file.startsWith("_logs/")
                        || file.equals("_meta/run_manifest.json")
                        || file.startsWith("reports/summary_report")
                        || file.equals(".lock"));
    }

    @Test
    void approvingAndRevokingAreSeenByStartsAndPlans() {
        ShopFixture shop = ShopFixture.in(temporary);
        assertThat(shop.run("").err()).startsWith("Cannot start from these raw files: missing ");
        shop.approved();
        shop.run("first").completed();
        assertThat(shop.plan().out()).startsWith("Nothing to ");
        assertThat(shop.run("").out()).startsWith("Nothing to do: run first");

        String amount = "as decimal(18,2)) as amount";
        shop.pins()
                .letIn(
                        ShopFixture.request(
                                "Bert", List.of(ShopFixture.changed("silver.orders", amount, amount + " -- euro"))),
                        Decision.APPROVE,
                        false);
        assertThat(shop.plan().out()).startsWith("Compared with run first");
        RunResult second = shop.run("second").completed();
        assertThat(ChangedRun.computed(second))
                .as("only who reviewed it is new")
                .containsExactly("reports");
        assertThat(second.text("silver/reports/silver_quality_report.md")).contains("| rules | Bert |");

        shop.pins()
                .letIn(
                        ShopFixture.request(
                                "Bert",
                                List.of(ShopFixture.changed("silver.orders", "amount", "amount * 1 as amount"))),
                        Decision.APPROVE,
                        false);
        assertThat(shop.run("third").err()).contains("Cannot accept the definition of silver.orders: GATE-");
        shop.pins().reject(ShopFixture.request("Bert", List.of(ShopFixture.definition("gold.fact_orders"))));
        shop.approved();
        assertThat(shop.plan().out()).startsWith("Nothing to do: run first").contains("gold.fact_orders");
    }

    @Test
    void aTamperedPinStopsTheRunBeforeItHasAFolder() throws IOException {
        ShopFixture shop = ShopFixture.in(temporary).approved();
        Path pin = Path.of(
                shop.pins().folder().toString(),
                ShopFixture.definition("silver.orders").sha256() + ".json");
        Files.writeString(pin, Files.readString(pin).replace("order_no", "c_no"));
        RunResult refused = shop.run("a-run");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("Cannot use the pin of silver.orders in set shop: PIN-HASH the checksum of ");
        assertThat(refused.folder()).doesNotExist();
        assertThat(shop.plan().exitCode()).isEqualTo(2);
    }

    @Test
    void anExportThatNoLongerFitsItsPinMeetsTheDriftPolicies() throws IOException {
        ShopFixture shop = ShopFixture.in(temporary).approved();
        Path orders = shop.raw().resolve("shop/orders.csv");
        Files.writeString(orders, Files.readString(orders).replaceFirst("amount", "total"));
        RunResult refused = shop.run("a-run");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("the column total stands where its contract has amount");
    }

    @Test
    void aFolderWithoutPinnedSourcesRunsAsIfNothingWerePinned() {
        ShopFixture shop = ShopFixture.in(temporary.resolve("shop")).approved();
        RawFixture raw = RawFixture.small(temporary.resolve("other"));
        RunResult run = RunResult.of(
                shop.artifacts(),
                "--raw",
                raw.folder().toString(),
                "--artifacts",
                shop.artifacts().toString(),
                "--run-id",
                "a-run",
                "--to",
                "silver",
                "--master",
                "local[2]");
        assertThat(run.err()).isEmpty();
        assertThat(run.manifest().parameters())
                .containsEntry("definitions", "shipped")
                .doesNotContainKey("pin silver.orders");
        shop.copy(ShopFixture.FOLDER.resolve("raw"), raw.folder());
        RunResult both = shopAndShipped(shop, raw);
        assertThat(both.manifest().parameters()).containsEntry("definitions", "shipped + shop");
        assertThat(both.table(Step.SILVER, "silver.orders").rows()).isEqualTo(121);
        assertThat(both.manifest().step(Step.SILVER).orElseThrow().takenFrom()).containsKey("silver.cst_info");
    }

    private static RunResult shopAndShipped(ShopFixture shop, RawFixture raw) {
        RunResult run = RunResult.of(
                shop.artifacts(),
                "--raw",
                raw.folder().toString(),
                "--artifacts",
                shop.artifacts().toString(),
                "--run-id",
                "both",
                "--to",
                "silver",
                "--master",
                "local[2]");
        assertThat(run.err()).isEmpty();
        return new RunResult(
                run.exitCode(), run.out(), run.err(), shop.artifacts().resolve("runs/both"));
    }
}
