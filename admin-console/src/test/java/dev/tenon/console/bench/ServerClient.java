package dev.tenon.console.bench;

import dev.tenon.metadata.object.RecordId;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs in at the server's doors and puts requests into words. */
final class ServerClient {
    static final String DATA = "/services/data/v60.0";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final int port;
    private final String token;

    private ServerClient(int port, String token) {
        this.port = port;
        this.token = token;
    }

    static ServerClient signIn(int port) throws IOException {
        try (HttpConnection connection = new HttpConnection(port, "")) {
            String answer = connection
                    .send(
                            "POST",
                            "/services/oauth2/token",
                            FORM,
                            "grant_type=password&username=admin&password=" + ServerProcess.PASSWORD)
                    .orThrow()
                    .text();
            return new ServerClient(port, found(answer, "\"access_token\"\\s*:\\s*\"([^\"]+)\""));
        }
    }

    /** A connection with a bearer token. */
    HttpConnection program() throws IOException {
        return new HttpConnection(port, "Authorization: Bearer " + token + "\r\nAccept: application/json\r\n");
    }

    /** A connection with a web session, as a browser's. */
    HttpConnection person() throws IOException {
        try (HttpConnection form = new HttpConnection(port, "")) {
            HttpConnection.Answer page = form.send("GET", "/login", "", "").orThrow();
            String csrf = found(page.text(), "name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
            try (HttpConnection visitor = new HttpConnection(port, cookies(page.headers()))) {
                HttpConnection.Answer in = visitor.send(
                        "POST",
                        "/login",
                        FORM,
                        "username=admin&password=" + ServerProcess.PASSWORD + "&_csrf=" + escaped(csrf));
                return new HttpConnection(port, cookies(in.orThrow().headers()) + "Accept: text/html\r\n");
            }
        }
    }

    private static String cookies(List<String> headers) {
        return headers.stream()
                .filter(header -> header.regionMatches(true, 0, "Set-Cookie:", 0, 11))
                .map(header -> header.substring(11).strip().split(";")[0])
                .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
    }

    static String query(String text) {
        return DATA + "/query?q=" + escaped(text);
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Deploys one definition through the metadata API; the milliseconds that it took. */
    double deploy(String kind, String name, String yaml) throws IOException {
        try (HttpConnection connection = program()) {
            long begun = System.nanoTime();
            connection
                    .send("PUT", Path.of("/api/metadata", kind, name).toString(), "application/yaml", yaml)
                    .orThrow();
            return (System.nanoTime() - begun) / 1e6;
        }
    }

    /** Asks until the answer has this in it. */
    void await(String path, String wanted) throws IOException, InterruptedException {
        try (HttpConnection connection = program()) {
            while (!connection
                    .send("GET", path, "", "")
                    .orThrow()
                    .text()
                    .replace(" ", "")
                    .contains(wanted)) {
                Thread.sleep(500);
            }
        }
    }

    /** Creates a record; its id. */
    long create(String object, String json) throws IOException {
        try (HttpConnection connection = program()) {
            String answer = connection
                    .send("POST", DATA + "/sobjects/" + object, "application/json", json)
                    .orThrow()
                    .text();
            return id(found(answer, "\"id\"\\s*:\\s*\"([^\"]+)\""));
        }
    }

    /** The id of the record that a query finds. */
    long find(String query) throws IOException {
        try (HttpConnection connection = program()) {
            String answer =
                    connection.send("GET", query(query), "", "").orThrow().text();
            return id(found(answer, "\"Id\"\\s*:\\s*\"([^\"]+)\""));
        }
    }

    private static long id(String text) {
        OptionalLong id = RecordId.parse(text);
        return id.orElseThrow();
    }

    private static String found(String text, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IOException("Not in the answer: " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
