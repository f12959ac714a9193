// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eltwarehouse.pins.Approval.Decision;
import org.junit.jupiter.api.Test;

/** An index that was changed, or no longer fits what it names, is refused. */
class TamperedIndexTest extends TamperedShop {
    @Test
    void anIndexThatPointsToThePinOfAnotherTable() throws IOException {
        edit(
                PinStore.INDEX,
                text -> text.replace(
                        Shop.pin("silver.orders").sha256().hex(),
                        Shop.pin("silver.customers").sha256().hex()));
        refused(PinCode.TABLE, "defines silver.customers");
    }

    @Test
    void aRevokedPinThatTheIndexStillNames() throws IOException {
        String index = Files.readString(file(PinStore.INDEX));
        store.reject(Shop.request("silver.orders"));
        Files.writeString(file(PinStore.INDEX), index);
        refused(PinCode.REVOKED, "Anna rejected ");
    }

    @Test
    void anIndexThatPointsToAnOlderApproval() throws IOException {
        Pin newer = Shop.other("silver.orders");
        store.letIn(Shop.request(List.of(newer)), Decision.APPROVE, false);
        edit(
                PinStore.INDEX,
                text -> text.replace(
                        newer.sha256().hex(), Shop.pin("silver.orders").sha256().hex()));
        refused(PinCode.SUPERSEDED, newer.sha256() + " was approved for it later");
    }

    @Test
    void anIndexThatIsGone() throws IOException {
        Files.delete(file(PinStore.INDEX));
        refused(PinCode.INDEX, "there are approvals but no index.json");
    }

    @Test
    void anIndexThatIsNoDocument() throws IOException {
        edit(PinStore.INDEX, text -> text.replaceFirst("\"sets\"", "\"more\" : 1, \"sets\""));
        refused(PinCode.INDEX, "Unrecognized field \"more\"");
    }

    @Test
    void anIndexWithATableTwice() throws IOException {
        edit(PinStore.INDEX, text -> text.replace("\"silver.customers\"", "\"silver.orders\""));
        refused(PinCode.INDEX, "holds no table, or one twice");
    }

    @Test
    void anIndexOfANewerFormat() throws IOException {
        edit(PinStore.INDEX, text -> text.replaceFirst("\"format\" : 1", "\"format\" : 2"));
        refused(PinCode.INDEX, "its format 2 is newer than 1");
    }

    @Test
    void anIndexThatIsALink() throws IOException {
        Path elsewhere = Files.move(file(PinStore.INDEX), artifacts.resolve("index.json"));
        Files.createSymbolicLink(file(PinStore.INDEX), elsewhere);
        refused(PinCode.KIND, "it is a link or no file");
    }

    @Test
    void anInputThatIsPinnedNoMore() {
        store.reject(Shop.request("silver.customers"));
        refused(PinCode.INPUT, "it reads [silver.customers], which no definition makes any more");
    }

    @Test
    void aTableRemovedFromTheIndexThatOthersRead() throws IOException {
        edit(PinStore.INDEX, text -> text.replaceFirst("(?s)\\{\\s+\"table\" : \"gold.dim_city\".*?\\},\\s*", ""));
        refused(PinCode.INPUT, "it reads [gold.dim_city]");
    }

    @Test
    void twoSetsThatDefineOneTable() {
        PinRequest shop = Shop.request(Shop.pins());
        store.letIn(
                new PinRequest(
                        "market",
                        shop.pins(),
                        "Bert",
                        Instant.parse("2026-11-20T11:00:00Z"),
                        "ba9876543210",
                        "rules",
                        Set.of(),
                        null,
                        "{}"),
                Decision.APPROVE,
                true);
        refused(PinCode.CLASH, "both define ");
    }
}
