package dev.tenon.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stylepage.TestingStylePage;

/** Pages can import the run-time library of formulas, and a real browser computes what the JVM does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormulaLibraryBrowserTests {
    private static final String RUN = """
            async () => {
              const { f } = await import('tenon/formula');
              const shown = (value) => (value === null ? 'blank' : value.toFixed?.() ?? String(value));
              const record = { now: 1772407815250, zone: 'Asia/Shanghai', currency: 'CNY' };
              const { value, failed } = f.run((f, r) => (%s), record);
              return failed ?? shown(value);
            }
            """;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            f.add(f.n("0.1"),f.n("0.2"))                                        | 0.3
            f.divide(f.n("-2"),f.n("3"))                                        | -0.6666666666666666666666666666666666666666666666666666666666666667
            f.divide(f.n("1"),f.n("0"))                                         | DIVISION_BY_ZERO
            f.power(f.n("3"),f.n("-1"))                                         | 0.333333333333333333
            f.sin(f.n("1e22"))                                                  | -0.8522008497671888
            f.exp(f.n("-10"))                                                   | 0.000045399929762484854
            f.log(f.n("2"))                                                     | 0.30102999566398114
            f.distance(f.n("0"),f.n("0"),f.n("33.37088"),f.n("-122.61715"),"mi") | 8066.8974274546545
            f.dateText(f.today(r))                                              | 2026-03-02
            f.timeText(f.timeNow(r))                                            | 07:30:15.250
            f.datetimeText(f.parseDatetime({zone:"Europe/Berlin"},"2026-03-29 02:30:00")) | 2026-03-29 01:30:00Z
            f.datetimeText(f.parseDatetime({zone:"Europe/Berlin"},"2026-10-25 02:30:00")) | 2026-10-25 01:30:00Z
            f.datetimeText(f.datetimeOf({zone:"Pacific/Apia"},f.parseDate("2011-12-30"))) | 2011-12-30 10:00:00Z
            f.datetimeText(f.datetimeOf(r,f.parseDate("1850-01-01")))           | 1849-12-31 15:54:17Z
            f.upper("iı","tr_TR")                                               | İI
            f.lower("ΟΔΟΣ")                                                     | οδος
            f.initcap("o'nEIL straße")                                          | O'Neil Straße
            f.left("👋中a",f.n("2"))                                             | 👋中
            f.jsonPathValue('{"a":[{"b c":1.50}]}',"$.a[0]['b c']")             | 1.5
            f.regex("ab12",[[97,122],[48,57]],[[1,3],0,[0],1,[3,5]])            | true
            """)
    void browsersComputeWhatTheJvmDoes(String expression, String expected) {
        try (TestingPage page = browser.page(Look.desktop())) {
            page.open(site.url("/style/empty"));
            assertThat(page.find("body").evaluate(RUN.formatted(expression))).isEqualTo(expected);
        }
    }
}
