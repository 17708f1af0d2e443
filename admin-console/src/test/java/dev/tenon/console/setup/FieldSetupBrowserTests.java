package dev.tenon.console.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingApi;
import dev.tenon.console.testing.TestingServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an admin does to fields in Setup: remove and restore, convert, make dependent, share values. */
class FieldSetupBrowserTests {
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

    private static void object(String name, String... fields) {
        api.put("object", name, """
                        {"object": "%s", "label": "%s", "nameField": {"type": "text", "label": "Name"},
                         "fields": [%s]}""".formatted(name, name.replace("__c", ""), String.join(",", fields)))
                .expect(200);
    }

    private static String setup(String object, String rest) {
        return server.url("/setup/objects/" + object + rest);
    }

    private static void save(TestingPage page) {
        page.find(".form-actions button.primary:visible").last().click();
    }

    @Test
    void aRemovedFieldComesBackWithItsValues() {
        object("Shelf__c", "{\"name\": \"Size__c\", \"type\": \"text\", \"maxLength\": 40}");
        String shelf = server.record("Shelf__c", "Name", "Top", "Size__c", "thirty-two");
        try (TestingPage page = admin(Look.desktop())) {
            page.open(setup("Shelf__c", "/fields/Size__c"));
            page.find("main .page-actions .danger").click();
            Locator dialog = page.find("#removal-dialog");
            assertThat(dialog).containsText("Remove field Size__c of Shelf__c; its values are kept");
            page.checkAll().screenshot("setup-field-removal");
            dialog.locator(".button.danger").click();
            assertThat(page.find(".toast")).containsText("is removed");
            assertThat(page.find("#fields")).not().containsText("Size__c");
            page.checkAll().screenshot("setup-field-removed");
            page.open(server.url("/o/Shelf__c/" + shelf));
            assertThat(page.find("main")).not().containsText("thirty-two");
            api.query("SELECT Size__c FROM Shelf__c").expect(400, "INVALID_FIELD");

            page.open(setup("Shelf__c", ""));
            page.find("li:has-text('Size__c') button").click();
            assertThat(page.find("#fields")).containsText("Size__c");
            page.open(server.url("/o/Shelf__c/" + shelf));
            assertThat(page.find("main")).containsText("thirty-two");
        }
    }

    @Test
    void aRemovedObjectComesBackWithItsRecords() {
        object("Drawer__c");
        server.record("Drawer__c", "Name", "Kept in the drawer");
        try (TestingPage page = admin(Look.desktop())) {
            page.open(setup("Drawer__c", ""));
            page.find("main .button.danger").click();
            page.find("#removal-dialog .button.danger").click();
            assertThat(page.find("#objects")).not().containsText("Drawer__c");
            page.find("li:has-text('Drawer__c') button").click();
            assertThat(page.find("#objects")).containsText("Drawer__c");
            page.open(server.url("/o/Drawer__c"));
            assertThat(page.find("main")).containsText("Kept in the drawer");
        }
    }

    @Test
    void whatIsUsedSaysWhereAndIsNotRemoved() {
        object(
                "Spice__c",
                picklist("Region__c", "", "North", "South"),
                picklist("Town__c", "Region__c", "Oslo", "Rome"));
        api.put("list-view", "Spice__c.Sorted", """
                        {"listView": "Sorted", "object": "Spice__c", "columns": ["Name"], "sort": ["Region__c"]}""").expect(200);
        try (TestingPage page = admin(Look.desktop())) {
            page.open(setup("Spice__c", "/fields/Region__c"));
            assertThat(page.find(".uses")).containsText("Field Town__c of Spice__c");
            assertThat(page.find(".uses")).containsText("List view Spice__c.Sorted");
            page.checkAll().screenshot("setup-field-uses");
            page.find("main .page-actions .danger").click();
            assertThat(page.find("#removal-dialog .problem-summary")).containsText("Region__c");
            assertThat(page.find("#removal-dialog .button.danger")).hasCount(0);
            page.checkAll().screenshot("setup-field-kept");
            page.find("#removal-dialog .uses a:has-text('Town__c')").click();
            assertThat(page.find("h1")).hasText("Town__c");
        }
    }

