package org.eltwarehouse.bronze;

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

/** The folder that the exports arrive in: one folder per source system, CSV files below. */
public record RawFolder(Path path) {
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
        for (Path source : entries(path)) {
            if (Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS)) {
                entries(source).stream().filter(RawFolder::isCsv).forEach(file -> files.add(rawFile(source, file)));
            }
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
        return entries(path).stream()
                .filter(entry -> isCsv(entry) || Files.isSymbolicLink(entry))
                .map(entry -> printable(entry.getFileName().toString())
                        + " is not read: it does not lie in the folder of a source, or is a link")
                .toList();
    }

    /** Every file with size and checksum. */
    public List<Artifact> checksums() {
        return files().parallelStream()
                .map(file -> Checksums.artifact(file.path(), path))
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

    private static RawFile rawFile(Path source, Path file) {
        String folder = source.getFileName().toString();
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
