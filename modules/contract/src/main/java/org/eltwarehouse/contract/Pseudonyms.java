// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Pseudonyms by keyed hash: HMAC-SHA256 over {@code domain, 0x00, value}, the first 128 bits in hex. The same key gives
 * the same person the same pseudonym in every run; without the key nobody can test a guess. The key lives in memory
 * only: it is in no property, log or artifact.
 */
public final class Pseudonyms implements Serializable {
    /** How the algorithm is named in the data policy. */
    public static final String ALGORITHM = "HMAC-SHA256, domain-separated, first 128 bits in hex";

    private static final long serialVersionUID = 1;
    private static final int MIN_KEY_BYTES = 16;

    private final byte[] key;
    private transient Mac mac;

    private Pseudonyms(byte[] key) {
        this.key = key.clone();
    }

    /** Takes the key as text, at least 16 bytes of it. */
    public static Pseudonyms withKey(String salt) {
        byte[] key = salt.strip().getBytes(StandardCharsets.UTF_8);
        if (key.length < MIN_KEY_BYTES) {
            throw Fault.USAGE.cannot(
                    "use PSEUDONYM_SALT",
                    "it has " + key.length + " bytes, fewer than " + MIN_KEY_BYTES,
                    "set a longer secret, or remove it to have one made");
        }
        return new Pseudonyms(key);
    }

    /** Names the key in public: different keys have different ids, and the id reveals nothing of the key. */
    public String keyId() {
        return of("key-id", "").substring(0, 8);
    }

    /** The pseudonym of a value; null for null. */
    public synchronized String of(String domain, String value) {
        if (domain == null || value == null) {
            return null;
        }
        try {
            if (mac == null) {
                mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
            }
            mac.update(domain.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is missing from this Java platform", e);
        }
    }

    @Override
    public String toString() {
        return "Pseudonyms[key " + keyId() + "]";
    }
}
