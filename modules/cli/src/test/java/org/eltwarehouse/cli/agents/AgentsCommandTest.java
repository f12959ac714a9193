// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.cli.fixture.ShopFixture;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.drafts.loop.EndState;
import org.eltwarehouse.drafts.loop.Finding;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.drafts.review.DraftStore;
import org.eltwarehouse.drafts.review.Verdicts.TableVerdict;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a folder of unknown exports to a run, as a person goes that way. */
@Tag("slow")
class AgentsCommandTest extends UnknownShop {
    private static final TableName ORDERS = TableName.parse("silver.orders");

    private DraftFolder drafted() {
        RunResult drafted =
                agents("draft", "--raw", shop.raw().toString(), "--name", ShopFixture.SET, "--agent", "rules");
        assertThat(drafted.err()).isEmpty();
        assertThat(drafted.out()).contains("Next: scripts/warehouse.sh agents review ");
        return new DraftStore(Location.of(shop.artifacts())).find(null);
    }

    @Test
    void aDraftIsReviewedApprovedRunAndTakenBack() throws IOException {
        DraftFolder draft = drafted();
        assertThat(draft.verdicts().state()).isIn(EndState.PASSED, EndState.DOUBTFUL);
        Path folder = Path.of(draft.folder().toString());
        assertThat(folder.resolve("warehouse/silver/orders.sql")).exists();
        assertThat(folder)
                .isDirectoryContaining(file -> file.endsWith("profile.json"))
                .isDirectoryContaining(file -> file.endsWith("proposal.json"))
                .isDirectoryContaining(file -> file.endsWith("verdicts.json"))
                .isDirectoryContaining(file -> file.endsWith("review.html"));
        assertThat(drafted().id()).as("the same draft twice").isEqualTo(draft.id());
        assertThat(shop.artifacts().resolve("runs")).doesNotExist();

        RunResult review = agents("review");
        assertThat(review.out())
                .startsWith("# Review of draft " + draft.id())
                .contains("## silver.orders")
                .contains("Reads bronze.orders.")
                .contains("try\\_cast".replace("\\", ""))
                .contains("| new |");

        RunResult approved = agents("approve", draft.id(), "--by", "Anna");
        assertThat(approved.err()).isEmpty();
        assertThat(approved.out()).contains("Anna approved ").contains("silver.orders");
        RunResult run = shop.run("a-run").completed();
        assertThat(run.table(Step.SILVER, "silver.orders").rows()).isEqualTo(121);
        assertThat(run.text("reports/final_expose.md"))
                .contains("## Drafted by agents")
                .contains("Anna");
        assertThat(agents("review", draft.id()).out()).contains("| unchanged |").doesNotContain("| new |");
        assertThat(agents("audit").out()).startsWith("The chain of ").contains(" is whole");
        PinList pins = Documents.fromJson(agents("pins", "--json").out(), PinList.class, "pins");
        assertThat(pins.pins())
                .allMatch(pin -> pin.by().equals("Anna") && pin.draft().equals(draft.id()));

        RunResult rejected = agents("reject", "silver.orders", "--by", "Bert", "--reason", "amounts are in cents");
        assertThat(rejected.out()).contains("Bert rejected 1 definitions").contains("reads what was rejected");
        assertThat(shop.run("another").err()).contains("PIN-INPUT it reads [silver.orders]");
        assertThat(agents("reject", draft.id(), "--by", "Bert").out()).startsWith("Nothing is pinned");
    }

    @Test
    void anEditedFileIsJudgedAgainBeforeItIsApproved() throws IOException {
        DraftFolder draft = drafted();
        RunResult where = agents("edit", draft.id(), "silver.orders");
        Path query =
                Path.of(draft.folder().resolve("warehouse/silver/orders.sql").toString());
        assertThat(where.out()).contains(query.toString()).contains("agents check " + draft.id());
        Files.writeString(query, "-- read by a person\n" + Files.readString(query));
        assertThat(agents("review", draft.id()).out()).contains("A file was edited since it was judged");

        RunResult approved = agents("approve", draft.id(), "--by", "Anna");
        assertThat(approved.err()).isEmpty();
        assertThat(approved.out()).startsWith("A file was edited since the review: it is judged again");
        assertThat(Files.readString(Path.of(draft.review().toString()))).contains("edited by a person");
        RunResult run = shop.run("a-run", "--to", "silver");
        assertThat(run.text("silver/reports/silver_quality_report.md")).contains("rules, edited");
    }

