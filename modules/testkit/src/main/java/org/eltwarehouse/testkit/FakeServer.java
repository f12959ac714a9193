// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server on this machine that speaks as its script says: HTTP, or anything that is none. */
public final class FakeServer implements AutoCloseable {
    private static final int TICK_MILLIS = 5;

    private final ServerSocket socket;
    private final Script script;
    private final String greeting;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicLong written = new AtomicLong();
    /** Clients that left in the middle, as they should where the script is hostile. */
    private final AtomicInteger hangUps = new AtomicInteger();

    public FakeServer(Script script) {
        this(script, "");
    }

    /** @param greeting what it says before anybody asks */
    public FakeServer(Script script, String greeting) {
        this.script = script;
        this.greeting = greeting;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread thread = new Thread(this::serve, "fake server");
        thread.setDaemon(true);
        thread.start();
    }

    /** What the server does with one request. */
    public interface Script {
        void play(Wire wire) throws IOException;
    }

    /** What came in. */
    public record Request(String head, String body) {}

    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/v1";
    }

    public int port() {
        return socket.getLocalPort();
    }

    public List<Request> requests() {
        return requests;
    }

    /** Bytes that clients took, or that lie in buffers. */
    public long written() {
        return written.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread thread = new Thread(() -> talk(client), "fake server talks");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            client.getOutputStream().write(greeting.getBytes(StandardCharsets.UTF_8));
            InputStream in = client.getInputStream();
            String head = head(in);
            int length = head.toLowerCase(Locale.ROOT)
                    .lines()
                    .filter(line -> line.startsWith("content-length:"))
                    .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                    .findFirst()
                    .orElse(0);
            requests.add(new Request(head, new String(in.readNBytes(length), StandardCharsets.UTF_8)));
            script.play(new Wire(client, number.incrementAndGet(), requests.get(requests.size() - 1)));
        } catch (IOException e) {
            hangUps.incrementAndGet();
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One connection. */
    public final class Wire {
        private final Socket client;
        private final int number;
        private final Request request;

        Wire(Socket client, int number, Request request) {
            this.client = client;
            this.number = number;
            this.request = request;
        }

        /** Which request this is, from 1. */
        public int number() {
            return number;
        }

        public Request request() {
            return request;
        }

        public void raw(byte[] bytes) throws IOException {
            OutputStream out = client.getOutputStream();
            out.write(bytes);
            out.flush();
            written.addAndGet(bytes.length);
        }

        public void raw(String text) throws IOException {
            raw(text.getBytes(StandardCharsets.UTF_8));
        }

        /** A whole answer. */
        public void send(int status, String headers, byte[] body) throws IOException {
            raw("HTTP/1.1 " + status + " Odd\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n" + headers
                    + "\r\n");
            raw(body);
        }

        public void send(int status, String headers, String body) throws IOException {
            send(status, headers, body.getBytes(StandardCharsets.UTF_8));
        }

        public void json(String body) throws IOException {
            send(200, "Content-Type: application/json\r\n", body);
        }

        /** Says nothing more until the client hangs up. */
        public void stall() throws IOException {
            client.setSoTimeout(0);
            int next = 0;
            while (next >= 0) {
                next = client.getInputStream().read();
            }
        }

        /** Sends a byte every few milliseconds until the client hangs up or there are no more. */
        public void drip(byte[] bytes) throws IOException {
            client.setSoTimeout(TICK_MILLIS);
            for (byte each : bytes) {
                raw(new byte[] {each});
                if (hungUp()) {
                    return;
                }
            }
        }

        /** Waits a few milliseconds for the client to hang up. */
        private boolean hungUp() throws IOException {
            try {
                return client.getInputStream().read() < 0;
            } catch (SocketTimeoutException e) {
                return false;
            }
        }

        /** Sends the same bytes again and again, up to so many times. */
        public void flood(byte[] bytes, int times) throws IOException {
            for (int i = 0; i < times; i++) {
                raw(bytes);
            }
        }
    }
}
