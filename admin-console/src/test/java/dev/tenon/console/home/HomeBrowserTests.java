package dev.tenon.console.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingServer;
import dev.tenon.console.testing.TestingServer.Person;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in and out, apps, own settings, and what is said when a page cannot be shown. */
class HomeBrowserTests {

    private static TestingBrowser browser;
    private static TestingServer server;

    @BeforeAll
    static void launch() {
        server = TestingServer.running();
        browser = TestingBrowser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void theSignInPageIsCleanInEveryLook() {
        for (Look look : new Look[] {Look.desktop(), Look.phone().inDark().inChinese()}) {
            try (TestingPage page = browser.page(look)) {
                page.open(server.url("/login")).checkAll().screenshot("sign-in");
            }
        }
    }

    @Test
    void aWrongPasswordIsOneClearSentence() {
        try (TestingPage page = browser.page(Look.desktop().inChinese())) {
            page.open(server.url("/login"));
            page.find("[name=username]").fill("nobody");
            page.find("[name=password]").fill("wrong");
            page.press("Enter");
            assertThat(page.find(".banner.danger")).hasText("用户名或密码不正确，请检查后重试。");
            page.checkAll();
        }
    }

    @Test
    void afterSigningInOneIsWhereOneWantedToGo() {
        String account = server.record("Account", "Name", "Deep Link");
        try (TestingPage page = browser.page(Look.desktop())) {
            page.open(server.url("/o/Account/" + account));
            assertThat(page.page()).hasURL(Pattern.compile(".*/login$"));
            page.find("[name=username]").fill(TestingServer.ADMIN);
            page.find("[name=password]").fill("testing-password");
            page.press("Enter");
            assertThat(page.find("h1")).hasText("Deep Link");
        }
    }

    @Test
    void aChosenLanguageStays() {
        Person person = server.person("Switcher", "Sales");
        try (TestingPage page = server.signedIn(browser, Look.desktop(), person.userName())) {
            page.open(server.url("/settings")).checkAll().screenshot("settings");
            assertThat(page.find("h1")).hasText("Switcher");
            page.find("#f-language").selectOption("zh_CN");
            page.find("#f-zone").selectOption("Asia/Shanghai");
            page.find("#settings-form button[type=submit]").click();
            assertThat(page.find(".toast")).containsText("设置已保存。");
            assertThat(page.find("html")).hasAttribute("lang", "zh-CN");
            assertThat(page.find("#f-zone")).hasValue("Asia/Shanghai");
            page.checkAll();
        }
    }

    @Test
    void thePasswordIsChangedByWhoKnowsTheOldOne() {
        Person person = server.person("Locksmith", "Sales");
        try (TestingPage page = server.signedIn(browser, Look.desktop(), person.userName())) {
            page.open(server.url("/settings")).expectStatus(422);
            changePassword(page, "wrong-password", "another-password");
            assertThat(page.find("#f-current-problem")).hasText("This is not your current password.");
            changePassword(page, "testing-password", "short");
            assertThat(page.find("#f-password-problem")).isVisible();
            changePassword(page, "testing-password", "another-password");
            assertThat(page.find(".toast")).containsText("Your password is changed.");
        }
    }

    private static void changePassword(TestingPage page, String current, String wished) {
        page.find("[name=current]").fill(current);
        page.find("[name=password]").fill(wished);
        page.find("[name=repeated]").fill(wished);
        page.find("#password-form button[type=submit]").click();
    }

    @Test
    void aNewcomerBeginsInTheAppThatHoldsMost() {
        try (TestingPage page = server.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(server.url("/"));
            assertThat(page.find(".app-name")).hasText("Sales");
            assertThat(page.find("h1")).containsText("accounts");
        }
    }

    @Test
    void anAppIsRememberedAndShowsItsTabs() {
        try (TestingPage page = server.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            String account = server.record("Account", "Name", "In the app");
            page.page().navigate(server.url("/app/Service"));
            page.open(server.url("/o/Account/" + account));
            assertThat(page.find(".app-name")).hasText("Service");
            assertThat(page.find(".app-tabs a").first()).hasText("Cases");
            assertThat(page.find(".app-tabs [aria-current]")).hasText("Accounts");
        }
    }

    @Test
    void anUnknownAddressIsAPageWithAWayOut() {
        try (TestingPage page = server.signedIn(browser, Look.desktop().inChinese(), TestingServer.ADMIN)) {
            page.expectStatus(404).open(server.url("/no/such/page"));
            assertThat(page.find("h1")).hasText("内容不存在");
            page.checkAll().screenshot("not-found");
            page.open(server.url("/o/Nothing__c/" + "001000000000001AAA"));
            assertThat(page.find("body")).containsText("没有您可以查看的对象 Nothing__c。");
            page.checkAll();
        }
    }

    @Test
    void whoMayReadNothingIsToldWhatToDo() {
        Person person = server.person("Newcomer");
        try (TestingPage page = server.signedIn(browser, Look.desktop(), person.userName())) {
            page.open(server.url("/"));
            assertThat(page.find("body")).containsText("Ask your administrator for a permission set.");
            page.checkAll();
        }
    }
}
