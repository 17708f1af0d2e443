package dev.tenon.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The story of the first day, told through the screens alone: an object is defined, gets its page and its tab,
 * by keyboard where a mouse would drag.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewcomerBrowserTests {
    private static final String OBJECT = "/setup/objects/Hospital_Visit__c";
    private static final String LIST = "/o/Hospital_Visit__c";

    /** Ten fields of ten types: the kind in the address, then what is typed. */
    private static final Map<String, Map<String, String>> FIELDS = Map.of(
            "text", Map.of("label.en", "Department", "label.zh-CN", "科室", "name", "Department__c"),
            "currency", Map.of("label.en", "Cost", "label.zh-CN", "费用", "name", "Cost__c"),
            "date", Map.of("label.en", "Visit date", "label.zh-CN", "拜访日期", "name", "Visit_Date__c"),
            "checkbox", Map.of("label.en", "Follow-up", "label.zh-CN", "需要跟进", "name", "Follow_Up__c"),
            "number", Map.of("label.en", "Guests", "label.zh-CN", "人数", "name", "Guests__c"),
            "email", Map.of("label.en", "Contact email", "label.zh-CN", "联系邮箱", "name", "Contact_Email__c"),
            "phone", Map.of("label.en", "Contact phone", "label.zh-CN", "联系电话", "name", "Contact_Phone__c"),
            "longText", Map.of("label.en", "Notes", "label.zh-CN", "纪要", "name", "Notes__c"),
            "percent", Map.of("label.en", "Chance", "label.zh-CN", "成功率", "name", "Chance__c"));

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
            FIELDS.forEach((kind, typed) -> {
                page.open(server.url(OBJECT + "/fields/new?type=" + kind));
                typed.forEach(
                        (name, value) -> page.find("[name='" + name + "']").fill(value));
                page.checkAll();
                submit(page);
                assertThat(page.find("h1")).hasText("Hospital visit");
            });
            outcome(page);
            page.checkAll().screenshot("newcomer-04-fields");
        }
    }

    private static void outcome(TestingPage page) {
        page.open(server.url(OBJECT + "/fields/new"));
        page.checkAll().screenshot("newcomer-03-kinds");
        page.open(server.url(OBJECT + "/fields/new?type=picklist"));
        page.find("[name='label.en']").fill("Outcome");
        page.find("[name='label.zh-CN']").fill("结果");
        page.find("[name=name]").fill("Outcome__c");
        List<String> values = List.of("Good", "Fair", "Poor");
        for (int i = 0; i < values.size(); i++) {
            page.find("[name='choice.value']").nth(i).fill(values.get(i));
        }
        page.find("[name='choice.zh']").first().fill("良好");
        page.checkAll().screenshot("newcomer-03-picklist");
        submit(page);
        assertThat(page.find("main")).containsText("Outcome__c");
    }

    @Test
    @Order(3)
    void itGetsAPageByKeyboard() {
        try (TestingPage page = admin(Look.desktop())) {
            page.open(server.url("/setup/layouts"));
            page.find("[name=object]").selectOption("Hospital_Visit__c");
            page.find("main form[action='/setup/layouts'] button[type=submit]").click();
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

    @Tag("long")
    @Test
    @Order(4)
    void everyScreenLooksRightInChineseInTheDarkAndOnAPhone() {
        List<String> pages = List.of("/", LIST, LIST + "/board?by=Outcome__c", LIST + "/new", "/setup/objects", OBJECT);
        for (Look look :
                List.of(Look.desktop().inDark().inChinese(), Look.phone().inChinese())) {
            try (TestingPage page = admin(look)) {
                for (String address : pages) {
                    page.open(server.url(address));
                    page.checkAll().screenshot("newcomer-20" + address.replaceAll("[^A-Za-z]+", "-"));
                }
            }
        }
    }
}
