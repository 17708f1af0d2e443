package dev.tenon.console.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to the API of a {@link TestingServer}, as somebody or as nobody. */
public final class TestingApi {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DATA = "/services/data/v60.0";

    private final TestingServer server;
    private final Optional<String> token;
    private final String language;

    private TestingApi(TestingServer server, Optional<String> token, String language) {
        this.server = server;
        this.token = token;
        this.language = language;
    }

    public static TestingApi ofNobody(TestingServer server) {
        return new TestingApi(server, Optional.empty(), "en");
    }

    public static TestingApi of(TestingServer server, String userName) {
        String form = "grant_type=password&client_id=tests&username=" + encode(userName) + "&password="
                + encode(TestingServer.PASSWORD);
        Answer answer = ofNobody(server)
                .send("POST", "/services/oauth2/token", form, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return ofNobody(server).withToken(answer.json().get("access_token").asString());
    }

    public TestingApi withToken(String other) {
        return new TestingApi(server, Optional.of(other), language);
    }

    /** Asks for this language; a signed-in user's own one goes before it. */
    public TestingApi asking(String other) {
        return new TestingApi(server, token, other);
    }

    /** What came back. */
    public record Answer(int status, String text, byte[] bytes, java.net.http.HttpHeaders headers) {
        public JsonNode json() {
            return JSON.readTree(text);
        }

        public Answer expect(int wanted) {
            assertThat(status).as(text).isEqualTo(wanted);
            return this;
        }

        /** A refusal in the one error shape: an array of sentences, each with its code. */
        public Answer expect(int wanted, String code) {
            expect(wanted);
            assertThat(json().isArray()).as(text).isTrue();
            assertThat(json().get(0).get("errorCode").asString()).as(text).isEqualTo(code);
            assertThat(message()).isNotBlank();
            return this;
        }

        /** The first sentence of a refusal. */
        public String message() {
            return json().get(0).get("message").asString();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer query(String text) {
        return get(DATA + "/query?q=" + encode(text));
    }

    public Answer create(String object, String json) {
        return send("POST", DATA + "/sobjects/" + object, json);
    }

    public Answer update(String object, String id, String json, String... headers) {
        return send("PATCH", DATA + "/sobjects/" + object + "/" + id, json, headers);
    }

    public Answer read(String object, String id) {
        return get(DATA + "/sobjects/" + object + "/" + id);
    }

    public Answer put(String kind, String name, String json, String... headers) {
        return send("PUT", "/api/metadata/" + kind + "/" + encode(name), json, headers);
    }

    /** Headers are names and values in turn; the content type is JSON unless they say another. */
    public Answer send(String method, String path, String body, String... headers) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url(path)))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Accept-Language", language);
        if (body.length > 0 && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    new String(answer.body(), StandardCharsets.UTF_8),
                    answer.body(),
                    answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