    @Test
    void whatTheGateRefusesCannotBeApproved() throws IOException {
        DraftFolder draft = drafted();
        Path query =
                Path.of(draft.folder().resolve("warehouse/silver/orders.sql").toString());
        Files.writeString(query, Files.readString(query) + "\nwhere order_no is not null\n");
        RunResult refused = agents("approve", draft.id(), "--by", "Anna");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).startsWith("Cannot approve silver.orders: GATE-ROWS ");
        assertThat(agents("check", draft.id()).exitCode()).isEqualTo(2);
        DraftSummary summary =
                Documents.fromJson(agents("review", draft.id(), "--json").out(), DraftSummary.class, "review");
        assertThat(summary.state()).isEqualTo(EndState.REFUSED);
        assertThat(agents("pins").out()).isEqualTo("Nothing is pinned\n");
    }

    /** No file holds a business date: that is the fault of no table, so none is blamed or left out for it. */
    @Test
    void aTrialThatBrokeNobodyKnowsWhereIsSaidOfTheWholeDraft() throws IOException {
        DraftFolder draft = drafted();
        Path contract =
                Path.of(draft.folder().resolve("warehouse/bronze/orders.yaml").toString());
        Files.writeString(contract, Files.readString(contract).replace("column: ordered_on", "column: order_no"));
        RunResult checked = agents("check", draft.id());
        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.out()).contains("\nTRIAL-RUN Cannot find the business date: ");
        DraftSummary summary =
                Documents.fromJson(agents("review", draft.id(), "--json").out(), DraftSummary.class, "review");
        assertThat(summary.state()).isEqualTo(EndState.FAILED);
        assertThat(summary.findings()).singleElement().matches(Finding::isAboutAll);
        assertThat(summary.tables()).allMatch(TableVerdict::isApprovable);
        assertThat(summary.tables()).hasSameSizeAs(draft.pins());
        assertThat(agents("review", draft.id()).out()).contains("**TRIAL-RUN** Cannot find the business date: ");
        RunResult refused = agents("approve", draft.id(), "bronze.orders", "--by", "Anna");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("Cannot approve draft " + draft.id() + ": TRIAL-RUN Cannot find the business date: ");
    }

    @Test
    void tablesAreApprovedWithWhatTheyRead() {
        DraftFolder draft = drafted();
        RunResult alone = agents("approve", draft.id(), "silver.orders", "--by", "Anna");
        assertThat(alone.exitCode()).isEqualTo(2);
        assertThat(alone.err()).contains("the set has no source");
        RunResult withSource = agents("approve", draft.id(), "silver.orders", "bronze.orders", "--by", "Anna");
        assertThat(withSource.err()).isEmpty();
        assertThat(agents("approve", draft.id(), "silver.nothing", "--by", "Anna")
                        .err())
                .startsWith("Cannot find silver.nothing in draft ");
        assertThat(agents("approve", draft.id(), "--by", " ").err()).startsWith("Cannot decide as ' '");
        assertThat(agents("review", "ffff").err()).startsWith("Cannot find draft ffff: there is none in ");
        assertThat(agents("draft", "--raw", shop.raw().toString(), "--name", "shipped")
                        .err())
                .startsWith("Cannot name a set 'shipped'");
    }

    @Test
    void aDamagedPinIsMendedByTheNextDecision() throws IOException {
        DraftFolder draft = drafted();
        agents("approve", draft.id(), "--by", "Anna");
        Path pin = Path.of(shop.pins()
                .folder()
                .resolve(draft.pin(ORDERS).sha256() + ".json")
                .toString());
        Files.writeString(pin, "{}");
        assertThat(shop.run("damaged").err()).contains("PIN-HASH");
        assertThat(agents("pins").err()).contains("PIN-HASH");
        assertThat(agents("review", draft.id()).err()).isEmpty();

        RunResult again = agents("approve", draft.id(), "--by", "Bert");

        assertThat(again.err()).isEmpty();
        shop.run("a-run", "--to", "silver").completed();
        Files.delete(pin);
        assertThat(agents("reject", "silver.orders", "--by", "Bert").out()).contains("Bert rejected 1 definitions");
        assertThat(shop.pins().indexed(ORDERS)).isEmpty();
    }

    @Test
    void rejectingADraftLeavesWhatIsPinnedFromAnother() throws IOException {
        DraftFolder first = drafted();
        agents("approve", first.id(), "--by", "Anna");
        Files.writeString(
                shop.raw().resolve("shop/branches.csv"),
                "branch_no,town\n1,Hamburg\n2,Munich\n3,Cologne\n4,Leipzig\n5,Berlin\n");
        DraftFolder second = drafted();
        assertThat(second.id()).isNotEqualTo(first.id());

        RunResult rejected = agents("reject", second.id(), "--by", "Bert");

        assertThat(rejected.out()).contains("silver.orders stays pinned: it was let in from draft " + first.id());
        shop.run("a-run", "--to", "silver").completed();
        assertThat(agents("reject", second.id(), "--by", "Bert").exitCode()).isZero();
    }

    @Test
    void aSetIsNotReplacedByADraftThatLacksASource() throws IOException {
        agents("approve", drafted().id(), "--by", "Anna");
        Files.delete(shop.raw().resolve("shop/customers.csv"));
        DraftFolder late = drafted();
        RunResult refused = agents("approve", late.id(), "--by", "Anna");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("Cannot approve draft " + late.id() + " in the place of set shop: the set reads"
                        + " shop/customers.csv, which the draft does not know");
        assertThat(agents("approve", late.id(), "silver.orders", "--by", "Anna").err())
                .isEmpty();
    }
}
