// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a fault it is a file system like any other. */
class FaultyFileSystemTest {
    @TempDir
    Path disk;

    @TempDir
    Path elsewhere;

    private Path root;

    @BeforeEach
    void open() {
        root = new FaultyFileSystem(disk, Interception.NONE).root();
    }

    @Test
    void aPathReadsLikeThePlainOne() throws IOException {
        Path file = root.resolve("a").resolve("../b.csv").normalize();
        Path plain = disk.resolve("b.csv");

        assertThat(file).hasToString(plain.toString());
        assertThat(file.toFile()).isEqualTo(plain.toFile());
        assertThat(file.toUri()).isEqualTo(plain.toUri());
        assertThat(root.relativize(file)).hasToString("b.csv");
        assertThat(file.startsWith(root) && file.startsWith(disk)).isTrue();
        assertThat(root.resolve(plain)).isEqualTo(file).isNotEqualTo(plain);
        assertThat(file.getParent()).isEqualTo(root);
        assertThat(root.toRealPath()).hasToString(disk.toRealPath().toString());
        assertThat(root.getFileSystem().getPath("a", "b")).hasToString("a/b");
    }

    @Test
    void whatIsWrittenStandsOnTheDisk() throws IOException {
        Path file = Files.createDirectories(root.resolve("a/b")).resolve("c.txt");
        Files.writeString(file, "one");
        Files.write(file, " two".getBytes(UTF_8), StandardOpenOption.APPEND);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            out.write(" three".getBytes(UTF_8));
        }

        assertThat(disk.resolve("a/b/c.txt")).hasContent("one two three");
        assertThat(Files.readString(file)).isEqualTo("one two three");
        assertThat(Files.size(file)).isEqualTo(13);
        assertThat(Files.isRegularFile(file) && Files.isDirectory(root) && Files.notExists(root.resolve("d")))
                .isTrue();
    }

    @Test
    void foldersAreListedAndWalkedInItsOwnPaths() throws IOException {
        Files.createDirectories(root.resolve("a/b"));
        Files.writeString(root.resolve("a/b/c.txt"), "");
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.map(file -> root.relativize(file).toString()))
                    .containsExactlyInAnyOrder("", "a", "a/b", "a/b/c.txt");
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(root.resolve("a/b"), "*.txt")) {
            assertThat(files).containsExactly(root.resolve("a/b/c.txt"));
        }
        List<Path> removed = new ArrayList<>();
        Files.walkFileTree(root.resolve("a"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                removed.add(file);
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(removed).containsExactly(root.resolve("a/b/c.txt"));
        assertThat(disk).isEmptyDirectory();
    }

    @Test
    void filesAreMovedAtOnceAndLinked() throws IOException {
        Path draft = Files.writeString(root.resolve("draft"), "new");
        Path file = Files.writeString(root.resolve("file"), "old");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.createLink(root.resolve("link"), file);
        Files.createSymbolicLink(root.resolve("pointer"), file);

        assertThat(disk.resolve("link")).hasContent("new");
        assertThat(Files.isSameFile(root.resolve("link"), file)).isTrue();
        assertThat(Files.readSymbolicLink(root.resolve("pointer"))).isEqualTo(file);
        assertThat(disk.resolve("draft")).doesNotExist();
    }

    @Test
    void filesAreCopiedWithinAndAcrossFileSystems() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "text");
        Files.copy(file, root.resolve("copy"));
        Files.copy(file, elsewhere.resolve("out"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(elsewhere.resolve("out"), root.resolve("in"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(root.resolve("in"), elsewhere.resolve("moved"));
        try (InputStream in = Files.newInputStream(elsewhere.resolve("moved"))) {
            Files.copy(in, root.resolve("stream"));
        }

        assertThat(disk.resolve("copy")).hasContent("text");
        assertThat(elsewhere.resolve("out")).hasContent("text");
        assertThat(disk.resolve("stream")).hasContent("text");
        assertThat(disk.resolve("in")).doesNotExist();
    }

    @Test
    void channelsTransferForceAndLock() throws IOException {
        Path part = Files.writeString(root.resolve("part"), "rows");
        Path file = root.resolve("file");
        try (FileChannel in = FileChannel.open(part);
                FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(new ByteBuffer[] {UTF_8.encode("head "), UTF_8.encode("of ")});
            assertThat(in.transferTo(0, in.size(), out)).isEqualTo(4);
            assertThat(out.transferFrom(in, out.position(), 2)).isEqualTo(2);
            out.force(true);
            try (FileLock lock = out.tryLock()) {
                assertThat(lock.isValid()).isTrue();
                try (FileChannel second = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    assertThatThrownBy(second::tryLock).isInstanceOf(OverlappingFileLockException.class);
                }
            }
        }
        assertThat(disk.resolve("file")).hasContent("head of rowsro");
    }

    @Test
    void attributesAreReadAndChanged() throws IOException {
        Path file = Files.createTempFile(root, ".write", ".probe");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        Files.setAttribute(file, "posix:permissions", PosixFilePermissions.fromString("r--------"));

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("r--------"));
        assertThat(Files.getLastModifiedTime(file).toMillis()).isEqualTo(1_000_000);
        assertThat(Files.getAttribute(file, "size")).isEqualTo(0L);
        assertThat(Files.getOwner(file)).isEqualTo(Files.getOwner(disk));
        assertThat(Files.getFileStore(file)).isEqualTo(Files.getFileStore(disk));
        assertThat(Files.isHidden(file) && Files.isReadable(file)).isTrue();
        assertThat(Files.deleteIfExists(file)).isTrue();
        assertThat(Files.deleteIfExists(file)).isFalse();
        assertThatThrownBy(() -> Files.delete(file)).isInstanceOf(NoSuchFileException.class);
    }
}
