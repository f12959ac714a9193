package org.eltwarehouse.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eltwarehouse.store.storage.Attributes;
import org.eltwarehouse.store.storage.LinkView;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.store.storage.LockedFile;
import org.eltwarehouse.store.storage.Storage;

/** Files in the memory of this process, {@code memory:/...}: whatever opens a path of its own finds nothing there. */
public final class MemoryStorage implements Storage {
    /** One memory per process; found by its name, like any other storage. */
    private static final NavigableMap<String, Node> NODES = new TreeMap<>(Map.of("/", Node.FOLDER));

    /** How many hold a lock: -1 for one who writes. */
    private static final Map<String, Integer> LOCKS = new HashMap<>();

    private static int temporary;

    /** A file's content, or a folder's lack of one. */
    private static final class Node {
        static final Node FOLDER = new Node(null, Instant.EPOCH);

        private final byte[] content;
        private final Instant modified;

        Node(byte[] content, Instant modified) {
            this.content = content;
            this.modified = modified;
        }

        boolean isFolder() {
            return content == null;
        }
    }

    @Override
    public String scheme() {
        return "memory";
    }

    @Override
    public Location absolute(Location place) {
        return place;
    }

    @Override
    public Attributes attributes(Location place, LinkView links) {
        synchronized (NODES) {
            Node node = NODES.get(place.path());
            if (node == null) {
                return Attributes.NOTHING;
            }
            return node.isFolder()
                    ? new Attributes(Attributes.Kind.FOLDER, 0, node.modified)
                    : new Attributes(Attributes.Kind.FILE, node.content.length, node.modified);
        }
    }

    @Override
    public Location followed(Location place) throws IOException {
        node(place);
        return place;
    }

    @Override
    public List<Location> list(Location folder) throws IOException {
        synchronized (NODES) {
            node(folder);
            return below(folder)
                    .map(path -> folder.resolve(path.substring(folder.path().length() + 1)))
                    .filter(entry -> entry.parent().equals(folder))
                    .toList();
        }
    }

    @Override
    public List<Location> walk(Location folder, Attributes.Kind kind) throws IOException {
        synchronized (NODES) {
            node(folder);
            return Stream.concat(
                            Stream.of(folder),
                            below(folder)
                                    .map(path -> folder.resolve(
                                            path.substring(folder.path().length() + 1))))
                    .filter(entry -> attributes(entry, LinkView.SEEN).kind() == kind)
                    .sorted()
                    .toList();
        }
    }

    @Override
    public InputStream read(Location file, LinkView links) throws IOException {
        return new ByteArrayInputStream(content(file));
    }

    @Override
    public SeekableByteChannel open(Location file) throws IOException {
        return new MemoryChannel(content(file));
    }

    @Override
    public OutputStream create(Location file) throws IOException {
        synchronized (NODES) {
            requireFree(file);
            put(file, new byte[0]);
        }
        return write(file);
    }

    @Override
    public OutputStream write(Location file) throws IOException {
        return writing(file, new byte[0]);
    }

    @Override
    public OutputStream append(Location file) throws IOException {
        return writing(file, attributes(file, LinkView.SEEN).isFile() ? content(file) : new byte[0]);
    }

