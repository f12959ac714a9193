package org.eltwarehouse.pipeline;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.engine.StepContext;

/** The identity of the warehouse's own code: other code may make other tables of the same sources. */
final class Engine {
    private static final String OURS = "org/eltwarehouse/";

    private Engine() {}

    /**
     * The version, and where the code lies in a jar the checksum of its classes as the jar's directory lists them. The shipped
     * definitions lie there too and do not count: their meaning is compared one by one.
     */
    static String identity() {
        Path code = code();
        return Files.isRegularFile(code)
                ? StepContext.ENGINE + "+" + classes(code).head()
                : StepContext.ENGINE;
    }

    private static Sha256 classes(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return Sha256.of(zip.stream()
                    .filter(entry ->
                            entry.getName().startsWith(OURS) && entry.getName().endsWith(".class"))
                    .map(entry -> entry.getName() + " " + entry.getCrc() + " " + entry.getSize())
                    .sorted()
                    .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Path code() {
        try {
            return Path.of(Engine.class
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
