// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.testkit.FaultyFileSystem;
import org.junit.jupiter.api.Test;

/** What the port promises of reading, kept by the files of the operating system. */
class LocalStorageTest extends LocalPlaces {
    @Test
    void tellsWhatStandsAtAPlace() throws IOException {
        file("data/a.csv", "12345");
        link("data/b.csv", "data/a.csv");
        link("data/dead", "nowhere");
        assertThat(storage.attributes(root.resolve("data"), LinkView.SEEN).isFolder())
                .isTrue();
        Attributes found = storage.attributes(root.resolve("data/a.csv"), LinkView.SEEN);
        assertThat(found.isFile()).isTrue();
        assertThat(found.size()).isEqualTo(5);
        assertThat(found.modified())
                .isEqualTo(Files.getLastModifiedTime(disk.resolve("data/a.csv")).toInstant());
        assertThat(storage.attributes(root.resolve("data/b.csv"), LinkView.SEEN).kind())
                .isEqualTo(Attributes.Kind.LINK);
        assertThat(storage.attributes(root.resolve("data/b.csv"), LinkView.FOLLOWED))
                .isEqualTo(found);
        assertThat(storage.attributes(root.resolve("data/dead"), LinkView.FOLLOWED))
                .isEqualTo(Attributes.NOTHING);
        assertThat(storage.attributes(root.resolve("none/at/all"), LinkView.SEEN))
                .isEqualTo(Attributes.NOTHING);
    }

    @Test
    void aFileInPlaceOfAFolderIsNoAbsence() throws IOException {
        file("artifacts", "a file");
        assertThatThrownBy(() -> storage.attributes(root.resolve("artifacts/runs"), LinkView.SEEN))
                .isInstanceOfSatisfying(
                        IOException.class,
                        error -> assertThat(DiskFault.isBehindFile(error)).isTrue());
    }

    @Test
    void listsInOrderAndWalksAroundLinks() throws IOException {
        file("data/b/2.csv", "");
        file("data/a/1.csv", "");
        file("data/c.csv", "");
        file("elsewhere/secret.csv", "");
        link("data/d", "elsewhere");
        assertThat(storage.list(root.resolve("data")))
                .extracting(Location::name)
                .containsExactly("a", "b", "c.csv", "d");
        assertThat(storage.walk(root.resolve("data"), Attributes.Kind.FILE))
                .extracting(place -> place.below(root))
                .containsExactly("data/a/1.csv", "data/b/2.csv", "data/c.csv");
        assertThat(storage.walk(root.resolve("data"), Attributes.Kind.FOLDER))
                .extracting(place -> place.below(root))
                .containsExactly("data", "data/a", "data/b");
        assertThatThrownBy(() -> storage.list(root.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void readsFromTheStartAndFromAnywhere() throws IOException {
        Location file = file("a.csv", "0123456789");
        link("b.csv", "a.csv");
        try (InputStream in = storage.read(file, LinkView.SEEN)) {
            assertThat(in.readAllBytes()).asString(UTF_8).isEqualTo("0123456789");
        }
        try (InputStream in = storage.read(root.resolve("b.csv"), LinkView.FOLLOWED)) {
            assertThat(in.readAllBytes()).hasSize(10);
        }
        assertThatThrownBy(() -> storage.read(root.resolve("b.csv"), LinkView.SEEN))
                .isInstanceOf(IOException.class);
        try (SeekableByteChannel in = storage.open(file)) {
            ByteBuffer three = ByteBuffer.allocate(3);
            assertThat(in.position(4).read(three)).isEqualTo(3);
            assertThat(new String(three.array(), UTF_8)).isEqualTo("456");
        }
    }

    @Test
    void aChecksumIsThatOfTheBytes() throws IOException {
        assertThat(storage.checksum(file("empty.csv", ""))).isEqualTo(Sha256.of(""));
        String text = "äöü,1\n".repeat(100_000);
        assertThat(storage.checksum(file("long.csv", text))).isEqualTo(Sha256.of(text));
        assertThatThrownBy(() -> storage.checksum(root.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aPlaceOfAnotherStorageIsRefused() {
        Location elsewhere = Location.of(new FaultyFileSystem(disk, call -> {}).root());
        assertThatThrownBy(() -> storage.delete(elsewhere.resolve("a"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void followsLinksToWhatStandsThere() throws IOException {
        file("real/a.csv", "");
        link("way", "real");
        assertThat(storage.followed(root.resolve("way/a.csv")))
                .isEqualTo(Location.of(disk.toRealPath().resolve("real/a.csv")));
        assertThatThrownBy(() -> storage.followed(root.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }
}
