package dev.tenon.console.list;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BoardScreenTests {
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
    void aCardMovesByKeyboardAndTheSumsFollow() {
        deal("Keyed card", "Proposal", 1_200);
        try (TestingPage page = board(TestingServer.ADMIN, "Keyed card")) {
            assertThat(lane(page, "Proposal").locator(".lane-head")).containsText("1,200");
            card(page, "Keyed card").locator("a").focus();
            page.press("Alt+ArrowRight");

            assertThat(lane(page, "Quote").locator(".lane-head")).containsText("1,200");
            assertThat(lane(page, "Proposal").locator(".count")).hasText("0");
            assertThat(card(page, "Keyed card").locator("a")).isFocused();
            page.page().reload();
            assertThat(lane(page, "Quote").locator(".board-card")).containsText("Keyed card");
            page.checkAll();
        }
    }

    @Test
    void aCardMovesByMouseAndByItsMenu() {
        deal("Dragged card", "Proposal", 10);
        try (TestingPage page = board(TestingServer.ADMIN, "Dragged card")) {
            drag(page, card(page, "Dragged card"), lane(page, "Negotiation").locator(".lane-cards"));
            assertThat(lane(page, "Negotiation").locator(".count")).hasText("1");
            card(page, "Dragged card").locator("[data-move-menu]").click();
            page.find("[role=menu]").getByText("Quote").click();

            assertThat(lane(page, "Quote").locator(".count")).hasText("1");
            page.page().reload();
            assertThat(lane(page, "Quote").locator(".board-card")).containsText("Dragged card");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void aCheckboxOnACardSaysWhatIsTrue() {
        SERVER.record(
                "Opportunity",
                "Name",
                "Ticked card yes",
                "StageName",
                "Proposal",
                "CloseDate",
                "2026-12-01",
                "BudgetConfirmed",
                true);
        SERVER.record(
                "Opportunity",
                "Name",
                "Ticked card no",
                "StageName",
                "Proposal",
                "CloseDate",
                "2026-12-01",
                "BudgetConfirmed",
                false);
        try (TestingPage page = SERVER.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(SERVER.url("/o/Opportunity/board?view=All_Opportunities&columns=Name,BudgetConfirmed&q=Ticked"));

            assertThat(card(page, "Ticked card yes").locator(".board-card-line"))
                    .hasText("Budget confirmed");
            assertThat(card(page, "Ticked card no").locator(".board-card-line")).hasCount(0);
        }
    }

    @Test
    void aRefusedMoveIsExplainedAndTheCardGoesBack() {
        deal("Refused card", "Proposal", 10);
        TestingServer.Person analyst = SERVER.person("Analyst", "Read_Only_Analyst");
        try (TestingPage page = board(analyst.userName(), "Refused card")) {
            page.expectStatus(422);
            card(page, "Refused card").locator("a").focus();
            page.press("Alt+ArrowRight");

            assertThat(page.find("#toasts .toast.danger")).isVisible();
            assertThat(lane(page, "Proposal").locator(".board-card")).containsText("Refused card");
        }
    }

    @Test
    void theColumnsAreThoseOfAnyPicklist() {
        try (TestingPage page = SERVER.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(SERVER.url("/o/Opportunity/board?view=All_Opportunities"));
            page.find("select[name=by]").selectOption("ForecastCategory");

            assertThat(lane(page, "Commit")).isVisible();
            page.checkAll();
        }
    }

    @Test
    void everyLookIsClean() {
        for (Look look : List.of(
                Look.desktop(),
                Look.desktop().inDark(),
                Look.phone().inChinese(),
                Look.phone().inDark())) {
            try (TestingPage page = SERVER.signedIn(browser, look, TestingServer.ADMIN)) {
                page.open(SERVER.url("/o/Opportunity/board?view=Open_Pipeline"));
                page.screenshot("board").checkAll();
            }
        }
    }

    private static TestingPage board(String userName, String search) {
        TestingPage page = SERVER.signedIn(browser, Look.desktop(), userName);
        return page.open(SERVER.url("/o/Opportunity/board?view=All_Opportunities&q=" + search.replace(" ", "+")));
    }

    private static Locator lane(TestingPage page, String label) {
        return page.find(".lane")
                .filter(new Locator.FilterOptions()
                        .setHas(page.page().locator(".lane-label:text-is('" + label + "')")));
    }

    private static Locator card(TestingPage page, String name) {
        return page.find(".board-card").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void drag(TestingPage page, Locator card, Locator lane) {
        card.scrollIntoViewIfNeeded();
        BoundingBox from = card.boundingBox();
        BoundingBox to = lane.boundingBox();
        page.page().mouse().move(from.x + 20, from.y + from.height - 10);
        page.page().mouse().down();
        page.page().mouse().move(from.x + 60, from.y + from.height - 5);
        page.page().mouse().move(to.x + 40, to.y + 20, new Mouse.MoveOptions().setSteps(8));
        page.page().mouse().up();
    }

    private static void deal(String name, String stage, int amount) {
        SERVER.record("Opportunity", "Name", name, "StageName", stage, "Amount", amount, "CloseDate", "2026-12-01");
    }
}
