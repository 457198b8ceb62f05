package org.fairlead.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One kept-open HTTP/1.1 connection to this machine: as little work for the client as can be, so that it takes no part in figures. */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable BufferedInputStream in;

    /** A connection to the port, opened when first used. */
    public Wire(int port) {
        this.port = port;
    }

    /**
     * An answer.
     *
     * @param status the status code
     * @param headers the header lines
     * @param body the bytes
     */
    public record Answer(int status, List<String> headers, byte[] body) {

        /** The body as text. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The first header of the name. */
        public Optional<String> header(String name) {
            return all(name).stream().findFirst();
        }

        /** Every header of the name. */
        public List<String> all(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }
    }

    /** Sends a request and waits for its answer. */
    public Answer send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        var head = new StringBuilder(256)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost:")
                .append(port)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        var whole = new byte[first.length + body.length];
        System.arraycopy(first, 0, whole, 0, first.length);
        System.arraycopy(body, 0, whole, first.length, body.length);
        try {
            var open = opened();
            open.getOutputStream().write(whole);
            return read();
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private Socket opened() throws IOException {
        var open = socket;
        if (open == null) {
            open = new Socket();
            open.setTcpNoDelay(true);
            open.setSoTimeout(PATIENCE_MILLIS);
            open.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 2_000);
            socket = open;
            in = new BufferedInputStream(open.getInputStream(), 1 << 16);
        }
        return open;
    }

    private BufferedInputStream stream() throws IOException {
        var open = in;
        if (open == null) {
            throw new IOException("not connected");
        }
        return open;
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        var headers = new ArrayList<String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        var answer = new Answer(status, headers, new byte[0]);
        byte[] body;
        if (answer.header("Transfer-Encoding")
                .filter("chunked"::equalsIgnoreCase)
                .isPresent()) {
            body = chunks();
        } else {
            body = exactly(
                    answer.header("Content-Length").map(Integer::parseInt).orElse(0));
        }
        if (answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            close();
        }
        return new Answer(status, headers, body);
    }

    private byte[] chunks() throws IOException {
        var whole = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().strip(), 16);
            whole.write(exactly(size));
            line();
            if (size == 0) {
                return whole.toByteArray();
            }
        }
    }

    private byte[] exactly(int size) throws IOException {
        var bytes = stream().readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the answer was cut off");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        while (true) {
            int next = stream().read();
            if (next < 0) {
                throw new EOFException("no answer");
            }
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
    }

    @Override
    public void close() {
        try (var open = socket) {
            socket = null;
            in = null;
        } catch (IOException gone) {
            in = null;
        }
    }
}