    private static String picklist(String name, String controlling, String... values) {
        return """
                {"name": "%s", "type": "picklist"%s, "values": ["%s"]}""".formatted(
                        name,
                        controlling.isEmpty() ? "" : ", \"controllingField\": \"" + controlling + "\"",
                        String.join("\",\"", values));
    }

    @Test
    void aChangeOfTypeNamesTheRowsThatBreakAndConvertsTheOthers() {
        object("Crate__c", "{\"name\": \"Weight__c\", \"type\": \"text\", \"maxLength\": 40}");
        server.record("Crate__c", "Name", "Fits", "Weight__c", "12.5");
        String heavy = server.record("Crate__c", "Name", "Does not fit", "Weight__c", "very heavy");
        try (TestingPage page = admin(Look.desktop())) {
            page.open(setup("Crate__c", "/fields/Weight__c")).expectStatus(422);
            toNumber(page);
            assertThat(page.find(".problem-summary")).containsText("Weight__c");
            assertThat(page.find(".problem-summary")).containsText(heavy);
            assertThat(page.find("[name=type]")).hasValue("number");
            page.checkAll().screenshot("setup-type-refused");

            api.update("Crate__c", heavy, "{\"Weight__c\": \"99\"}").expect(204);
            save(page);
            assertThat(page.find(".toast")).containsText("Saved");
            assertThat(page.find("#fields tr:has-text('Weight__c')")).containsText("Number");
            page.open(server.url("/o/Crate__c"));
            assertThat(page.find("tr:has-text('Does not fit')")).containsText("99.0");
        }
        assertThat(api.query("SELECT Weight__c FROM Crate__c WHERE Weight__c > 50")
                        .expect(200)
                        .json()
                        .get("totalSize")
                        .asInt())
                .isEqualTo(1);
    }

    private static void toNumber(TestingPage page) {
        page.find("select[name=type]").selectOption("number");
        assertThat(page.find("[name=scale]")).isVisible();
        page.find("[name=precision]").fill("8");
        page.find("[name=scale]").fill("1");
        save(page);
    }

    @Test
    void whatGivesSomethingUpIsShownAndAskedFirst() {
        object("Lamp__c", "{\"name\": \"Lit__c\", \"type\": \"dateTime\"}");
        server.record("Lamp__c", "Name", "Hall", "Lit__c", "2026-02-28T10:30:00Z");
        try (TestingPage page = admin(Look.desktop())) {
            page.open(setup("Lamp__c", "/fields/Lit__c")).expectStatus(422);
            page.find("select[name=type]").selectOption("date");
            assertThat(page.find("legend:text-is('Date')")).isVisible();
            save(page);
            assertThat(page.find(".plan")).containsText("a part of them is lost");
            page.checkAll().screenshot("setup-consent");
            page.page().waitForResponse("**/fields/Lit__c", () -> save(page));
            assertThat(api.get("/api/metadata/object/Lamp__c").expect(200).text())
                    .contains("dateTime");
            page.open(setup("Lamp__c", "/fields/Lit__c"));
            page.find("select[name=type]").selectOption("date");
            assertThat(page.find("legend:text-is('Date')")).isVisible();
            save(page);
            page.find("[name=consent]").check();
            save(page);
            assertThat(page.find("#fields tr:has-text('Lit__c')")).containsText("Date");
        }
        assertThat(api.query("SELECT Lit__c FROM Lamp__c").expect(200).text()).contains("\"2026-02-28\"");
    }

