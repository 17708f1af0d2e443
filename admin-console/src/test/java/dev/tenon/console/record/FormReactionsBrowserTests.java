package dev.tenon.console.record;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingApi;
import dev.tenon.console.testing.TestingServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Formula fields, defaults and conditions react while somebody types, in the browser, and the server decides at the save. */
class FormReactionsBrowserTests {
    private static final String SAVE = ".form-actions.sticky .primary";

    private static TestingBrowser browser;
    private static TestingServer server;
    private static TestingApi api;

    @BeforeAll
    static void launch() {
        server = TestingServer.running();
        browser = TestingBrowser.launch();
        api = TestingApi.of(server, TestingServer.ADMIN);
        api.put("object", "React_Client__c", """
            {"object": "React_Client__c", "label": "Client", "pluralLabel": "Clients", "nameField": {"type": "text", "label": "Name"},
             "fields": [{"name": "Discount__c", "type": "percent", "label": "Discount"},
                        {"name": "Secret__c", "type": "number", "label": "Secret"}]}
            """).expect(200);
        api.put("object", "React_Order__c", """
            {"object": "React_Order__c", "label": {"en": "Order", "zh-CN": "订单"}, "pluralLabel": "Orders",
             "nameField": {"type": "text", "label": "Name"},
             "fields": [
               {"name": "Client__c", "type": "lookup", "target": "React_Client__c", "label": "Client"},
               {"name": "Price__c", "type": "currency", "label": {"en": "Price", "zh-CN": "单价"}},
               {"name": "Units__c", "type": "number", "label": {"en": "Units", "zh-CN": "数量"}, "default": "1"},
               {"name": "Day__c", "type": "date", "label": "Day"},
               {"name": "Kind__c", "type": "picklist", "label": "Kind", "values": [{"value": "Sale"}, {"value": "Gift"}, {"value": "Loan"}]},
               {"name": "Tags__c", "type": "multiPicklist", "label": "Tags", "values": [{"value": "A"}, {"value": "B"}]},
               {"name": "Urgent__c", "type": "checkbox", "label": "Urgent"},
               {"name": "Reason__c", "type": "text", "label": {"en": "Reason", "zh-CN": "原因"}},
               {"name": "Until__c", "type": "date", "label": "Until", "defaultFormula": "Day__c + 30"},
               {"name": "Total__c", "type": "currency", "label": {"en": "Total", "zh-CN": "合计"}, "formula": "Price__c * Units__c"},
               {"name": "Net__c", "type": "currency", "label": "Net", "formula": "Total__c * (1 - Client__r.Discount__c)"},
               {"name": "Hurry__c", "type": "checkbox", "label": "Hurry", "formula": "Urgent__c && INCLUDES(Tags__c, 'A')"},
               {"name": "Due__c", "type": "date", "label": "Due", "formula": "Day__c + 14"},
               {"name": "Share__c", "type": "percent", "label": "Share", "formula": "IF(Units__c > 0, 1 / Units__c, 0)"},
               {"name": "Hidden_Sum__c", "type": "number", "label": "Hidden sum", "formula": "Client__r.Secret__c + Units__c"},
               {"name": "Shop__c", "type": "text", "label": "Shop", "formula": "HYPERLINK('https://shop.example/' & Name, Name & ' <b>now</b>')"}]}
            """.replace("'", "\\\"")).expect(200);
        api.put("layout", "React_Order__c", """
            {"layout": "React_Order__c", "object": "React_Order__c", "label": "Order", "sections": [
              {"label": "Order", "columns": 2, "fields": ["Name", "Client__c", "Price__c", "Units__c", "Day__c", "Until__c", "Kind__c",
                 "Tags__c", "Urgent__c", "Total__c", "Net__c", "Hurry__c", "Due__c", "Share__c", "Hidden_Sum__c", "Shop__c"]},
              {"label": "Gift", "columns": 2, "fields": [
                {"field": "Reason__c", "showIf": "ISPICKVAL(Kind__c, 'Gift')", "requireIf": "Total__c > 100"}]}]}
            """.replace("'", "\\\"").replace("\"Units__c\", \"Day__c\"", """
                {"field": "Units__c", "readOnlyIf": "ISPICKVAL(Kind__c, \\"Loan\\")"}, "Day__c\""""))
                .expect(200);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void formulaFieldsFollowTheTypingWithoutTheServer() {
        try (TestingPage page = begun(Look.desktop())) {
            assertThat(value(page, "Total__c")).hasText("0.00");
            List<String> asked = new ArrayList<>();
            page.page().onRequest(request -> asked.add(request.url()));
            page.find("[name=Price__c]").pressSequentially("1,250.5");
            assertThat(value(page, "Total__c")).hasText("1,250.50");
            page.find("[name=Units__c]").fill("4");
            assertThat(value(page, "Total__c")).hasText("5,002.00");
            assertThat(value(page, "Net__c")).hasText("5,002.00");
            assertThat(value(page, "Share__c")).hasText("25%");
            page.find("[name=Day__c]").fill("2028-02-20");
            assertThat(value(page, "Due__c")).hasText("Mar 5, 2028");
            assertThat(asked.stream().filter(url -> !url.endsWith("/preview")))
                    .as("what typing asks the server")
                    .isEmpty();
            page.find("input[name=Urgent__c][type=checkbox]").check();
            page.choose("#f-Tags__c", "A");
            assertThat(value(page, "Hurry__c").locator(".mark")).hasClass("mark on");
            page.checkAll().screenshot("form-reactions");
        }
    }

    @Test
    void aFormWithoutSecretsAsksTheServerForNothing() {
        api.put("object", "React_Plain__c", """
            {"object": "React_Plain__c", "label": "Plain", "pluralLabel": "Plains", "nameField": {"type": "text", "label": "Name"},
             "fields": [{"name": "Side__c", "type": "number", "label": "Side"},
                        {"name": "Area__c", "type": "number", "scale": 1, "label": "Area", "formula": "Side__c ^ 2"}]}
            """).expect(200);
        try (TestingPage page = server.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(server.url("/o/React_Plain__c/new"));
            assertThat(page.find("tn-form-reactions[data-ready]")).hasCount(1);
            List<Request> asked = new ArrayList<>();
            page.page().onRequest(asked::add);
            page.find("[name=Side__c]").pressSequentially("12");
            assertThat(value(page, "Area__c")).hasText("144.0");
            page.page().waitForTimeout(400);
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void defaultsFollowUntilTheUserSaysOtherwise() {
        try (TestingPage page = begun(Look.desktop())) {
            page.find("[name=Day__c]").fill("2026-03-01");
            assertThat(page.find("[name=Until__c]")).hasValue("2026-03-31");
            page.find("[name=Day__c]").fill("2026-04-01");
            assertThat(page.find("[name=Until__c]")).hasValue("2026-05-01");
            page.find("[name=Name]").fill("Following");
            page.find(SAVE).click();
            assertThat(page.find("h1")).hasText("Following");
        }
        assertThat(saved("Following").get("Until__c").asString()).isEqualTo("2026-05-01");
        try (TestingPage page = begun(Look.desktop())) {
            page.find("[name=Day__c]").fill("2026-03-01");
            page.find("[name=Until__c]").fill("2026-12-24");
            page.find("[name=Day__c]").fill("2026-04-01");
            assertThat(page.find("[name=Until__c]")).hasValue("2026-12-24");
            page.find("[name=Name]").fill("Said");
            page.find(SAVE).click();
            assertThat(page.find("h1")).hasText("Said");
        }
        assertThat(saved("Said").get("Until__c").asString()).isEqualTo("2026-12-24");
    }

    @Test
    void fieldsAreShownRequiredAndLockedByTheirConditions() {
        try (TestingPage page = begun(Look.desktop())) {
            Locator reason = page.find("[name=Reason__c]");
            Locator gifts = page.find("fieldset:has(legend:text-is('Gift'))");
            assertThat(gifts).isHidden();
            page.find("[name=Kind__c]").selectOption("Gift");
            assertThat(reason).isVisible();
            assertThat(page.find("#announcer")).hasText("Now also: Reason");
            assertThat(page.find(".place[data-field=Reason__c] .required")).hasCount(0);
            page.find("[name=Price__c]").fill("200");
            assertThat(page.find(".place[data-field=Reason__c] .required")).hasCount(1);
            page.find("[name=Name]").fill("Conditions");
            page.expectStatus(422).find(SAVE).click();
            assertThat(page.find("#f-Reason__c-problem")).hasText("This is required.");
            assertThat(page.find("tn-form-reactions[data-ready]")).hasCount(1);
            page.checkAll().screenshot("form-reactions-required");

            page.find("[name=Units__c]").fill("7");
            page.find("[name=Kind__c]").selectOption("Loan");
            assertThat(reason).isHidden();
            assertThat(page.find("[name=Units__c]")).hasValue("1");
            assertThat(page.find("[name=Units__c]")).hasJSProperty("readOnly", true);
            assertThat(value(page, "Total__c")).hasText("200.00");
            page.checkAll().screenshot("form-reactions-locked");
            page.find("[name=Kind__c]").selectOption("Sale");
            assertThat(page.find("[name=Units__c]")).hasValue("7");
            assertThat(value(page, "Total__c")).hasText("1,400.00");
            page.find("[name=Kind__c]").selectOption("Loan");
            page.find(SAVE).click();
            assertThat(page.find("h1")).hasText("Conditions");
        }
        assertThat(saved("Conditions").get("Units__c").asInt()).isEqualTo(1);
    }

    @Test
    void whatStandsBehindALookupIsFetchedWhenItChanges() {
        server.record("React_Client__c", "Name", "Lukas Bridge", "Discount__c", 25, "Secret__c", 40);
        try (TestingPage page = begun(Look.desktop())) {
            page.find("[name=Price__c]").fill("100");
            page.find("[name=Units__c]").fill("2");
            page.find("#f-Client__c").fill("Lukas");
            page.find(".listbox [role=option]:has-text('Lukas Bridge')").click();
            assertThat(value(page, "Net__c")).hasText("150.00");
            assertThat(value(page, "Hidden_Sum__c")).hasText("42");
            page.find(".lookup:has([name=Client__c]) .lookup-clear").click();
            assertThat(value(page, "Net__c")).hasText("200.00");
        }
    }

    @Test
    void whatTheReaderMayNotSeeIsNotInThePage() {
        api.put("permission-set", "React_Sellers", """
            {"permissionSet": "React_Sellers", "label": "Sellers", "objects": [
              {"object": "React_Order__c", "rights": ["read", "create", "edit"], "allFields": "edit"},
              {"object": "React_Client__c", "rights": ["read"], "fields": {"Discount__c": "read"}}]}
            """).expect(200);
        String client = server.record("React_Client__c", "Name", "Vera Vault", "Discount__c", 10, "Secret__c", 987654);
        TestingServer.Person seller = server.person("Seller", "React_Sellers");
        try (TestingPage page = server.signedIn(browser, Look.desktop(), seller.userName())) {
            page.open(server.url("/o/React_Order__c/new?Client__c=" + client));
            assertThat(page.find("tn-form-reactions[data-ready]")).hasCount(1);
            String state = page.find("tn-form-reactions").getAttribute("data-state");
            assertThat(state).contains("Client__r.Discount__c").doesNotContain("987654", "Secret__c");
            String script = page.page()
                    .request()
                    .get(server.url("/o/React_Order__c/form.js"))
                    .text();
            assertThat(script).contains("Client__r.Discount__c").doesNotContain("Secret__c");
            assertThat(value(page, "Hidden_Sum__c")).hasText("987,655");
            page.find("[name=Units__c]").fill("6");
            assertThat(value(page, "Hidden_Sum__c")).hasText("987,660");
        }
    }

    @Test
    void linksOfFormulasAreLinksAndNothingElse() {
        try (TestingPage page = begun(Look.desktop())) {
            page.find("[name=Name]").fill("Lamp");
            Locator link = value(page, "Shop__c").locator("a");
            assertThat(link).hasAttribute("href", "https://shop.example/Lamp");
            assertThat(link).hasText("Lamp now");
            page.find("[name=Name]").fill("<img src=x onerror=alert(1)>");
            assertThat(value(page, "Shop__c").locator("img, b")).hasCount(0);
            page.find(SAVE).click();
            assertThat(page.find("dt:has-text('Shop') + dd a")).hasCount(1);
            page.checkAll();
        }
    }

    @Test
    void theRecordsPageFollowsToo() {
        String order =
                server.record("React_Order__c", "Name", "Page", "Price__c", 50, "Units__c", 2, "Reason__c", "kept");
        try (TestingPage page = server.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(server.url("/o/React_Order__c/" + order));
            assertThat(page.find("dt:has-text('Reason')")).hasCount(0);
            assertThat(page.find("dt:text-is('Total') + dd")).hasText("100.00");
            page.find("[aria-label='Edit Units']").click();
            page.find(".cell-editor [name=Units__c]").fill("3");
            page.press("Enter");
            assertThat(page.find("dt:text-is('Total') + dd")).hasText("150.00");
            page.find("[aria-label='Edit Kind']").click();
            page.find(".cell-editor [name=Kind__c]").selectOption("Gift");
            page.press("Enter");
            assertThat(page.find("dt:has-text('Reason') + dd")).containsText("kept");
            page.find("[aria-label='Edit Kind']").click();
            page.find(".cell-editor [name=Kind__c]").selectOption("Loan");
            page.press("Enter");
            assertThat(page.find("[aria-label='Edit Units']")).hasCount(0);
            int refused = page.page()
                    .request()
                    .get(server.url("/o/React_Order__c/" + order + "/fields/Units__c"))
                    .status();
            assertThat(refused).isEqualTo(404);
            page.checkAll();
        }
    }

    @Test
    void theRowOfAListFollowsToo() {
        String order = server.record("React_Order__c", "Name", "Row of a list", "Price__c", 20, "Units__c", 2);
        try (TestingPage page = server.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(server.url("/o/React_Order__c?q=Row of a list&columns=Name,Units__c,Total__c"));
            assertThat(page.find("#row-" + order + " td").last()).hasText("40.00");
            page.find("#row-" + order + " td[data-edit$='/Units__c']").dblclick();
            page.find(".cell-editor [name=Units__c]").fill("5");
            page.press("Enter");
            assertThat(page.find("#row-" + order + " td").last()).hasText("100.00");
            page.checkAll();
        }
    }

    @Test
    void itWorksOnAPhoneInChinese() {
        try (TestingPage page = begun(Look.phone().inChinese().inDark())) {
            page.find("[name=Price__c]").fill("1.5万");
            assertThat(value(page, "Total__c")).hasText("15,000.00");
            page.find("[name=Kind__c]").selectOption("Gift");
            assertThat(page.find("[name=Reason__c]")).isVisible();
            assertThat(page.find("#announcer")).hasText("新增填写项：原因");
            page.find("[name=Day__c]").fill("2026-12-20");
            assertThat(value(page, "Due__c")).hasText("2027-01-03");
            page.checkAll().screenshot("form-reactions");
        }
    }

    private static TestingPage begun(Look look) {
        TestingPage page = server.signedIn(browser, look, TestingServer.ADMIN);
        page.open(server.url("/o/React_Order__c/new"));
        assertThat(page.find("tn-form-reactions[data-ready]")).hasCount(1);
        return page;
    }

    private static Locator value(TestingPage page, String field) {
        return page.find(".place[data-field=" + field + "] .shown");
    }

    private static JsonNode saved(String name) {
        return api.query("SELECT Until__c, Units__c, Reason__c FROM React_Order__c WHERE Name = '" + name + "'")
                .expect(200)
                .json()
                .get("records")
                .get(0);
    }
}
