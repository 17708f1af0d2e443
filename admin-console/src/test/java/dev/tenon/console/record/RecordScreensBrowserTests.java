package dev.tenon.console.record;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingServer;
import dev.tenon.console.testing.TestingServer.Person;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The screens of a record as people use them: page, forms, lookups, stage, conflict, deletion, rights. */
class RecordScreensBrowserTests {

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

    private static String account(String name) {
        return server.record("Account", "Name", name);
    }

    private static String opportunity(String name, String account) {
        return server.record(
                "Opportunity",
                "Name",
                name,
                "AccountId",
                account,
                "StageName",
                "Proposal",
                "CloseDate",
                "2026-12-24",
                "Amount",
                1200);
    }

    @Test
    void aRecordIsCreatedFromItsForm() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/o/Account/new"));
            page.find("[name=Name]").fill("Lighthouse Works");
            page.find("[name=AnnualRevenue]").fill("1,250,000.5");
            page.find("[name=BillingCity]").fill("Hamburg");
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("h1")).hasText("Lighthouse Works");
            assertThat(page.find(".toast")).containsText("Account created");
            assertThat(page.find("body")).containsText("1,250,000.50");
            assertThat(page.find("body")).containsText("Hamburg");
            page.checkAll();
        }
    }

    @Test
    void aFormKeepsWhatWasTypedAndSaysWhatIsWrongBesideTheField() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/o/Contact/new")).expectStatus(422);
            page.find("[name=FirstName]").fill("Noor");
            page.find("[name=Email]").fill("not an address");
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("#f-Email-problem")).isVisible();
            assertThat(page.find("#f-LastName-problem")).hasText("This is required.");
            assertThat(page.find("[name=Email]")).hasValue("not an address");
            assertThat(page.find("[name=FirstName]")).hasValue("Noor");
            page.checkAll();
        }
    }

    @Test
    void aLookupFindsItsRecordWhileTyping() {
        String account = account("Quayside Logistics");
        String opportunity = opportunity("Cranes", account("Some other company"));
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/o/Opportunity/" + opportunity + "/edit"));
            page.find("#f-AccountId").fill("quaysi");
            page.find("#f-AccountId-list [role=option]:has-text('Quayside Logistics')")
                    .click();
            assertThat(page.find("input[type=hidden][name=AccountId]")).hasValue(account);
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find(".highlights")).containsText("Quayside Logistics");
            page.checkAll();
        }
    }

    @Test
    void aDependentPicklistOffersOnlyWhatFits() {
        String opportunity = opportunity("Cables", account("Wire and Son"));
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/o/Opportunity/" + opportunity + "/edit"));
            assertThat(page.find("[name=WinReason] option")).hasCount(1);
            page.find("[name=StageName]").selectOption("Won");
            assertThat(page.find("[name=WinReason] option")).hasCount(6);
            assertThat(page.find("[name=LossReason] option")).hasCount(1);
        }
    }

    @Test
    void aDependentPicklistOffersOnlyWhatFitsWhereItStandsAlone() {
        String opportunity = opportunity("Alone", account("Narrow Ltd"));
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/o/Opportunity/" + opportunity));
            assertThat(page.find("[data-edit$='/fields/WinReason']")).hasCount(0);
            page.find(".path button:has-text('Won')").click();
            assertThat(page.find(".path .current")).hasText("Won");
            page.find("[data-edit$='/fields/WinReason']").dblclick();
            assertThat(page.find("[name=WinReason] option")).hasCount(6);

            page.open(server.url("/o/Opportunity?view=All_Opportunities&q=Alone&columns=Name,LossReason,WinReason"));
            page.find("td[data-edit$='/LossReason']").dblclick();
            assertThat(page.find("td [name=LossReason] option")).hasCount(1);
            page.press("Escape");
            page.find("td[data-edit$='/WinReason']").dblclick();
            assertThat(page.find("td [name=WinReason] option")).hasCount(6);
        }
    }

    @Test
    void whatALookupLacksIsMadeInPassing() {
        String opportunity = opportunity("In passing", account("Known already"));
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/o/Opportunity/" + opportunity + "/edit")).expectStatus(422);
            page.find("#f-NextStep").fill("kept meanwhile");
            page.find("#f-AccountId").fill("Fresh Made");
            page.find("#f-AccountId-list [data-create]").click();
            assertThat(page.find("#quick-dialog [name=Name]")).hasValue("Fresh Made");
            page.find("#quick-dialog [name=Name]").fill("");
            page.find("#quick-dialog [type=submit]").click();
            assertThat(page.find("#quick-Name-problem")).isVisible();
            page.find("#quick-dialog [name=Name]").fill("Fresh Made & Sons");
            page.checkAll();
            page.find("#quick-dialog [type=submit]").click();

            assertThat(page.find("#quick-dialog")).hasCount(0);
            assertThat(page.find("#f-AccountId")).hasValue("Fresh Made & Sons");
            assertThat(page.find("#f-AccountId")).isFocused();
            assertThat(page.find("#f-NextStep")).hasValue("kept meanwhile");
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find(".highlights")).containsText("Fresh Made & Sons");
        }
    }

    @Test
    void whoMayNotCreateIsOfferedNothingToCreate() {
        Person seller = server.person("Helper", "Sales");
        try (TestingPage page = server.signedIn(browser, Look.desktop(), seller.userName())) {
            page.open(server.url("/o/Opportunity/new"));
            page.find("#f-AccountId").fill("nothing like it");
            assertThat(page.find("#f-AccountId-list [data-create]")).hasCount(1);
            page.find("#f-MainProductId").fill("nothing like it");
            assertThat(page.find("#f-MainProductId-list .listbox-note")).isVisible();
            assertThat(page.find("#f-MainProductId-list [data-create]")).hasCount(0);
        }
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/o/Opportunity/new")).expectStatus(422);
            page.find("[name=Amount]").fill("a lot");
            page.find(".form-actions.sticky .primary").click();
            for (String field : List.of("AccountId", "Name")) {
                assertThat(page.find("#f-" + field + "-problem")).hasText("This is required.");
            }
            assertThat(page.find("#f-Amount-problem")).isVisible();
        }
    }

    @Test
    void aFileIsCalledByItsName() {
        String opportunity = opportunity("Papers", account("Archive"));
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/o/Opportunity/" + opportunity + "/edit"));
            page.find("input[type=file][name=QuoteFile]")
                    .setInputFiles(new FilePayload("报价 2026.txt", "text/plain", "1,200".getBytes(UTF_8)));
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("a[href*='/files/QuoteFile']")).hasText("报价 2026.txt");
            page.open(server.url("/o/Opportunity/" + opportunity + "/edit"));
            assertThat(page.find("[id='f-QuoteFile-file-field']")).containsText("报价 2026.txt");
        }
    }

    @Test
    void aClickOnAStageSavesIt() {
        String opportunity = opportunity("Pumps", account("Water Ltd"));
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/o/Opportunity/" + opportunity));
            page.find(".path button:has-text('Negotiation')").click();
            assertThat(page.find(".path .current")).hasText("Negotiation");
            assertThat(page.find(".toast")).containsText("Negotiation");
            page.open(server.url("/o/Opportunity/" + opportunity));
            assertThat(page.find(".path .current")).hasText("Negotiation");
            page.checkAll();
        }
    }

    @Test
    void aFieldIsEditedWhereItStands() {
        String account = account("Corner Shop");
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/o/Account/" + account)).expectStatus(422);
            page.find("[aria-label='Edit Phone']").focus();
            page.press("Enter");
            page.find(".cell-editor [name=Phone]").fill("+49 40 123");
            page.press("Enter");
            assertThat(page.find("[data-edit$='/fields/Phone'] a")).hasText("+49 40 123");
            page.find("[aria-label='Edit Email']").click();
            page.find(".cell-editor [name=Email]").fill("wrong");
            page.press("Enter");
            assertThat(page.find(".cell-editor .field-problem")).isVisible();
            page.press("Escape");
            assertThat(page.find(".cell-editor")).hasCount(0);
            page.checkAll();
        }
    }

    @Test
    void twoUsersWhoMeetSeeBothValues() {
        String account = account("Meeting Point");
        try (TestingPage first = admin(Look.desktop());
                TestingPage second = admin(Look.desktop())) {
            first.open(server.url("/o/Account/" + account + "/edit")).expectStatus(409);
            second.open(server.url("/o/Account/" + account + "/edit"));
            second.find("[name=Phone]").fill("111111");
            second.find("[name=Fax]").fill("333333");
            second.find(".form-actions.sticky .primary").click();
            assertThat(second.find("h1")).hasText("Meeting Point");

            first.find("[name=Phone]").fill("222222");
            first.find(".form-actions.sticky .primary").click();
            assertThat(first.find(".problem-summary")).containsText("Admin changed this record");
            assertThat(first.find(".differences tr:has-text('Phone')")).containsText("111111");
            assertThat(first.find(".differences tr:has-text('Phone')")).containsText("222222");
            assertThat(first.find(".differences tr:has-text('Fax')")).containsText("not changed by you");
            assertThat(first.find("[name=Phone]")).hasValue("222222");
            assertThat(first.find("[name=Fax]")).hasValue("333333");
            first.checkAll().screenshot("conflict");

            first.find(".form-actions.sticky .primary").click();
            assertThat(first.find("[data-edit$='/fields/Phone']")).hasText("222222");
            assertThat(first.find("[data-edit$='/fields/Fax']")).hasText("333333");
        }
    }

    @Test
    void aRelatedListStartsANewChildOfItsParent() {
        String account = account("Parent House");
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/o/Account/" + account));
            page.find("#related-Contacts a.button").click();
            assertThat(page.find("#f-AccountId")).hasValue("Parent House");
            page.find("[name=LastName]").fill("Childs");
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("h1")).hasText("Childs");
            page.open(server.url("/o/Account/" + account));
            assertThat(page.find("#related-Contacts .related-row")).containsText("Childs");
            assertThat(page.find("#related-Contacts .count")).hasText("1");
        }
    }

    @Test
    void aDeletedRecordIsListedAndComesBack() {
        String account = account("Short Lived");
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/o/Account/" + account));
            page.find("[popovertarget=record-menu]").click();
            page.find("#record-menu .danger").click();
            assertThat(page.find("#deletion-dialog")).containsText("“Short Lived” goes to the recycle bin");
            page.checkAll();
            page.find("#deletion-dialog button[type=submit]").click();
            assertThat(page.find(".toast")).containsText("is in the recycle bin");

            page.open(server.url("/o/Account/" + account));
            assertThat(page.find("body")).containsText("This record is in the recycle bin");
            page.checkAll();
            page.open(server.url("/trash")).checkAll().screenshot("trash");
            page.find("tr:has-text('Short Lived') button").click();
            assertThat(page.find("h1")).hasText("Short Lived");
            assertThat(page.find(".toast")).containsText("Restored");
        }
    }

    @Test
    void aFileIsUploadedShownReplacedAndRemoved() {
        String contact = server.record("Contact", "LastName", "Pictured");
        byte[] png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==");
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/o/Contact/" + contact + "/edit")).expectStatus(422);
            page.find("input[type=file][name=Photo]")
                    .setInputFiles(new FilePayload("notes.png", "image/png", "no picture".getBytes(UTF_8)));
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("#f-Photo-problem")).containsText("is not a picture");
            page.find("input[type=file][name=Photo]").setInputFiles(new FilePayload("dot.png", "image/png", png));
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("img.thumbnail")).hasJSProperty("naturalWidth", 1);
            page.checkAll();

            page.open(server.url("/o/Contact/" + contact + "/edit"));
            page.find("[type=checkbox][name='Photo.remove']").check();
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("h1")).hasText("Pictured");
            assertThat(page.find("img.thumbnail")).hasCount(0);
        }
    }

    @Test
    void whatMayNotBeReadIsNotThere() {
        Person analyst = server.person("Analyst", "Read_Only_Analyst");
        String contact = server.record("Contact", "LastName", "Secretive", "WeChat", "wx-hidden-1");
        try (TestingPage page = server.signedIn(browser, Look.desktop(), analyst.userName())) {
            page.open(server.url("/o/Contact/" + contact));
            assertThat(page.find("h1")).hasText("Secretive");
            assertThat(page.page().content()).doesNotContain("wx-hidden-1").doesNotContain("WeChat ID");
            assertThat(page.find("[data-edit]")).hasCount(0);
            assertThat(page.find(".page-actions a:has-text('Edit')")).hasCount(0);
            page.checkAll();
            page.expectStatus(403).open(server.url("/o/Contact/" + contact + "/edit"));
            assertThat(page.find("h1")).hasText("You may not do this");
            page.checkAll();
        }
    }

    @Test
    void everyKindOfPageIsCleanInEveryLook() {
        String account = account("北方光学仪器有限公司");
        String opportunity = opportunity("显微镜采购", account);
        for (Look look : new Look[] {
            Look.desktop(),
            Look.desktop().inDark().inChinese(),
            Look.phone().inChinese(),
            Look.phone().inDark()
        }) {
            try (TestingPage page = admin(look)) {
                page.open(server.url("/o/Account/" + account)).checkAll().screenshot("record-account");
                page.open(server.url("/o/Opportunity/" + opportunity))
                        .checkAll()
                        .screenshot("record-opportunity");
                page.open(server.url("/o/Opportunity/new")).checkAll().screenshot("record-new");
                page.open(server.url("/o/Contact/new")).checkAll().screenshot("record-new-contact");
                page.open(server.url("/o/Account/" + account + "/related/Opportunities"))
                        .checkAll()
                        .screenshot("record-related");
            }
        }
    }
}
