// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.drafts.review.DraftStore;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Starts that let agents look at exports that no definition fits, and what becomes of their drafts. */
@Tag("slow")
class AgentsStartTest extends UnknownShop {
    @Test
    void proposeLeavesADraftAndRunsWhatIsPinned() {
        RunResult none = shop.run("none", "--agents", "propose");
        assertThat(none.out()).contains(" waits for a review: scripts/warehouse.sh agents review ");
        assertThat(none.exitCode()).as("no definition applies to these files").isEqualTo(1);
        DraftFolder draft = new DraftStore(Location.of(shop.artifacts())).find(null);
        assertThat(draft.provenance().set()).isEqualTo("raw");
        agents("approve", draft.id(), "--by", "Anna");
        RunResult run = shop.run("a-run", "--agents", "propose").completed();
        assertThat(run.out()).doesNotContain("waits for a review");
    }

    @Test
    void autoRunsWhatPassesAndSaysThatNobodyReviewedIt() {
        RunResult run = shop.run("a-run", "--agents", "auto").completed();
        assertThat(run.out()).contains("runs, not reviewed by a person");
        assertThat(run.manifest().parameters().get("pin silver.orders"))
                .endsWith("drafted by rules, not reviewed by a person");
        assertThat(run.text("reports/final_expose.md"))
                .contains("of this run were drafted by an agent and not reviewed by a person");
        assertThat(run.text("silver/reports/silver_quality_report.md")).contains("**not reviewed by a person**");
        assertThat(shop.run("", "--agents", "auto").out()).contains("Nothing to do: run a-run");
        assertThat(shop.run("off").err()).startsWith("Cannot start from these raw files: missing ");
        assertThat(agents("pins").out()).contains("nobody");
        DraftFolder draft = new DraftStore(Location.of(shop.artifacts())).find(null);
        agents("reject", draft.id(), "--by", "Bert");
        assertThat(shop.run("rejected", "--agents", "auto").out()).contains("was rejected");
    }

    @Test
    void aDraftThatWouldContradictOtherDefinitionsOfItsFolderIsNotApproved() {
        shop.copy(RawFixture.SHIPPED, shop.raw());
        assertThat(shop.run("shipped", "--agents", "propose", "--to", "bronze").out())
                .contains(" of set raw for 2 files waits for a review");
        RunResult refused = agents(
                "approve",
                new DraftStore(Location.of(shop.artifacts())).find(null).id(),
                "--by",
                "Anna");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("PIN-CLASH both define gold.dim_customer");
    }

    @Test
    void setsOfOtherFilesGetNamesOfTheirOwn() throws IOException {
        shop.run("none", "--agents", "propose");
        agents(
                "approve",
                new DraftStore(Location.of(shop.artifacts())).find(null).id(),
                "--by",
                "Anna");
        Path other = Files.createDirectories(temporary.resolve("clinic/raw/wards"));
        Files.writeString(other.resolve("wards.csv"), "ward,name\n1,North\n2,South\n3,East\n4,West\n");
        RunResult drafted = agents("draft", "--raw", other.getParent().toString(), "--agent", "rules");
        assertThat(drafted.err()).isEmpty();
        assertThat(new DraftStore(Location.of(shop.artifacts()))
                        .find(null)
                        .provenance()
                        .set())
                .isEqualTo("raw-2");
    }

    @Test
    void filesThatNoTableComesOfAreDraftedForOnce() throws IOException {
        Files.writeString(shop.raw().resolve("shop/empty.csv"), "");
        shop.run("none", "--agents", "propose");
        DraftStore drafts = new DraftStore(Location.of(shop.artifacts()));
        assertThat(shop.run("none", "--agents", "propose").out()).contains(" waits for a review");
        assertThat(drafts.drafts()).hasSize(1);
        agents("approve", drafts.find(null).id(), "--by", "Anna");
        assertThat(shop.run("approved", "--agents", "propose", "--to", "silver").out())
                .contains(" is approved; what it has no table for stays without one");
        assertThat(drafts.drafts()).hasSize(1);
        Files.writeString(shop.raw().resolve("shop/empty.csv"), "ward,name\n1,North\n2,South\n3,East\n4,West\n");
        shop.run("filled", "--agents", "propose", "--to", "silver");
        assertThat(drafts.drafts()).hasSize(2);
    }
}
