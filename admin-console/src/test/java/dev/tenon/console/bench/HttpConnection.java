package dev.tenon.console.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One connection that is kept: as thin as can be, so that the driver takes little of the CPU that it measures. */
final class HttpConnection implements AutoCloseable {
    private final int port;
    private final String fixedHeaders;
    private Socket socket;
    private InputStream in;
    private boolean closing;

    /** @param fixedHeaders sent with each request, each ended by CRLF */
    HttpConnection(int port, String fixedHeaders) throws IOException {
        this.port = port;
        this.socket = open(port);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        this.fixedHeaders = "Host: localhost:" + port + "\r\n" + fixedHeaders;
    }

    private static Socket open(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Servers end a connection after so many requests, and say so with the last answer. */
    private void reopen() throws IOException {
        socket.close();
        socket = open(port);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        closing = false;
    }

    record Answer(int status, List<String> headers, String text) {

        /** As it is, or what went wrong. */
        Answer orThrow() throws IOException {
            if (status >= 400) {
                throw new IOException(
                        "The server answered " + status + ": " + text.substring(0, Math.min(300, text.length())));
            }
            return this;
        }
    }

    Answer send(String method, String path, String type, String content) throws IOException {
        if (closing) {
            reopen();
        }
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\n" + fixedHeaders
                + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n")
                + "\r\n";
        byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        socket.getOutputStream().write(all);
        return answer();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        List<String> headers = new ArrayList<>();
        int length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            closing |= lower.startsWith("connection:") && lower.contains("close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        byte[] all = new byte[0];
        while (true) {
            byte[] chunk = in.readNBytes(Integer.parseInt(line().strip(), 16));
            line();
            if (chunk.length == 0) {
                return all;
            }
            byte[] longer = new byte[all.length + chunk.length];
            System.arraycopy(all, 0, longer, 0, all.length);
            System.arraycopy(chunk, 0, longer, all.length, chunk.length);
            all = longer;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server closed the connection.");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
