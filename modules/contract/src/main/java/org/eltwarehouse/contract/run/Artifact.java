// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import org.eltwarehouse.contract.Sha256;

/**
 * A published file.
 *
 * @param path relative to the run folder, with forward slashes
 * @param bytes size
 * @param sha256 checksum of the bytes
 */
public record Artifact(String path, long bytes, Sha256 sha256) {
    /** Whether this is the file at a place, or one of those in the folder that stands there. */
    public boolean isAt(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }
}
