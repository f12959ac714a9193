package org.eltwarehouse.store.raw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.store.Checksums;
import org.eltwarehouse.store.DiskFault;

/**
 * The folder that the exports arrive in: one folder per source system, CSV files below. Where no such folder holds a CSV
 * file but the raw folder itself does, it is the one source, named after itself.
 */
public record RawFolder(Path path) {
    private static final int LONGEST_SOURCE = 64;
    private static final String SAFE_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,127}";

    /** Every CSV file of every source, ordered by source and name. */
    public List<RawFile> files() {
        if (!Files.isDirectory(path)) {
            throw Fault.USAGE.cannot(
                    "read raw files from " + path,
                    "there is no such folder",
                    "pass the folder with the exports to --raw");
        }
        List<RawFile> files = new ArrayList<>();
        for (Path source : sources()) {
            csv(source).forEach(file -> files.add(rawFile(source.getFileName().toString(), file)));
        }
        if (isFlat()) {
            csv(path).forEach(file -> files.add(rawFile(ownName(), file)));
        }
        if (files.isEmpty()) {
            throw Fault.USAGE.cannot(
                    "read raw files from " + path,
                    "it holds no CSV file",
                    "put the exports into " + path + "/<source>/<name>.csv");
        }
        return List.copyOf(files);
    }

    /** What looks like an export but is not read, one sentence each. */
    public List<String> leftOut() {
        boolean flat = isFlat();
        return entries(path).stream()
                .filter(entry -> isCsv(entry) ? !flat : Files.isSymbolicLink(entry))
                .map(entry -> printable(entry.getFileName().toString())
                        + " is not read: it does not lie in the folder of a source, or is a link")
                .toList();
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

    private static boolean isCsv(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private List<Path> sources() {
        return entries(path).stream()
                .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    private static List<Path> csv(Path source) {
        return entries(source).stream().filter(RawFolder::isCsv).toList();
    }

    /** Whether the files lie in the raw folder itself. */
    private boolean isFlat() {
        return !csv(path).isEmpty()
                && sources().stream().allMatch(source -> csv(source).isEmpty());
    }

    /** The raw folder's name as that of a source. */
    private String ownName() {
        Path name = path.toAbsolutePath().normalize().getFileName();
        String safe = name == null
                ? ""
                : name.toString().replaceAll("[^A-Za-z0-9_-]", "_").replaceAll("^[_-]+", "");
        return safe.isEmpty() ? "raw" : safe.substring(0, Math.min(LONGEST_SOURCE, safe.length()));
    }

    private static RawFile rawFile(String folder, Path file) {
        String name = file.getFileName().toString();
        if (!folder.matches(SAFE_NAME) || !name.matches(SAFE_NAME)) {
            throw Fault.DATA.cannot(
                    "take a snapshot of '" + printable(folder + "/" + name) + "'",
                    "its name has characters beyond letters, digits, dot, hyphen and underscore",
                    "rename it or move it out of the raw folder");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
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

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(
                            Comparator.comparing(entry -> entry.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw DiskFault.cannot("list", folder, e);
        }
    }
}
