// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which calls are told, and what happens when one is made to fail. */
class InterceptionTest {
    @TempDir
    Path disk;

    @Test
    void everyCallBelowTheRootIsToldInOrder() throws IOException {
        Calls calls = new Calls();
        FaultyFileSystem files = new FaultyFileSystem(disk, calls);
        Path file = files.root().resolve("file");
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.write(UTF_8.encode("text"));
            out.force(true);
        }
        Files.readString(file);
        Files.exists(file);
        Files.size(file);
        Files.move(file, files.root().resolve("moved"), StandardCopyOption.ATOMIC_MOVE);
        try (Stream<Path> entries = Files.list(files.root())) {
            assertThat(entries).hasSize(1);
        }
        Files.delete(files.root().resolve("moved"));

        assertThat(calls.operations())
                .containsExactly(
                        Operation.OPEN_TO_WRITE,
                        Operation.WRITE,
                        Operation.FORCE,
                        Operation.CLOSE,
                        Operation.OPEN_TO_READ,
                        Operation.CHECK_ACCESS,
                        Operation.READ_ATTRIBUTES,
                        Operation.MOVE,
                        Operation.LIST,
                        Operation.DELETE);
        assertThat(calls.completed()).containsExactly(Operation.CLOSE, Operation.MOVE);
        assertThat(calls.numbers())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, files.calls()).boxed().toList());
    }

    @Test
    void callsElsewhereAreNotCounted(@TempDir Path elsewhere) throws IOException {
        Path beside = Files.writeString(elsewhere.resolve("file"), "text");
        Calls calls = new Calls();
        FaultyFileSystem files = new FaultyFileSystem(disk, calls);
        Path outside = files.root().resolve(beside);

        assertThat(Files.readString(outside)).isEqualTo("text");
        assertThat(files.calls()).isZero();
        Files.copy(outside, files.root().resolve("in"));
        Files.move(files.root().resolve("in"), outside, StandardCopyOption.REPLACE_EXISTING);
        assertThat(calls.operations()).containsExactly(Operation.COPY, Operation.MOVE);
    }

    @Test
    void aWriteThatFailsLeavesHalfOfItsBytes() {
        Path file = failing(2).resolve("file");
        assertThatThrownBy(() -> Files.writeString(file, "12345678")).isExactlyInstanceOf(AccessDeniedException.class);
        assertThat(disk.resolve("file")).hasContent("1234");
    }

    @Test
    void theKindOfFailureFollowsTheNumberOfTheCall() {
        assertThatThrownBy(() -> Files.createDirectory(failing(1).resolve("a")))
                .isExactlyInstanceOf(FileSystemException.class)
                .hasMessage(disk.resolve("a") + ": No space left on device");
        assertThatThrownBy(() -> Files.writeString(failing(3).resolve("b"), "text"))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("Input/output error");
        assertThat(disk.resolve("a")).doesNotExist();
        assertThat(disk.resolve("b")).hasContent("text");
    }

    @Test
    void aFileIsNotThereWhenItsAttributesCannotBeRead() throws IOException {
        Files.writeString(disk.resolve("file"), "text");
        assertThat(Files.exists(failing(1).resolve("file"))).isFalse();
        assertThat(Files.isRegularFile(failing(1).resolve("file"))).isFalse();
        assertThatThrownBy(() -> Files.size(failing(1).resolve("file"))).isInstanceOf(FileSystemException.class);
    }

    @Test
    void onlyTheCallOfThatNumberFails() throws IOException {
        Path root = failing(2);
        Files.createDirectory(root.resolve("a"));
        assertThatThrownBy(() -> Files.createDirectory(root.resolve("b"))).isInstanceOf(AccessDeniedException.class);
        Files.createDirectory(root.resolve("c"));
        try (Stream<Path> entries = Files.list(disk)) {
            assertThat(entries.map(entry -> entry.getFileName().toString())).containsExactlyInAnyOrder("a", "c");
        }
    }

    @Test
    void aChannelWhoseCloseFailsIsClosed() throws IOException {
        FileChannel out =
                FileChannel.open(failing(2).resolve("file"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        assertThatThrownBy(out::close).isInstanceOf(AccessDeniedException.class);
        assertThat(out.isOpen()).isFalse();
    }

    private Path failing(long number) {
        return new FaultyFileSystem(disk, FailAt.call(number)).root();
    }
}
