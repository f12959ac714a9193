package org.eltwarehouse.models.audit;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.store.DiskFault;

/** Prompts and answers, one file each, named by their hash, in a folder per day that only its owner can open. */
public final class KeptTexts {
    private final Path folder;

    public KeptTexts(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Keeps a text under a name; the same text on the same day is kept once. */
    public void keep(LocalDate day, Sha256 name, String text) {
        Path home = folder.resolve(day.toString());
        ownersOnly(folder);
        ownersOnly(home);
        Path file = home.resolve(name.hex() + ".txt");
        if (!Files.exists(file)) {
            write(home, file, text);
        }
    }

    /** Whole or not at all; not forced to the disk, as the log has the hash and nothing depends on the text. */
    private static void write(Path home, Path file, String text) {
        try {
            Path draft = Files.createTempFile(home, ".", ".draft");
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw DiskFault.cannot("write", file, e);
        }
    }

    /**
     * Removes all texts of days that are longer ago; touches nothing else that lies in the folder.
     *
     * @param days how many days before today stay
     * @return how many days went
     */
    public int prune(LocalDate today, int days) {
        List<LocalDate> old = days().stream()
                .filter(day -> day.isBefore(today.minusDays(days)))
                .toList();
        old.forEach(day -> remove(folder.resolve(day.toString())));
        return old.size();
    }

    private List<LocalDate> days() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .flatMap(entry -> day(entry.getFileName().toString()).stream())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DiskFault.cannot("list", folder, e);
        }
    }

    private static Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void remove(Path day) {
        try (Stream<Path> files = Files.list(day)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(day);
        } catch (IOException e) {
            throw DiskFault.cannot("remove", day, e);
        }
    }

    private static void ownersOnly(Path folder) {
        try {
            Files.createDirectories(folder.getParent());
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (IOException e) {
            throw DiskFault.cannot("make", folder, e);
        }
    }
}
