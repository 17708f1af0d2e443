package dev.tenon.console.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingServer;
import dev.tenon.console.testing.TestingServer.Person;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a web session costs. */
class WebSessionBrowserTests {
    private final TestingServer server = TestingServer.running();
    private final JdbcClient jdbc = JdbcClient.create(server.bean(DataSource.class));

    @Test
    void lookingAtPagesWritesNothingButThatTheSessionIsUsedIsNotedToTheMinute() {
        Person person = server.person("Onlooker", "Sales");
        try (TestingBrowser browser = TestingBrowser.launch();
                TestingPage page = server.signedIn(browser, Look.desktop(), person.userName())) {
            page.open(server.url("/settings"));
            String session = session(page);
            String written = written(session);

            page.open(server.url("/o/Account"));
            page.open(server.url("/settings"));
            assertThat(written(session)).as("written by looking").isEqualTo(written);

            jdbc.sql("update platform.session set last_access_time = last_access_time - 120000 where session_id = ?")
                    .param(session)
                    .update();
            String earlier = written(session);
            page.open(server.url("/o/Account"));
            assertThat(written(session)).as("noted after a minute").isNotEqualTo(earlier);
        }
    }

    private static String session(TestingPage page) {
        return page.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("SESSION"))
                .map((Cookie cookie) -> new String(Base64.getDecoder().decode(cookie.value), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    /** Names the version of the session's row. */
    private String written(String session) {
        return jdbc.sql("select xmin::text || ' ' || last_access_time from platform.session where session_id = ?")
                .param(session)
                .query(String.class)
                .single();
    }
}
