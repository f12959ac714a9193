// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.storage;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;

/** Turns what a file system says into an error that a person can act on. */
public final class DiskFault {
    private DiskFault() {}

    /** The error for a failed operation, as in {@code DiskFault.cannot("write", place, e)}. */
    public static WarehouseException cannot(String verb, Location place, IOException e) {
        return cannot(verb + " " + place, e);
    }

    /** The error for a failed operation on what is no single place. */
    public static WarehouseException cannot(String what, IOException e) {
        return Fault.PLATFORM.cannot(what, reason(e), wayOut(e), e);
    }

    /** Whether the operation failed because it is not permitted. */
    public static boolean isDenied(IOException e) {
        return e instanceof AccessDeniedException;
    }

    /** Whether a file stands where the path has a folder, which Java has an exception for and operating systems a word. */
    public static boolean isBehindFile(IOException e) {
        return e instanceof NotDirectoryException
                || (e instanceof FileSystemException f && "Not a directory".equals(f.getReason()));
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        } else if (e instanceof NoSuchFileException) {
            return "it does not exist";
        } else if (isBehindFile(e) || e instanceof FileAlreadyExistsException) {
            return "a file stands where a folder is needed";
        } else if (e instanceof DirectoryNotEmptyException) {
            return "it is not empty";
        } else if (e instanceof CharacterCodingException) {
            return "it is not UTF-8";
        } else if (isFull(e)) {
            return "no space left on device";
        } else if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason().toLowerCase(Locale.ROOT);
        }
        return "the file system reports " + e.getClass().getSimpleName();
    }

    /** By what the operating system says; the message of some exceptions is a path, which may say anything. */
    private static boolean isFull(IOException e) {
        String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return said != null && said.contains("No space left");
    }

    private static String wayOut(IOException e) {
        return isFull(e)
                ? "free some space and start the same run id again"
                : "check the path, its permissions and the disk, then start again";
    }
}
