package dev.tenon.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.query.NameSearch.Hit;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.object.ApiName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameSearchIntegrationTests {
    private final TestingDeals deals = new TestingDeals("query_search");
    private final NameSearch search = deals.search();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    acme      | Acme
                    医院       | Alpha 医院
                    a         | Acme, Alpha 医院, Gamma 50%_x, Ward round, beta, Delta, Zhang San
                    ta        | beta, Delta
                    san zhang | Zhang San
                    50%_      | Gamma 50%_x
                    c-0001    | C-0001
                    gone      |
                    nothing   |
                    """)
    void findsNamesOfEveryObjectBestFirst(String text, String names) {
        List<Hit> hits = search.search(deals.session(), text, 20);
        List<String> wanted = names == null ? List.of() : List.of(names.split(", "));
        assertThat(hits).extracting(Hit::name).containsExactlyInAnyOrderElementsOf(wanted);
        if (text.equals("a")) {
            assertThat(hits).extracting(Hit::name).startsWith("Acme", "Alpha 医院");
        }
    }

    @Test
    void isOneStatementOverAllObjects() {
        deals.dataSource().reset();
        List<Hit> hits = search.search(deals.session(), "a", 3);
        assertThat(hits).hasSize(3);
        assertThat(hits.getFirst().object().name()).isEqualTo(ApiName.of("Account"));
        assertThat(hits.getFirst().id()).isEqualTo(deals.id("Account", 2));
        assertThat(deals.dataSource().statements()).isEqualTo(1);
    }

    @Test
    void seesOnlyWhatTheReaderSees() {
        Session reader = deals.session(QueryWorld.reader(List.of("Deal__c")));
        assertThat(search.search(reader, "a", 20))
                .extracting(hit -> hit.object().name().value())
                .containsOnly("Deal__c", "User");
        assertThat(search.suggest(reader, List.of(ApiName.of("Account")), "acme", 5, Optional.empty()))
                .isEmpty();
    }

    @Test
    void aLookupOffersWhatFitsOrWhatIsNew() {
        List<ApiName> targets = List.of(ApiName.of("Account"), ApiName.of("Visit__c"), ApiName.of("Unknown__c"));
        assertThat(search.suggest(deals.session(), targets, "ward", 5, Optional.empty()))
                .extracting(Hit::name)
                .containsExactly("Ward round");
        assertThat(search.suggest(deals.session(), targets, " ", 2, Optional.empty()))
                .extracting(Hit::name)
                .containsExactly("Acme", "Globex");
        assertThat(search.suggest(deals.session(), targets, "", 5, Optional.empty()))
                .extracting(Hit::name)
                .containsExactly("Acme", "Globex", "Ward round");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\\", "%", "_", "\u0000", "' or 1=1 --", "?", "\uD800", "   "})
    void hostileTextsAreJustTexts(String text) {
        assertThat(search.search(deals.session(), text, 20))
                .allSatisfy(hit -> assertThat(hit.name()).contains(text.strip()));
    }

    @Test
    void longTextsAreCut() {
        assertThat(search.search(deals.session(), "acme ".repeat(10_000), 20)).isEmpty();
        assertThat(search.search(deals.session(), "a ".repeat(6), 20)).isNotEmpty();
    }
}
