// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a file system says, as a person can act on it; a path in it decides nothing. */
class DiskFaultTest {
    private static final Location PLACE = Location.of(Path.of("/home/me/workspace/No space left/run"));
    private static final String LOOK = "check the path, its permissions and the disk, then start again";
    private static final String FREE = "free some space and start the same run id again";

    private static String told(IOException e) {
        return DiskFault.cannot("write", PLACE, e).getMessage().replace("Cannot write " + PLACE + ": ", "");
    }

    @Test
    void theWayOutFollowsTheReason() {
        String path = PLACE.toString();
        assertThat(told(new AccessDeniedException(path))).isEqualTo("access is denied; " + LOOK);
        assertThat(told(new NoSuchFileException(path))).isEqualTo("it does not exist; " + LOOK);
        assertThat(told(new NotDirectoryException(path))).isEqualTo("a file stands where a folder is needed; " + LOOK);
        assertThat(told(new FileAlreadyExistsException(path)))
                .isEqualTo("a file stands where a folder is needed; " + LOOK);
        assertThat(told(new FileSystemException(path, null, "Not a directory")))
                .isEqualTo("a file stands where a folder is needed; " + LOOK);
        assertThat(told(new FileSystemException(path, null, "Read-only file system")))
                .isEqualTo("read-only file system; " + LOOK);
    }

    @Test
    void aFullDiskIsKnownByItsReason() {
        assertThat(told(new IOException("No space left on device"))).isEqualTo("no space left on device; " + FREE);
        assertThat(told(new FileSystemException("/run", null, "No space left on device")))
                .isEqualTo("no space left on device; " + FREE);
    }
}
