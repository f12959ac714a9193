package org.eltwarehouse.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Making and removing folders. */
public final class Folders {
    private Folders() {}

    public static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw DiskFault.cannot("create", folder, e);
        }
    }

    /** Removes a folder and all it holds, if it is there; links are removed, not followed. */
    public static void remove(Path folder) {
        if (!Entry.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
                    if (e != null) {
                        throw e;
                    }
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw DiskFault.cannot("remove", folder, e);
        }
    }

    /** What stands directly in a folder and is no folder, links included, ordered by name; nothing where there is no folder. */
    public static List<Path> filesIn(Path folder) {
        return Entry.isFolder(folder)
                ? entries(folder).stream()
                        .filter(entry -> !Entry.isFolder(entry))
                        .toList()
                : List.of();
    }

    /** What stands directly in a folder, ordered by name. */
    static List<Path> entries(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(found::add);
        } catch (DirectoryIteratorException e) {
            throw DiskFault.cannot("list", folder, e.getCause());
        } catch (IOException e) {
            throw DiskFault.cannot("list", folder, e);
        }
        found.sort(Comparator.comparing(Path::toString));
        return found;
    }

    /** Every regular file below a folder, ordered by path. */
    static List<Path> filesBelow(Path folder) {
        return below(folder, BasicFileAttributes::isRegularFile);
    }

    /** A folder and every folder below it, ordered by path. */
    static List<Path> foldersFrom(Path folder) {
        return below(folder, BasicFileAttributes::isDirectory);
    }

    /** The files and folders below a folder and the folder itself; links are neither. */
    private static List<Path> below(Path folder, Predicate<BasicFileAttributes> kind) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return visitFile(dir, attributes);
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (kind.test(attributes)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw DiskFault.cannot("list", folder, e);
        }
        found.sort(Comparator.comparing(Path::toString));
        return found;
    }
}
