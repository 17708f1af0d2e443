package dev.tenon.console.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import dev.tenon.console.browser.Look;
import dev.tenon.console.browser.TestingBrowser;
import dev.tenon.console.browser.TestingPage;
import dev.tenon.console.testing.TestingServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever stands in an address is answered with a list or a sentence, never with a fault. */
class HostileAddressTests {
    private static final TestingServer SERVER = TestingServer.running();
    private static TestingBrowser browser;
    private static TestingPage page;

    @BeforeAll
    static void signIn() {
        browser = TestingBrowser.launch();
        page = SERVER.signedIn(browser, Look.desktop(), TestingServer.ADMIN);
    }

    @AfterAll
    static void close() {
        page.close();
        browser.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /o/Opportunity?view=Nope                                                        | 404 | There is no list
        /o/Nope__c                                                                      | 404 | There is no object
        /o/Nope__c/board                                                                | 404 | There is no object
        /o/Opportunity?columns=Name,Nope                                                | 422 | no field
        /o/Opportunity?columns=Name;drop table account                                  | 422 | no field
        /o/Opportunity?sort=Nope                                                        | 422 | cannot be sorted
        /o/Opportunity?sort=Description                                                 | 422 | cannot be sorted
        /o/Opportunity?sort=Name') or 1=1 --                                            | 422 | cannot be sorted
        /o/Opportunity?f.1.field=Nope&f.1.op=equals&f.1.value=x                         | 422 | No such column
        /o/Opportunity?f.1.field=Name&f.1.op=soundsLike&f.1.value=x                     | 422 | soundsLike
        /o/Opportunity?f.1.field=Amount&f.1.op=greaterThan&f.1.value=a lot              | 422 | a number
        /o/Opportunity?f.1.field=CloseDate&f.1.op=equals&f.1.value=yesterdayish         | 422 | CloseDate
        /o/Opportunity?f.1.field=Description&f.1.op=contains&f.1.value=x                | 422 | cannot be filtered
        /o/Opportunity?f.1.field=Amount&f.1.op=contains&f.1.value=1                     | 422 | cannot be compared
        /o/Opportunity?f.1.field=Name&f.1.op=contains&f.1.value=x&logic=1 AND (2        | 422 | no filter 2
        /o/Opportunity?f.1.field=Name&f.1.op=contains&f.1.value=x&logic=1 AND 1 OR 1    | 422 | AND and OR are mixed
        /o/Opportunity?f.1.field=Name&f.1.op=contains&f.1.value='; drop table account-- | 200 | Nothing matches
        /o/Opportunity?f.1.field=Name&f.1.op=contains&f.1.value=%25_\\                  | 200 | Nothing matches
        /o/Opportunity?f.1.field=AccountId&f.1.op=equals&f.1.value=x                    | 422 | not a record id
        /o/Opportunity?after=garbage                                                    | 422 | damaged
        /o/Opportunity?after=WyJhIiwiYiIsImMiLCJkIl0                                    | 422 | damaged
        /o/Opportunity?before=WyInOyBkcm9wIHRhYmxlIGFjY291bnQgLS0iXQ                    | 422 | damaged
        /o/Opportunity?size=-1&served=-5&scope=all;                                     | 200 | grid
        /o/Opportunity?q=%00                                                            | 200 | grid
        /o/Opportunity?q=';select pg_sleep(9)--                                         | 200 | Nothing is called
        /o/Opportunity?f.1.field=Account.Owner.Nope.X.Y.Z.A&f.1.op=equals&f.1.value=x   | 422 | No such column
        /o/Opportunity/board?by=Nope                                                    | 200 | lane
        /o/Opportunity/board?f.1.field=Nope&f.1.op=equals&f.1.value=x                   | 422 | No such column
        /o/Opportunity/list/cards?column=';--&by=StageName                              | 200 | lane-more
        /o/Opportunity/list/cards?after=garbage&by=StageName                            | 400 | damaged
        /o/Opportunity/list/filter-row?row=<script>&f.1.field=x                         | 200 | filter-row
        /o/Opportunity/list/edit?ids=1,2,garbage                                        | 400 | Select between
        /o/Opportunity/list/cell/006000000000000AAA/Nope                                | 403 | may not edit
        /search?q=%00%25_'                                                              | 200 | Search
        """)
    void anAddressIsAnsweredWithASentence(String address, int status, String sentence) {
        APIResponse answer = page.page().request().get(SERVER.url(encoded(address)));

        assertThat(answer.status()).as(address).isEqualTo(status);
        assertThat(answer.text()).contains(sentence).doesNotContain("<script>&").doesNotContain("SQLException");
    }

    @ParameterizedTest
    @CsvSource({"q", "view", "sort", "columns", "logic", "f.1.value", "after", "by"})
    void tenThousandCharactersAreNotTaken(String name) {
        String address = "/o/Opportunity?f.1.field=Name&f.1.op=contains&f.1.value=x&" + name + "=" + "x".repeat(10_000);

        int status = page.page().request().get(SERVER.url(address)).status();

        assertThat(status).isBetween(400, 499);
    }

    /** What a browser would encode. */
    private static String encoded(String address) {
        StringBuilder encoded = new StringBuilder();
        for (char c : address.toCharArray()) {
            boolean plain = c > ' ' && c < 127 && "<>'\"\\|{}`^".indexOf(c) < 0;
            encoded.append(plain ? String.valueOf(c) : URLEncoder.encode(String.valueOf(c), StandardCharsets.UTF_8));
        }
        return encoded.toString();
    }
}
