// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The default file system, where each call to the disk below a root is counted and may fail. Its paths read like the plain
 * ones, so code that opens {@code path.toString()} or {@code path.toFile()} reaches the same file, unseen.
 */
public final class FaultyFileSystem extends FileSystem {
    private final FileSystem disk = FileSystems.getDefault();
    private final FaultyProvider provider = new FaultyProvider(this);
    private final AtomicLong calls = new AtomicLong();
    private final Path root;
    private final Interception interception;

    /** Watches what lies below a folder of the default file system. */
    public FaultyFileSystem(Path root, Interception interception) {
        this.root = requireNonNull(root, "root is null").toAbsolutePath().normalize();
        this.interception = requireNonNull(interception, "interception is null");
    }

    /** The watched folder as a path of this file system. */
    public Path root() {
        return wrap(root);
    }

    /** How many calls there were. */
    public long calls() {
        return calls.get();
    }

    /** Tells the interception of a call; a call elsewhere has the number 0 and is none of ours. */
    Call before(Operation operation, Path plain) throws IOException {
        if (!watches(plain)) {
            return new Call(0, operation, plain);
        }
        Call call = new Call(calls.incrementAndGet(), operation, plain);
        interception.before(call);
        return call;
    }

    /** The same for a call with two paths; what lies outside the root is not named. */
    Call before(Operation operation, Path target, Path source) throws IOException {
        return before(operation, watches(target) ? target : source);
    }

    void after(Call call) throws IOException {
        if (call.number() > 0) {
            interception.after(call);
        }
    }

    private boolean watches(Path plain) {
        return plain.toAbsolutePath().normalize().startsWith(root);
    }

    Path wrap(Path plain) {
        return plain == null ? null : new FaultyPath(this, plain);
    }

    /** The path on the default file system; plain paths may be mixed in, as {@code Path.of} makes them. */
    static Path plain(Path path) {
        return path instanceof FaultyPath faulty ? faulty.plain() : path;
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    /** Does nothing, as with the default file system there is nothing to release. */
    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return disk.isReadOnly();
    }

    @Override
    public String getSeparator() {
        return disk.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        List<Path> roots = new ArrayList<>();
        disk.getRootDirectories().forEach(folder -> roots.add(wrap(folder)));
        return roots;
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return disk.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return disk.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return wrap(disk.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = disk.getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(plain(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return disk.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
        return disk.newWatchService();
    }
}
