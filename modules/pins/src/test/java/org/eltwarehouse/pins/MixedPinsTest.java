// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.pins.Approval.Decision;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of different ages beside each other, and files at the limits, are refused for the right reason. */
class MixedPinsTest {
    private static final Pin ORDERS = Shop.pin("silver.orders");
    private static final Pin BRONZE = Shop.pin("bronze.orders");

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

    private List<ApprovedSet> approved() {
        return store.sets(notice -> {});
    }

    private Path file(String name) {
        return Path.of(store.folder().resolve(name).toString());
    }

    private String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    @Test
    void aPinWithTheMostBytesIsRead() throws IOException {
        approve(ORDERS);
        Files.write(file(ORDERS.sha256() + ".json"), new byte[1 << 20]);
        assertThatThrownBy(this::approved).hasMessageContaining("PIN-HASH the checksum of ");
    }

    @Test
    void anApprovalThatIsNoDocumentIsNamedByItsLine() throws IOException {
        approve(BRONZE, ORDERS);
        Files.writeString(file(ApprovalLog.FILE), text(ApprovalLog.FILE) + "{}\n");
        assertThatThrownBy(this::approved).hasMessageContaining("PIN-CHAIN line 3 is no approval");
    }

    @Test
    void anIndexOlderThanTheApprovalOfItsPin() throws IOException {
        approve(BRONZE);
        PinIndex old = store.index();
        approve(ORDERS);
        Files.writeString(
                file(PinStore.INDEX),
                text(PinStore.INDEX)
                        .replace("\"approvals\" : 2", "\"approvals\" : 1")
                        .replace(store.approvals().head().hex(), old.head().hex()));
        assertThatThrownBy(this::approved).hasMessageContaining("PIN-UNAPPROVED its approval is newer than the index");
    }

    @Test
    void aRejectedTableThatTheAutomaticIndexStillNames() throws IOException {
        store.letIn(Shop.request(Shop.SET, List.of(ORDERS), "auto"), Decision.AUTO, false);
        String index = text(PinStore.AUTO_INDEX);
        store.reject(Shop.request(Shop.SET, List.of(ORDERS), "Bert"));
        Files.writeString(file(PinStore.AUTO_INDEX), index);
        assertThatThrownBy(store::unreviewed)
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("PIN-REVOKED Bert rejected " + ORDERS.sha256() + " on 2026-11-20T10:00:00Z");
    }
}
