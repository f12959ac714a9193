// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Origin;
import org.eltwarehouse.pins.Approval.Decision;
import org.eltwarehouse.pins.PinIndex.PinnedSet;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is pinned after approvals, rejections and runs without a review, who reviewed it, and what a person is told. */
class PinStoreTest {
    private static final TableName SILVER = TableName.parse("silver.orders");
    private static final Pin ORDERS = Shop.pin("silver.orders");
    private static final Pin OTHER = Shop.other("silver.orders");
    private static final Pin BRONZE = Shop.pin("bronze.orders");
    private static final Pin STALLS = Shop.source("bronze.stalls", "market/stalls.csv");

    @TempDir
    private Path artifacts;

    private PinStore store;

    @BeforeEach
    void openTheStore() {
        store = new PinStore(Location.of(artifacts));
    }

    private void approve(Pin... pins) {
        store.letIn(Shop.request(List.of(pins)), Decision.APPROVE, false);
    }

    private void auto(Pin... pins) {
        store.letIn(Shop.request(Shop.SET, List.of(pins), "auto"), Decision.AUTO, false);
    }

    private void reject(Pin... pins) {
        store.reject(Shop.request(Shop.SET, List.of(pins), "Bert"));
    }

    private List<ApprovedSet> approved() {
        return store.sets(notice -> {});
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>();
        assertThat(store.sets(notices::add)).isNotNull();
        return notices;
    }

    private static Origin origin(List<ApprovedSet> sets) {
        return sets.get(0).origins().get(SILVER);
    }

    private Path file(String name) {
        return Path.of(store.folder().resolve(name).toString());
    }

    private String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    private List<Decision> decisions() {
        return store.approvals().lines().stream().map(Approval::decision).toList();
    }

    @Test
    void anEmptyStoreHoldsNothing() {
        assertThat(approved()).isEmpty();
        assertThat(store.unreviewed()).isEmpty();
        assertThat(store.index()).isEqualTo(PinIndex.EMPTY);
        assertThat(store.approvals().lines()).isEmpty();
        assertThat(store.approvals().head()).isNull();
        assertThat(file("")).doesNotExist();
    }

    @Test
    void theIndexNamesEachPin() {
        approve(BRONZE, ORDERS);
        PinIndex index = store.index();
        assertThat(index.approvals()).isEqualTo(2);
        assertThat(index.head()).isEqualTo(store.approvals().head());
        PinnedSet set = index.set(Shop.SET).orElseThrow();
        assertThat(set.pin(SILVER).orElseThrow().sha256()).isEqualTo(ORDERS.sha256());
        assertThat(set.pin(BRONZE.name()).orElseThrow().sha256()).isEqualTo(BRONZE.sha256());
        assertThat(set.pin(TableName.parse("gold.dim_city"))).isEmpty();
        assertThat(index.set("market")).isEmpty();
    }

    @Test
    void theProvenanceLiesBesideEachPin() throws IOException {
        approve(BRONZE, ORDERS);
        for (Pin pin : List.of(BRONZE, ORDERS)) {
            assertThat(text(pin.sha256() + ".json")).isEqualTo(pin.text());
            assertThat(text(pin.sha256() + ".provenance.json")).isEqualTo("{}\n");
        }
    }

    @Test
    void anApprovedTableIsReviewedByWhoApprovedIt() {
        approve(ORDERS);
        assertThat(origin(approved())).isEqualTo(new Origin(Shop.SET, ORDERS.sha256(), "rules", "Anna"));
        assertThat(store.unreviewed()).isEmpty();
    }

    @Test
    void whatAPersonChangedIsDraftedWithAnEdit() {
        PinRequest all = Shop.request(List.of(BRONZE, ORDERS));
        PinRequest edited = new PinRequest(
                all.set(), all.pins(), "Anna", all.time(), all.draft(), "rules", Set.of(SILVER), null, "{}\n");
        store.letIn(edited, Decision.APPROVE, true);
        assertThat(origin(approved()).drafter()).isEqualTo("rules, edited");
        assertThat(approved().get(0).origins().get(BRONZE.name()).drafter()).isEqualTo("rules");
    }

    @Test
    void whatRunsWithoutAReviewHasNoReviewer() {
        auto(ORDERS);
        assertThat(approved()).isEmpty();
        assertThat(store.unreviewed()).hasSize(1);
        assertThat(store.unreviewed().get(0).pins()).containsExactly(ORDERS);
        assertThat(origin(store.unreviewed())).isEqualTo(new Origin(Shop.SET, ORDERS.sha256(), "rules", null));
    }

    @Test
    void aRunWithoutAReviewDoesNotChangeWhoReviewed() {
        approve(ORDERS);
        auto(ORDERS);
        assertThat(origin(approved()).reviewer()).isEqualTo("Anna");
        assertThat(origin(store.unreviewed()).reviewer()).isNull();
    }

    @Test
    void theSameOnceMoreIsNotDecidedTwice() {
        approve(BRONZE, ORDERS);
        approve(BRONZE, ORDERS);
        reject(OTHER);
        reject(OTHER);
        assertThat(decisions()).containsExactly(Decision.APPROVE, Decision.APPROVE, Decision.REJECT);
    }

