// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the port promises of writing and locking, kept by the files of the operating system. */
class LocalStorageWritesTest extends LocalPlaces {
    private static void write(OutputStream out, String text) throws IOException {
        try (out) {
            out.write(text.getBytes(UTF_8));
        }
    }

    @Test
    void createsOnlyWhereNothingStands() throws IOException {
        Location file = root.resolve("a.json");
        write(storage.create(file), "first");
        assertThatThrownBy(() -> storage.create(file)).isInstanceOf(FileAlreadyExistsException.class);
        link("dangling", "nowhere");
        assertThatThrownBy(() -> storage.create(root.resolve("dangling")))
                .as("nothing is made where a link points")
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(disk.resolve("nowhere")).doesNotExist();
        assertThat(file.text()).isEqualTo("first");
        write(storage.write(file), "over");
        write(storage.append(file), " and on");
        write(storage.append(root.resolve("log")), "new");
        assertThat(file.text()).isEqualTo("over and on");
        assertThat(root.resolve("log").text()).isEqualTo("new");
    }

    @Test
    @Timeout(30)
    void ofSeveralWhoCreateOneWins() throws Exception {
        for (int round = 0; round < 50; round++) {
            Location file = root.resolve("claim-" + round);
            Location folder = root.resolve("folder-" + round);
            assertThat(winners(() -> {
                        try {
                            write(storage.create(file), "mine");
                            return true;
                        } catch (FileAlreadyExistsException e) {
                            return false;
                        }
                    }))
                    .isOne();
            assertThat(winners(() -> storage.createFolder(folder))).isOne();
        }
    }

