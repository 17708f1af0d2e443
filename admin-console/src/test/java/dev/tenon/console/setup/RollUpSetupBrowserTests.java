package dev.tenon.console.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingApi;
import dev.tenon.console.testing.TestingServer;
import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.metadata.catalog.CatalogObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Roll-ups and lookup filters made by clicking, and the proof of all roll-ups. */
class RollUpSetupBrowserTests {
    private static TestingServer server;
    private static TestingBrowser browser;
    private static TestingApi api;

    @BeforeAll
    static void launch() {
        server = TestingServer.running();
        browser = TestingBrowser.launch();
        api = TestingApi.of(server, TestingServer.ADMIN);
        api.put("object", "Roll_Shelf__c", """
            {"object": "Roll_Shelf__c", "label": {"en": "Shelf", "zh-CN": "书架"}, "pluralLabel": "Shelves",
             "nameField": {"type": "text", "label": "Name"}, "fields": [{"name": "Room__c", "type": "text", "label": "Room"}]}
            """).expect(200);
        api.put("object", "Roll_Volume__c", """
            {"object": "Roll_Volume__c", "label": {"en": "Volume", "zh-CN": "图书"}, "pluralLabel": {"en": "Volumes", "zh-CN": "图书"},
             "nameField": {"type": "text", "label": "Name"},
             "fields": [
               {"name": "Roll_Shelf__c", "type": "lookup", "target": "Roll_Shelf__c", "label": {"en": "Stands on", "zh-CN": "所在书架"}},
               {"name": "Room__c", "type": "text", "label": "Room"},
               {"name": "Lent__c", "type": "checkbox", "label": "Lent"},
               {"name": "Bought__c", "type": "date", "label": "Bought"},
               {"name": "Price__c", "type": "currency", "precision": 8, "scale": 2, "label": {"en": "Price", "zh-CN": "价格"}}]}
            """).expect(200);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static TestingPage admin(Look look) {
        return server.signedIn(browser, look, TestingServer.ADMIN);
    }

    private static void save(TestingPage page) {
        page.find(".form-actions button.primary:visible").last().click();
    }

    @Test
    void aRollUpIsMadeAndChangedByClicking() {
        String shelf = server.record("Roll_Shelf__c", "Name", "Left");
        server.record("Roll_Volume__c", "Name", "A", "Roll_Shelf__c", shelf, "Price__c", 10.5);
        server.record("Roll_Volume__c", "Name", "B", "Roll_Shelf__c", shelf, "Price__c", 20, "Lent__c", true);
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/objects/Roll_Shelf__c/fields/new"));
            page.find("a:has-text('Roll-up summary')").click();
            page.find("[name='label.en']").fill("Worth");
            page.find("[name=children]").selectOption("Roll_Volume__c.Roll_Shelf__c");
            assertThat(page.find("tn-formula .cm-content")).isVisible();
            page.find("[name=summary]").selectOption("sum");
            page.find("[name=field]").selectOption("Price__c");
            assertThat(page.find("[name='label.en']")).hasValue("Worth");
            assertThat(page.find("[name=scale]")).hasValue("2");
            page.find("tn-formula .cm-content").click();
            page.type("NOT(Len");
            assertThat(page.find(".cm-tooltip-autocomplete")).containsText("Lent__c");
            page.type("t__c");
            page.press("Escape");
            assertThat(page.find(".formula-verdict")).containsText("Gives");
            page.checkAll().screenshot("setup-roll-up");
            save(page);
            assertThat(page.find("#fields tr:has-text('Worth')")).containsText("Currency · Roll-up");
            assertThat(worth(shelf, "10.5")).isEqualTo("10.5");

            page.find("#fields a:has-text('Worth')").click();
            assertThat(page.find("textarea[name=condition]")).hasValue("NOT(Lent__c)");
            page.find("tn-formula .cm-content").click();
            page.press("Control+a", "Delete");
            page.press("Escape");
            save(page);
            assertThat(page.find("#fields")).containsText("Worth");
        }
        assertThat(worth(shelf, "30.5")).isEqualTo("30.5");
    }

