// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.pins.Approval.Decision;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An approved shop to tamper with; whatever is changed is refused with a code, the reason and a way out. */
abstract class TamperedShop {
    static final List<String> FILES = List.of("shop/customers.csv", "shop/orders.csv");

    @TempDir
    Path artifacts;

    PinStore store;
    Path silver;

    @BeforeEach
    void approveTheShop() {
        store = new PinStore(Location.of(artifacts));
        store.letIn(Shop.request(Shop.pins()), Decision.APPROVE, true);
        silver = file(Shop.pin("silver.orders").sha256() + ".json");
    }

    final Path file(String name) {
        return Path.of(store.folder().resolve(name).toString());
    }

    final void edit(String name, UnaryOperator<String> change) throws IOException {
        String text = Files.readString(file(name));
        assertThat(change.apply(text)).isNotEqualTo(text);
        Files.writeString(file(name), change.apply(text));
    }

    final void refused(PinCode code, String reason) {
        assertThatThrownBy(() -> AppliedSets.of(Shop.SHIPPED, store.sets(notice -> {}), FILES))
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith("Cannot use ")
                .hasMessageContaining(code + " ")
                .hasMessageContaining(reason)
                .hasMessageMatching("(?s).*; .+")
                .satisfies(error ->
                        assertThat(((WarehouseException) error).fault()).isEqualTo(Fault.USAGE));
    }

    /** Puts a forged text in the place of the pin of silver.orders, with its own right hash, in all places but the chain. */
    final void forge(String text) throws IOException {
        String hash = Sha256.of(text).hex();
        Files.writeString(file(hash + ".json"), text);
        edit(
                PinStore.INDEX,
                index -> index.replace(Shop.pin("silver.orders").sha256().hex(), hash));
    }

    /** The same, with an approval that the chain holds. */
    final void forgeApproved(String text) throws IOException {
        Approval approval = Shop.request("silver.orders").approval(Shop.pin("silver.orders"), Decision.APPROVE);
        ApprovalLog log = store.approvals()
                .with(new Approval(
                        approval.time(),
                        approval.by(),
                        approval.decision(),
                        approval.set(),
                        approval.table(),
                        Sha256.of(text),
                        approval.draft(),
                        approval.drafter(),
                        false,
                        null,
                        null));
        Files.writeString(file(ApprovalLog.FILE), log.text());
        Files.writeString(
                file(PinStore.INDEX),
                Files.readString(file(PinStore.INDEX))
                        .replaceFirst(
                                "\"approvals\" : \\d+",
                                "\"approvals\" : " + log.lines().size())
                        .replaceFirst("\"head\" : \"[0-9a-f]+\"", "\"head\" : \"" + log.head() + "\""));
        forge(text);
    }
}
