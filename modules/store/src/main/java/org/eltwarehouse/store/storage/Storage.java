// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.Sha256;

/**
 * Where runs, drafts, pins and exports lie: all that the warehouse needs of a store of files, and nothing else. May be used by
 * several threads and processes at once; what is found by a scheme equals what was found by it before. An operation that
 * fails throws an {@link IOException}, of the kinds that {@code java.nio.file} has where one fits, and {@link DiskFault} turns
 * it into an error for a person.
 *
 * <p>Each operation says what holds when the process dies within it (<i>death</i>) and when the machine loses its power
 * afterwards (<i>power</i>). Reading changes nothing and may be repeated.
 */
public interface Storage {
    /** What stands before the colon in the names of its places. */
    String scheme();

    /** The same place by a path that depends on no working folder. */
    Location absolute(Location place);

    /**
     * What stands there; a kind of its own where nothing does. A store that does not answer is an error, not an absence, and so is
     * a file in place of a folder on the way there, see {@link DiskFault#isBehindFile}.
     */
    Attributes attributes(Location place, LinkView links) throws IOException;

    /** The place that remains when all links on the way to it are followed. Something must stand there. */
    Location followed(Location place) throws IOException;

    /** What stands directly in a folder, ordered by name. */
    List<Location> list(Location folder) throws IOException;

    /** What of this kind stands in a folder at any depth, the folder itself among it; links are not followed. Ordered by path. */
    List<Location> walk(Location folder, Attributes.Kind kind) throws IOException;

    /** Reads a file from its beginning; an error where a link stands that is not to be followed. */
    InputStream read(Location file, LinkView links) throws IOException;

    /** Reads a file at any position. */
    SeekableByteChannel open(Location file) throws IOException;

    /** The SHA-256 of a file's bytes; a store that keeps it beside the file may know it without reading them. */
    default Sha256 checksum(Location file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (SeekableByteChannel in = open(file)) {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(1 << 18, in.size() + 1));
            while (in.read(buffer) >= 0) {
                digest.update(buffer.flip());
                buffer.clear();
            }
        }
        return Sha256.of(digest);
    }

    /**
     * Makes a file where nothing may stand: of several who try at once, one wins.
     *
     * <p>Death: a part of it may be there, and must be deleted before it is made again. Power: sure only after {@link #sync}
     * of the file and of its folder.
     */
    OutputStream create(Location file) throws IOException;

    /**
     * Writes a file, over one that is there. May be repeated.
     *
     * <p>Death: a part of it may be there. Power: sure only after {@link #sync} of the file and of its folder.
     */
    OutputStream write(Location file) throws IOException;

    /**
     * Writes behind what a file holds, making it where it is missing.
     *
     * <p>Death: a part of what was written may be there. Power: nothing is sure.
     */
    OutputStream append(Location file) throws IOException;

    /**
     * Replaces the content of a small file, or makes it, together with the folders that it lies in. Readers see the old content
     * or the new one, never a part. May be repeated.
     *
     * <p>Death: old or new; a draft beside the file may be left, named by the file and the writer, and is written over next
     * time. Power: the content that a reader sees is whole; that it is the new one is sure only after {@link #sync} of the
     * folder.
     *
     * @param writer tells the drafts of several writers apart; empty where there is one at a time
     */
    void replace(Location file, byte[] content, String writer) throws IOException;

    /**
     * Makes a folder and those around it; does nothing where they are there.
     *
     * <p>Death: some may be there. Power: sure only after {@link #sync} of the folders around them.
     */
    void createFolders(Location folder) throws IOException;

    /**
     * Makes one folder and returns whether it did: of several who try at once, one wins.
     *
     * <p>Death: it is there or it is not. Power: sure only after {@link #sync} of the folder around it.
     */
    boolean createFolder(Location folder) throws IOException;

    /** The same, for the owner's eyes only where the store has owners. */
    boolean createPrivateFolder(Location folder) throws IOException;

    /** Makes an empty file of an unused name in a folder; it tells whether the folder can be written. */
    Location createTemporary(Location folder, String prefix, String suffix) throws IOException;

    /**
     * Moves a file or a folder with all it holds to a place where nothing or an empty folder stands: whole, or not at all. Readers never see a part.
     *
     * <p>Death: it is at the one place or at the other. Power: the same, and sure only after {@link #sync} of both folders around;
     * what was not synced before may have lost its content. A store without such a move must not pretend: it makes the files
     * visible one by one, and the commit record, written last, decides whether they count.
     */
    void publish(Location from, Location to) throws IOException;

    /** Moves a file to a place, over a file that stands there; else as {@link #publish}. */
    void supersede(Location from, Location to) throws IOException;

    /**
     * Gives a file a second name, without reading it. Both are one content, which must not be changed any more.
     *
     * <p>Death: the name is there or it is not. Power: sure only after {@link #sync} of the folder. Throws {@link
     * UnsupportedOperationException} or {@link IOException} where the store has no links; copying does as well.
     */
    void link(Location file, Location name) throws IOException;

    /** Copies a file over what stands there; death and power as {@link #write}. */
    void copy(Location from, Location to) throws IOException;

    /**
     * Makes a file of a head and of parts, one after the other; each part is removed once it stands there.
     *
     * <p>Death: the file and the remaining parts may be there, and must be made anew. Power: as {@link #create}.
     *
     */
    void join(byte[] head, List<Location> parts, Location file) throws IOException;

    /** Removes a file or an empty folder that must be there. Death: it is gone or it is not. Power: sure after {@link #sync} of its folder. */
    void delete(Location place) throws IOException;

    /**
     * Removes a folder and all it holds; links are removed, not followed. May be repeated.
     *
     * <p>Death: some of it may be left. Power: the same.
     */
    void removeTree(Location folder) throws IOException;

    /**
     * Returns when a file's content and size, or the names in a folder, survive a loss of power. May be repeated.
     *
     * @param kind what stands there: file or folder
     */
    void sync(Location place, Attributes.Kind kind) throws IOException;

    /**
     * Locks a file for writing, making it where it is missing; empty while anybody else holds it, also in this process. The lock
     * ends with its holder: nobody has to clean up after a dead one.
     */
    Optional<LockedFile> lock(Location file) throws IOException;

    /** Locks a file that is there for reading, beside others who read; empty while somebody writes. Else as {@link #lock}. */
    Optional<LockedFile> share(Location file) throws IOException;
}
