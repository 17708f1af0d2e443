package dev.tenon.console.record;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingApi;
import dev.tenon.console.testing.TestingServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The conditions of layouts as the server decides them when a form is saved. */
class FormRulesBrowserTests {
    private static final String SAVE = ".form-actions.sticky .primary";

    private static TestingBrowser browser;
    private static TestingServer server;
    private static TestingApi api;

    @BeforeAll
    static void launch() {
        server = TestingServer.running();
        browser = TestingBrowser.launch();
        api = TestingApi.of(server, TestingServer.ADMIN);
        api.put("object", "Form_Deal__c", """
            {"object": "Form_Deal__c", "label": "Deal", "pluralLabel": "Deals", "nameField": {"type": "text", "label": "Name"},
             "fields": [
               {"name": "Stage__c", "type": "text", "label": "Stage"},
               {"name": "Reason__c", "type": "text", "label": "Reason"},
               {"name": "Hint__c", "type": "text", "label": "Hint", "default": "usual"},
               {"name": "Price__c", "type": "number", "label": "Price"}]}
            """).expect(200);
        api.put("layout", "Form_Deal__c", """
            {"layout": "Form_Deal__c", "object": "Form_Deal__c", "label": "Deal", "sections": [{"label": "All", "columns": 1,
              "fields": ["Name", "Stage__c",
                {"field": "Reason__c", "showIf": "Stage__c = 'Won'", "requireIf": "Stage__c = 'Won'"},
                {"field": "Hint__c", "required": true, "showIf": "NOT(ISBLANK(Reason__c))"},
                {"field": "Price__c", "readOnlyIf": "Stage__c = 'Won'"}]}]}
            """.replace("'", "\\\"")).expect(200);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void whatIsRequiredNowIsAskedForBesideItsField() {
        try (TestingPage page = begun("Wanting")) {
            page.find("[name=Stage__c]").fill("Won");
            page.expectStatus(422);
            page.find(SAVE).click();
            assertThat(page.find("#f-Reason__c-problem")).hasText("This is required.");
            page.find("[name=Reason__c]").fill("Price");
            page.find(SAVE).click();
            assertThat(page.find("h1")).hasText("Wanting");
        }
        assertThat(saved("Wanting").get("Reason__c").asString()).isEqualTo("Price");
    }

    @Test
    void whatIsHiddenIsNeitherSavedNorRequired() {
        try (TestingPage page = begun("Hidden")) {
            page.find("[name=Stage__c]").fill("Open");
            smuggle(page, "Reason__c", "smuggled in");
            smuggle(page, "Hint__c", "hidden as its condition reads what is hidden");
            page.find(SAVE).click();
            assertThat(page.find("h1")).hasText("Hidden");
        }
        assertThat(saved("Hidden").get("Reason__c").isNull()).isTrue();
        assertThat(saved("Hidden").get("Hint__c").asString())
                .as("what new records begin with")
                .isEqualTo("usual");
    }

    @Test
    void whatIsReadOnlyStaysWhatItWas() {
        String deal = server.record(
                "Form_Deal__c", "Name", "Fixed", "Stage__c", "Won", "Reason__c", "Service", "Price__c", 100);
        try (TestingPage page = server.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(server.url("/o/Form_Deal__c/" + deal + "/edit"));
            assertThat(page.find("tn-form-reactions[data-ready]")).hasCount(1);
            smuggle(page, "Price__c", "1");
            page.find("[name=Reason__c]").fill("Quality");
            page.find(SAVE).click();
            assertThat(page.find("h1")).hasText("Fixed");
        }
        assertThat(saved("Fixed").get("Price__c").asInt()).isEqualTo(100);
        assertThat(saved("Fixed").get("Reason__c").asString()).isEqualTo("Quality");

        try (TestingPage page = server.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(server.url("/o/Form_Deal__c/" + deal + "/edit"));
            assertThat(page.find("tn-form-reactions[data-ready]")).hasCount(1);
            page.find("[name=Stage__c]").fill("Open");
            page.find("[name=Price__c]").fill("7");
            page.find(SAVE).click();
            assertThat(page.find("h1")).hasText("Fixed");
        }
        assertThat(saved("Fixed").get("Price__c").asInt())
                .as("judged on what would be saved")
                .isEqualTo(7);
        assertThat(saved("Fixed").get("Reason__c").asString())
                .as("hidden now, and kept")
                .isEqualTo("Quality");
    }

    private static TestingPage begun(String name) {
        TestingPage page = server.signedIn(browser, Look.desktop(), TestingServer.ADMIN);
        page.open(server.url("/o/Form_Deal__c/new"));
        assertThat(page.find("tn-form-reactions[data-ready]")).hasCount(1);
        page.find("[name=Name]").fill(name);
        return page;
    }

    /** Into a control that is not open, as somebody could who does without our script. */
    private static void smuggle(TestingPage page, String field, String text) {
        page.find("[name=" + field + "]").evaluate("(control, text) => { control.value = text; }", text);
    }

    private static JsonNode saved(String name) {
        return api.query("SELECT Reason__c, Hint__c, Price__c FROM Form_Deal__c WHERE Name = '" + name + "'")
                .expect(200)
                .json()
                .get("records")
                .get(0);
    }
}
