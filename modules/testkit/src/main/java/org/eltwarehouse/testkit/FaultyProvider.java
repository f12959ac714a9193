// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import static org.eltwarehouse.testkit.FaultyFileSystem.plain;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Set;

/** Tells a {@link FaultyFileSystem} of each call, then hands it to the default file system. */
final class FaultyProvider extends FileSystemProvider {
    private final FaultyFileSystem files;

    FaultyProvider(FaultyFileSystem files) {
        this.files = files;
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
        throw new UnsupportedOperationException("a faulty file system is made by its constructor");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return files;
    }

    @Override
    public Path getPath(URI uri) {
        return files.getPath(uri.getPath());
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path plain = plain(path);
        boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        files.before(writes ? Operation.OPEN_TO_WRITE : Operation.OPEN_TO_READ, plain);
        FileChannel channel = FileChannel.open(plain, options, attributes);
        return new FaultyChannel(files, plain, channel, writes);
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // the listing belongs to the caller
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        files.before(Operation.LIST, plain(folder));
        return new FaultyListing(
                files, Files.newDirectoryStream(plain(folder), entry -> filter.accept(files.wrap(entry))));
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        files.before(Operation.CREATE_FOLDER, plain(folder));
        Files.createDirectory(plain(folder), attributes);
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
        files.before(Operation.LINK, plain(link));
        Files.createSymbolicLink(plain(link), plain(target), attributes);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        files.before(Operation.LINK, plain(link), plain(existing));
        Files.createLink(plain(link), plain(existing));
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        files.before(Operation.READ_ATTRIBUTES, plain(link));
        return files.wrap(Files.readSymbolicLink(plain(link)));
    }

    @Override
    public void delete(Path path) throws IOException {
        files.before(Operation.DELETE, plain(path));
        Files.delete(plain(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        files.before(Operation.COPY, plain(target), plain(source));
        Files.copy(plain(source), plain(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        Call call = files.before(Operation.MOVE, plain(target), plain(source));
        Files.move(plain(source), plain(target), options);
        files.after(call);
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        files.before(Operation.READ_ATTRIBUTES, plain(path));
        return Files.isSameFile(plain(path), plain(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        files.before(Operation.READ_ATTRIBUTES, plain(path));
        return Files.isHidden(plain(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        files.before(Operation.READ_ATTRIBUTES, plain(path));
        return Files.getFileStore(plain(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        files.before(Operation.CHECK_ACCESS, plain(path));
        Path plain = plain(path);
        plain.getFileSystem().provider().checkAccess(plain, modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        V view = Files.getFileAttributeView(plain(path), type, options);
        return view == null ? null : type.cast(watched(view, type, plain(path)));
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        files.before(Operation.READ_ATTRIBUTES, plain(path));
        return Files.readAttributes(plain(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        files.before(Operation.READ_ATTRIBUTES, plain(path));
        return Files.readAttributes(plain(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        files.before(Operation.CHANGE_ATTRIBUTES, plain(path));
        Files.setAttribute(plain(path), attribute, value, options);
    }

    private Object watched(Object view, Class<?> type, Path plain) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().startsWith("set")) {
                files.before(Operation.CHANGE_ATTRIBUTES, plain);
            } else if (!method.getName().equals("name")) {
                files.before(Operation.READ_ATTRIBUTES, plain);
            }
            try {
                return method.invoke(view, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
