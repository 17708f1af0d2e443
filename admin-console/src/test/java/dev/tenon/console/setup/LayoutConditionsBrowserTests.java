package dev.tenon.console.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingApi;
import dev.tenon.console.testing.TestingServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a layout asks of a field is set in the field's tile, and goes with it wherever it goes. */
class LayoutConditionsBrowserTests {
    private static final String SHOW_IF = "Height__c > 100";

    private static TestingBrowser browser;
    private static TestingServer server;
    private static TestingApi api;

    @BeforeAll
    static void launch() {
        server = TestingServer.running();
        api = TestingApi.of(server, TestingServer.ADMIN);
        browser = TestingBrowser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static TestingPage admin(Look look) {
        return server.signedIn(browser, look, TestingServer.ADMIN);
    }

    private static void layout(String name) {
        api.put("object", name, """
                        {"object": "%s", "label": {"en": "Shelf", "zh-CN": "架子"}, "nameField": {"type": "text", "label": "Name"},
                         "fields": [
                         {"name": "Colour__c", "type": "text", "maxLength": 40, "label": {"en": "Colour", "zh-CN": "颜色"}},
                         {"name": "Height__c", "type": "number", "precision": 6, "scale": 0, "label": {"en": "Height", "zh-CN": "高度"}},
                         {"name": "Depth__c", "type": "number", "precision": 6, "scale": 0, "label": {"en": "Depth", "zh-CN": "深度"}}]}""".formatted(name)).expect(200);
        api.put("layout", name, """
                        {"layout": "%s", "object": "%s", "label": "Shelf",
                         "sections": [{"label": "First", "columns": 2, "fields": ["Name", "Colour__c", "Height__c", "Depth__c"]}]}""".formatted(name, name)).expect(200);
    }

    private static String stored(String name) {
        return api.get("/api/metadata/layout/" + name).expect(200).text();
    }

    private static Locator tile(TestingPage page, String label) {
        return page.find(".sortable-item[data-label='" + label + "']");
    }

    private static Locator dialog(TestingPage page) {
        return page.find("#field-settings-dialog");
    }

    private static void settings(TestingPage page, String label) {
        tile(page, label).locator(".tile-settings").click();
        assertThat(dialog(page)).isVisible();
        page.ready();
    }

    private static void write(TestingPage page, String condition, String formula) {
        Locator editor = dialog(page).locator("tn-formula:has(textarea[name=" + condition + "])");
        editor.locator(".cm-content").click();
        page.press("Control+a");
        page.page().keyboard().insertText(formula);
        assertThat(editor.locator("textarea")).hasValue(formula);
    }

    private static void apply(TestingPage page) {
        dialog(page).locator(".form-actions button[type=submit]").click();
    }

    private static void save(TestingPage page) {
        page.find("#layout-form .form-actions button.primary").click();
    }

    @Test
    void settingsGoWithTheFieldWhereverItGoes() {
        layout("Ledge__c");
        server.record("Ledge__c", "Name", "Tall one", "Height__c", 210);
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/layouts/Ledge__c"));
            tile(page, "Colour").locator(".tile-settings").focus();
            page.press("Enter");
            assertThat(dialog(page)).isVisible();
            page.ready();
            dialog(page).locator("[name=required][type=checkbox]").check();
            write(page, "showIf", SHOW_IF);
            tryOn(page, "Tall one");
            page.checkAll().screenshot("setup-layout-field");
            apply(page);
            assertThat(dialog(page)).hasCount(0);
            assertThat(tile(page, "Colour").locator(".tile-settings")).isFocused();
            assertThat(tile(page, "Colour").locator(".tile-mark")).hasCount(2);
            assertThat(tile(page, "Colour").locator(".tile-mark.conditional"))
                    .hasAttribute("aria-label", "Shown if: " + SHOW_IF);
            assertThat(page.find("tn-unsaved.dirty #layout-form")).hasCount(1);

            page.drag(tile(page, "Colour"), page.find("#left-0"));
            page.find("button[value=add]").click();
            assertThat(page.find("#left-1")).isVisible();
            page.ready();
            assertThat(tile(page, "Colour").locator(".tile-mark")).hasCount(2);
            page.drag(tile(page, "Colour"), page.find("#left-1"));
            page.find("[name='1.label.en']").fill("Looks");
            page.checkAll().screenshot("setup-layout-marks");
            save(page);
            assertThat(page.find(".toast")).containsText("Saved");
            assertThat(page.find("#left-1 .tile-mark")).hasCount(2);
            assertThat(stored("Ledge__c")).contains(SHOW_IF).contains("\"required\":true");

            page.open(server.url("/setup/layouts/Ledge__c"));
            settings(page, "Colour");
            assertThat(dialog(page).locator("textarea[name=showIf]")).hasValue(SHOW_IF);
            write(page, "showIf", "");
            dialog(page).locator("[name=required][type=checkbox]").uncheck();
            dialog(page).locator("[name=readOnly][type=checkbox]").check();
            apply(page);
            assertThat(tile(page, "Colour").locator(".tile-mark")).hasCount(1);
            save(page);
            assertThat(page.find(".toast")).containsText("Saved");
            assertThat(stored("Ledge__c")).doesNotContain(SHOW_IF).contains("\"readOnly\":true");
        }
    }