    @Test
    void aDependentPicklistMadeHereNarrowsOnTheForm() {
        object("Tour__c", picklist("Country__c", "", "China", "Italy"));
        try (TestingPage page = admin(Look.desktop())) {
            page.open(setup("Tour__c", "/fields/new?type=picklist"));
            page.find("[name='label.en']").fill("City");
            page.find("[name=controllingField]").selectOption("Country__c");
            choice(page, 0, "Shanghai", "China");
            choice(page, 1, "Rome", "Italy");
            choice(page, 2, "Transit", "China, Italy");
            page.checkAll().screenshot("setup-dependent");
            save(page);
            assertThat(page.find("#fields")).containsText("City__c");

            page.open(server.url("/o/Tour__c/new"));
            page.find("[name=Name]").fill("Spring");
            assertThat(page.find("[name=City__c] option")).hasCount(1);
            page.find("[name=Country__c]").selectOption("Italy");
            assertThat(page.find("[name=City__c] option")).hasText(new String[] {"–", "Rome", "Transit"});
            page.find("[name=City__c]").selectOption("Rome");
            page.find("[name=Country__c]").selectOption("China");
            assertThat(page.find("[name=City__c]")).hasValue("");
            page.find("[name=City__c]").selectOption("Shanghai");
            page.checkAll().screenshot("setup-dependent-form");
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("main")).containsText("Shanghai");
        }
    }

    private static void choice(TestingPage page, int row, String value, String with) {
        page.find("[name='choice.value']").nth(row).fill(value);
        page.find("[name='choice.when']").nth(row).fill(with);
    }

    @Test
    void aValueSetIsSharedAndHeldByItsUsers() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/value-sets/new")).expectStatus(422);
            page.find("[name='label.en']").fill("Seasons of tea");
            page.find("[name=name]").fill("Tea_Seasons");
            page.find("[name='choice.value']").nth(0).fill("Spring");
            page.find("[name='choice.zh']").nth(0).fill("春");
            page.find("[name='choice.value']").nth(1).fill("Autumn");
            page.checkAll().screenshot("setup-value-set");
            save(page);
            assertThat(page.find("#value-sets")).containsText("Tea_Seasons");

            object("Tea__c");
            page.open(setup("Tea__c", "/fields/new?type=picklist"));
            page.find("[name='label.en']").fill("Picked in");
            page.find("[name=valueSet]").selectOption("Tea_Seasons");
            save(page);
            assertThat(page.find("#fields")).containsText("Picked_in__c");
            page.open(server.url("/o/Tea__c/new"));
            assertThat(page.find("[name=Picked_in__c] option")).hasText(new String[] {"–", "Spring", "Autumn"});

            page.open(server.url("/setup/value-sets/Tea_Seasons"));
            page.find("[data-add-row]").click();
            page.find("[name='choice.value']").nth(2).fill("Winter");
            save(page);
            assertThat(page.find("#value-sets")).containsText("Seasons of tea");
            page.open(server.url("/o/Tea__c/new"));
            assertThat(page.find("[name=Picked_in__c] option")).hasCount(4);

            page.open(server.url("/setup/value-sets/Tea_Seasons"));
            assertThat(page.find(".uses")).hasText("Field Picked_in__c of Tea__c");
            page.find("main .page-actions .danger").click();
            assertThat(page.find("#removal-dialog .problem-summary")).containsText("Tea_Seasons");
            page.checkAll().screenshot("setup-value-set-kept");

            page.open(server.url("/setup/value-sets/new"));
            page.find("[name='label.en']").fill("Another one");
            page.find("[name=name]").fill("Tea_Seasons");
            page.find("[name='choice.value']").nth(0).fill("Never");
            save(page);
            assertThat(page.find(".problem-summary")).containsText("Tea_Seasons");
        }
        assertThat(api.get("/api/metadata/global-value-set/Tea_Seasons")
                        .expect(200)
                        .text())
                .contains("Winter")
                .doesNotContain("Never");
    }

    @Test
    void anEmptyFormSaysWhatIsMissingAndKeepsWhatWasTyped() {
        object("Blank__c");
        try (TestingPage page = admin(Look.phone().inChinese())) {
            page.open(setup("Blank__c", "/fields/new?type=lookup")).expectStatus(422);
            page.find("[name='label.zh-CN']").fill("上级");
            save(page);
            assertThat(page.find(".field-problem").first()).isVisible();
            assertThat(page.find("[name='label.zh-CN']")).hasValue("上级");
            page.checkAll().screenshot("setup-field-problem");
        }
        assertThat(List.of(api.get("/api/metadata/object/Blank__c").expect(200).text()))
                .noneMatch(text -> text.contains("上级"));
    }
}
