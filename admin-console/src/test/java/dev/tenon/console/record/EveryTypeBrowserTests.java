package dev.tenon.console.record;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingServer;
import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.engine.deploy.Deployer;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.pack.DefinitionReader;
import dev.tenon.metadata.problem.ProblemKind;
import org.junit.jupiter.api.Test;

/** An object that has just been defined, with a field of every type and no layout: its form and page are there at once. */
class EveryTypeBrowserTests {

    private static final String SAMPLER = """
        object: Sampler__c
        label: {en: Sampler, zh-CN: 样品}
        nameField: {type: text, label: Name}
        fields:
          - {name: Area__c, type: textArea, label: Area}
          - {name: Long__c, type: longText, maxLength: 2000, visibleLines: 3, label: Long}
          - {name: Rich__c, type: richText, maxLength: 2000, visibleLines: 3, label: Rich}
          - {name: Number__c, type: number, precision: 10, scale: 2, label: Number}
          - {name: Money__c, type: currency, precision: 12, scale: 2, label: Money}
          - {name: Share__c, type: percent, precision: 5, scale: 1, label: Share}
          - {name: Check__c, type: checkbox, label: Check}
          - {name: Day__c, type: date, label: Day}
          - {name: Moment__c, type: dateTime, label: Moment}
          - {name: Clock__c, type: time, label: Clock}
          - {name: Mail__c, type: email, label: Mail}
          - {name: Call__c, type: phone, label: Call}
          - {name: Site__c, type: url, label: Site}
          - {name: One__c, type: picklist, label: One, values: [{value: Red, color: red}, Blue]}
          - {name: Many__c, type: multiPicklist, label: Many, values: [Apple, Pear, Plum]}
          - {name: Auto__c, type: autoNumber, format: "S-{000}", label: Auto}
          - {name: Parent__c, type: lookup, target: Account, relationshipName: Samplers, onDelete: clear, label: Parent}
          - {name: About__c, type: polymorphicLookup, targets: [Account, Contact], relationshipName: About, label: About}
          - {name: Above__c, type: hierarchy, relationshipName: Below, label: Above}
          - {name: Home__c, type: address, label: Home}
          - {name: Spot__c, type: geolocation, scale: 4, label: Spot}
          - {name: Secret__c, type: encryptedText, maxLength: 40, label: Secret}
          - {name: Paper__c, type: file, label: Paper}
          - {name: Picture__c, type: image, label: Picture}
          - {name: Data__c, type: json, label: Data}
          - {name: Span__c, type: duration, label: Span}
        """;

    private final TestingServer server = TestingServer.running();

    @Test
    void aFormTakesEveryTypeAndThePageShowsIt() {
        define();
        server.record("Account", "Name", "Sampled Company");
        try (TestingBrowser browser = TestingBrowser.launch();
                TestingPage page = server.signedIn(browser, Look.desktop(), TestingServer.ADMIN)) {
            page.open(server.url("/o/Sampler__c/new")).checkAll().screenshot("every-type-form");
            fill(page);
            page.find(".form-actions.sticky .primary").click();
            assertThat(page.find("h1")).hasText("First sample");
            page.checkAll().screenshot("every-type-page");
            shows(page, "Rich", "very bold");
            assertThat(page.find(".rich-text b, .rich-text strong")).hasText("bold");
            shows(page, "Number", "1,234.50");
            shows(page, "Share", "12.5%");
            shows(page, "Day", "Nov 30, 2026");
            shows(page, "Clock", "3:05 PM");
            shows(page, "Many", "Apple Plum");
            shows(page, "About", "Sampled Company");
            shows(page, "Home", "Berlin");
            shows(page, "Spot", "52.5, 13.4");
            shows(page, "Data", "\"a\" : 1");
            shows(page, "Span", "1 h 30 min");
            shows(page, "Auto", "S-0");
        }
        try (TestingBrowser browser = TestingBrowser.launch();
                TestingPage page =
                        server.signedIn(browser, Look.phone().inDark().inChinese(), TestingServer.ADMIN)) {
            page.open(server.url("/o/Sampler__c/new")).checkAll().screenshot("every-type-form");
        }
    }

    private static void shows(TestingPage page, String label, String value) {
        assertThat(page.find(".detail:has(dt:text-is('" + label + "')) dd")).containsText(value);
    }

    private static void fill(TestingPage page) {
        page.find("[name=Name]").fill("First sample");
        page.find("#f-Rich__c-field [contenteditable]").click();
        page.type("very ");
        page.find("[data-format=bold]").click();
        page.type("bold");
        page.find("[name=Number__c]").fill("1,234.5");
        page.find("[name=Share__c]").fill("12.5%");
        page.find("[name=Day__c]").fill("2026-11-30");
        page.find("[name=Moment__c]").fill("2026-11-30T10:20");
        page.find("[name=Clock__c]").fill("15:05");
        page.find("select[name=Many__c]")
                .evaluate("select => { for (const o of select.options) o.selected = o.value !== 'Pear'; }");
        page.find("#f-About__c").fill("sampled");
        page.find("#f-About__c-list [role=option]").first().click();
        page.find("[name=Home__City__s]").fill("Berlin");
        page.find("[name=Spot__Latitude__s]").fill("52.5");
        page.find("[name=Spot__Longitude__s]").fill("13.4");
        page.find("[name=Data__c]").fill("{\"a\":1}");
        page.find("[name=Span__c]").fill("1:30:00");
    }

    private void define() {
        CatalogChange put = new CatalogChange.Put(
                DefinitionReader.readYaml(ElementKind.OBJECT, "Sampler__c.yaml", SAMPLER)
                        .orThrow(ProblemKind.UNPROCESSABLE),
                "");
        server.bean(Deployer.class).deploy(server.system(), put, DeployOptions.apply());
    }
}
