package dev.tenon.console.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingApi;
import dev.tenon.console.testing.TestingServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an admin does with formulas in Setup: a field that is computed, a rule that refuses. */
class FormulaSetupBrowserTests {
    private static TestingBrowser browser;
    private static TestingServer server;
    private static TestingApi api;

    @BeforeAll
    static void launch() {
        server = TestingServer.running();
        api = TestingApi.of(server, TestingServer.ADMIN);
        browser = TestingBrowser.launch();
        api.put("object", "Parcel__c", """
                        {"object": "Parcel__c", "label": {"en": "Parcel", "zh-CN": "包裹"},
                         "nameField": {"type": "text", "label": "Name"},
                         "fields": [{"name": "Weight__c", "type": "number", "precision": 6, "scale": 1,
                                     "label": {"en": "Weight", "zh-CN": "重量"}},
                                    {"name": "Price__c", "type": "currency"}]}""").expect(200);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static TestingPage admin(Look look) {
        return server.signedIn(browser, look, TestingServer.ADMIN);
    }

    private static String setup(String rest) {
        return server.url("/setup/objects/Parcel__c" + rest);
    }

    private static void save(TestingPage page) {
        page.find(".form-actions button.primary:visible").last().click();
    }

    @Test
    void aFormulaFieldIsMadeWhileItsProblemsAreMended() {
        server.record("Parcel__c", "Name", "Books", "Weight__c", "4", "Price__c", "10");
        try (TestingPage page = admin(Look.desktop())) {
            page.open(setup("/fields/new?type=currency"));
            page.find("[name='label.en']").fill("Per kilo");
            Locator formula = page.find("tn-formula:has(textarea[name=formula])");
            formula.locator(".cm-content").click();
            page.type("Price__c / Wieght__c");
            page.press("Escape");
            assertThat(formula.locator(".formula-verdict")).containsText("Weight__c");
            assertThat(formula.locator(".cm-lintRange-error")).hasText("Wieght__c");
            page.checkAll().screenshot("setup-formula-problem");
            page.press("Control+a");
            page.type("Price__c / Weight__c");
            page.press("Escape");
            assertThat(formula.locator(".formula-verdict")).containsText("Gives");
            save(page);
            assertThat(page.find("#fields")).containsText("Per kilo");
            page.open(server.url("/o/Parcel__c/new"));
            assertThat(page.find("main")).not().containsText("Per kilo*");
        }
        org.assertj.core.api.Assertions.assertThat(api.query("SELECT Name FROM Parcel__c WHERE Per_kilo__c = 2.5")
                        .expect(200)
                        .text())
                .contains("Books");
    }

    @Test
    void aFormulaThatIsWrongIsNotSavedAndKeptInTheForm() {
        try (TestingPage page = admin(Look.phone().inChinese())) {
            page.open(setup("/fields/new?type=checkbox"));
            page.find("[name='label.en']").fill("Heavy");
            page.find("tn-formula:has(textarea[name=formula]) .cm-content").click();
            page.type("Weight__c");
            page.press("Escape");
            page.expectStatus(422);
            save(page);
            assertThat(page.find(".has-problem").first()).isVisible();
            assertThat(page.find("textarea[name=formula]")).hasValue("Weight__c");
            page.checkAll().screenshot("setup-formula-refused");
        }
    }

    @Test
    void aRuleIsMadeHoldsAndIsRemoved() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(setup(""));
            page.find("a[href$='/rules/new']").click();
            page.find("[name=name]").fill("Not_Too_Heavy");
            page.find("tn-formula .cm-content").click();
            page.type("Weight__c > 30");
            page.press("Escape");
            assertThat(page.find(".formula-verdict")).containsText("Gives");
            page.find("[name='message.en']").fill("No parcel weighs more than 30 kilos.");
            page.find("[name='message.zh-CN']").fill("包裹不得超过30公斤。");
            page.find("[name=field]").selectOption("Weight__c");
            page.checkAll().screenshot("setup-rule");
            save(page);
            assertThat(page.find("#rules")).containsText("Not_Too_Heavy");
            page.checkAll().screenshot("setup-object-rules");
            page.find("#rules a").click();
            assertThat(page.find("textarea[name=condition]")).hasValue("Weight__c > 30");
            page.find(".rule-removal button").click();
            assertThat(page.find("main")).containsText("No rules yet");
        }
    }
}
