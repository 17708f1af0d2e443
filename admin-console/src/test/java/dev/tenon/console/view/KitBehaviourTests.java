package dev.tenon.console.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import stylepage.TestingStylePage;

/** What the components do, by keyboard wherever that can be. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KitBehaviourTests {

    private final TestingStylePage site = TestingStylePage.start();
    private TestingBrowser browser;
    private TestingPage page;

    @BeforeAll
    void launch() {
        browser = TestingBrowser.launch();
    }

    @AfterAll
    void close() {
        browser.close();
        site.close();
    }

    @BeforeEach
    void open() {
        page = browser.page(Look.desktop());
    }

    @AfterEach
    void checkComplaints() {
        Assertions.assertThat(page.complaints()).isEmpty();
        page.close();
    }

    @Test
    void lookupFindsByTypingAndChoosesByKeyboard() {
        page.open(site.url("/style/form"));
        Locator input = page.find("#f-Parent");
        input.fill("sons");
        assertThat(page.find("#f-Parent-list [role=option]")).hasCount(1);
        assertThat(input).hasAttribute("aria-expanded", "true");
        page.press("Enter");
        assertThat(input).hasValue("Cedar & Sons");
        assertThat(page.find("input[name=Parent]")).hasValue("id-3");
        assertThat(input).hasAttribute("aria-expanded", "false");
    }

    @Test
    void lookupWalksItsOptionsAndKeepsItsValueOnEscape() {
        page.open(site.url("/style/form"));
        Locator input = page.find("#f-Parent");
        input.focus();
        page.press("ArrowDown");
        assertThat(page.find("#f-Parent-list .active")).hasText(Pattern.compile("Aurora Robotics"));
        page.press("ArrowDown");
        assertThat(page.find("#f-Parent-list .active")).hasText(Pattern.compile("北方精密仪器"));
        assertThat(input).hasAttribute("aria-activedescendant", "f-Parent-list-1");
        page.press("Escape");
        assertThat(page.find("#f-Parent-list")).isHidden();
        assertThat(input).hasValue("Harbour Bank");
    }

    @Test
    void lookupIsClearedByItsButton() {
        page.open(site.url("/style/form"));
        page.find(".lookup-clear").click();
        assertThat(page.find("#f-Parent")).hasValue("");
        assertThat(page.find("input[name=Parent]")).hasValue("");
        assertThat(page.find(".lookup-clear")).isHidden();
    }

    @Test
    void boardMovesACardByKeyboardAndTellsTheServer() {
        page.open(site.url("/style/board"));
        page.find("#card-c1 .board-card-title").focus();
        page.page().waitForResponse("**/style/move", () -> page.press("Alt+ArrowRight"));
        assertThat(page.find("[data-column=needs] .board-card").first()).hasId("card-c1");
        assertThat(page.find("#card-c1 .board-card-title")).isFocused();
        assertThat(page.find("#announcer")).hasText("北方精密仪器 rollout moved to Needs analysis, position 1 of 3");
        assertThat(page.find(".lane .count").first()).hasText("2");
        assertThat(page.find(".lane .count").nth(1)).hasText("3");
    }

    @Test
    void boardPutsACardBackWhenTheServerSaysNo() {
        page.expectStatus(422).open(site.url("/style/board"));
        page.find("#card-c0 [data-move-menu]").click();
        page.find("[role=menuitem]").getByText("Won").click();
        assertThat(page.find(".toast.danger")).containsText("A deal needs an amount before it is won.");
        assertThat(page.find("[data-column=first] .board-card").first()).hasId("card-c0");
        assertThat(page.find(".lane .count").first()).hasText("3");
    }

    @Test
    void boardMovesACardByDragging() {
        page.open(site.url("/style/board"));
        page.page()
                .waitForResponse(
                        "**/style/move",
                        () -> page.find("#card-c2 .board-card-line").first().dragTo(page.find("#card-c3")));
        assertThat(page.find("[data-column=needs] #card-c2")).isVisible();
    }

    @Test
    void sortableMovesWithinAndBetweenListsByKeyboard() {
        page.open(site.url("/style/setup"));
        page.find("[data-value=Phone]").focus();
        page.press("Alt+ArrowRight");
        assertThat(page.find("#left [data-value=Phone]")).isFocused();
        Assertions.assertThat(posted("left")).isEqualTo("Name,Department__c,Phone");
        page.press("Alt+ArrowUp", "Alt+ArrowUp");
        Assertions.assertThat(posted("left")).isEqualTo("Phone,Name,Department__c");
        assertThat(page.find("#announcer")).hasText("Phone moved to Left column, position 1 of 3");
    }

    @Test
    void sortableMovesByItsMenu() {
        page.open(site.url("/style/setup"));
        page.find("[data-value=Name]").focus();
        page.press("m");
        assertThat(page.find("[role=menuitem]")).hasCount(3);
        page.find("[role=menuitem]").getByText("Right column").click();
        Assertions.assertThat(posted("right")).isEqualTo("Name");
        Assertions.assertThat(posted("left")).isEqualTo("Department__c");
    }

    private Object posted(String name) {
        return page.page()
                .evaluate("name => new FormData(document.getElementById('layout-form')).getAll(name).join()", name);
    }

    @Test
    void cellIsEditedByKeyboardAndSavedWithEnter() {
        page.open(site.url("/style/list"));
        Locator cell = page.find("#row-r0 td[data-edit]").nth(1);
        cell.focus();
        page.press("F2");
        assertThat(cell.locator("input[name=value]")).isFocused();
        page.type("777").press("Enter");
        assertThat(cell).hasText("777");
        assertThat(cell).isFocused();
        assertThat(cell.locator("form")).hasCount(0);
    }

    @Test
    void cellShowsItsProblemAndKeepsWhatWasTyped() {
        page.expectStatus(422).open(site.url("/style/list"));
        Locator cell = page.find("#row-r0 td[data-edit]").nth(1);
        cell.dblclick();
        assertThat(cell.locator("input[name=value]")).isFocused();
        page.type("a lot").press("Enter");
        assertThat(cell.locator(".field-problem")).hasText("“a lot” is not a number.");
        assertThat(cell.locator("input[name=value]")).hasValue("a lot");
        assertThat(cell.locator("input[name=value]")).isFocused();
        page.press("Escape");
        assertThat(cell).hasText("12,500.00");
        assertThat(cell).isFocused();
    }

    @Test
    void cellIsSavedWhenItIsLeftAndOnlyThen() {
        page.open(site.url("/style/list"));
        Locator cell = page.find("#row-r1 td[data-edit]").nth(1);
        cell.dblclick();
        assertThat(cell.locator("input[name=value]")).isFocused();
        page.type("42");
        page.find("#global-search").click();
        assertThat(cell).hasText("42");
        assertThat(page.find("#global-search")).isFocused();
    }

    @Test
    void cellsAreWalkedWithTheArrows() {
        page.open(site.url("/style/list"));
        page.find("#row-r0 td[data-edit]").first().focus();
        page.press("ArrowDown", "ArrowRight");
        assertThat(page.find("#row-r1 td[data-edit]").nth(1)).isFocused();
    }

    @Test
    void rowsAreSelectedInRangesAndTheBarSaysHowMany() {
        page.open(site.url("/style/list"));
        page.find("#row-r1 .checkbox").check();
        page.find("#row-r4 .checkbox")
                .click(new Locator.ClickOptions()
                        .setModifiers(java.util.List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT)));
        assertThat(page.find(".selection-count")).hasText("4 selected");
        assertThat(page.find("tr.selected")).hasCount(4);
        page.find("#row-r6 .checkbox").focus();
        page.press("Shift+ ");
        assertThat(page.find(".selection-count")).hasText("6 selected");
        page.find("[data-clear-selection]").click();
        assertThat(page.find(".selection-bar")).isHidden();
        page.find("[data-select-all]").check();
        assertThat(page.find("tr.selected")).hasCount(30);
    }

    @Test
    void dependentChoiceOffersWhatGoesWithItsField() {
        page.open(site.url("/style/form"));
        assertThat(page.find("#f-City option")).hasText(new String[] {"None", "Shanghai", "Shenzhen"});
        page.find("#f-Country").selectOption("DE");
        assertThat(page.find("#f-City option")).hasText(new String[] {"None", "Berlin", "Munich"});
        assertThat(page.find("#f-City")).hasValue("");
    }

    @Test
    void multiSelectAddsAndRemovesByKeyboard() {
        page.open(site.url("/style/form"));
        page.find("#f-Interests").focus();
        page.type("soft").press("Enter", "Escape");
        assertThat(page.find(".chip")).hasCount(3);
        page.press("Backspace");
        assertThat(page.find(".chip")).hasText(new String[] {"Hardware×", "Software×"});
        Object values = page.page()
                .evaluate("() => new FormData(document.getElementById('account-form')).getAll('Interests').join()");
        Assertions.assertThat(values).isEqualTo("hw,sw");
    }

    @Test
    void filterRowsAreAddedAndRemoved() {
        page.open(site.url("/style/list"));
        page.find("[data-add-row]").click();
        assertThat(page.find(".filter-row")).hasCount(3);
        page.find("[data-remove-row]").first().click();
        assertThat(page.find(".filter-row")).hasCount(2);
        assertThat(page.find("[data-remove-row]").first()).isFocused();
    }

    @Test
    void formWithAProblemComesBackWithWhatWasTypedAndFocusOnTheProblem() {
        page.expectStatus(422).open(site.url("/style/form"));
        page.find("#f-Name").fill("");
        page.page()
                .waitForResponse(
                        "**/style/form",
                        () -> page.find("button[type=submit]").last().click());
        assertThat(page.find("#f-Email")).isFocused();
        assertThat(page.find("#f-Email")).hasAttribute("aria-describedby", "f-Email-problem");
    }

    @Test
    void savedFormSaysSo() {
        page.open(site.url("/style/form"));
        page.find("#screen button[type=submit]").click();
        assertThat(page.find(".toast.success")).containsText("Aurora Robotics saved");
        page.find(".toast.success button").click();
        assertThat(page.find(".toast")).hasCount(0);
    }

    @Test
    void unsavedChangesAreNotLeftByAccident() {
        page.open(site.url("/style/form"));
        page.find("#f-Phone").fill("1");
        boolean[] asked = {false};
        page.page().onDialog(dialog -> {
            asked[0] = true;
            dialog.dismiss();
        });
        page.find(".app-tabs a").first().click();
        assertThat(page.find("#f-Phone")).hasValue("1");
        Assertions.assertThat(asked[0]).isTrue();
    }

    @Test
    void themeAndLanguageAreRememberedByTheServersFirstPaint() {
        page.open(site.url("/style/sign-in"));
        page.find("input[name=theme][value=dark]").check();
        assertThat(page.find("html")).hasAttribute("data-theme", "dark");
        page.find("input[name=language][value=zh-CN]").check();
        assertThat(page.find("html")).hasAttribute("lang", "zh-CN");
        assertThat(page.find("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void hotkeysSearchCreateAndHelpButNotWhileTyping() {
        page.open(site.url("/style"));
        page.press("?");
        assertThat(page.find("#help-dialog")).isVisible();
        page.press("Escape");
        assertThat(page.find("#help-dialog")).isHidden();
        page.press("c");
        assertThat(page.find("#new-menu")).isVisible();
        page.press("Escape", "/");
        assertThat(page.find("#global-search")).isFocused();
        page.type("c?");
        assertThat(page.find("#global-search")).hasValue("c?");
        assertThat(page.find("#new-menu")).isHidden();
    }

    @Test
    void globalSearchLeadsToWhatItFinds() {
        page.open(site.url("/style"));
        page.press("/").type("harbour");
        assertThat(page.find("#global-search-list [role=option]")).hasCount(1);
        page.press("Enter");
        assertThat(page.page()).hasURL(site.url("/style/record"));
    }

    @Test
    void menusAreWalkedWithTheArrowsAndGiveTheFocusBack() {
        page.open(site.url("/style"));
        Locator button = page.find("[popovertarget=demo-menu]");
        button.focus();
        page.press("ArrowDown");
        assertThat(page.find("#demo-menu a").first()).isFocused();
        page.press("ArrowDown");
        assertThat(page.find("#demo-menu a").nth(1)).isFocused();
        page.press("Escape");
        assertThat(button).isFocused();
    }

    @Test
    void boostedTabsSwapThePageAndItsTitle() {
        page.open(site.url("/style"));
        page.page().evaluate("() => { document.body.dataset.kept = 'yes'; }");
        page.find(".app-tabs a").getByText("Board").click();
        assertThat(page.find("#pipeline")).isVisible();
        assertThat(page.page()).hasTitle("Board · Tenon");
        assertThat(page.find("body")).hasAttribute("data-kept", "yes");
        page.find("#card-c1 .board-card-title").focus();
        page.page().waitForResponse("**/style/move", () -> page.press("Alt+ArrowRight"));
    }

    @Test
    void anUnreachableServerIsSaidAndNothingIsLost() {
        page.open(site.url("/style/form"));
        page.find("#f-Name").fill("Typed with care");
        page.page().route("**/style/form", route -> route.abort());
        page.find("#screen button[type=submit]").click();
        assertThat(page.find(".toast.danger"))
                .containsText("cannot be reached", new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
        assertThat(page.find("#f-Name")).hasValue("Typed with care");
        page.forgetComplaints();
    }

    @Test
    void aFormulaIsTypedWithCompletionAndItsProblemsAreUnderlined() {
        page.open(site.url("/style/formula"));
        Locator editor = page.find("tn-formula .cm-content");
        editor.click();
        page.press("Control+a");
        page.type("rou");
        take("ROUND(number, digits)");
        page.type("Acc");
        take("Account.Account");
        page.press("Control+Space");
        take("IndustryIndustry · Picklist");
        assertThat(page.find("textarea[name=formula]")).hasValue("ROUND(Account.Industry)");
        assertThat(page.find(".formula-verdict")).hasText("Gives a text");
        page.press("Control+a");
        page.type("Amuont + 1");
        page.press("Escape");
        assertThat(page.find(".formula-verdict")).hasText("One problem");
        assertThat(page.find(".cm-lintRange-error")).hasText("Amuont");
    }

    /** Waits until this alone is offered, and takes it; what has just appeared ignores the key, so that haste chooses nothing. */
    private void take(String offered) {
        assertThat(page.find(".cm-tooltip-autocomplete li").first()).hasText(offered);
        page.page().waitForTimeout(200);
        page.press("Enter");
    }
}