    @Test
    void anEarlierDefinitionCanBeApprovedAgain() {
        approve(ORDERS);
        approve(OTHER);
        assertThat(approved().get(0).pins()).containsExactly(OTHER);
        approve(ORDERS);
        assertThat(approved().get(0).pins()).containsExactly(ORDERS);
        assertThat(store.approvals().lines()).hasSize(3);
    }

    @Test
    void aRejectedDefinitionCanBeApprovedAgain() {
        approve(ORDERS);
        reject(ORDERS);
        assertThat(approved()).isEmpty();
        approve(ORDERS);
        assertThat(approved().get(0).pins()).containsExactly(ORDERS);
        assertThat(decisions()).containsExactly(Decision.APPROVE, Decision.REJECT, Decision.APPROVE);
    }

    @Test
    void anApprovalOfOneTableKeepsTheOthers() {
        approve(BRONZE, ORDERS);
        approve(OTHER);
        assertThat(approved().get(0).pins()).containsExactly(BRONZE, OTHER);
    }

    @Test
    void anApprovalOfAWholeSetKeepsNoOtherTable() {
        approve(BRONZE, ORDERS);
        store.letIn(Shop.request(List.of(BRONZE)), Decision.APPROVE, true);
        assertThat(approved().get(0).pins()).containsExactly(BRONZE);
    }

    @Test
    void eachSetHasItsOwnTables() {
        store.letIn(Shop.request("market", List.of(STALLS), "Bert"), Decision.APPROVE, true);
        approve(BRONZE);
        approve(ORDERS);
        assertThat(approved()).extracting(ApprovedSet::name).containsExactly("market", Shop.SET);
        assertThat(approved().get(0).pins()).containsExactly(STALLS);
        assertThat(approved().get(1).pins()).containsExactly(BRONZE, ORDERS);
        store.reject(Shop.request("market", List.of(STALLS), "Bert"));
        assertThat(approved()).extracting(ApprovedSet::name).containsExactly(Shop.SET);
    }

    @Test
    void onlyTheRejectedHashIsPinnedNoMore() {
        approve(BRONZE, ORDERS);
        reject(OTHER);
        assertThat(approved().get(0).pins()).containsExactly(BRONZE, ORDERS);
        reject(ORDERS);
        assertThat(approved().get(0).pins()).containsExactly(BRONZE);
    }

    @Test
    void aRejectionCountsForRunsWithoutAReviewAsWell() {
        auto(BRONZE, ORDERS);
        reject(ORDERS);
        assertThat(store.unreviewed().get(0).pins()).containsExactly(BRONZE);
        assertThat(store.approvals()
                        .last(Shop.SET, SILVER, ORDERS.sha256())
                        .orElseThrow()
                        .by())
                .isEqualTo("Bert");
    }

    @Test
    void aRejectionWritesNoIndexOfRunsThatNeverWere() {
        approve(ORDERS);
        reject(ORDERS);
        assertThat(file(PinStore.INDEX)).exists();
        assertThat(file(PinStore.AUTO_INDEX)).doesNotExist();
    }

    @Test
    void nothingIsToldWhereEveryApprovalIsPinned() {
        approve(BRONZE, ORDERS);
        auto(OTHER);
        assertThat(notices()).isEmpty();
    }

    @Test
    void anApprovalThatWasNotPinnedIsTold() throws IOException {
        approve(BRONZE, ORDERS);
        String index = text(PinStore.INDEX);
        approve(OTHER);
        auto(Shop.pin("gold.dim_city"));
        reject(Shop.other("gold.dim_city"));
        Files.writeString(file(PinStore.INDEX), index);
        assertThat(notices())
                .containsExactly("Anna approved silver.orders of draft 0123456789ab, but it was not pinned:"
                        + " approve it once more");
        assertThat(approved().get(0).pins()).containsExactly(BRONZE, ORDERS);
    }

    @Test
    void anApprovalOfWhatIsPinnedAlreadyIsNotTold() throws IOException {
        approve(ORDERS);
        String index = text(PinStore.INDEX);
        reject(ORDERS);
        approve(ORDERS);
        Files.writeString(file(PinStore.INDEX), index);
        assertThat(notices()).isEmpty();
    }

    @Test
    void whileAnotherCommandChangesThePinsNothingChanges() throws IOException {
        approve(ORDERS);
        try (PinLock other = PinLock.take(Folders.create(store.folder()))) {
            other.check();
            for (Runnable change : List.<Runnable>of(() -> approve(OTHER), () -> auto(OTHER), () -> reject(ORDERS))) {
                assertThatThrownBy(change::run)
                        .isInstanceOf(WarehouseException.class)
                        .hasMessage("Cannot change the pins: another command is changing them; wait for it and repeat"
                                + " this one")
                        .satisfies(error ->
                                assertThat(((WarehouseException) error).fault()).isEqualTo(Fault.PLATFORM));
            }
            assertThat(approved().get(0).pins()).containsExactly(ORDERS);
        }
        approve(OTHER);
        assertThat(approved().get(0).pins()).containsExactly(OTHER);
    }
}
