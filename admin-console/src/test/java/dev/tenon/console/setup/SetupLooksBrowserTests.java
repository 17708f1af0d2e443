package dev.tenon.console.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SetupLooksBrowserTests {
    private static final TestingServer SERVER = TestingServer.running();
    private static TestingBrowser browser;

    @BeforeAll
    static void launch() {
        browser = TestingBrowser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void onAPhoneTheNavigationIsAMenu() {
        try (TestingPage page = SERVER.signedIn(browser, Look.phone(), TestingServer.ADMIN)) {
            page.open(SERVER.url("/setup"));
            assertThat(page.find(".side-nav")).isHidden();
            page.find("[popovertarget=setup-menu]").click();
            page.checkAll().screenshot("setup-menu");
            page.find("#setup-menu a:has-text('Permission sets')").click();
            assertThat(page.find("h1")).hasText("Permission sets");
        }
    }

    @Test
    void onAWideScreenTheNavigationStaysInSight() {
        try (TestingPage page = SERVER.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(SERVER.url("/setup"));
            assertThat(page.find(".side-nav [aria-current=page]")).hasText("Objects");
            assertThat(page.find("[popovertarget=setup-menu]")).isHidden();
        }
    }

    @Test
    void aFormatIsAskedForWhereNamesAreNumbersOnly() {
        try (TestingPage page = SERVER.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(SERVER.url("/setup/objects/new"));
            assertThat(page.find("[name='nameField.format']")).isHidden();
            page.find("[name='nameField.type'][value=autoNumber]").check();
            assertThat(page.find("[name='nameField.format']")).isVisible();
            page.checkAll();
        }
    }
}
