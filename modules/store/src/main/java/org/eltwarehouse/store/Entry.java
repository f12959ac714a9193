// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.io.IOException;
import java.time.Instant;
import org.eltwarehouse.store.storage.Attributes;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.LinkView;
import org.eltwarehouse.store.storage.Location;

/** What stands at a place. A disk that does not answer is an error and not an absence. */
public final class Entry {
    private Entry() {}

    /** Whether a regular file stands there; a link is none. */
    public static boolean isFile(Location place) {
        return at(place, LinkView.SEEN).isFile();
    }

    /** Whether a regular file stands there, or a link to one. */
    public static boolean leadsToFile(Location place) {
        return at(place, LinkView.FOLLOWED).isFile();
    }

    /** Whether a folder stands there, or a link to one. */
    public static boolean isFolder(Location place) {
        return at(place, LinkView.FOLLOWED).isFolder();
    }

    /** Whether a folder stands there; a link to one is none. */
    public static boolean isOwnFolder(Location place) {
        return at(place, LinkView.SEEN).isFolder();
    }

    public static boolean isLink(Location place) {
        return at(place, LinkView.SEEN).kind() == Attributes.Kind.LINK;
    }

    /** Whether anything stands there. */
    public static boolean exists(Location place) {
        return at(place, LinkView.SEEN).kind() != Attributes.Kind.NOTHING;
    }

    /** When what stands there was last changed. */
    public static Instant changed(Location place) {
        try {
            return place.attributes(LinkView.SEEN).modified();
        } catch (IOException e) {
            throw DiskFault.cannot("look at", place, e);
        }
    }

    /** The size in bytes of the file that stands there. */
    public static long size(Location file) {
        try {
            return file.size();
        } catch (IOException e) {
            throw DiskFault.cannot("look at", file, e);
        }
    }

    private static Attributes at(Location place, LinkView links) {
        try {
            return place.storage().attributes(place, links);
        } catch (IOException e) {
            if (DiskFault.isBehindFile(e)) {
                return Attributes.NOTHING;
            }
            throw DiskFault.cannot("look at", place, e);
        }
    }
}
