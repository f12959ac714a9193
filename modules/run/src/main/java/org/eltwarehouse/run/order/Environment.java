// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.order;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.store.storage.DiskFault;

/** Settings from the environment and, below it, from {@code .env}. Values are secrets: none is ever shown. */
public final class Environment {
    public static final String SALT = "PSEUDONYM_SALT";

    private final Map<String, String> values;
    private final Path file;

    private Environment(Map<String, String> values, Path file) {
        this.values = values;
        this.file = file;
    }

    /** Reads {@code .env} if it is there; the process environment wins, except where it is blank. */
    public static Environment of(Map<String, String> process, Path file) {
        Map<String, String> values = new HashMap<>();
        if (Files.isRegularFile(file)) {
            read(file.toAbsolutePath(), values);
        }
        process.forEach((name, value) -> {
            if (!value.isBlank()) {
                values.put(name, value);
            }
        });
        return new Environment(values, file);
    }

    private static void read(Path file, Map<String, String> values) {
        try {
            Dotenv dotenv = Dotenv.configure()
                    .directory(file.getParent().toString())
                    .filename(file.getFileName().toString())
                    .load();
            for (DotenvEntry entry : dotenv.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
                values.put(entry.getKey(), entry.getValue());
            }
        } catch (DotenvException e) {
            // Its message quotes the line, which may be a secret.
            throw Fault.USAGE.cannot("read " + file, "a line is not NAME=value", "correct that line", e);
        }
    }

    /** A setting that is present and not blank. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /** The pseudonymisation key; the first run without one makes it and keeps it in {@code .env}, readable by its owner only. */
    public Pseudonyms pseudonyms(Notices notices) {
        if (value(SALT).isEmpty()) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            if (keep(HexFormat.of().formatHex(random))) {
                notices.tell(
                        "Made a pseudonymisation key and kept it in " + file
                                + " (mode 0600). Keep it safe: with it pseudonyms stay the same, without it they cannot be linked.");
            }
        }
        return Pseudonyms.withKey(value(SALT).orElseThrow());
    }

    /** Names the key, if there is one yet; makes none. */
    public String keyId() {
        return value(SALT).map(Pseudonyms::withKey).map(Pseudonyms::keyId).orElse("none yet");
    }

    /** Tells the user something once. */
    public interface Notices {
        void tell(String notice);
    }

    /** Keeps a key unless another start has just kept one, which then counts; returns whether ours was kept. */
    private boolean keep(String salt) {
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(owner));
                FileLock lock = channel.lock()) {
            Files.setPosixFilePermissions(file, owner);
            read(file.toAbsolutePath(), values);
            boolean ours = value(SALT).isEmpty();
            if (ours) {
                channel.position(channel.size());
                channel.write(StandardCharsets.UTF_8.encode("\n" + SALT + "=" + salt + "\n"));
                channel.force(true);
                values.put(SALT, salt);
            }
            return ours;
        } catch (IOException e) {
            throw DiskFault.cannot("keep the pseudonymisation key in " + file, e);
        }
    }
}
