package dev.tenon.console.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingApi;
import dev.tenon.console.testing.TestingServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A formula is tried on a record in its editor, before anything is saved. */
class FormulaTrialBrowserTests {
    private static final String TRIED =
            "IF(Weight__c > Carrier__r.Limit__c, Price__c * (1 + Extra__c), Price__c / Free__c)";

    private static TestingBrowser browser;
    private static TestingServer server;
    private static String freight;

    @BeforeAll
    static void launch() {
        server = TestingServer.running();
        browser = TestingBrowser.launch();
        TestingApi api = TestingApi.of(server, TestingServer.ADMIN);
        api.put("object", "Carrier__c", """
                        {"object": "Carrier__c", "label": {"en": "Carrier", "zh-CN": "承运商"},
                         "nameField": {"type": "text", "label": "Name"},
                         "fields": [{"name": "Limit__c", "type": "number", "precision": 6, "scale": 1, "label": "Limit"}]}""").expect(200);
        api.put("object", "Freight__c", """
                        {"object": "Freight__c", "label": {"en": "Freight", "zh-CN": "货运"},
                         "nameField": {"type": "text", "label": "Name"},
                         "fields": [
                          {"name": "Weight__c", "type": "number", "precision": 6, "scale": 1, "label": "Weight"},
                          {"name": "Price__c", "type": "currency", "label": "Price"},
                          {"name": "Free__c", "type": "number", "precision": 6, "scale": 0, "label": "Free"},
                          {"name": "Extra__c", "type": "percent", "precision": 5, "scale": 1, "label": "Extra"},
                          {"name": "Sent__c", "type": "date", "label": "Sent"},
                          {"name": "State__c", "type": "picklist", "label": "State", "values": [
                            {"value": "Open", "label": {"en": "Open", "zh-CN": "未发出"}},
                            {"value": "Sent", "label": {"en": "On its way", "zh-CN": "运输中"}}]},
                          {"name": "Carrier__c", "type": "lookup", "target": "Carrier__c", "label": "Carrier"}]}""").expect(200);
        String carrier = api.create("Carrier__c", "{\"Name\": \"Swift\", \"Limit__c\": 10.5}")
                .expect(201)
                .json()
                .get("id")
                .asString();
        freight = server.record(
                "Freight__c",
                "Name",
                "Piano to Ulm",
                "Weight__c",
                "400",
                "Price__c",
                "1200",
                "Free__c",
                "0",
                "Extra__c",
                "12.5",
                "Sent__c",
                "2026-02-03",
                "State__c",
                "Sent",
                "Carrier__c",
                carrier);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static TestingPage admin(Look look) {
        return server.signedIn(browser, look, TestingServer.ADMIN);
    }

    private static Locator editor(TestingPage page, String name) {
        return page.find("tn-formula:has(textarea[name=" + name + "])");
    }

    private static void write(TestingPage page, Locator editor, String formula) {
        editor.locator(".cm-content").click();
        page.press("Control+a");
        page.page().keyboard().insertText(formula);
        assertThat(editor.locator("textarea")).hasValue(formula);
    }

    private static void open(TestingPage page, Locator editor) {
        editor.locator(".formula-try").click();
        assertThat(editor.locator(".trial-ask [role=combobox]")).isFocused();
        page.ready();
    }

    private static void choose(TestingPage page, Locator editor, String name) {
        editor.locator(".trial-ask [role=combobox]").fill(name);
        editor.locator(".trial-ask [role=option]:has-text('" + name + "')")
                .first()
                .click();
    }

    private static Locator part(Locator editor, String code) {
        return editor.locator(".trial-part")
                .filter(new Locator.FilterOptions()
                        .setHas(editor.page()
                                .locator("code")
                                .getByText(code, new Locator.GetByTextOptions().setExact(true))));
    }

    @Test
    void eachPartOfAFormulaShowsItsValue() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/objects/Freight__c/fields/new?type=currency"));
            Locator editor = editor(page, "formula");
            write(page, editor, TRIED);
            open(page, editor);
            editor.locator("[data-try]").click();
            assertThat(editor.locator(".trial-result")).containsText("Choose a record");
            choose(page, editor, "Piano to Ulm");

            assertThat(editor.locator(".trial-head .trial-value")).hasText("1350");
            assertThat(part(editor, "Weight__c > Carrier__r.Limit__c")).containsText("true");
            assertThat(part(editor, "Carrier__r.Limit__c")).containsText("10.5");
            assertThat(part(editor, "Extra__c")).containsText("0.125");
            assertThat(part(editor, "Extra__c")).containsText("12.5%");
            assertThat(part(editor, "Price__c / Free__c")).containsText("not needed");
            assertThat(part(editor, "Free__c")).hasCount(0);
            assertThat(part(editor, "Price__c * (1 + Extra__c)")).containsText("1350");
            part(editor, "Carrier__r.Limit__c").click();
            assertThat(editor.locator(".cm-content .formula-part")).hasText("Carrier__r.Limit__c");
            assertThat(part(editor, "Carrier__r.Limit__c")).hasAttribute("aria-pressed", "true");
            page.checkAll().screenshot("setup-trial");

            write(page, editor, "Price__c / Free__c + IFERROR(1 / Free__c, 7)");
            assertThat(editor.locator(".trial-head")).containsText("Failed");
            assertThat(editor.locator(".cm-content .formula-part")).hasCount(0);
            assertThat(part(editor, "Price__c / Free__c")).containsText("zero");
            assertThat(part(editor, "Price__c / Free__c").locator(".trial-value"))
                    .hasClass("trial-value failed");
            write(page, editor, "IFERROR(Price__c / Free__c, 2.345)");
            assertThat(editor.locator(".trial-head .trial-value")).hasText("2.345");
            assertThat(editor.locator(".trial-head")).containsText("The field keeps: 2.35");
            page.checkAll().screenshot("setup-trial-caught");
            assertThat(page.find("tn-unsaved.dirty")).hasCount(1);
        }
    }

    @Test
    void valuesAreWrittenAsTheReaderWritesThem() {
        try (TestingPage page = admin(Look.phone().inChinese().inDark())) {
            page.open(server.url("/setup/objects/Freight__c/rules/new"));
            Locator editor = editor(page, "condition");
            write(
                    page,
                    editor,
                    "AND(ISPICKVAL(State__c, \"Sent\"), ISCHANGED(State__c), Sent__c > TODAY(), $User.Email = Carrier__r.Owner.Email)");
            open(page, editor);
            choose(page, editor, "Piano");
            assertThat(editor.locator(".trial-head .trial-value")).hasText("假");
            assertThat(editor.locator(".trial-head")).containsText("旧值与新值");
            assertThat(part(editor, "State__c")).containsText("运输中");
            assertThat(part(editor, "State__c")).containsText("\"Sent\"");
            assertThat(part(editor, "Sent__c > TODAY()")).containsText("未用到");
            page.checkAll().screenshot("setup-trial-rule");

            write(
                    page,
                    editor,
                    "AND(Sent__c < TODAY() + 9999, ISBLANK(CreatedBy.Phone), $User.Email = Carrier__r.Owner.Email, CONTAINS(Name, \"Ulm\"))");
            assertThat(part(editor, "Sent__c")).containsText("2026-02-03");
            assertThat(part(editor, "Carrier__r.Owner.Email")).containsText("\"");
            assertThat(part(editor, "CreatedBy.Phone")).containsText("空");
            assertThat(part(editor, "Name")).containsText("\"Piano to Ulm\"");
            assertThat(editor.locator(".trial-head")).containsText("该规则会拒绝此记录");
            editor.locator(".trial-part").last().scrollIntoViewIfNeeded();
            page.checkAll().screenshot("setup-trial-rule-refuses");
        }
    }

    @Test
    void aDefaultThatReadsNoRecordNeedsNone() {
        try (TestingPage page = admin(Look.desktop().inDark())) {
            page.open(server.url("/setup/objects/Freight__c/fields/new?type=date"));
            Locator editor = editor(page, "defaultFormula");
            write(page, editor, "DATE(2026, 1, 31) + 28");
            open(page, editor);
            page.press("Enter");
            assertThat(editor.locator(".trial-head .trial-value")).hasText("Feb 28, 2026");
            write(page, editor, "DATE(2026, 2, 30");
            assertThat(editor.locator(".trial-said.failed")).isVisible();
            assertThat(editor.locator(".trial-wrong li")).hasCount(1);
            write(page, editor, "DATE(2026, 2, 30)");
            assertThat(editor.locator(".trial-head")).containsText("no default by formula");
            page.checkAll().screenshot("setup-trial-default");
        }
    }

    @Test
    void whateverIsSentIsAnsweredWithASentence() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/objects/Freight__c/rules/new"));
            String carrier = server.record("Carrier__c", "Name", "Slow");

            assertThat(tried(page, "Weight__c > 1", freight).text()).contains("trial-head");
            said(tried(page, "Weight__c > 1", carrier), 404, "no ");
            said(tried(page, "Weight__c > 1", "nonsense"), 404, "no such record");
            said(tried(page, "Weight__c > 1", "'; drop table x --\u0000"), 404, "no such record");
            said(tried(page, "x".repeat(1_000_000), freight), 200, "trial-wrong");
            said(tried(page, "(".repeat(20_000), freight), 200, "trial-wrong");
            said(tried(page, "Nope__c / <b>", freight), 200, "trial-wrong");
            said(tried(page, " ", freight), 200, "no formula");
            said(tried(page, "\"<script>&\" & Name = \"\"", freight), 200, "&lt;script&gt;");
            said(tried(page, "Weight__c" + " + Weight__c".repeat(240) + " > 1", freight), 200, "not shown");
            assertThat(tried(page, "x".repeat(12_000_000), freight).status()).isBetween(400, 499);
            said(get(page, "/setup/formulas/Nope__c/validation/trial"), 404, "Nope__c");
            said(get(page, "/setup/formulas/Freight__c/nope/trial"), 404, "nope");
            said(get(page, "/setup/formulas/Freight__c/field/trial?editor=<script>"), 200, "script-trialRecord");
            said(get(page, "/setup/formulas/Freight__c/field/records?q=%00%25';--"), 200, "");
        }
        TestingServer.Person person = server.person("Untrusted");
        try (TestingPage page = server.signedIn(browser, Look.desktop(), person.userName())) {
            page.open(server.url("/"));
            said(tried(page, "1 = 1", freight), 403, "customize");
            said(get(page, "/setup/formulas/Freight__c/field/records?q=Piano"), 403, "customize");
        }
    }

    private static APIResponse tried(TestingPage page, String formula, String record) {
        Locator token = page.find("meta[name=csrf]");
        FormData form = FormData.create().set("formulaText", formula).set("trialRecord", record);
        return page.page()
                .request()
                .post(
                        server.url("/setup/formulas/Freight__c/validation/trial"),
                        RequestOptions.create()
                                .setForm(form)
                                .setHeader("HX-Request", "true")
                                .setHeader(token.getAttribute("data-header"), token.getAttribute("content")));
    }

    private static APIResponse get(TestingPage page, String address) {
        return page.page()
                .request()
                .get(server.url(address), RequestOptions.create().setHeader("HX-Request", "true"));
    }

    private static void said(APIResponse answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains(sentence).doesNotContain("<script>");
    }
}
