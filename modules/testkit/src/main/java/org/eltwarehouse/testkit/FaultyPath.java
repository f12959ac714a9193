// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** A plain path whose file operations go through a {@link FaultyFileSystem}. */
record FaultyPath(FaultyFileSystem files, Path plain) implements Path {
    @Override
    public FileSystem getFileSystem() {
        return files;
    }

    @Override
    public boolean isAbsolute() {
        return plain.isAbsolute();
    }

    @Override
    public Path getRoot() {
        return files.wrap(plain.getRoot());
    }

    @Override
    public Path getFileName() {
        return files.wrap(plain.getFileName());
    }

    @Override
    public Path getParent() {
        return files.wrap(plain.getParent());
    }

    @Override
    public int getNameCount() {
        return plain.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return files.wrap(plain.getName(index));
    }

    @Override
    public Path subpath(int beginIndex, int endIndex) {
        return files.wrap(plain.subpath(beginIndex, endIndex));
    }

    @Override
    public boolean startsWith(Path other) {
        return plain.startsWith(FaultyFileSystem.plain(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return plain.endsWith(FaultyFileSystem.plain(other));
    }

    @Override
    public Path normalize() {
        return files.wrap(plain.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return files.wrap(plain.resolve(FaultyFileSystem.plain(other)));
    }

    @Override
    public Path relativize(Path other) {
        return files.wrap(plain.relativize(FaultyFileSystem.plain(other)));
    }

    @Override
    public URI toUri() {
        return plain.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return files.wrap(plain.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        files.before(Operation.READ_ATTRIBUTES, plain);
        return files.wrap(plain.toRealPath(options));
    }

    @Override
    public File toFile() {
        return plain.toFile();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers)
            throws IOException {
        return plain.register(watcher, events, modifiers);
    }

    @Override
    public int compareTo(Path other) {
        return plain.compareTo(FaultyFileSystem.plain(other));
    }

    @Override
    public String toString() {
        return plain.toString();
    }
}
