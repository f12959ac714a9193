package org.eltwarehouse.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** What stands at a path. Unlike {@code Files.exists}, a disk that does not answer is an error and not an absence. */
public final class Entry {
    private Entry() {}

    /** Whether a regular file stands there; a link is none. */
    public static boolean isFile(Path path) {
        BasicFileAttributes found = at(path, LinkOption.NOFOLLOW_LINKS);
        return found != null && found.isRegularFile();
    }

    /** Whether a folder stands there, or a link to one. */
    public static boolean isFolder(Path path) {
        BasicFileAttributes found = at(path);
        return found != null && found.isDirectory();
    }

    /** Whether anything stands there. */
    static boolean exists(Path path) {
        return at(path, LinkOption.NOFOLLOW_LINKS) != null;
    }

    private static BasicFileAttributes at(Path path, LinkOption... links) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, links);
        } catch (NoSuchFileException e) {
            return null;
        } catch (FileSystemException e) {
            if ("Not a directory".equals(e.getReason())) {
                return null;
            }
            throw DiskFault.cannot("look at", path, e);
        } catch (IOException e) {
            throw DiskFault.cannot("look at", path, e);
        }
    }
}