    private static long winners(Callable<Boolean> attempt) throws Exception {
        int tries = 4;
        CyclicBarrier start = new CyclicBarrier(tries);
        ExecutorService threads = Executors.newFixedThreadPool(tries);
        try {
            List<Future<Boolean>> all = threads.invokeAll(Collections.nCopies(tries, () -> {
                start.await(10, TimeUnit.SECONDS);
                return attempt.call();
            }));
            return all.stream().filter(LocalStorageWritesTest::won).count();
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean won(Future<Boolean> attempt) {
        try {
            return attempt.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void replacesASmallFileAndTheFoldersAroundIt() throws IOException {
        Location file = root.resolve("runs/deep/latest.json");
        storage.replace(file, "one".getBytes(UTF_8), "");
        storage.replace(file, "two, longer".getBytes(UTF_8), "another");
        assertThat(file.text()).isEqualTo("two, longer");
        assertThat(file.parent().list()).as("no draft is left").containsExactly(file);
        Files.writeString(
                disk.resolve("runs/deep/.latest.json.me.draft"), "what a death left, and longer than the next");
        storage.replace(file, "three".getBytes(UTF_8), "me");
        assertThat(file.text()).isEqualTo("three");
        assertThat(file.parent().list()).containsExactly(file);
    }

    @Test
    @Timeout(30)
    void aReaderSeesTheOldOrTheNewContent() throws Exception {
        Location file = root.resolve("latest.json");
        byte[] a = "a".repeat(70_000).getBytes(UTF_8);
        byte[] b = "b".repeat(90_000).getBytes(UTF_8);
        storage.replace(file, a, "");
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<?> done = writer.submit(() -> {
                for (int i = 0; i < 30; i++) {
                    storage.replace(file, i % 2 == 0 ? b : a, "");
                }
                return null;
            });
            do {
                assertThat(file.text()).matches("a{70000}|b{90000}");
            } while (!done.isDone());
            done.get();
        } finally {
            writer.shutdownNow();
        }
    }

    @Test
    void makesFolders() throws IOException {
        Location deep = root.resolve("a/b/c");
        storage.createFolders(deep);
        storage.createFolders(deep);
        assertThat(disk.resolve("a/b/c")).isDirectory();
        assertThat(storage.createFolder(root.resolve("one"))).isTrue();
        assertThat(storage.createFolder(root.resolve("one"))).isFalse();
        assertThat(storage.createPrivateFolder(root.resolve("private"))).isTrue();
        assertThat(storage.createPrivateFolder(root.resolve("private"))).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(disk.resolve("private"))))
                .isEqualTo("rwx------");
        Location probe = storage.createTemporary(root, ".probe", ".tmp");
        assertThat(probe.size()).isZero();
        assertThat(storage.createTemporary(root, ".probe", ".tmp")).isNotEqualTo(probe);
        probe.delete();
        assertThat(Path.of(probe.toString())).doesNotExist();
        assertThatThrownBy(() -> storage.createFolders(file("plain", "").resolve("below")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void publishesAWholeFolderWhereNoneStands() throws IOException {
        file("building/data/part.csv", "rows");
        storage.publish(root.resolve("building"), root.resolve("gold"));
        assertThat(root.resolve("gold/data/part.csv").text()).isEqualTo("rows");
        assertThat(disk.resolve("building")).doesNotExist();
        file("building/data/part.csv", "other rows");
        assertThatThrownBy(() -> storage.publish(root.resolve("building"), root.resolve("gold")))
                .isInstanceOf(IOException.class);
        assertThat(root.resolve("gold/data/part.csv").text()).isEqualTo("rows");
        assertThat(root.resolve("building/data/part.csv").text()).isEqualTo("other rows");
        storage.createFolder(root.resolve("empty"));
        storage.publish(root.resolve("building"), root.resolve("empty"));
        assertThat(root.resolve("empty/data/part.csv").text()).isEqualTo("other rows");
    }

    @Test
    void supersedesAFile() throws IOException {
        Location old = file("pins.json", "old");
        storage.supersede(file("new.json", "new"), old);
        assertThat(old.text()).isEqualTo("new");
        assertThat(disk.resolve("new.json")).doesNotExist();
    }

    @Test
    void linksAndCopies() throws IOException {
        Location file = file("data.csv", "rows");
        storage.link(file, root.resolve("second.csv"));
        assertThat(Files.isSameFile(disk.resolve("data.csv"), disk.resolve("second.csv")))
                .isTrue();
        assertThatThrownBy(() -> storage.link(file, root.resolve("second.csv")))
                .isInstanceOf(FileAlreadyExistsException.class);
        file("cut.csv", "ro");
        storage.copy(file, root.resolve("cut.csv"));
        assertThat(root.resolve("cut.csv").text()).isEqualTo("rows");
        assertThat(Files.isSameFile(disk.resolve("data.csv"), disk.resolve("cut.csv")))
                .isFalse();
    }

    @Test
    void joinsPartsInTheirOrderAndUsesThemUp() throws IOException {
        List<Location> parts = List.of(file("p/2", "b\n"), file("p/1", ""), file("p/0", "a\n"));
        storage.join("head\n".getBytes(UTF_8), parts, root.resolve("whole.csv"));
        assertThat(root.resolve("whole.csv").text()).isEqualTo("head\nb\na\n");
        assertThat(disk.resolve("p")).isEmptyDirectory();
        assertThatThrownBy(() -> storage.join(new byte[0], List.of(), root.resolve("whole.csv")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void removesATreeAndNothingThatItsLinksLeadTo() throws IOException {
        file("kept/precious.csv", "precious");
        file("old/data/part.csv", "");
        link("old/data/link", "kept");
        storage.removeTree(root.resolve("old"));
        assertThat(disk.resolve("old")).doesNotExist();
        assertThat(disk.resolve("kept/precious.csv")).hasContent("precious");
        assertThatThrownBy(() -> storage.delete(root.resolve("kept"))).isInstanceOf(DirectoryNotEmptyException.class);
        assertThatThrownBy(() -> storage.delete(root.resolve("old"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void syncsFilesAndFolders() throws IOException {
        Location file = file("data/a.csv", "rows");
        storage.sync(file, Attributes.Kind.FILE);
        storage.sync(file.parent(), Attributes.Kind.FOLDER);
        assertThatThrownBy(() -> storage.sync(root.resolve("data/none"), Attributes.Kind.FILE))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(disk.resolve("data/none")).doesNotExist();
    }

    @Test
    void aLockHasOneHolderOrManyReaders() throws IOException {
        Location file = root.resolve("run.lock");
        try (LockedFile held = storage.lock(file).orElseThrow()) {
            held.channel().write(ByteBuffer.wrap("who".getBytes(UTF_8)));
            held.sync();
            assertThat(storage.lock(file)).isEmpty();
            assertThat(storage.share(file)).isEmpty();
            assertThat(file.text()).as("anybody may read who holds it").isEqualTo("who");
        }
        Optional<LockedFile> again = storage.lock(file);
        assertThat(again).isPresent();
        again.get().close();
        assertThatThrownBy(() -> storage.share(root.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }
}
