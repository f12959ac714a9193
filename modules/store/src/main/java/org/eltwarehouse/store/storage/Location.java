// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.storage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectStreamException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A place in a storage: a file, a folder, or where one may come to stand. Immutable; making one touches no storage. It
 * travels as text, so that a task on another machine finds its storage there by the scheme.
 */
public final class Location implements Comparable<Location>, Serializable {
    private static final long serialVersionUID = 1;

    private final transient Storage storage;
    private final String path;

    Location(Storage storage, String path) {
        this.storage = requireNonNull(storage, "storage is null");
        this.path = requireNonNull(path, "path is null");
        if (path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a place has no NUL in its name");
        }
    }

    /** A place on a file system of the Java platform; that of the operating system where it is the default one. */
    public static Location of(Path path) {
        return LocalStorage.of(path.getFileSystem()).location(path);
    }

    /** The place that a person names: {@code scheme:/...}, else a path of the operating system. */
    public static Location parse(String text) {
        return Storages.location(text);
    }

    public Storage storage() {
        return storage;
    }

    /** Its path within its storage, with forward slashes. */
    public String path() {
        return path;
    }

    /** The last part of its path; empty for the root and for the working folder. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The place of this path below this one; an absolute path is a place of its own. */
    public Location resolve(String below) {
        if (below.isEmpty()) {
            return this;
        }
        String tidy = tidy(below);
        if (tidy.startsWith("/") || path.isEmpty()) {
            return new Location(storage, tidy);
        }
        return new Location(storage, path.endsWith("/") ? path + tidy : path + "/" + tidy);
    }

    /** The place of this name beside this one. */
    public Location sibling(String name) {
        return parent().resolve(name);
    }

    /** The folder that it lies in; a name alone lies in the working folder. The root lies in none. */
    public Location parent() {
        int slash = path.lastIndexOf('/');
        if (path.isEmpty() || path.equals("/")) {
            throw new IllegalArgumentException("there is no folder around '" + this + "'");
        }
        return new Location(storage, slash > 0 ? path.substring(0, slash) : slash == 0 ? "/" : "");
    }

    /** The same place without {@code .} and {@code ..} in its path. */
    public Location normalized() {
        boolean absolute = path.startsWith("/");
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            boolean up = part.equals("..");
            if (up && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !(up && absolute)) {
                parts.addLast(part);
            }
        }
        return new Location(storage, (absolute ? "/" : "") + String.join("/", parts));
    }

    /** The same place by a path that depends on no working folder, normalized. */
    public Location absolute() {
        return storage.absolute(this).normalized();
    }

    /** Whether it is a folder's own place or one below it, by the paths as they are spelled. */
    public boolean isIn(Location folder) {
        boolean closed = folder.path.endsWith("/") || folder.path.isEmpty();
        boolean below = path.startsWith(closed ? folder.path : folder.path + "/");
        return storage.equals(folder.storage) && (path.equals(folder.path) || below);
    }

    /** Its path below a folder that it is in. */
    public String below(Location folder) {
        if (!isIn(folder)) {
            throw new IllegalArgumentException(this + " is not in " + folder);
        }
        String rest = path.substring(folder.path.length());
        return rest.startsWith("/") ? rest.substring(1) : rest;
    }

    /** See {@link Storage#read}. */
    public InputStream read() throws IOException {
        return storage.read(this, LinkView.FOLLOWED);
    }

    /** See {@link Storage#open}. */
    public SeekableByteChannel open() throws IOException {
        return storage.open(this);
    }

    /** See {@link Storage#create}. */
    public OutputStream create() throws IOException {
        return storage.create(this);
    }

    /** See {@link Storage#write}. */
    public OutputStream write() throws IOException {
        return storage.write(this);
    }

    /** See {@link Storage#delete}. */
    public void delete() throws IOException {
        storage.delete(this);
    }

    /** See {@link Storage#list}. */
    public List<Location> list() throws IOException {
        return storage.list(this);
    }

    /** The size in bytes of the file that stands there or that a link there leads to. */
    public long size() throws IOException {
        return attributes(LinkView.FOLLOWED).size();
    }

    /** What stands there; an error where nothing does. */
    public Attributes attributes(LinkView links) throws IOException {
        Attributes found = storage.attributes(this, links);
        if (found.kind() == Attributes.Kind.NOTHING) {
            throw new NoSuchFileException(toString());
        }
        return found;
    }

    /** The text of a small file; an error where it is not UTF-8. */
    public String text() throws IOException {
        try (InputStream in = read()) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        }
    }

    /** Copies a file over what stands there, also from one storage to another. A copy that was cut off is begun anew. */
    public void copyTo(Location target) throws IOException {
        if (storage.equals(target.storage)) {
            storage.copy(this, target);
            return;
        }
        try (InputStream in = read();
                OutputStream out = target.write()) {
            in.transferTo(out);
        }
    }

    @Override
    public int compareTo(Location other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Location location && storage.equals(location.storage) && path.equals(location.path);
    }

    @Override
    public int hashCode() {
        return 31 * storage.hashCode() + path.hashCode();
    }

    /** As a person names it. */
    @Override
    public String toString() {
        return storage.scheme().equals(LocalStorage.SCHEME) ? path : storage.scheme() + ":" + path;
    }

    private static String tidy(String path) {
        String single = path.contains("//") ? path.replaceAll("/{2,}", "/") : path;
        return single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }

    private Object writeReplace() throws ObjectStreamException {
        return new Text(toString());
    }

    /** A place on its way to another process. */
    private record Text(String text) implements Serializable {
        private Object readResolve() throws ObjectStreamException {
            return parse(text);
        }
    }
}
