package dev.tenon.console.importing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingServer;
import dev.tenon.console.testing.TestingServer.Person;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import as people do it: from the file to the records and back. */
class ImportBrowserTests {
    private static final double PATIENCE = 60_000;

    private static TestingBrowser browser;
    private static TestingServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void launch() {
        server = TestingServer.running();
        browser = TestingBrowser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static void upload(TestingPage page, String object, String name, byte[] bytes) {
        page.open(server.url("/import/" + object));
        page.find("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", bytes));
        page.find("#import-upload .primary").click();
    }

    /** Makes a choice and waits until the server has it. */
    private static void kept(TestingPage page, Runnable choice) {
        page.page().waitForResponse(answer -> answer.url().contains("/import/run/"), choice);
    }

    private static HasTextOptions patiently() {
        return new HasTextOptions().setTimeout(PATIENCE);
    }

    @Test
    void aChineseFileBecomesAccountsAndGoesBack() throws IOException {
        String csv = "客户名称;客户编号;年营业额;备注\n海棠纸业有限公司;HT-1;1200000;x\n石榴食品厂;HT-2;abc;y\n竹溪茶行;HT-3;88;z\n";
        try (TestingPage page = server.signedIn(browser, Look.desktop().inChinese(), TestingServer.ADMIN)) {
            page.open(server.url("/import?object=Account")).checkAll().screenshot("import-upload");
            upload(page, "Account", "客户.csv", csv.getBytes(Charset.forName("GBK")));
            assertThat(page.find("[name=charset]")).hasValue("GB18030");
            assertThat(page.find("[name=delimiter]")).hasValue(String.valueOf((int) ';'));
            assertThat(page.find("[name=field-0]")).hasValue("Name");
            assertThat(page.find("[name=field-1]")).hasValue("AccountNumber");
            assertThat(page.find("[name=field-2]")).hasValue("AnnualRevenue");
            page.checkAll().screenshot("import-setup");
            page.find("[name=next]").click();
            assertThat(page.find(".banner")).containsText("2 行可以导入，1 行被拒绝");
            page.checkAll().screenshot("import-trial");
            page.find(".form-actions .primary").click();
            assertThat(page.find("main .badge")).hasText("已完成", patiently());
            assertThat(page.find(".import-figures dd").first()).hasText("2");
            page.checkAll().screenshot("import-result");
            Download file =
                    page.page().waitForDownload(() -> page.find("a[download]").click());
            assertThat(Files.readString(file.path()))
                    .startsWith("\uFEFF客户名称,客户编号,年营业额,备注,行号,问题")
                    .contains("石榴食品厂,HT-2,abc,y,3,");
            page.find("[data-dialog=undo-dialog]").click();
            page.find("#undo-dialog .danger").click();
            assertThat(page.find("main .badge")).hasText("已撤销", patiently());
            page.open(server.url("/import")).checkAll().screenshot("import-history");
            assertThat(page.find("tbody")).containsText("客户.csv");
        }
    }

    @Test
    void choicesAreKeptAsTheyAreMade() {
        String csv = "Title,Customer,Closing,Value\nBig one,Nobody Ltd,03/04/2026,100\n";
        try (TestingPage page = server.signedIn(browser, Look.phone().inDark(), TestingServer.ADMIN)) {
            upload(page, "Opportunity", "deals.csv", csv.getBytes(StandardCharsets.UTF_8));
            page.expectStatus(422);
            kept(page, () -> page.find("[name=field-0]").selectOption("Name"));
            kept(page, () -> page.find("[name=field-1]").selectOption("AccountId"));
            assertThat(page.find("[name=lookup-1]")).hasValue("Name");
            kept(page, () -> page.find("[name=field-2]").selectOption("CloseDate"));
            assertThat(page.find(".banner.warning")).containsText("can be read both ways");
            kept(page, () -> page.find("[name=dateOrder][value=DAY_FIRST]").check());
            kept(page, () -> page.find("[name=mode][value=UPSERT]").check());
            assertThat(page.find("[name=key]")).isVisible();
            page.find("[name=next]").click();
            assertThat(page.find(".problem-summary")).containsText("Choose the field by which existing records");
            kept(page, () -> page.find("[name=mode][value=INSERT]").check());
            assertThat(page.find("[name=key]")).hasCount(0);
            page.checkAll().screenshot("import-setup");
            page.find("[name=next]").click();
            assertThat(page.find(".problem-summary")).containsText("required fields");
            page.checkAll().screenshot("import-problems");
        }
    }

    @Test
    void aLongImportShowsItsProgressAndStopsWhenAsked() {
        String rows = IntStream.rangeClosed(1, 60_000)
                .mapToObj(i -> "Progress " + i + ",PR-" + i)
                .collect(Collectors.joining("\n"));
        try (TestingPage page = server.signedIn(browser, Look.phone(), TestingServer.ADMIN)) {
            upload(page, "Account", "many.csv", ("Name,AccountNumber\n" + rows).getBytes(StandardCharsets.UTF_16LE));
            assertThat(page.find("[name=charset]")).hasValue("UTF-16LE");
            page.find("[name=next]").click();
            page.page().waitForURL("**/trial");
            page.find(".form-actions .primary").click();
            assertThat(page.find("tn-progress")).isVisible();
            page.checkAll().screenshot("import-progress");
            page.find("form[action$=cancellation] button").click();
            assertThat(page.find("main .badge")).hasText("Cancelled", patiently());
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInWords() throws IOException {
        Path file = folder.resolve("large.csv");
        byte[] line = "a,b,c,d,e,f,g,h\n".getBytes(StandardCharsets.US_ASCII);
        byte[] megabyte = new byte[1024 * 1024];
        for (int i = 0; i < megabyte.length; i++) {
            megabyte[i] = line[i % line.length];
        }
        for (int i = 0; i < 41; i++) {
            Files.write(file, megabyte, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        try (TestingPage page = server.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(server.url("/import/Account")).expectStatus(413);
            page.find("input[type=file]").setInputFiles(file);
            page.find("#import-upload .primary").click();
            assertThat(page.find(".toast")).containsText("40 MB");
        }
    }

    @Test
    void whoMayNotImportIsTold() {
        Person analyst = server.person("Analyst", "Read_Only_Analyst");
        try (TestingPage page = server.signedIn(browser, Look.desktop(), analyst.userName())) {
            page.expectStatus(403).open(server.url("/import/Account"));
            assertThat(page.find("main")).containsText("import");
        }
    }
}
