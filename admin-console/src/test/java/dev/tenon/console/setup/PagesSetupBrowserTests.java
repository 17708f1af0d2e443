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

/** Pages in Setup: layouts by mouse and by keyboard, list views for everybody, apps and their tabs; every screen clean. */
class PagesSetupBrowserTests {
    private static final String LEFT = "#left-0";
    private static final String RIGHT = "#right-0";

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

    private static void object(String name) {
        api.put("object", name, """
                        {"object": "%s", "label": "%s", "nameField": {"type": "text", "label": "Name"}, "fields": [
                         {"name": "Colour__c", "type": "text", "maxLength": 40, "label": "Colour"},
                         {"name": "Height__c", "type": "number", "precision": 6, "scale": 0, "label": "Height"},
                         {"name": "Depth__c", "type": "number", "precision": 6, "scale": 0, "label": "Depth"}]}""".formatted(name, name.replace("__c", ""))).expect(200);
    }

    private static void save(TestingPage page) {
        page.find(".form-actions button.primary:visible").last().click();
    }

    private static Locator tile(TestingPage page, String label) {
        return page.find(".sortable-item[data-label='" + label + "']");
    }

    @Test
    void aLayoutIsArrangedByMouseAndKeyboard() {
        object("Cupboard__c");
        String record =
                server.record("Cupboard__c", "Name", "Oak", "Colour__c", "brown", "Height__c", 210, "Depth__c", 60);
        try (TestingPage page = admin(Look.desktop())) {
            newLayout(page);
            page.drag(tile(page, "Colour"), page.find(LEFT));
            assertThat(page.find(LEFT)).containsText("Colour");
            page.drag(tile(page, "Depth"), page.find("#palette-fields"));
            assertThat(page.find("#palette-fields")).containsText("Depth");
            tile(page, "Height").focus();
            page.press("Alt+ArrowRight");
            assertThat(page.find(RIGHT)).containsText("Height");
            tile(page, "Owner").focus();
            page.press("m");
            page.find("[role=menuitem]:has-text('Right column')").click();
            tile(page, "Owner").focus();
            page.press("Alt+ArrowUp");
            assertThat(page.find(RIGHT + " .sortable-item")).hasText(new String[] {"Owner", "Height"});
            page.choose("#f-highlights", "Colour");
            tile(page, "Height").locator(".tile-settings").click();
            page.find("#at-required").check();
            page.find("#field-settings button[type=submit]").click();
            assertThat(tile(page, "Height").locator(".tile-mark")).hasCount(1);
            page.checkAll().screenshot("setup-layout");
            save(page);
            assertThat(page.find(".toast")).containsText("Saved");
            assertThat(page.find(RIGHT + " .sortable-item")).hasText(new String[] {"Owner", "Height"});

            page.open(server.url("/o/Cupboard__c/" + record));
            assertThat(page.find(".highlights")).containsText("brown");
            assertThat(page.find(".details").first()).containsText("210");
            assertThat(page.find("main")).not().containsText("Depth");
            page.expectStatus(422).open(server.url("/o/Cupboard__c/new"));
            page.find("[name=Name]").fill("Pine");
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("#f-Height__c-problem")).isVisible();
            page.checkAll();
        }
    }

    private static void newLayout(TestingPage page) {
        page.open(server.url("/setup/layouts"));
        page.find("[name=object]").selectOption("Cupboard__c");
        page.find("main form[action='/setup/layouts'] button[type=submit]").click();
        assertThat(page.find("h1")).hasText("Cupboard");
        page.ready();
        assertThat(page.find(LEFT + " .sortable-item")).hasText(new String[] {"Name", "Height"});
    }

    @Test
    void sectionsComeAndGoAndKeepWhatWasArranged() {
        object("Closet__c");
        api.put("layout", "Closet__c", """
                        {"layout": "Closet__c", "object": "Closet__c", "label": "Closet",
                         "sections": [{"label": "First", "columns": 2, "fields": ["Name", "Colour__c"]}]}""").expect(200);
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/layouts/Closet__c"));
            page.find("[name='0.label.en']").fill("Changed but not saved");
            page.find("button[value=add]").click();
            assertThat(page.find("[name='0.label.en']")).hasValue("Changed but not saved");
            page.ready();
            page.drag(tile(page, "Depth"), page.find("#left-1"));
            page.find("[name='1.label.en']").fill("Inside");
            save(page);
            assertThat(page.find(".toast")).containsText("Saved");
            assertThat(page.find("#left-1")).containsText("Depth");
            page.find("button[value=remove-0]").click();
            assertThat(page.find("[name='0.label.en']")).hasValue("Inside");
            save(page);
            assertThat(page.find("#palette-fields")).containsText("Colour");
            page.checkAll();
        }
    }

    @Test
    void aListIsEditedForEverybody() {
        object("Basket__c");
        server.record("Basket__c", "Name", "Low one", "Height__c", 10, "Colour__c", "red");
        server.record("Basket__c", "Name", "High one", "Height__c", 90, "Colour__c", "blue");
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/o/Basket__c"));
            page.find("[data-dialog=filter-dialog]").first().click();
            page.find("#filter-dialog select[name='f.1.field']").selectOption("Height__c");
            page.find("#filter-dialog select[name='f.1.op']").selectOption("greaterThan");
            assertThat(page.find("#filter-dialog option[value=greaterThan][selected]"))
                    .hasCount(1);
            page.find("#filter-dialog input[name='f.1.value']").fill("50");
            page.find("#filter-dialog button[type=submit]").click();
            assertThat(page.find("#list-result tbody tr")).hasCount(1);
            saveForAll(page, "Tall baskets");

            page.open(server.url("/setup/list-views"));
            page.find("#list-views a:has-text('Tall baskets')").click();
            assertThat(page.find("h1")).containsText("Tall baskets");
            page.ready();
            page.find("[data-dialog=columns-dialog]").click();
            assertThat(page.find("#columns-dialog")).isVisible();
            page.ready();
            page.find("#columns-shown .sortable-item[data-label='Colour']").focus();
            page.press("m");
            page.find("[role=menuitem]:not([disabled])").first().click();
            assertThat(page.find("#columns-shown")).not().containsText("Colour");
            page.checkAll().screenshot("setup-list-columns");
            page.find("#columns-dialog button[type=submit]").click();
            assertThat(page.find(".view-changed")).isVisible();
            page.find(".view-picker").click();
            page.find("[data-dialog=view-save]").click();
            page.find("#view-save button[value=same]").click();
            assertThat(page.find(".toast")).containsText("Tall baskets");
            assertThat(page.find(".view-changed")).hasCount(0);
        }
        seenBy(server.person("Basketeer", basketReaders()));
    }

    private static void saveForAll(TestingPage page, String name) {
        page.find(".view-picker").click();
        page.find("[data-dialog=view-save]").click();
        page.find("#view-save [name=label]").fill(name);
        page.find("#view-save [name=everybody][type=checkbox]").check();
        page.checkAll().screenshot("setup-list-save");
        page.find("#view-save button[value=new]").click();
        assertThat(page.find("h1")).containsText(name);
    }

    private static String basketReaders() {
        api.put("permission-set", "Basket_Readers", """
                        {"permissionSet": "Basket_Readers", "label": "Basket readers",
                         "objects": [{"object": "Basket__c", "rights": ["read"], "allFields": "read"}]}""").expect(200);
        return "Basket_Readers";
    }

    private static void seenBy(TestingServer.Person person) {
        try (TestingPage page = server.signedIn(browser, Look.desktop(), person.userName())) {
            page.open(server.url("/o/Basket__c"));
            page.find(".view-picker").click();
            page.find("#view-menu a:has-text('Tall baskets')").click();
            assertThat(page.find("#list-result tbody tr")).hasCount(1);
            assertThat(page.find("#list-result thead")).containsText("Height");
            assertThat(page.find("#list-result thead")).not().containsText("Colour");
            page.checkAll();
        }
    }

    @Test
    void anAppGetsItsTabsInTheirOrder() {
        object("Wardrobe__c");
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/apps/new")).expectStatus(422);
            page.find("[name='label.en']").fill("Furniture");
            tile(page, "Wardrobe").focus();
            page.press("m");
            page.find("[role=menuitem]:has-text('Tabs')").click();
            page.drag(tile(page, "Account"), page.find("#app-tabs"));
            tile(page, "Account").focus();
            page.press("Alt+ArrowUp");
            page.checkAll().screenshot("setup-app");
            save(page);
            assertThat(page.find("#apps")).containsText("Furniture");
            page.open(server.url("/app/Furniture"));
            assertThat(page.find(".app-name")).hasText("Furniture");
            assertThat(page.find(".app-tabs a")).hasText(new String[] {"Accounts", "Wardrobe"});
            page.open(server.url("/setup/apps"));
            page.find("#apps a:has-text('Furniture')").click();
            page.find("main .page-actions .danger").click();
            page.find("#removal-dialog .button.danger").click();
            assertThat(page.find("#apps")).not().containsText("Furniture");
        }
    }

    @Test
    void everyScreenOfSetupIsCleanInEveryLook() {
        for (Look look :
                new Look[] {Look.desktop().inDark().inChinese(), Look.phone().inChinese()}) {
            try (TestingPage page = admin(look)) {
                for (String address : new String[] {
                    "objects",
                    "objects/new",
                    "objects/Account",
                    "objects/Account/edit",
                    "objects/Account/fields/Industry",
                    "objects/Account/fields/new",
                    "value-sets",
                    "layouts",
                    "layouts/Account",
                    "list-views",
                    "apps",
                    "apps/Sales",
                    "users",
                    "users/new",
                    "permission-sets",
                    "permission-sets/Sales",
                    "permission-sets/Sales/fields/Account",
                    "packages"
                }) {
                    page.open(server.url("/setup/" + address))
                            .checkAll()
                            .screenshot("setup-all-" + address.replace('/', '-'));
                }
            }
        }
    }
}