    private static OutputStream writing(Location file, byte[] before) throws IOException {
        put(file, before);
        ByteArrayOutputStream written = new ByteArrayOutputStream() {
            @Override
            public void flush() throws IOException {
                put(file, toByteArray());
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
        written.write(before);
        return written;
    }

    @Override
    public void replace(Location file, byte[] content, String writer) throws IOException {
        createFolders(file.parent());
        put(file, content.clone());
    }

    @Override
    public void createFolders(Location folder) throws IOException {
        synchronized (NODES) {
            if (!folder.path().equals("/")) {
                createFolders(folder.parent());
            }
            if (!createFolder(folder) && !node(folder).isFolder()) {
                throw new FileAlreadyExistsException(folder.toString());
            }
        }
    }

    @Override
    public boolean createFolder(Location folder) throws IOException {
        synchronized (NODES) {
            if (!folder.path().equals("/")) {
                node(folder.parent());
            }
            return NODES.putIfAbsent(folder.path(), Node.FOLDER) == null;
        }
    }

    @Override
    public boolean createPrivateFolder(Location folder) throws IOException {
        return createFolder(folder);
    }

    @Override
    public Location createTemporary(Location folder, String prefix, String suffix) throws IOException {
        synchronized (NODES) {
            Location file = folder.resolve(prefix + temporary++ + suffix);
            put(file, new byte[0]);
            return file;
        }
    }

    @Override
    public void publish(Location from, Location to) throws IOException {
        synchronized (NODES) {
            requireFree(to);
            move(from, to);
        }
    }

    @Override
    public void supersede(Location from, Location to) throws IOException {
        synchronized (NODES) {
            move(from, to);
        }
    }

    private static void move(Location from, Location to) throws IOException {
        node(from);
        node(to.parent());
        for (String path : Stream.concat(Stream.of(from.path()), below(from)).toList()) {
            NODES.put(to.path() + path.substring(from.path().length()), NODES.remove(path));
        }
    }

    @Override
    public void link(Location file, Location name) throws IOException {
        synchronized (NODES) {
            requireFree(name);
            put(name, content(file));
        }
    }

    @Override
    public void copy(Location from, Location to) throws IOException {
        put(to, content(from).clone());
    }

    @Override
    public void join(byte[] head, List<Location> parts, Location file) throws IOException {
        try (OutputStream out = create(file)) {
            out.write(head);
            for (Location part : parts) {
                out.write(content(part));
                delete(part);
            }
        }
    }

    @Override
    public void delete(Location place) throws IOException {
        synchronized (NODES) {
            node(place);
            if (below(place).findAny().isPresent()) {
                throw new DirectoryNotEmptyException(place.toString());
            }
            NODES.remove(place.path());
        }
    }

    @Override
    public void removeTree(Location folder) {
        synchronized (NODES) {
            below(folder).toList().forEach(NODES::remove);
            NODES.remove(folder.path());
        }
    }

    @Override
    public void sync(Location place, Attributes.Kind kind) throws IOException {
        if (node(place).isFolder() != (kind == Attributes.Kind.FOLDER)) {
            throw new IOException(place + " is no " + kind);
        }
    }

    @Override
    public Optional<LockedFile> lock(Location file) throws IOException {
        synchronized (NODES) {
            if (LOCKS.containsKey(file.path())) {
                return Optional.empty();
            } else if (!NODES.containsKey(file.path())) {
                put(file, new byte[0]);
            }
            LOCKS.put(file.path(), -1);
            return Optional.of(new MemoryLock(file, content(file)));
        }
    }

    @Override
    public Optional<LockedFile> share(Location file) throws IOException {
        synchronized (NODES) {
            if (LOCKS.getOrDefault(file.path(), 0) < 0) {
                return Optional.empty();
            }
            LOCKS.merge(file.path(), 1, Integer::sum);
            return Optional.of(new MemoryLock(file, content(file)));
        }
    }

    /** A held lock; what was written counts when it is let go. */
    private record MemoryLock(Location file, MemoryChannel channel) implements LockedFile {
        MemoryLock(Location file, byte[] content) {
            this(file, new MemoryChannel(content));
        }

        @Override
        public void sync() throws IOException {
            put(file, channel.content());
        }

        @Override
        public void close() throws IOException {
            synchronized (NODES) {
                int holders = LOCKS.get(file.path());
                if (holders < 0) {
                    sync();
                }
                LOCKS.merge(
                        file.path(), holders < 0 ? 1 : -1, (now, change) -> now + change == 0 ? null : now + change);
            }
        }
    }

    private static void put(Location file, byte[] content) throws IOException {
        synchronized (NODES) {
            if (!node(file.parent()).isFolder()) {
                throw new FileAlreadyExistsException(file.parent().toString());
            }
            NODES.put(file.path(), new Node(content, Instant.now()));
        }
    }

    private static Node node(Location place) throws IOException {
        synchronized (NODES) {
            Node node = NODES.get(place.path());
            if (node == null) {
                throw new NoSuchFileException(place.toString());
            }
            return node;
        }
    }

    private static byte[] content(Location file) throws IOException {
        Node node = node(file);
        if (node.isFolder()) {
            throw new IOException(file + " is a folder");
        }
        return node.content;
    }

    private static Stream<String> below(Location folder) {
        String head = folder.path() + "/";
        return NODES.tailMap(head, false).keySet().stream().takeWhile(path -> path.startsWith(head));
    }

    private static void requireFree(Location place) throws IOException {
        if (NODES.containsKey(place.path())) {
            throw new FileAlreadyExistsException(place.toString());
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
