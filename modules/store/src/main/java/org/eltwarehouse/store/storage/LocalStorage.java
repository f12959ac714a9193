// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.storage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of the operating system, or of any other file system of the Java platform. Moves are atomic and replace, a name
 * is flushed with its folder, and locks end with their process.
 */
public final class LocalStorage implements Storage {
    static final String SCHEME = "file";

    private static final LocalStorage OF_THE_SYSTEM = new LocalStorage(FileSystems.getDefault());

    private final FileSystem files;

    private LocalStorage(FileSystem files) {
        this.files = requireNonNull(files, "files is null");
    }

    static LocalStorage of(FileSystem files) {
        return files.equals(OF_THE_SYSTEM.files) ? OF_THE_SYSTEM : new LocalStorage(files);
    }

    /** A new folder for what lives no longer than its maker, who removes it. */
    public static Location temporary(String prefix) {
        try {
            return Location.of(Files.createTempDirectory(prefix));
        } catch (IOException e) {
            throw DiskFault.cannot("create", Location.parse(System.getProperty("java.io.tmpdir")), e);
        }
    }

    Location location(Path path) {
        return new Location(this, path.toString().replace(files.getSeparator(), "/"));
    }

    private Path path(Location place) {
        if (!equals(place.storage())) {
            throw new IllegalArgumentException(place + " is in another storage");
        }
        return files.getPath(place.path());
    }

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public Location absolute(Location place) {
        return location(path(place).toAbsolutePath());
    }

    @Override
    public Attributes attributes(Location place, LinkView links) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(path(place), BasicFileAttributes.class, options(links));
            return new Attributes(
                    kind(found), found.size(), found.lastModifiedTime().toInstant());
        } catch (NoSuchFileException e) {
            return Attributes.NOTHING;
        }
    }

    private static LinkOption[] options(LinkView links) {
        return links == LinkView.SEEN ? new LinkOption[] {LinkOption.NOFOLLOW_LINKS} : new LinkOption[0];
    }

    static Attributes.Kind kind(BasicFileAttributes found) {
        if (found.isRegularFile()) {
            return Attributes.Kind.FILE;
        } else if (found.isDirectory()) {
            return Attributes.Kind.FOLDER;
        }
        return found.isSymbolicLink() ? Attributes.Kind.LINK : Attributes.Kind.OTHER;
    }

    @Override
    public Location followed(Location place) throws IOException {
        return location(path(place).toRealPath());
    }

    @Override
    public List<Location> list(Location folder) throws IOException {
        List<Location> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path(folder))) {
            entries.forEach(entry -> found.add(location(entry)));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        found.sort(null);
        return found;
    }

    @Override
    public List<Location> walk(Location folder, Attributes.Kind kind) throws IOException {
        List<Location> found = new ArrayList<>();
        LocalTree.visit(path(folder), kind, path -> found.add(location(path)));
        found.sort(null);
        return found;
    }

    @Override
    public InputStream read(Location file, LinkView links) throws IOException {
        return Files.newInputStream(path(file), options(links));
    }

    @Override
    public SeekableByteChannel open(Location file) throws IOException {
        return FileChannel.open(path(file), StandardOpenOption.READ);
    }

    @Override
    public OutputStream create(Location file) throws IOException {
        return Files.newOutputStream(path(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public OutputStream write(Location file) throws IOException {
        return Files.newOutputStream(path(file));
    }

    @Override
    public OutputStream append(Location file) throws IOException {
        return Files.newOutputStream(path(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void replace(Location file, byte[] content, String writer) throws IOException {
        Path draft = path(file.sibling("." + file.name() + "." + (writer.isEmpty() ? "" : writer + ".") + "draft"));
        Files.createDirectories(draft.getParent() == null ? files.getPath("") : draft.getParent());
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        try (FileChannel channel = FileChannel.open(draft, options)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, path(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void createFolders(Location folder) throws IOException {
        Files.createDirectories(path(folder));
    }

    @Override
    public boolean createFolder(Location folder) throws IOException {
        try {
            Files.createDirectory(path(folder));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    @Override
    public boolean createPrivateFolder(Location folder) throws IOException {
        if (!files.supportedFileAttributeViews().contains("posix")) {
            return createFolder(folder);
        }
        try {
            Files.createDirectory(
                    path(folder), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    @Override
    public Location createTemporary(Location folder, String prefix, String suffix) throws IOException {
        return location(Files.createTempFile(path(folder), prefix, suffix));
    }

    @Override
    public void publish(Location from, Location to) throws IOException {
        Files.move(path(from), path(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void supersede(Location from, Location to) throws IOException {
        Files.move(path(from), path(to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void link(Location file, Location name) throws IOException {
        Files.createLink(path(name), path(file));
    }

    @Override
    public void copy(Location from, Location to) throws IOException {
        Files.copy(path(from), path(to), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void join(byte[] head, List<Location> parts, Location file) throws IOException {
        try (FileChannel out = FileChannel.open(path(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(head);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            for (Location part : parts) {
                try (FileChannel in = FileChannel.open(path(part))) {
                    for (long at = 0; at < in.size(); ) {
                        at += in.transferTo(at, in.size() - at, out);
                    }
                }
                Files.delete(path(part));
            }
        }
    }

    @Override
    public void delete(Location place) throws IOException {
        Files.delete(path(place));
    }

    @Override
    public void removeTree(Location folder) throws IOException {
        LocalTree.remove(path(folder));
    }

    @Override
    public void sync(Location place, Attributes.Kind kind) throws IOException {
        StandardOpenOption mode = kind == Attributes.Kind.FOLDER ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path(place), mode)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<LockedFile> lock(Location file) throws IOException {
        return ChannelLock.alone(FileChannel.open(
                path(file), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    @Override
    public Optional<LockedFile> share(Location file) throws IOException {
        return ChannelLock.shared(FileChannel.open(path(file), StandardOpenOption.READ));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalStorage local && files.equals(local.files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }
}
