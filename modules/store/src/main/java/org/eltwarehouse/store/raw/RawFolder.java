// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.store.Checksums;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.Location;

/**
 * The folder that the exports arrive in: one folder per source system, CSV files below. Where no such folder holds a CSV
 * file but the raw folder itself does, it is the one source, named after itself.
 */
public record RawFolder(Location path) {
    private static final int LONGEST_SOURCE = 64;
    private static final int MOST_SENTENCES = 50;
    private static final String SAFE_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,127}";

    /** Every CSV file of every source, ordered by source and name. */
    public List<RawFile> files() {
        if (!Entry.isFolder(path)) {
            throw Fault.USAGE.cannot(
                    "read raw files from " + path,
                    "there is no such folder",
                    "pass the folder with the exports to --raw");
        }
        List<RawFile> files = new ArrayList<>();
        for (Location source : sources()) {
            csv(source).forEach(file -> files.add(rawFile(source.name(), file)));
        }
        if (isFlat()) {
            csv(path).forEach(file -> files.add(rawFile(ownName(), file)));
        }
        if (files.isEmpty()) {
            throw Fault.USAGE.cannot(
                    "read raw files from " + path,
                    "it holds no CSV file"
                            + leftOut().stream()
                                    .findFirst()
                                    .map(sentence -> " that can be read: " + sentence)
                                    .orElse(""),
                    "put the exports into " + path + "/<source>/<name>.csv");
        }
        return List.copyOf(files);
    }

    /** What lies in the folder and is not read, a sentence each; of very many only the first. */
    public List<String> leftOut() {
        List<String> sentences = new ArrayList<>();
        boolean flat = isFlat();
        for (Location entry : Folders.entries(path)) {
            if (isHidden(entry)) {
                continue;
            }
            if (Entry.isOwnFolder(entry)) {
                leftOutOf(entry, sentences);
            } else if (!flat || !isCsv(entry) || !isSafe(entry)) {
                leftOut(entry, entry.name(), "it does not lie in the folder of a source", sentences);
            }
        }
        return List.copyOf(sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size())));
    }

    private static void leftOutOf(Location source, List<String> sentences) {
        for (Location entry : Folders.entries(source)) {
            if (isHidden(entry)) {
                continue;
            }
            String name = source.name() + "/" + entry.name();
            if (Entry.isFolder(entry)) {
                sentences.add(printable(name) + " is not read: folders below that of a source are not looked into");
            } else if (!isCsv(entry) || !isSafe(entry) || !isSafe(source)) {
                leftOut(
                        entry,
                        name,
                        "the name of its folder has characters beyond letters, digits, dot, hyphen and underscore",
                        sentences);
            }
        }
    }

    private static void leftOut(Location entry, String name, String misplaced, List<String> sentences) {
        String reason = Entry.isLink(entry)
                ? "it is a link"
                : !isCsv(entry)
                        ? "its name does not end in .csv"
                        : isSafe(entry)
                                ? misplaced
                                : "its name has characters beyond letters, digits, dot, hyphen and underscore; rename it";
        sentences.add(printable(name) + " is not read: " + reason);
    }

    /** What systems keep for themselves is no export. */
    private static boolean isHidden(Location entry) {
        return entry.name().startsWith(".");
    }

    /** Every file with size and checksum. */
    public List<Artifact> checksums() {
        return files().parallelStream()
                .map(file -> {
                    Artifact read = Checksums.artifact(file.path(), path);
                    return new Artifact(file.id(), read.bytes(), read.sha256());
                })
                .toList();
    }

    /** One checksum over all files, their names included. */
    public static Sha256 fingerprint(List<Artifact> files) {
        StringBuilder text = new StringBuilder();
        files.forEach(file ->
                text.append(file.sha256()).append("  ").append(file.path()).append('\n'));
        return Sha256.of(text.toString());
    }

    private static boolean isCsv(Location file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private List<Location> sources() {
        return Folders.entries(path).stream()
                .filter(Entry::isOwnFolder)
                .filter(RawFolder::isSafe)
                .toList();
    }

    /** The CSV files of a folder whose names are safe; none of a folder whose own is not. */
    private static List<Location> csv(Location source) {
        return Folders.entries(source).stream()
                .filter(RawFolder::isCsv)
                .filter(RawFolder::isSafe)
                .toList();
    }

    private static boolean isSafe(Location entry) {
        return entry.name().matches(SAFE_NAME);
    }

    /** Whether the files lie in the raw folder itself. */
    private boolean isFlat() {
        return !csv(path).isEmpty()
                && sources().stream().allMatch(source -> csv(source).isEmpty());
    }

    /** The raw folder's name as that of a source. */
    private String ownName() {
        String safe = path.absolute().name().replaceAll("[^A-Za-z0-9_-]", "_").replaceAll("^[_-]+", "");
        return safe.isEmpty() ? "raw" : safe.substring(0, Math.min(LONGEST_SOURCE, safe.length()));
    }

    private static RawFile rawFile(String folder, Location file) {
        String name = file.name();
        if (!Entry.isFile(file)) {
            throw Fault.DATA.cannot(
                    "take a snapshot of " + folder + "/" + name,
                    "it is a link or a folder",
                    "put the file itself there");
        }
        return new RawFile(folder, name, file);
    }

    private static String printable(String name) {
        return name.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
