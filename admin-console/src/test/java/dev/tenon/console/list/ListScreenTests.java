package dev.tenon.console.list;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.KeyboardModifier;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingServer;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.RecordId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ListScreenTests {
    private static final TestingServer SERVER = TestingServer.running();
    private static TestingBrowser browser;

    @BeforeAll
    static void launch() {
        browser = TestingBrowser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aFilterIsBuiltAndStaysInTheAddress() {
        deal("Filtered cheap", "Proposal", 100);
        deal("Filtered dear", "Proposal", 9_000);
        try (TestingPage page = list("All_Opportunities", "Filtered")) {
            assertThat(rows(page)).hasCount(2);
            page.find("[data-dialog=filter-dialog]").click();
            page.find("#filter-dialog select[name='f.1.field']").selectOption("Amount");
            page.find("#filter-dialog select[name='f.1.op']").selectOption("greaterThan");
            page.find("#filter-dialog input[name='f.1.value']").fill("1000");
            page.find("#filter-dialog button[type=submit]").click();

            assertThat(rows(page)).hasCount(1);
            assertThat(rows(page).first()).containsText("Filtered dear");
            assertThat(page.find(".filter-chips")).containsText("Amount more than 1000");
            page.page().reload();
            assertThat(rows(page)).hasCount(1);
            page.find(".filter-chips a").click();
            assertThat(rows(page)).hasCount(2);
            page.checkAll();
        }
    }

    @Test
    void dialogsAreFetchedWhenTheyAreOpenedAndKnowTheListOfTheAddress() {
        deal("Panelled cheap", "Proposal", 100);
        deal("Panelled dear", "Proposal", 9_000);
        try (TestingPage page = list("All_Opportunities", "Panelled")) {
            assertThat(page.find("#filter-dialog, #sort-dialog, #columns-dialog"))
                    .hasCount(0);
            page.find("[data-dialog=sort-dialog]").click();
            page.find("#sort-dialog select[name=sort]").first().selectOption("-Amount");
            page.find("#sort-dialog button[type=submit]").click();

            assertThat(rows(page).first()).containsText("Panelled dear");
            assertThat(page.find("#sort-dialog")).hasCount(0);
            page.find("#list-search").fill("Panelled d");
            assertThat(rows(page)).hasCount(1);
            page.find("[data-dialog=columns-dialog]").click();
            assertThat(page.find("#columns-dialog")).isVisible();
            page.press("Escape");
            assertThat(page.find("#columns-dialog")).hasCount(0);
            assertThat(page.find("[data-dialog=columns-dialog]")).isFocused();
            page.find("[data-dialog=columns-dialog]").click();
            page.find("#columns-dialog button[type=submit]").click();

            assertThat(page.find("#columns-dialog")).hasCount(0);
            assertThat(rows(page)).hasCount(1);
            page.checkAll();
        }
    }

    @Test
    void aPageOf200RowsIsSmallerThan200KiB() {
        SERVER.records("Account", 200);
        try (TestingPage page = SERVER.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            int size = page.page()
                    .navigate(SERVER.url("/o/Account?view=All_Accounts&size=200"))
                    .body()
                    .length;
            assertThat(rows(page)).hasCount(200);
            assertThat(size).isLessThan(200 * 1024);
        }
    }

    @Test
    void aClickSortsAndAShiftClickSortsFurther() {
        deal("Sorted a", "Quote", 5);
        deal("Sorted b", "Proposal", 7);
        deal("Sorted c", "Quote", 9);
        try (TestingPage page = list("All_Opportunities", "Sorted")) {
            head(page, "Stage").click();
            assertThat(page.find("th[aria-sort=ascending]")).hasText("Stage");
            head(page, "Amount").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
            assertThat(page.find(".sort-rank")).hasText(new String[] {"1", "2"});
            assertThat(rows(page).first()).containsText("Sorted b");
            assertThat(rows(page).nth(1)).containsText("Sorted a");

            head(page, "Amount").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
            assertThat(rows(page).nth(1)).containsText("Sorted c");
            assertThat(page.page()).hasURL(Pattern.compile(".*sort=StageName%2C-Amount.*"));
            page.page().goBack();
            assertThat(rows(page).nth(1)).containsText("Sorted a");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void aCellIsEditedWhereItStands() {
        deal("Edited here", "Proposal", 100);
        try (TestingPage page = list("All_Opportunities", "Edited here")) {
            Locator cell = cell(page, "Amount");
            cell.dblclick();
            cell.locator("input[name=Amount]").fill("2500.5");
            page.press("Enter");

            assertThat(cell).hasText("2,500.50");
            assertThat(page.complaints()).isEmpty();
            page.page().reload();
            assertThat(cell(page, "Amount")).hasText("2,500.50");
        }
    }

    @Test
    void aValueThatDoesNotFitIsExplainedBesideTheCellAndKept() {
        deal("Mistyped", "Proposal", 100);
        try (TestingPage page = list("All_Opportunities", "Mistyped")) {
            page.expectStatus(422);
            Locator cell = cell(page, "Amount");
            cell.focus();
            page.press("F2");
            cell.locator("input[name=Amount]").fill("a lot");
            page.press("Enter");

            assertThat(cell.locator(".field-problem")).isVisible();
            assertThat(cell.locator("input[name=Amount]")).hasValue("a lot");
            page.screenshot("list-cell-problem");
            page.checkAll();
            page.press("Escape");
            assertThat(cell).hasText("100.00");
        }
    }

    @Test
    void whoWasOvertakenIsToldAndCanStillWin() {
        String id = deal("Contested", "Proposal", 100);
        try (TestingPage page = list("All_Opportunities", "Contested")) {
            page.expectStatus(422);
            Locator cell = cell(page, "Amount");
            cell.dblclick();
            cell.locator("input[name=Amount]").fill("300");
            SERVER.bean(RecordSaver.class)
                    .save(
                            SERVER.system(),
                            new RecordChange.Update(
                                    ApiName.of("Opportunity"),
                                    RecordId.parse(id).orElseThrow(),
                                    OptionalLong.empty(),
                                    Map.of("Amount", new Raw.Json(200))));
            page.press("Enter");

            assertThat(cell.locator(".field-problem")).isVisible();
            assertThat(cell.locator("input[name=Amount]")).hasValue("300");
            page.press("Enter");
            assertThat(cell).hasText("300.00");
        }
    }

    @Test
    void selectedRowsAreChangedTogether() {
        deal("Together one", "Proposal", 1);
        deal("Together two", "Quote", 2);
        try (TestingPage page = list("All_Opportunities", "Together")) {
            page.find("[data-select-all]").click();
            assertThat(page.find(".selection-count")).hasText("2 selected");
            page.find(".selection-bar").getByText("Edit a field").click();
            page.find("#edit-dialog select[name=field]").selectOption("StageName");
            page.find("#edit-dialog select[name=StageName]").selectOption("Negotiation");
            page.screenshot("list-mass-update");
            page.checkAll();
            page.find("#edit-dialog button[type=submit]").click();

            assertThat(page.find("#toasts")).containsText("2 records changed");
            assertThat(rows(page).nth(0)).containsText("Negotiation");
            assertThat(rows(page).nth(1)).containsText("Negotiation");
        }
    }

    @Test
    void refusalsOfAMassUpdateAreNamed() {
        deal("Refused in bulk", "Proposal", 1);
        try (TestingPage page = list("All_Opportunities", "Refused in bulk")) {
            page.find("[data-select-all]").click();
            page.find(".selection-bar").getByText("Edit a field").click();
            page.find("#edit-dialog select[name=field]").selectOption("Probability");
            page.find("#edit-dialog input[name=Probability]").fill("never");
            page.find("#edit-dialog button[type=submit]").click();

            assertThat(page.find("#outcomes-dialog")).containsText("1 record was refused");
            assertThat(page.find("#outcomes-dialog")).containsText("Refused in bulk");
            page.screenshot("list-refused");
            page.checkAll();
        }
    }

    @Test
    void aListIsKeptRenamedPinnedAndDeleted() {
        TestingServer.Person person = SERVER.person("Keeper", "Sales");
        try (TestingPage page = SERVER.signedIn(browser, Look.desktop(), person.userName())) {
            page.open(SERVER.url("/o/Opportunity?view=Open_Pipeline&sort=-Amount"));
            assertThat(page.find(".view-changed")).isVisible();
            menu(page, "Save as a list…");
            page.find("#view-save input[name=label]").fill("Dear ones 贵的");
            page.find("#view-save").getByText("Save as new list").click();

            assertThat(page.find("h1")).hasText("Dear ones 贵的");
            assertThat(page.find("#toasts")).containsText("is saved");
            assertThat(page.page()).hasURL(Pattern.compile(".*view=own-1"));
            assertThat(page.find("th[aria-sort=descending]")).hasText("Amount");
            menu(page, "Rename");
            page.find("#view-rename input[name=label]").fill("Dearest");
            page.find("#view-rename button[type=submit]").click();
            assertThat(page.find("h1")).hasText("Dearest");
            menu(page, "Open this list first");
            page.open(SERVER.url("/o/Opportunity"));
            assertThat(page.find("h1")).hasText("Dearest");
            menu(page, "Delete this list");
            page.find("#view-delete button[type=submit]").click();
            assertThat(page.find("h1")).not().hasText("Dearest");
            page.checkAll();
        }
    }

    @Test
    void theSearchAnswersWhileTyping() {
        deal("Needle in hay", "Proposal", 1);
        try (TestingPage page = SERVER.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(SERVER.url("/o/Opportunity?view=All_Opportunities"));
            page.find("#list-search").pressSequentially("needle");

            assertThat(rows(page)).hasCount(1);
            assertThat(page.find("#list-search")).isFocused();
            assertThat(page.page()).hasURL(Pattern.compile(".*q=needle.*"));
            page.find("#list-search").fill("no such name");
            assertThat(page.find(".empty-title")).containsText("no such name");
            page.checkAll();
        }
    }

    @Test
    void everyLookIsClean() {
        for (Look look : List.of(
                Look.desktop(),
                Look.desktop().inDark().inChinese(),
                Look.phone(),
                Look.phone().inDark().inChinese())) {
            try (TestingPage page = SERVER.signedIn(browser, look, TestingServer.ADMIN)) {
                page.open(SERVER.url("/o/Opportunity?view=Open_Pipeline"));
                page.screenshot("list").checkAll();
                page.find("[data-dialog=filter-dialog]").click();
                page.screenshot("list-filter").checkAll();
                page.press("Escape");
                page.find("[data-dialog=columns-dialog]").click();
                page.screenshot("list-columns").checkAll();
                page.press("Escape");
                page.find("[data-dialog=sort-dialog]").click();
                page.screenshot("list-sort").checkAll();
                page.press("Escape");
                page.find(".view-picker").click();
                page.screenshot("list-views").checkAll();
            }
        }
    }

    private static TestingPage list(String view, String search) {
        TestingPage page = SERVER.signedIn(browser, Look.desktop(), TestingServer.ADMIN);
        return page.open(SERVER.url("/o/Opportunity?view=" + view + "&q=" + search.replace(" ", "+")));
    }

    private static Locator rows(TestingPage page) {
        return page.find("#list-grid tbody tr");
    }

    private static Locator head(TestingPage page, String label) {
        return page.find("#list-grid th a").filter(new Locator.FilterOptions().setHasText(label));
    }

    private static Locator cell(TestingPage page, String field) {
        return page.find("#list-grid td[data-edit$='/" + field + "']").first();
    }

    private static void menu(TestingPage page, String item) {
        page.find(".view-picker").click();
        page.find("#view-menu").getByText(item).click();
    }

    private static String deal(String name, String stage, int amount) {
        return SERVER.record(
                "Opportunity", "Name", name, "StageName", stage, "Amount", amount, "CloseDate", "2026-12-01");
    }
}
