package dev.tenon.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingApi;
import dev.tenon.console.testing.TestingApi.Answer;
import dev.tenon.console.testing.TestingServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The story of the first day, told through the screens alone: an object is defined, gets its page and its tab, is filled by
 * hand and from a file, filtered, edited and dragged, and a second user sees what a permission set allows.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewcomerBrowserTests {
    private static final String OBJECT = "/setup/objects/Hospital_Visit__c";
    private static final String LIST = "/o/Hospital_Visit__c";
    private static final String COLLEAGUE = "newcomer.colleague";

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

    private static TestingPage admin(Look look) {
        return server.signedIn(browser, look, TestingServer.ADMIN);
    }

    private static void submit(TestingPage page) {
        page.find(".form-actions button.primary:visible").last().click();
    }

    @Test
    @Order(1)
    void anObjectIsDefinedWithItsTab() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/objects/new"));
            page.find("[name='label.en']").fill("Hospital visit");
            page.find("[name='label.zh-CN']").fill("医院拜访");
            page.find("[name='pluralLabel.en']").fill("Hospital visits");
            page.find("[name='pluralLabel.zh-CN']").fill("医院拜访");
            page.find("[name=object]").fill("Hospital_Visit__c");
            page.find("[name=app]").selectOption("Sales");
            page.checkAll().screenshot("newcomer-01-object-form");
            submit(page);
            assertThat(page.find("h1")).hasText("Hospital visit");
            page.checkAll().screenshot("newcomer-02-object");
            page.open(server.url("/app/Sales"));
            assertThat(page.find("nav a[href='" + LIST + "']").first()).hasText("Hospital visits");
        }
    }

    @Test
    @Order(2)
    void itGetsTenFieldsOfTenTypes() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url(OBJECT + "/fields/new")).checkAll().screenshot("newcomer-03-kinds");
            for (VisitField field : VisitField.ALL) {
                page.open(server.url(OBJECT + "/fields/new?type=" + field.kind()));
                field.type(page);
                page.checkAll().screenshot("newcomer-03-" + field.kind());
                submit(page);
                assertThat(page.find("h1")).hasText("Hospital visit");
            }
            assertThat(page.find("#fields tbody tr")).hasCount(1 + VisitField.ALL.size());
            page.checkAll().screenshot("newcomer-04-fields");
        }
    }

    @Test
    @Order(3)
    void itGetsAPageByKeyboard() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/layouts"));
            page.find("[name=object]").selectOption("Hospital_Visit__c");
            page.find("main form[action='/setup/layouts'] button[type=submit]").click();
            assertThat(page.find("h1")).hasText("Hospital visit");
            page.ready();
            Locator left =
                    page.find(".canvas-section").first().locator("tn-sortable").first();
            Locator first = left.locator(".sortable-item").first();
            String label = first.getAttribute("data-label");
            first.focus();
            page.press("Alt+ArrowDown");
            assertThat(left.locator(".sortable-item").nth(1)).hasAttribute("data-label", label);
            page.checkAll().screenshot("newcomer-05-layout");
            submit(page);
            assertThat(page.find(".toast")).isVisible();
            assertThat(page.find(".canvas-section")
                            .first()
                            .locator("tn-sortable")
                            .first()
                            .locator(".sortable-item")
                            .nth(1))
                    .hasAttribute("data-label", label);
            page.checkAll();
        }
    }

    @Test
    @Order(4)
    void aRecordIsCreated() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url(LIST));
            assertThat(page.find("main")).containsText("No Hospital visits yet");
            page.checkAll().screenshot("newcomer-06-empty");
            page.find(".page-actions a.primary").click();
            page.find("[name=Name]").fill("Visit one");
            page.find("[name=Department__c]").fill("Cardiology");
            page.find("[name=Outcome__c]").selectOption("Good");
            page.find("[name=Cost__c]").fill("4711");
            page.find("[name=Contact_Email__c]").fill("ward@example.com");
            page.checkAll().screenshot("newcomer-07-form");
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("h1")).hasText("Visit one");
            assertThat(page.find("main")).containsText("4,711.00");
            page.checkAll().screenshot("newcomer-08-record");
        }
    }

    /** Headings in both languages and as a program writes them; one row has a value that the picklist does not know. */
    @Test
    @Order(5)
    void aFileBecomesRecords() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/import/Hospital_Visit__c")).checkAll();
            page.find("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "visits.csv", "text/csv", VisitField.FILE.getBytes(StandardCharsets.UTF_8)));
            page.find("#import-upload .primary").click();
            for (int i = 0; i < VisitField.IN_FILE.size(); i++) {
                assertThat(page.find("[name=field-" + i + "]")).hasValue(VisitField.IN_FILE.get(i));
            }
            page.checkAll().screenshot("newcomer-09-mapping");
            page.find("[name=next]").click();
            assertThat(page.find(".banner")).containsText("3 can be imported and 1 cannot");
            assertThat(page.find("tr:has-text('Wonderful')")).containsText("Outcome");
            page.checkAll().screenshot("newcomer-10-trial");
            page.find(".form-actions .primary").click();
            assertThat(page.find("main .badge")).hasText("Done", new HasTextOptions().setTimeout(60_000));
            assertThat(page.find(".import-figures dd").first()).hasText("3");
            page.checkAll().screenshot("newcomer-11-result");
            page.find("main .card .button.primary").click();
            assertThat(rows(page)).hasCount(4);
            assertThat(rows(page).filter(text("Visit three"))).containsText("神经科");
            page.checkAll().screenshot("newcomer-12-list");
        }
    }

    private static Locator rows(TestingPage page) {
        return page.find("#list-result tbody tr");
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    @Order(6)
    void theListIsFilteredByTheBuilderAndByTheSearch() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url(LIST));
            page.find("[data-dialog=filter-dialog]").first().click();
            page.find("#filter-dialog select[name='f.1.field']").selectOption("Outcome__c");
            page.choose("#filter-dialog .filter-value [role=combobox]", "Poor");
            page.find("#filter-dialog [data-add-row]").click();
            Locator second = page.find("#filter-dialog .filter-row").nth(1);
            second.locator("select[name$='.field']").selectOption("Cost__c");
            second.locator("select[name$='.op']").selectOption("greaterThan");
            assertThat(second.locator("option[value=greaterThan][selected]")).hasCount(1);
            second.locator("input[name$='.value']").fill("25");
            page.checkAll().screenshot("newcomer-13-filter");
            page.find("#filter-dialog button[type=submit]").click();
            assertThat(rows(page)).hasCount(1);
            assertThat(rows(page)).containsText("Visit three");
            page.checkAll();
            page.find(".filter-chips a").first().click();
            assertThat(rows(page)).hasCount(3);
            page.find(".filter-chips a").first().click();
            assertThat(rows(page)).hasCount(4);
            page.find("#list-search").fill("visit t");
            assertThat(rows(page)).hasCount(2);
            page.checkAll().screenshot("newcomer-14-search");
        }
    }

    @Test
    @Order(7)
    void aCellIsEditedWhereItStands() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url(LIST));
            Locator cell = rows(page).filter(text("Visit two")).locator("[data-edit*='Department__c']");
            cell.dblclick();
            page.find(".cell-editor [name=Department__c]").fill("Neurology");
            page.checkAll().screenshot("newcomer-15-cell");
            page.press("Enter");
            assertThat(cell).hasText("Neurology");
            page.open(server.url(LIST));
            assertThat(cell).hasText("Neurology");
            page.checkAll();
        }
    }

    @Test
    @Order(8)
    void cardsAreDraggedByMouseAndByKeyboard() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url(LIST + "/board?by=Outcome__c"));
            page.checkAll().screenshot("newcomer-16-board");
            page.page()
                    .waitForResponse("**/list/move**", () -> page.drag(card(page, "Visit four"), lane(page, "Good")));
            assertThat(lane(page, "Good")).containsText("Visit four");
            card(page, "Visit one").locator("a").focus();
            page.page().waitForResponse("**/list/move**", () -> page.press("Alt+ArrowRight"));
            assertThat(lane(page, "Fair")).containsText("Visit one");
            page.open(server.url(LIST + "/board?by=Outcome__c"));
            assertThat(lane(page, "Good")).containsText("Visit four");
            assertThat(lane(page, "Fair")).containsText("Visit one");
            page.checkAll().screenshot("newcomer-17-moved");
        }
    }

    private static Locator card(TestingPage page, String name) {
        return page.find(".board-card").filter(text(name));
    }

    private static Locator lane(TestingPage page, String value) {
        return page.find("[data-column='" + value + "']");
    }

    @Test
    @Order(9)
    void aPermissionSetIsMadeAndAColleagueWithIt() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/permission-sets/new"));
            page.find("[name='label.en']").fill("Visitors");
            page.find("[name='label.zh-CN']").fill("访客");
            for (String right : List.of("read", "create", "edit")) {
                page.find("input[name=right][value='Hospital_Visit__c." + right + "']")
                        .check();
            }
            page.find("[name='level.Hospital_Visit__c']").selectOption("edit");
            page.find("[name='system.useApi'][type=checkbox]").check();
            page.choose("#f-apps", "Sales");
            page.checkAll().screenshot("newcomer-18-rights");
            submit(page);
            page.find("main a:has-text('Visitors')").click();
            page.find("a[href$='/Visitors/fields/Hospital_Visit__c']").click();
            page.find("[name='field.Cost__c']").selectOption("none");
            page.checkAll().screenshot("newcomer-19-field-rights");
            submit(page);
            assertThat(page.find("a[href$='/Visitors/fields/Hospital_Visit__c']"))
                    .hasText("Exceptions: 1");
            page.checkAll();
            page.open(server.url("/setup/users/new"));
            page.find("[name=LastName]").fill("Colleague");
            page.find("[name=Username]").fill(COLLEAGUE);
            page.find("[name=Email]").fill("colleague@example.com");
            page.find("[name=password]").fill(TestingServer.PASSWORD);
            page.choose("#f-sets", "Visitors");
            page.checkAll().screenshot("newcomer-20-user");
            submit(page);
            assertThat(page.find("tr:has-text('" + COLLEAGUE + "')")).containsText("Visitors");
            page.checkAll();
        }
    }

    @Test
    @Order(10)
    void theColleagueSeesOnlyWhatIsAllowed() {
        String one = LIST + "/" + visitOne();
        List<String> pages = List.of(
                "/",
                LIST,
                LIST + "/board?by=Outcome__c",
                LIST + "/new",
                one,
                one + "/edit",
                "/search?q=Visit",
                "/search?q=4711");
        try (TestingPage page = server.signedIn(browser, Look.desktop(), COLLEAGUE)) {
            for (String address : pages) {
                page.open(server.url(address));
                assertThat(page.page().content()).as(address).doesNotContain("Cost", "4,711", "4711.00");
                page.checkAll().screenshot("newcomer-21-colleague" + address.replaceAll("[^A-Za-z]+", "-"));
            }
            page.open(server.url(one));
            assertThat(page.find("main")).containsText("ward@example.com");
            page.open(server.url(LIST));
            assertThat(page.find(".app-tabs a")).hasText(new String[] {"Hospital visits"});
            page.find("[data-dialog=filter-dialog]").click();
            assertThat(page.find("#filter-dialog select[name='f.1.field'] option[value=Guests__c]"))
                    .hasCount(1);
            assertThat(page.find("#filter-dialog option[value=Cost__c]")).hasCount(0);
            assertHidden(page);
            page.expectStatus(403).expectStatus(404);
            for (String closed : List.of("/setup/objects", "/setup/users", "/o/Account", "/import/Hospital_Visit__c")) {
                page.open(server.url(closed));
                assertThat(page.find("h1")).hasText(Pattern.compile("You may not do this|This does not exist"));
                page.checkAll();
            }
        }
    }

    /** Who asks for the hidden field by its name is told what somebody is told who made the name up. */
    private static void assertHidden(TestingPage page) {
        String asked =
                LIST + "?columns=Name,Cost__c&sort=-Cost__c&filters=own&f.1.field=Cost__c&f.1.op=equals&f.1.value=4";
        page.expectStatus(422);
        String hidden = page.open(server.url(asked)).find("main").innerText();
        page.checkAll();
        String unknown = page.open(server.url(asked.replace("Cost__c", "Nope__c")))
                .find("main")
                .innerText();
        assertThat(hidden.replace("Cost__c", "Nope__c")).isEqualTo(unknown).contains("Nope__c");
    }

    private static String visitOne() {
        return TestingApi.of(server, TestingServer.ADMIN)
                .query("SELECT Id FROM Hospital_Visit__c WHERE Name = 'Visit one'")
                .json()
                .at("/records/0/Id")
                .asString();
    }

    /** A hidden field is answered exactly like one that does not exist. */
    @Test
    @Order(11)
    void noAnswerOfTheApiTellsOfTheHiddenField() {
        TestingApi api = TestingApi.of(server, COLLEAGUE);
        String one = visitOne();
        String describe = "/services/data/v60.0/sobjects/Hospital_Visit__c/describe";
        assertThat(api.get(describe).expect(200).text()).contains("Guests__c").doesNotContain("Cost__c");
        assertThat(api.read("Hospital_Visit__c", one).expect(200).text())
                .contains("ward@example.com")
                .doesNotContain("Cost__c", "4711");
        for (String query : List.of(
                "SELECT Cost__c FROM Hospital_Visit__c",
                "SELECT Id FROM Hospital_Visit__c WHERE Cost__c = 4711",
                "SELECT Id FROM Hospital_Visit__c ORDER BY Cost__c")) {
            assertAlike(api.query(query), api.query(query.replace("Cost__c", "Nope__c")));
        }
        assertAlike(
                api.update("Hospital_Visit__c", one, "{\"Cost__c\": 1}"),
                api.update("Hospital_Visit__c", one, "{\"Nope__c\": 1}"));
        api.update("Hospital_Visit__c", one, "{\"Guests__c\": 7}").expect(204);
        api.send("DELETE", "/services/data/v60.0/sobjects/Hospital_Visit__c/" + one, "")
                .expect(403);
        api.query("SELECT Id FROM Account").expect(400, "INVALID_TYPE");
    }

    private static void assertAlike(Answer hidden, Answer unknown) {
        assertThat(hidden.status()).as(hidden.text()).isEqualTo(400);
        assertThat(hidden.text().replace("Cost__c", "Nope__c"))
                .isEqualTo(unknown.text())
                .contains("Nope__c");
    }

    @Test
    @Order(12)
    void everyScreenLooksRightInChineseInTheDarkAndOnAPhone() {
        List<String> pages = List.of("/", LIST, LIST + "/board?by=Outcome__c", LIST + "/new", "/setup/objects", OBJECT);
        for (Look look :
                List.of(Look.desktop().inDark().inChinese(), Look.phone().inChinese())) {
            try (TestingPage page = admin(look)) {
                for (String address : pages) {
                    page.open(server.url(address));
                    page.checkAll().screenshot("newcomer-22" + address.replaceAll("[^A-Za-z]+", "-"));
                }
            }
        }
    }
}
