// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 checksum, written as 64 lower-case hex digits. */
public record Sha256(String hex) {
    public Sha256 {
        if (hex == null || !hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 is 64 hex digits, but is '" + hex + "'");
        }
    }

    @JsonCreator
    public static Sha256 parse(String hex) {
        return new Sha256(hex);
    }

    public static Sha256 of(String text) {
        return of(digest(), text.getBytes(StandardCharsets.UTF_8));
    }

    public static Sha256 of(MessageDigest finished) {
        return new Sha256(HexFormat.of().formatHex(finished.digest()));
    }

    private static Sha256 of(MessageDigest digest, byte[] bytes) {
        digest.update(bytes);
        return of(digest);
    }

    /** A fresh digest of this algorithm, which every Java platform must offer. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first eight hex digits, for people. */
    public String head() {
        return hex.substring(0, 8);
    }

    @Override
    @JsonValue
    public String toString() {
        return hex;
    }
}
