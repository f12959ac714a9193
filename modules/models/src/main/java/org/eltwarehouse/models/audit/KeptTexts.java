// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** Prompts and answers, one file each, named by their hash, in a folder per day that only its owner can open. */
public final class KeptTexts {
    private final Location folder;

    public KeptTexts(Location folder) {
        this.folder = folder.absolute();
    }

    /** Keeps a text under a name; the same text on the same day is kept once. */
    public void keep(LocalDate day, Sha256 name, String text) {
        Location home = folder.resolve(day.toString());
        ownersOnly(folder);
        ownersOnly(home);
        Location file = home.resolve(name.hex() + ".txt");
        if (!Entry.exists(file)) {
            write(home, file, text);
        }
    }

    /** Whole or not at all; not forced to the disk, as the log has the hash and nothing depends on the text. */
    private static void write(Location home, Location file, String text) {
        try {
            Location draft = home.storage().createTemporary(home, ".", ".draft");
            try (OutputStream out = draft.write()) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            home.storage().supersede(draft, file);
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
        if (!Entry.isFolder(folder)) {
            return List.of();
        }
        return Folders.entries(folder).stream()
                .filter(Entry::isOwnFolder)
                .flatMap(entry -> day(entry.name()).stream())
                .sorted()
                .toList();
    }

    private static Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void remove(Location day) {
        try {
            for (Location file : day.list()) {
                file.delete();
            }
            day.delete();
        } catch (IOException e) {
            throw DiskFault.cannot("remove", day, e);
        }
    }

    private static void ownersOnly(Location folder) {
        try {
            folder.storage().createFolders(folder.parent());
            folder.storage().createPrivateFolder(folder);
        } catch (IOException e) {
            throw DiskFault.cannot("make", folder, e);
        }
    }
}
