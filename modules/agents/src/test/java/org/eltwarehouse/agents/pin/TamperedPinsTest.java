package org.eltwarehouse.agents.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eltwarehouse.agents.pin.Approval.Decision;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.WarehouseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is changed behind the back of the commands is refused, with a code, the reason and a way out. */
class TamperedPinsTest {
    private static final List<String> FILES = List.of("shop/customers.csv", "shop/orders.csv");

    @TempDir
    private Path artifacts;

    private PinStore store;
    private Path silver;

    @BeforeEach
    void approveTheShop() {
        store = new PinStore(artifacts);
        store.letIn(Shop.request(Shop.pins()), Decision.APPROVE, true);
        silver = file(Shop.pin("silver.orders").sha256() + ".json");
    }

    private Path file(String name) {
        return store.folder().resolve(name);
    }

    private void edit(String name, UnaryOperator<String> change) throws IOException {
        String text = Files.readString(file(name));
        assertThat(change.apply(text)).isNotEqualTo(text);
        Files.writeString(file(name), change.apply(text));
    }

    private void refused(PinCode code, String reason) {
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
    private void forge(String text) throws IOException {
        String hash = Sha256.of(text).hex();
        Files.writeString(file(hash + ".json"), text);
        edit(
                PinStore.INDEX,
                index -> index.replace(Shop.pin("silver.orders").sha256().hex(), hash));
    }

    /** The same, with an approval that the chain holds. */
    private void forgeApproved(String text) throws IOException {
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

    @Test
    void untouchedPinsAreUsed() {
        AppliedSets applied = AppliedSets.of(Shop.SHIPPED, store.sets(notice -> {}), FILES);
        assertThat(applied.names()).containsExactly(Shop.SET);
        assertThat(applied.warehouse().sources()).hasSize(2);
        assertThat(applied.warehouse().allTables()).isEqualTo(Shop.warehouse().allTables());
        assertThat(applied.warehouse().drafted().values())
                .hasSize(6)
                .allMatch(origin ->
                        origin.reviewer().equals("Anna") && origin.drafter().equals("rules"));
    }

    @Test
    void anEditedPin() throws IOException {
        edit(silver.getFileName().toString(), text -> text.replace("decimal(18,2)", "decimal(18,3)"));
        refused(PinCode.HASH, "the checksum of " + silver.getFileName() + " is ");
    }

    @Test
    void twoPinsSwapped() throws IOException {
        Path other = file(Shop.pin("silver.customers").sha256() + ".json");
        String text = Files.readString(silver);
        Files.writeString(silver, Files.readString(other));
        Files.writeString(other, text);
        refused(PinCode.HASH, "the checksum of ");
    }

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
    void anApprovedHashThatDefinesAnotherTable() throws IOException {
        forgeApproved(Shop.pin("silver.customers").text());
        refused(PinCode.TABLE, "defines silver.customers");
    }

    @Test
    void aTruncatedPin() throws IOException {
        edit(silver.getFileName().toString(), text -> text.substring(0, text.length() / 2));
        refused(PinCode.HASH, "the checksum of ");
    }

    @Test
    void aMissingPin() throws IOException {
        Files.delete(silver);
        refused(PinCode.MISSING, "there is no " + silver.getFileName());
    }

    @Test
    void aLinkInThePlaceOfAPin() throws IOException {
        Path elsewhere = Files.move(silver, artifacts.resolve("elsewhere.json"));
        Files.createSymbolicLink(silver, elsewhere);
        refused(PinCode.KIND, "it is a link or no file");
    }

    @Test
    void aFolderInThePlaceOfAPin() throws IOException {
        Files.delete(silver);
        Files.createDirectory(silver);
        refused(PinCode.KIND, "it is a link or no file");
    }

    @Test
    void anEndlessPin() throws IOException {
        Files.write(silver, new byte[(1 << 20) + 1]);
        refused(PinCode.SIZE, "it has more than 1048576 bytes");
    }

    @Test
    void aPinThatIsNotUtf8() throws IOException {
        Files.write(silver, new byte[] {'{', (byte) 0xff, '}'});
        refused(PinCode.DOCUMENT, "it is not UTF-8");
    }

    @Test
    void anUnapprovedPinWithTheRightHash() throws IOException {
        forge(Shop.other("silver.orders").text());
        refused(PinCode.UNAPPROVED, "nobody approved ");
    }

    @Test
    void anUnknownKey() throws IOException {
        forgeApproved(Shop.pin("silver.orders").text().replaceFirst("\\{\"format\":1,", "{\"format\":1,\"run\":true,"));
        refused(PinCode.DOCUMENT, "Unrecognized field \"run\"");
    }

    @Test
    void aRepeatedKey() throws IOException {
        forgeApproved(Shop.pin("silver.orders").text().replaceFirst("\"sql\":", "\"sql\":\"select 1\",\"sql\":"));
        refused(PinCode.DOCUMENT, "Duplicate field 'sql'");
    }

    @Test
    void aNewerFormat() throws IOException {
        forgeApproved(Shop.pin("silver.orders").text().replaceFirst("\"format\":1", "\"format\":2"));
        refused(PinCode.DOCUMENT, "its format 2 is newer than 1");
    }

    @Test
    void anotherSpellingOfADefinition() throws IOException {
        forgeApproved(Shop.pin("silver.orders").text() + "\n");
        refused(PinCode.SPELLING, "is not spelled as a pin is");
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
    void anEditedApproval() throws IOException {
        edit(ApprovalLog.FILE, text -> text.replaceFirst("\"by\":\"Anna\"", "\"by\":\"Bert\""));
        refused(PinCode.CHAIN, "line 2 does not follow the line before it");
    }

    @Test
    void theLastApprovalEdited() throws IOException {
        edit(ApprovalLog.FILE, text -> {
            int last = text.lastIndexOf("\"Anna\"");
            return text.substring(0, last) + "\"Bert\"" + text.substring(last + 6);
        });
        refused(PinCode.INDEX, "it was written after 6 approvals");
    }

    @Test
    void aRemovedApproval() throws IOException {
        edit(ApprovalLog.FILE, text -> text.replaceFirst("\n.*\n", "\n"));
        refused(PinCode.CHAIN, "line 2 does not follow the line before it");
    }

    @Test
    void theLastApprovalsCutOff() throws IOException {
        edit(ApprovalLog.FILE, text -> text.substring(0, text.indexOf('\n') + 1));
        refused(PinCode.INDEX, "it was written after 6 approvals");
    }

    @Test
    void aLineCutInTheMiddle() throws IOException {
        edit(ApprovalLog.FILE, text -> text.substring(0, text.length() - 20));
        refused(PinCode.CHAIN, "its last line is cut off");
    }

    @Test
    void reorderedApprovals() throws IOException {
        edit(ApprovalLog.FILE, text -> {
            String[] lines = text.split("\n");
            return String.join("\n", lines[1], lines[0], lines[2], lines[3], lines[4], lines[5]) + "\n";
        });
        refused(PinCode.CHAIN, "line 1 does not follow the line before it");
    }

    @Test
    void aForgedApprovalBehindTheChain() throws IOException {
        edit(ApprovalLog.FILE, text -> text + text.lines().findFirst().orElseThrow() + "\n");
        refused(PinCode.CHAIN, "line 7 does not follow the line before it");
    }

    @Test
    void approvalsThatAreGone() throws IOException {
        Files.delete(file(ApprovalLog.FILE));
        refused(PinCode.INDEX, "it was written after 6 approvals");
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
