// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eltwarehouse.store.storage.Attributes;
import org.eltwarehouse.store.storage.Location;

/** What stands in the memory of this process, by its path; guarded by the map itself. */
final class MemoryNodes {
    static final NavigableMap<String, Node> NODES = new TreeMap<>(Map.of("/", Node.FOLDER));

    private MemoryNodes() {}

    /** A file's content, or a folder's lack of one. */
    static final class Node {
        static final Node FOLDER = new Node(null, Instant.EPOCH);

        final byte[] content;
        final Instant modified;

        Node(byte[] content, Instant modified) {
            this.content = content;
            this.modified = modified;
        }

        boolean isFolder() {
            return content == null;
        }

        Attributes attributes() {
            return isFolder()
                    ? new Attributes(Attributes.Kind.FOLDER, 0, modified)
                    : new Attributes(Attributes.Kind.FILE, content.length, modified);
        }
    }

    static OutputStream writing(Location file, byte[] before) throws IOException {
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

    static void move(Location from, Location to) throws IOException {
        node(from);
        node(to.parent());
        for (String path : Stream.concat(Stream.of(from.path()), below(from)).toList()) {
            NODES.put(to.path() + path.substring(from.path().length()), NODES.remove(path));
        }
    }

    static void put(Location file, byte[] content) throws IOException {
        synchronized (NODES) {
            if (!node(file.parent()).isFolder()) {
                throw new FileAlreadyExistsException(file.parent().toString());
            }
            NODES.put(file.path(), new Node(content, Instant.now()));
        }
    }

    static Node node(Location place) throws IOException {
        synchronized (NODES) {
            Node node = NODES.get(place.path());
            if (node == null) {
                throw new NoSuchFileException(place.toString());
            }
            return node;
        }
    }

    static byte[] content(Location file) throws IOException {
        Node node = node(file);
        if (node.isFolder()) {
            throw new IOException(file + " is a folder");
        }
        return node.content;
    }

    static Stream<String> below(Location folder) {
        String head = folder.path() + "/";
        return NODES.tailMap(head, false).keySet().stream().takeWhile(path -> path.startsWith(head));
    }

    static void requireFoldersAround(Location place) throws IOException {
        for (String path = place.path(); path.lastIndexOf('/') > 0; ) {
            path = path.substring(0, path.lastIndexOf('/'));
            if (NODES.containsKey(path) && !NODES.get(path).isFolder()) {
                throw new NotDirectoryException(place.toString());
            }
        }
    }

    static void requireFree(Location place) throws IOException {
        if (NODES.containsKey(place.path())) {
            throw new FileAlreadyExistsException(place.toString());
        }
    }
}
