package dev.tenon.console.record;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingApi;
import dev.tenon.console.testing.TestingApi.Answer;
import dev.tenon.console.testing.TestingServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Validation rules, default values by formula and lookup filters as users and programs meet them. */
class RuleBrowserTests {
    private static TestingBrowser browser;
    private static TestingServer server;
    private static TestingApi api;

    @BeforeAll
    static void launch() {
        server = TestingServer.running();
        browser = TestingBrowser.launch();
        api = TestingApi.of(server, TestingServer.ADMIN);
        api.put("object", "Rule_House__c", """
            {"object": "Rule_House__c", "label": "House", "pluralLabel": "Houses", "nameField": {"type": "text", "label": "Name"},
             "fields": [{"name": "City__c", "type": "text", "label": "City"}]}
            """).expect(200);
        api.put("object", "Rule_Doctor__c", """
            {"object": "Rule_Doctor__c", "label": "Doctor", "pluralLabel": "Doctors", "nameField": {"type": "text", "label": "Name"},
             "fields": [{"name": "House__c", "type": "lookup", "target": "Rule_House__c", "label": "House"}]}
            """).expect(200);
        api.put("object", "Rule_Visit__c", """
            {"object": "Rule_Visit__c", "label": "Visit", "pluralLabel": "Visits", "nameField": {"type": "text", "label": "Name"},
             "fields": [
               {"name": "House__c", "type": "lookup", "target": "Rule_House__c", "label": "House"},
               {"name": "Doctor__c", "type": "lookup", "target": "Rule_Doctor__c", "label": "Doctor",
                "lookupFilter": {"condition": "House__c = $Source.House__c", "message": "Not of this house"}},
               {"name": "Cost__c", "type": "currency", "label": "Cost"},
               {"name": "Place__c", "type": "text", "label": "Place", "defaultFormula": "House__r.City__c"},
               {"name": "Units__c", "type": "number", "label": "Units", "defaultFormula": "2 + 3"},
               {"name": "Total__c", "type": "currency", "label": "Total", "formula": "Cost__c * Units__c"}],
             "validationRules": [
               {"name": "Negative", "condition": "Cost__c < 0", "field": "Cost__c",
                "message": {"en": "Costs are not negative", "zh-CN": "费用不能为负"}},
               {"name": "Dear", "condition": "Total__c > 1000",
                "message": {"en": "Too dear in all", "zh-CN": "总额过高"}}]}
            """).expect(200);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void programsAreToldAllThatIsViolated() {
        Answer refused = api.create("Rule_Visit__c", "{\"Name\": \"v\", \"Cost__c\": -1}")
                .expect(400, "FIELD_CUSTOM_VALIDATION_EXCEPTION");
        assertThat(refused.json().get(0).get("message").asString()).isEqualTo("Costs are not negative");
        assertThat(refused.json().get(0).get("fields").get(0).asString()).isEqualTo("Cost__c");

        Answer dear = api.create("Rule_Visit__c", "{\"Name\": \"v\", \"Cost__c\": 500}")
                .expect(400);
        assertThat(dear.message()).isEqualTo("Too dear in all");
        assertThat(dear.json().get(0).get("fields").isArray()).isTrue();
        assertThat(dear.json().get(0).get("fields").isEmpty()).isTrue();

        api.create("Rule_Visit__c", "{\"Name\": \"v\", \"Total__c\": 5}")
                .expect(400, "INVALID_FIELD_FOR_INSERT_UPDATE");
        api.create("Rule_Visit__c", "{\"Name\": \"v\", \"Cost__c\": 5, \"Units__c\": 7}")
                .expect(201);
    }

    @Test
    void aFormShowsViolationsWhereTheyBelong() {
        try (TestingPage page = server.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(server.url("/o/Rule_Visit__c/new")).expectStatus(422);
            page.find("[name=Name]").fill("Costly");
            page.find("[name=Cost__c]").fill("-3");
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("#f-Cost__c-problem")).hasText("Costs are not negative");
            assertThat(page.find("[name=Name]")).hasValue("Costly");

            page.find("[name=Cost__c]").fill("300");
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find(".problem-summary")).containsText("Too dear in all");
            page.checkAll();
        }
    }

    @Test
    void defaultsStandInTheFormAndFollowWhatIsEntered() {
        String ulm = server.record("Rule_House__c", "Name", "Ulm Clinic", "City__c", "Ulm");
        try (TestingPage page = server.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(server.url("/o/Rule_Visit__c/new?House__c=" + ulm));
            assertThat(page.find("[name=Units__c]")).hasValue("5");
            assertThat(page.find("[name=Place__c]")).hasValue("Ulm");
            page.find("[name=Name]").fill("Defaults");
            page.find("[name=Units__c]").fill("");
            page.find(".lookup:has([name=House__c]) .lookup-clear").click();
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("h1")).hasText("Defaults");
        }
        Answer saved = api.query("SELECT Place__c, Units__c FROM Rule_Visit__c WHERE Name = 'Defaults'");
        assertThat(saved.json().get("records").get(0).get("Place__c").isNull())
                .as("left alone: computed from what was saved")
                .isTrue();
        assertThat(saved.json().get("records").get(0).get("Units__c").isNull())
                .as("taken out by hand")
                .isTrue();
    }

    @Test
    void aRuleKnowsACopy() {
        api.put("object", "Rule_Badge__c", """
            {"object": "Rule_Badge__c", "label": "Badge", "pluralLabel": "Badges", "nameField": {"type": "text", "label": "Name"},
             "fields": [{"name": "Number__c", "type": "text", "label": "Number"}],
             "validationRules": [{"name": "Own_Number", "condition": "ISCLONE() && NOT(ISBLANK(Number__c))", "field": "Number__c",
                                  "message": "A copy gets a number of its own later"}]}
            """).expect(200);
        String badge = server.record("Rule_Badge__c", "Name", "First", "Number__c", "7");
        try (TestingPage page = server.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(server.url("/o/Rule_Badge__c/new?from=" + badge)).expectStatus(422);
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("#f-Number__c-problem")).hasText("A copy gets a number of its own later");
            page.find("[name=Number__c]").fill("");
            page.find("[name=Name]").fill("Second");
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("h1")).hasText("Second");
            page.open(server.url("/o/Rule_Badge__c/new"));
            page.find("[name=Name]").fill("Third");
            page.find("[name=Number__c]").fill("8");
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("h1")).hasText("Third");
        }
    }

    @Test
    void aLookupOffersWhatItsFilterAllows() {
        String bonn = server.record("Rule_House__c", "Name", "Bonn Clinic");
        String here = server.record("Rule_Doctor__c", "Name", "Offered here", "House__c", bonn);
        String other = server.record("Rule_House__c", "Name", "Other Clinic");
        String there = server.record("Rule_Doctor__c", "Name", "Offered there", "House__c", other);
        String visit = server.record("Rule_Visit__c", "Name", "Offer", "House__c", bonn);
        try (TestingPage page = server.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(server.url("/o/Rule_Visit__c/" + visit + "/edit"));
            page.find("#f-Doctor__c").fill("offered");
            assertThat(page.find("#f-Doctor__c-list [role=option][data-value]")).hasCount(1);
            page.find("#f-Doctor__c-list [role=option]:has-text('Offered here')")
                    .click();

            page.find("#f-House__c").fill("other");
            page.find("#f-House__c-list [role=option]:has-text('Other Clinic')").click();
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("#f-Doctor__c-problem")).hasText("Not of this house");
            page.find("#f-Doctor__c").fill("offered");
            page.find("#f-Doctor__c-list [role=option]:has-text('Offered there')")
                    .click();
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.page()).hasURL(server.url("/o/Rule_Visit__c/" + visit));
            assertThat(page.find("main")).containsText("Offered there");

            page.open(server.url("/o/Rule_Visit__c/" + visit));
            page.find("[data-edit$='/fields/Doctor__c']").dblclick();
            page.find("[data-edit$='/fields/Doctor__c'] [role=combobox]").fill("offered");
            assertThat(page.find("[data-edit$='/fields/Doctor__c'] [role=option][data-value='" + there + "']"))
                    .hasCount(1);
            assertThat(page.find("[data-edit$='/fields/Doctor__c'] [role=option][data-value='" + here + "']"))
                    .hasCount(0);
        }
    }
}
