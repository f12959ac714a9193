// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the server is: https, or http to this very machine, or http anywhere if a person allowed that. No login, query or
 * fragment in it.
 */
public final class Endpoint {
    /** Where questions go unless configured otherwise. */
    public static final String DEFAULT = "https://api.openai.com/v1";

    private static final int MAX_LENGTH = 500;
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)"
                    + "\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)|\\[::1]");

    private final URI base;

    private Endpoint(URI base) {
        this.base = base;
    }

    /**
     * The address, unless it is not allowed.
     *
     * @param plainHttp whether http may leave this machine
     */
    public static Optional<Endpoint> parse(String text, boolean plainHttp) {
        if (text.length() > MAX_LENGTH || !text.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
            return Optional.empty();
        }
        try {
            String trimmed = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
            URI uri = new URI(trimmed).parseServerAuthority();
            boolean sane = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= 0xffff
                    && uri.normalize().equals(uri)
                    && !uri.getRawPath().contains("%")
                    && !uri.getRawPath().contains("//");
            boolean secret = "https".equals(uri.getScheme());
            boolean near = "http".equals(uri.getScheme())
                    && (plainHttp || LOOPBACK.matcher(uri.getHost()).matches());
            return sane && (secret || near) ? Optional.of(new Endpoint(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether an address lies below this one, on the same server. */
    boolean covers(URI uri) {
        return base.getScheme().equals(uri.getScheme())
                && base.getRawAuthority().equals(uri.getRawAuthority())
                && uri.getRawPath() != null
                && uri.getRawPath().startsWith(base.getRawPath() + "/");
    }

    /** Whether the vendor itself answers here, who has dropped a parameter that all others still know. */
    boolean isVendors() {
        String host = base.getHost();
        return host.equals("api.openai.com") || host.endsWith(".openai.azure.com");
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