    private static void tryOn(TestingPage page, String record) {
        Locator editor = dialog(page).locator("tn-formula:has(textarea[name=showIf])");
        editor.locator(".formula-try").click();
        page.ready();
        editor.locator(".trial-ask [role=combobox]").fill(record);
        editor.locator(".trial-ask [role=option]").first().click();
        assertThat(editor.locator(".trial-head")).containsText("The condition holds for this record.");
    }

    @Test
    void aFieldThatLeavesTheLayoutLeavesItsSettings() {
        layout("Stand__c");
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/layouts/Stand__c"));
            settings(page, "Depth");
            write(page, "requireIf", SHOW_IF);
            apply(page);
            assertThat(tile(page, "Depth").locator(".tile-mark")).hasCount(1);
            page.drag(tile(page, "Depth"), page.find("#palette-fields"));
            assertThat(tile(page, "Depth").locator(".tile-settings")).isHidden();
            page.drag(tile(page, "Depth"), page.find("#left-0"));
            assertThat(tile(page, "Depth").locator(".tile-mark")).isVisible();
            page.drag(tile(page, "Depth"), page.find("#palette-fields"));
            save(page);
            assertThat(page.find(".toast")).containsText("Saved");
            assertThat(tile(page, "Depth").locator(".tile-mark")).hasCount(0);
            assertThat(stored("Stand__c")).doesNotContain(SHOW_IF);
            page.checkAll();
        }
    }

    @Test
    void whatIsWrongIsToldWithTheNameOfTheField() {
        layout("Rack__c");
        try (TestingPage page = admin(Look.phone().inChinese())) {
            page.open(server.url("/setup/layouts/Rack__c")).expectStatus(422);
            settings(page, "颜色");
            write(page, "readOnlyIf", "Hieght__c > 1");
            page.find("#at-required").check();
            page.find("#at-readOnly").check();
            apply(page);
            assertThat(dialog(page).locator("#at-readOnlyIf-problem")).containsText("Height__c");
            assertThat(dialog(page).locator("#at-readOnly-problem")).isVisible();
            assertThat(dialog(page).locator("textarea[name=readOnlyIf]")).hasValue("Hieght__c > 1");
            assertThat(dialog(page).locator("textarea[name=readOnlyIf]")).hasCSS("width", "1px");
            page.checkAll().screenshot("setup-layout-field-wrong");
            write(page, "readOnlyIf", "Height__c > 1");
            page.find("#at-required").uncheck();
            apply(page);
            assertThat(tile(page, "颜色").locator(".tile-mark")).hasCount(2);

            page.find("[name='field.Colour__c.readOnlyIf']").evaluate("input => { input.value = 'Gone__c = 1'; }");
            save(page);
            assertThat(page.find(".problem-summary")).containsText("颜色");
            assertThat(page.find(".problem-summary")).containsText("只读条件：");
            assertThat(tile(page, "颜色").locator(".tile-mark.wrong")).isVisible();
            page.checkAll().screenshot("setup-layout-refused");
            settings(page, "颜色");
            assertThat(dialog(page).locator("textarea[name=readOnlyIf]")).hasValue("Gone__c = 1");
        }
    }

    @Test
    void theScreenIsCleanInTheDark() {
        layout("Board__c");
        try (TestingPage page = admin(Look.phone().inDark())) {
            page.open(server.url("/setup/layouts/Board__c"));
            settings(page, "Height");
            write(page, "showIf", "NOT(ISBLANK(Colour__c))");
            page.checkAll().screenshot("setup-layout-field");
            apply(page);
            assertThat(tile(page, "Height").locator(".tile-mark")).hasCount(1);
            page.checkAll().screenshot("setup-layout-marks");
        }
    }
}
