package dev.tenon.console.list;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingServer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchScreenTests {
    private static final TestingServer SERVER = TestingServer.running();
    private static TestingBrowser browser;

    @BeforeAll
    static void launch() {
        browser = TestingBrowser.launch();
        SERVER.record("Account", "Name", "鲲鹏测试集团");
        SERVER.record("Account", "Name", "Kunpeng Trial Works");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void namesOfBothLanguagesAreFoundWhileTyping() {
        try (TestingPage page = SERVER.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(SERVER.url("/o/Account"));
            page.press("/");
            page.type("鲲鹏");
            Locator options = page.find("#global-search-list [role=option]");

            assertThat(options.first()).containsText("鲲鹏测试集团");
            assertThat(options.first()).containsText("Account");
            page.screenshot("search-suggestions");
            assertThat(page.complaints()).isEmpty();
            page.press("Enter");
            assertThat(page.page()).hasURL(Pattern.compile(".*/o/Account/001.*"));
        }
    }

    @Test
    void thePageOfResultsIsGroupedByObject() {
        try (TestingPage page = SERVER.signedIn(browser, Look.phone().inChinese(), TestingServer.ADMIN)) {
            page.open(SERVER.url("/search?q=kunpeng+works"));

            assertThat(page.find(".search-results h2").first()).containsText("客户");
            assertThat(page.find(".search-results li")).hasText("Kunpeng Trial Works");
            page.screenshot("search").checkAll();
            page.open(SERVER.url("/search?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA"));
            assertThat(page.find(".empty-title")).isVisible();
            page.checkAll();
        }
    }

    @Test
    void whoMayNotReadAnObjectDoesNotFindItsRecords() {
        TestingServer.Person nobody = SERVER.person("Nobody");
        try (TestingPage page = SERVER.signedIn(browser, Look.desktop(), nobody.userName())) {
            page.open(SERVER.url("/search?q=Kunpeng"));

            assertThat(page.find(".search-results")).hasCount(0);
            assertThat(page.find(".empty-title")).isVisible();
        }
    }
}
