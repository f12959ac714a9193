// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Pins that were changed behind the back of the commands are refused. */
class TamperedPinsTest extends TamperedShop {
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
        forgeApproved(Shop.pin("silver.orders").text().replaceFirst("\"format\":1", "\"format\":3"));
        refused(PinCode.DOCUMENT, "its format 3 is newer than 2");
    }

    @Test
    void theFormatOfModelsOnATable() throws IOException {
        forgeApproved(Shop.pin("silver.orders").text().replaceFirst("\"format\":1", "\"format\":2"));
        refused(PinCode.DOCUMENT, "a pin of the format 2 is unknown");
    }

    @Test
    void anotherSpellingOfADefinition() throws IOException {
        forgeApproved(Shop.pin("silver.orders").text() + "\n");
        refused(PinCode.SPELLING, "is not spelled as a pin is");
    }
}
