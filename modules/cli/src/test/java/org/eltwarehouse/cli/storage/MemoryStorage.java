// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eltwarehouse.store.storage.Attributes;
import org.eltwarehouse.store.storage.LinkView;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.store.storage.LockedFile;
import org.eltwarehouse.store.storage.Storage;

/** Files in the memory of this process, {@code memory:/...}: whatever opens a path of its own finds nothing there. */
public final class MemoryStorage implements Storage {
    /** How many hold a lock: -1 for one who writes. */
    private static final Map<String, Integer> LOCKS = new HashMap<>();

    private static int temporary;

    @Override
    public String scheme() {
        return "memory";
    }

    @Override
    public Location absolute(Location place) {
        return place;
    }

    @Override
    public Attributes attributes(Location place, LinkView links) throws IOException {
        synchronized (MemoryNodes.NODES) {
            MemoryNodes.Node node = MemoryNodes.NODES.get(place.path());
            if (node == null) {
                MemoryNodes.requireFoldersAround(place);
                return Attributes.NOTHING;
            }
            return node.attributes();
        }
    }

    @Override
    public Location followed(Location place) throws IOException {
        MemoryNodes.node(place);
        return place;
    }

    @Override
    public List<Location> list(Location folder) throws IOException {
        synchronized (MemoryNodes.NODES) {
            MemoryNodes.node(folder);
            return MemoryNodes.below(folder)
                    .map(path -> folder.resolve(path.substring(folder.path().length() + 1)))
                    .filter(entry -> entry.parent().equals(folder))
                    .toList();
        }
    }

    @Override
    public List<Location> walk(Location folder, Attributes.Kind kind) throws IOException {
        synchronized (MemoryNodes.NODES) {
            MemoryNodes.node(folder);
            return Stream.concat(
                            Stream.of(folder),
                            MemoryNodes.below(folder)
                                    .map(path -> folder.resolve(
                                            path.substring(folder.path().length() + 1))))
                    .filter(entry ->
                            MemoryNodes.NODES.get(entry.path()).attributes().kind() == kind)
                    .sorted()
                    .toList();
        }
    }

    @Override
    public InputStream read(Location file, LinkView links) throws IOException {
        return new ByteArrayInputStream(MemoryNodes.content(file));
    }

    @Override
    public SeekableByteChannel open(Location file) throws IOException {
        return new MemoryChannel(MemoryNodes.content(file));
    }

    @Override
    public OutputStream create(Location file) throws IOException {
        synchronized (MemoryNodes.NODES) {
            MemoryNodes.requireFree(file);
            MemoryNodes.put(file, new byte[0]);
        }
        return write(file);
    }

    @Override
    public OutputStream write(Location file) throws IOException {
        return MemoryNodes.writing(file, new byte[0]);
    }

    @Override
    public OutputStream append(Location file) throws IOException {
        return MemoryNodes.writing(
                file, attributes(file, LinkView.SEEN).isFile() ? MemoryNodes.content(file) : new byte[0]);
    }

    @Override
    public void replace(Location file, byte[] content, String writer) throws IOException {
        createFolders(file.parent());
        MemoryNodes.put(file, content.clone());
    }

    @Override
    public void createFolders(Location folder) throws IOException {
        synchronized (MemoryNodes.NODES) {
            if (!folder.path().equals("/")) {
                createFolders(folder.parent());
            }
            if (!createFolder(folder) && !MemoryNodes.node(folder).isFolder()) {
                throw new FileAlreadyExistsException(folder.toString());
            }
        }
    }

    @Override
    public boolean createFolder(Location folder) throws IOException {
        synchronized (MemoryNodes.NODES) {
            if (!folder.path().equals("/")) {
                MemoryNodes.node(folder.parent());
            }
            return MemoryNodes.NODES.putIfAbsent(folder.path(), MemoryNodes.Node.FOLDER) == null;
        }
    }

