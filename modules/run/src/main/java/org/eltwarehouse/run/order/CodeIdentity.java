// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.order;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.step.StepContext;

/**
 * The jar that the warehouse runs from, by the checksums in its directory: nothing of it is unpacked. Where the code lies in
 * class folders, as in tests, there is none.
 *
 * @param code of the warehouse's own classes and what lies beside them: others may make other tables and pages of the same
 *     sources
 * @param definitions of the shipped definitions, letter by letter
 */
public record CodeIdentity(Sha256 code, Sha256 definitions) {
    private static final String OURS = "org/eltwarehouse/";
    private static final String DEFINITIONS = "warehouse/";
    private static final String AGENTS = String.join(File.separator, "", "dist", "agents", "");

    /** The jar, where there is one. */
    public static Optional<CodeIdentity> find() {
        Path place = place();
        if (!Files.isRegularFile(place)) {
            return Optional.empty();
        }
        try (ZipFile jar = new ZipFile(place.toFile())) {
            return Optional.of(new CodeIdentity(
                    checksum(jar, name -> name.startsWith(OURS)), checksum(jar, name -> name.startsWith(DEFINITIONS))));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Names the code that runs: the version, and where it lies in a jar its classes and the names of all jars, which hold versions. */
    public static String identity(Optional<CodeIdentity> jar) {
        return jar.map(found -> StepContext.ENGINE + "+"
                        + Sha256.of(found.code() + libraries()).head())
                .orElse(StepContext.ENGINE);
    }

    /**
     * Spark and all other libraries, by the names of their jars: another version may write other bytes. What only agents
     * use, in a folder of that name, computes nothing.
     */
    private static String libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(AGENTS))
                .map(entry -> entry.substring(entry.lastIndexOf(File.separatorChar) + 1))
                .filter(name -> name.endsWith(".jar"))
                .sorted()
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Sha256 checksum(ZipFile jar, Predicate<String> wanted) {
        return Sha256.of(jar.stream()
                .filter(entry -> wanted.test(entry.getName()))
                .map((ZipEntry entry) -> entry.getName() + " " + entry.getCrc() + " " + entry.getSize())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private static Path place() {
        try {
            return Path.of(CodeIdentity.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw unreadable(e);
        }
    }

    private static RuntimeException unreadable(Exception e) {
        return Fault.PLATFORM.cannot(
                "read the warehouse's own jar", "it cannot be opened", "build the warehouse again", e);
    }
}
