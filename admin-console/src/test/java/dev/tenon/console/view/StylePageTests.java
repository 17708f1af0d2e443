package dev.tenon.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stylepage.TestingStylePage;

/** Every component in every look: no complaint of the browser, no barrier, nothing wider than the screen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StylePageTests {

    private static final List<String> SCREENS = List.of(
            "", "/list", "/board", "/record", "/form", "/formula", "/setup", "/empty", "/sign-in", "/nothing-here");

    private static final List<Look> LOOKS = List.of(
            Look.desktop(),
            Look.desktop().inDark().inChinese(),
            Look.phone().inChinese(),
            Look.phone().inDark());

    private final TestingStylePage site = TestingStylePage.start();
    private TestingBrowser browser;

    @BeforeAll
    void launch() {
        browser = TestingBrowser.launch();
    }

    @AfterAll
    void close() {
        browser.close();
        site.close();
    }

    static Stream<Arguments> looksAndScreens() {
        return LOOKS.stream().flatMap(look -> SCREENS.stream().map(screen -> Arguments.of(look, screen)));
    }

    @ParameterizedTest
    @MethodSource("looksAndScreens")
    void everyScreenIsCleanInEveryLook(Look look, String screen) {
        try (TestingPage page = browser.page(look)) {
            page.expectStatus(404).open(site.url("/style" + screen));
            page.screenshot("kit" + screen.replace('/', '-'));
            page.checkAll();
        }
    }

    @ParameterizedTest
    @MethodSource("openPopovers")
    void whatOpensIsCleanToo(Look look, String opener, String opened) {
        try (TestingPage page = browser.page(look)) {
            page.open(site.url("/style"));
            page.find(opener).click();
            page.find(opened).waitFor();
            page.screenshot("kit-open" + opened.replace('#', '-'));
            page.checkAll();
        }
    }

    static Stream<Arguments> openPopovers() {
        return Stream.of(Look.desktop().inDark(), Look.phone())
                .flatMap(look -> Stream.of(
                        Arguments.of(look, "[popovertarget=app-launcher]", "#app-launcher"),
                        Arguments.of(look, "[popovertarget=user-menu]", "#user-menu"),
                        Arguments.of(look, "[popovertarget=demo-menu]", "#demo-menu"),
                        Arguments.of(look, "[data-dialog=demo-dialog]", "#demo-dialog")));
    }

    @Test
    void aColdListPageWeighsAtMost150KiB() {
        try (TestingPage page = browser.page(Look.desktop())) {
            page.open(site.url("/style/list?rows=50"));
            Object bytes = page.page()
                    .evaluate(
                            "() => performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize ?? 0), 0)");
            assertThat(((Number) bytes).intValue()).isBetween(20_000, 150 * 1024);
        }
    }
}