    @Override
    public boolean createPrivateFolder(Location folder) throws IOException {
        return createFolder(folder);
    }

    @Override
    public Location createTemporary(Location folder, String prefix, String suffix) throws IOException {
        synchronized (MemoryNodes.NODES) {
            Location file = folder.resolve(prefix + temporary++ + suffix);
            MemoryNodes.put(file, new byte[0]);
            return file;
        }
    }

    @Override
    public void publish(Location from, Location to) throws IOException {
        synchronized (MemoryNodes.NODES) {
            MemoryNodes.requireFree(to);
            MemoryNodes.move(from, to);
        }
    }

    @Override
    public void supersede(Location from, Location to) throws IOException {
        synchronized (MemoryNodes.NODES) {
            MemoryNodes.move(from, to);
        }
    }

    @Override
    public void link(Location file, Location name) throws IOException {
        synchronized (MemoryNodes.NODES) {
            MemoryNodes.requireFree(name);
            MemoryNodes.put(name, MemoryNodes.content(file));
        }
    }

    @Override
    public void copy(Location from, Location to) throws IOException {
        MemoryNodes.put(to, MemoryNodes.content(from).clone());
    }

    @Override
    public void join(byte[] head, List<Location> parts, Location file) throws IOException {
        try (OutputStream out = create(file)) {
            out.write(head);
            for (Location part : parts) {
                out.write(MemoryNodes.content(part));
                delete(part);
            }
        }
    }

    @Override
    public void delete(Location place) throws IOException {
        synchronized (MemoryNodes.NODES) {
            MemoryNodes.node(place);
            if (MemoryNodes.below(place).findAny().isPresent()) {
                throw new DirectoryNotEmptyException(place.toString());
            }
            MemoryNodes.NODES.remove(place.path());
        }
    }

    @Override
    public void removeTree(Location folder) {
        synchronized (MemoryNodes.NODES) {
            MemoryNodes.below(folder).toList().forEach(MemoryNodes.NODES::remove);
            MemoryNodes.NODES.remove(folder.path());
        }
    }

    @Override
    public void sync(Location place, Attributes.Kind kind) throws IOException {
        if (MemoryNodes.node(place).isFolder() != (kind == Attributes.Kind.FOLDER)) {
            throw new IOException(place + " is no " + kind);
        }
    }

    @Override
    public Optional<LockedFile> lock(Location file) throws IOException {
        synchronized (MemoryNodes.NODES) {
            if (LOCKS.containsKey(file.path())) {
                return Optional.empty();
            } else if (!MemoryNodes.NODES.containsKey(file.path())) {
                MemoryNodes.put(file, new byte[0]);
            }
            LOCKS.put(file.path(), -1);
            return Optional.of(new MemoryLock(file, MemoryNodes.content(file)));
        }
    }

    @Override
    public Optional<LockedFile> share(Location file) throws IOException {
        synchronized (MemoryNodes.NODES) {
            if (LOCKS.getOrDefault(file.path(), 0) < 0) {
                return Optional.empty();
            }
            LOCKS.merge(file.path(), 1, Integer::sum);
            return Optional.of(new MemoryLock(file, MemoryNodes.content(file)));
        }
    }

    /** A held lock; what was written counts when it is let go. */
    private record MemoryLock(Location file, MemoryChannel channel) implements LockedFile {
        MemoryLock(Location file, byte[] content) {
            this(file, new MemoryChannel(content));
        }

        @Override
        public void sync() throws IOException {
            MemoryNodes.put(file, channel.content());
        }

        @Override
        public void close() throws IOException {
            synchronized (MemoryNodes.NODES) {
                int holders = LOCKS.get(file.path());
                if (holders < 0) {
                    sync();
                }
                LOCKS.merge(
                        file.path(), holders < 0 ? 1 : -1, (now, change) -> now + change == 0 ? null : now + change);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemoryStorage;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
