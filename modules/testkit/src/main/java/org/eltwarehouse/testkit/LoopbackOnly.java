// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Fails every connection that leaves this machine: Java asks its proxy selector before each connection of its HTTP client,
 * of URLs and of plain sockets, and this one refuses to answer for any other place.
 */
public final class LoopbackOnly extends ProxySelector implements AutoCloseable {
    private static final Pattern HERE =
            Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[?::1]?|\\[?0:0:0:0:0:0:0:1]?");

    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final ProxySelector before = ProxySelector.getDefault();

    /** Hosts beyond this machine that something tried to reach. */
    public List<String> refused() {
        return refused;
    }

    /** Guards from now on. */
    public LoopbackOnly guarding() {
        ProxySelector.setDefault(this);
        return this;
    }

    /** Guards no more. */
    @Override
    public void close() {
        ProxySelector.setDefault(before);
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = String.valueOf(uri.getHost());
        if (!HERE.matcher(host).matches()) {
            refused.add(host);
            throw new IllegalStateException("a test tries to reach " + host);
        }
        return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException problem) {
        // Nobody was asked to stand in, so nobody failed.
    }
}