    /** The job counts a moment after the definition has changed. */
    private static String worth(String shelf, String wanted) {
        String found = "";
        for (int i = 0; i < 100 && !found.equals(wanted); i++) {
            found = records("SELECT Worth__c FROM Roll_Shelf__c WHERE Id = '" + shelf + "'")
                    .get(0)
                    .get("Worth__c")
                    .asString();
            if (!found.equals(wanted)) {
                pause();
            }
        }
        return found;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsWrongStandsBesideItsControl() {
        try (TestingPage page = admin(Look.phone().inChinese().inDark())) {
            page.open(server.url("/setup/objects/Roll_Shelf__c/roll-ups/new")).expectStatus(422);
            page.find("[name='label.en']").fill("Newest");
            save(page);
            assertThat(page.find(".place:has([name=children]) .field-problem")).isVisible();
            page.find("[name=children]").selectOption("Roll_Volume__c.Roll_Shelf__c");
            page.find("[name=summary]").selectOption("max");
            assertThat(page.find("[name=field]")).isVisible();
            page.find("[name=field]").selectOption("Bought__c");
            assertThat(page.find("[name=scale]")).hasCount(0);
            page.find("tn-formula .cm-content").click();
            page.type("Bought__c > TODAY()");
            page.press("Escape");
            save(page);
            assertThat(page.find(".field:has(textarea[name=condition]) .field-problem"))
                    .containsText("TODAY");
            page.checkAll().screenshot("setup-roll-up-refused");
        }
    }

    @Test
    void allRollUpsAreProvedAndMended() throws SQLException {
        api.put("object", "Roll_Crate__c", """
            {"object": "Roll_Crate__c", "label": "Crate", "pluralLabel": "Crates", "nameField": {"type": "text", "label": "Name"}}
            """).expect(200);
        api.put("object", "Roll_Bottle__c", """
            {"object": "Roll_Bottle__c", "label": "Bottle", "pluralLabel": "Bottles", "nameField": {"type": "text", "label": "Name"},
             "fields": [{"name": "Roll_Crate__c", "type": "lookup", "target": "Roll_Crate__c", "label": "Crate"}]}
            """).expect(200);
        api.put("object", "Roll_Crate__c", """
            {"object": "Roll_Crate__c", "label": "Crate", "pluralLabel": "Crates", "nameField": {"type": "text", "label": "Name"},
             "fields": [{"name": "Bottles__c", "type": "number", "precision": 6, "scale": 0, "label": "Bottles",
                         "rollUp": {"child": "Roll_Bottle__c", "relation": "Roll_Crate__c", "summary": "count"}}]}
            """).expect(200);
        String crate = server.record("Roll_Crate__c", "Name", "Wine");
        server.record("Roll_Bottle__c", "Name", "Red", "Roll_Crate__c", crate);
        CatalogObject object = server.system().catalog().object("Roll_Crate__c").orElseThrow();
        String column = PhysicalNames.column(object.field("Bottles__c").orElseThrow());
        try (Connection connection = server.bean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update " + PhysicalNames.table(server.org(), object) + " set " + column + " = 7");
        }
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/search?q=roll-up"));
            page.find("main a[href='/setup/roll-ups']").last().click();
            assertThat(page.find("#roll-ups tr:has-text('Bottles')")).containsText("Number of records");
            page.find("button:has-text('Check all values')").click();
            assertThat(page.find("#findings tbody tr")).hasCount(1);
            assertThat(page.find("#findings tbody tr")).containsText("7");
            page.checkAll().screenshot("setup-roll-ups");
            page.find("button:has-text('Count these anew')").click();
            assertThat(page.find("main")).containsText("Every value is right");
            page.checkAll();
        }
        assertThat(records("SELECT Bottles__c FROM Roll_Crate__c WHERE Id = '" + crate + "'")
                        .get(0)
                        .get("Bottles__c")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aLookupGetsItsFilterAndLosesIt() {
        server.record("Roll_Shelf__c", "Name", "Upstairs", "Room__c", "Attic");
        server.record("Roll_Shelf__c", "Name", "Downstairs", "Room__c", "Cellar");
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/objects/Roll_Volume__c/fields/Roll_Shelf__c"))
                    .expectStatus(422);
            page.find("tn-formula .cm-content").click();
            page.type("Room__c = $Source.Room__c");
            page.press("Escape");
            assertThat(page.find(".formula-verdict")).containsText("Gives");
            page.find("[name='lookupFilter.message.en']").fill("That shelf is in another room.");
            page.checkAll().screenshot("setup-lookup-filter");
            save(page);
            assertThat(page.find("#fields")).isVisible();

            page.open(server.url("/o/Roll_Volume__c/new"));
            page.find("[name=Name]").fill("Filtered");
            page.find("[name=Room__c]").fill("Attic");
            page.find("#f-Roll_Shelf__c").fill("stairs");
            assertThat(page.find("#f-Roll_Shelf__c-list [role=option]:has-text('Upstairs')"))
                    .isVisible();
            assertThat(page.find("#f-Roll_Shelf__c-list [role=option]:has-text('Downstairs')"))
                    .hasCount(0);
            page.find("#f-Roll_Shelf__c-list [role=option]:has-text('Upstairs')")
                    .click();
            page.find("[name=Room__c]").fill("Garden");
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("#f-Roll_Shelf__c-problem")).hasText("That shelf is in another room.");

            page.open(server.url("/setup/objects/Roll_Volume__c/fields/Roll_Shelf__c"));
            assertThat(page.find("[name='lookupFilter.message.en']")).hasValue("That shelf is in another room.");
            page.find("tn-formula .cm-content").click();
            page.press("Control+a", "Delete", "Escape");
            save(page);
            assertThat(page.find("#fields")).isVisible();
        }
        assertThat(server.system()
                        .catalog()
                        .object("Roll_Volume__c")
                        .orElseThrow()
                        .field("Roll_Shelf__c")
                        .orElseThrow()
                        .def()
                        .lookupFilter())
                .isEmpty();
    }

    @Test
    void whatIsComputedIsNotAskedForWhatPeopleFillIn() {
        api.put("object", "Plate__c", """
            {"object": "Plate__c", "label": "Plate", "pluralLabel": "Plates", "nameField": {"type": "text", "label": "Name"},
             "fields": [{"name": "Twice__c", "type": "number", "label": "Twice", "formula": "1 + 1"},
                        {"name": "Once__c", "type": "number", "label": "Once"}]}
            """).expect(200);
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/objects/Plate__c/fields/Once__c"));
            assertThat(page.find("[name=required][type=checkbox]")).hasCount(1);
            page.open(server.url("/setup/objects/Plate__c/fields/Twice__c"));
            assertThat(page.find("[name=required], [name=unique], [name=default], [name=defaultFormula]"))
                    .hasCount(0);
        }
    }

    private static JsonNode records(String query) {
        return api.query(query).expect(200).json().get("records");
    }
}
