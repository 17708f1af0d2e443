package dev.tenon.console.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People and rights in Setup: users, the matrix of a permission set, and who may be here at all. */
class PeopleSetupBrowserTests {
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

    private static void save(TestingPage page) {
        page.find(".form-actions button.primary:visible").last().click();
    }

    private static Locator row(TestingPage page, String text) {
        return page.find("main tbody tr:has-text('" + text + "')");
    }

    @Test
    void aUserIsCreatedChangedFrozenAndThawed() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/users/new")).expectStatus(422);
            page.find("[name=LastName]").fill("Setter");
            page.find("[name=Email]").fill("no address");
            page.find("[name=Username]").fill("setup.setter");
            page.find("[name=password]").fill("short");
            page.choose("#f-sets", "Sales");
            save(page);
            assertThat(page.find(".field-problem").first()).isVisible();
            assertThat(page.find("[name=Username]")).hasValue("setup.setter");
            page.checkAll().screenshot("setup-user-problems");
            page.find("[name=Email]").fill("setter@example.com");
            page.find("[name=password]").fill(TestingServer.PASSWORD);
            page.find("[name=LanguageLocaleKey]").selectOption("en_US");
            save(page);
            assertThat(row(page, "setup.setter")).containsText("Sales");
            page.checkAll().screenshot("setup-users");

            row(page, "setup.setter").locator("a").click();
            page.find("[name=FirstName]").fill("Jette");
            page.choose("#f-sets", "Marketing");
            save(page);
            assertThat(row(page, "setup.setter")).containsText("Jette Setter");
            assertThat(row(page, "setup.setter")).containsText("Marketing");

            setActive(page, false);
            assertThat(signIn().find(".banner.danger")).isVisible();
            setActive(page, true);
            assertThat(signIn().find("h1")).isVisible();
            page.checkAll();
        }
    }

    private static void setActive(TestingPage page, boolean active) {
        row(page, "setup.setter").locator("a").click();
        page.find("[name=IsActive][type=checkbox]").setChecked(active);
        save(page);
        assertThat(page.find(".toast").last()).containsText("Saved");
    }

    /** The page after an attempt; its context goes with the browser. */
    private static TestingPage signIn() {
        TestingPage page = browser.page(Look.desktop());
        page.open(server.url("/login"));
        page.find("[name=username]").fill("setup.setter");
        page.find("[name=password]").fill(TestingServer.PASSWORD);
        page.press("Enter");
        return page;
    }

    @Test
    void theMatrixKeepsWhatWasChecked() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/permission-sets/new")).expectStatus(422);
            save(page);
            assertThat(page.find(".problem-summary, .field-problem").first()).isVisible();
            page.find("[name='label.en']").fill("Matrix readers");
            box(page, "Account.read").check();
            box(page, "Contact.read").check();
            box(page, "Contact.edit").check();
            page.find("[name='level.Contact']").selectOption("read");
            save(page);
            row(page, "Matrix readers").locator("a").click();
            assertThat(box(page, "Contact.edit")).isChecked();
            assertThat(box(page, "Account.edit")).not().isChecked();
            assertThat(page.find("[name='level.Contact']")).hasValue("read");
            page.checkAll().screenshot("setup-matrix");

            page.find("a[href$='/fields/Contact']").click();
            page.find("[name='field.Email']").selectOption("edit");
            page.find("[name='field.Phone']").selectOption("none");
            save(page);
            page.find("a[href$='/fields/Contact']").click();
            assertThat(page.find("[name='field.Email']")).hasValue("edit");
            assertThat(page.find("[name='field.Phone']")).hasValue("none");
            assertThat(page.find("[name='field.Fax']")).hasValue("");
            page.checkAll();

            page.open(server.url("/setup/permission-sets/Matrix_readers"));
            page.find("main .page-actions .danger").click();
            page.find("#removal-dialog .button.danger").click();
            assertThat(page.find(".toast")).containsText("Matrix_readers is removed");
            assertThat(row(page, "Matrix readers")).hasCount(0);
        }
    }

    private static Locator box(TestingPage page, String right) {
        return page.find("input[name=right][value='" + right + "']");
    }

    @Test
    void theMatrixIsWhatItsUsersMay() {
        TestingServer.Person person = server.person("Matrixuser", "Read_Only_Analyst");
        String contact = server.record("Contact", "LastName", "Lookedat", "Phone", "555-0199");
        try (TestingPage page = server.signedIn(browser, Look.desktop(), person.userName())) {
            page.open(server.url("/o/Contact/" + contact));
            assertThat(page.find("main")).containsText("555-0199");
            assertThat(page.find("a[href$='/edit']")).hasCount(0);
            page.expectStatus(403);
            for (String address : new String[] {
                "/setup",
                "/setup/users",
                "/setup/permission-sets",
                "/setup/objects/Account/fields/Phone",
                "/setup/search?q=a"
            }) {
                page.open(server.url(address));
                assertThat(page.find("h1")).hasText("You may not do this");
            }
            assertThat(page.find("a[href='/setup']")).hasCount(0);
            page.checkAll();
        }
    }

    @Test
    void setupIsSearchedInBothLanguages() {
        for (Look look : new Look[] {Look.desktop(), Look.phone().inChinese()}) {
            try (TestingPage page = admin(look)) {
                page.open(server.url("/setup/search?q=amount"));
                assertThat(page.find(".setup-found a[href='/setup/objects/Opportunity/fields/Amount']"))
                        .isVisible();
                page.checkAll().screenshot("setup-search");
                page.open(server.url("/setup/search?q=%E5%95%86%E6%9C%BA"));
                assertThat(page.find(".setup-found a[href='/setup/objects/Opportunity']")
                                .first())
                        .isVisible();
                page.open(server.url("/setup/search?q=nothing-like-it"));
                assertThat(page.find(".empty")).isVisible();
                page.checkAll();
            }
        }
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/users"));
            page.find(".setup-search input").fill("analyst");
            page.press("Enter");
            page.find(".setup-found a[href='/setup/permission-sets/Read_Only_Analyst']")
                    .click();
            assertThat(page.find("h1")).containsText("nalyst");
        }
    }
}
