package dev.tenon.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import stylepage.TestingStylePage;

/** Pages, fragments and assets as they travel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTests {

    private final TestingStylePage site = TestingStylePage.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void aBrowserGetsTheWholePageAndHtmxTheSameFragmentAlone() throws Exception {
        String page = get("/style/empty").body();
        String fragment = get("/style/empty", "HX-Request", "true").body().strip();
        assertThat(page).startsWith("<!DOCTYPE html>").contains(fragment).contains("</html>");
        assertThat(fragment).startsWith("<header class=\"page-head\">").doesNotContain("<html");
    }

    @Test
    void boostedLinksAndHistoryGetTheWholePage() throws Exception {
        assertThat(get("/style/empty", "HX-Request", "true", "HX-Boosted", "true")
                        .body())
                .contains("</html>");
        assertThat(get("/style/empty", "HX-Request", "true", "HX-History-Restore-Request", "true")
                        .body())
                .contains("</html>");
    }

    @Test
    void pagesWithoutSignInHaveNoShell() throws Exception {
        assertThat(get("/style/sign-in").body()).doesNotContain("class=\"topbar\"");
        assertThat(get("/style/list").body()).contains("class=\"topbar\"");
    }

    @Test
    void thePolicyNamesTheHashOfTheImportMapThatStandsInThePage() throws Exception {
        HttpResponse<String> answer = get("/style");
        Matcher map =
                Pattern.compile("<script type=\"importmap\">(.*?)</script>").matcher(answer.body());
        assertThat(map.find()).isTrue();
        String hash = Asset.contentPolicyHash(map.group(1).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self' '" + hash
                        + "'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:;"
                        + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void assetsAreNamedByTheirContentZippedAndKeptForAYear() throws Exception {
        String page = get("/style").body();
        Matcher styles =
                Pattern.compile("href=\"(/assets/tenon-[0-9a-f]{10}\\.css)\"").matcher(page);
        assertThat(styles.find()).isTrue();
        HttpResponse<String> zipped = get(styles.group(1), "Accept-Encoding", "gzip");
        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(zipped.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        HttpResponse<String> plain = get(styles.group(1));
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.body()).startsWith("@layer reset, tokens, base, components, screens, utilities;");
        assertThat(get("/assets/tenon-0000000000.css").statusCode()).isEqualTo(404);
    }

    @Test
    void theLanguageIsTheCookiesElseTheBrowsers() throws Exception {
        assertThat(get("/style/empty", "Accept-Language", "zh-TW,en;q=0.5").body())
                .contains("<html lang=\"zh-CN\"");
        assertThat(get("/style/empty", "Accept-Language", "de").body()).contains("<html lang=\"en\"");
        assertThat(get("/style/empty", "Accept-Language", "zh", "Cookie", "tenon_language=en")
                        .body())
                .contains("<html lang=\"en\"");
    }

    @Test
    void theThemeIsInTheFirstPaint() throws Exception {
        assertThat(get("/style/empty", "Cookie", "tenon_theme=dark").body()).contains("data-theme=\"dark\"");
        assertThat(get("/style/empty", "Cookie", "tenon_theme=\"><script>").body())
                .contains("data-theme=\"system\"");
    }

    @Test
    void anUnknownAddressIsAPageThatSaysSo() throws Exception {
        HttpResponse<String> answer = get("/style/nothing-here", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("This page does not exist").contains("class=\"topbar\"");
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
