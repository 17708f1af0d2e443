package dev.tenon.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.filter.Filter.Compare;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryFilterIntegrationTests {
    private static final ApiName DEAL = ApiName.of("Deal__c");

    private final TestingDeals deals = new TestingDeals("query_filter");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Name = 'BETA'                                   | 2
                    Name != 'beta'                                  | 1 3 4 6
                    Name IN ('beta', 'DELTA', 'x')                  | 2 4
                    Name NOT IN ('beta')                            | 1 3 4 6
                    City__c = null                                  | 4
                    City__c != null                                 | 1 2 3 6
                    City__c != 'ulm'                                | 1 2 4
                    City__c IN ('ULM', null)                        | 3 4 6
                    City__c NOT IN ('ulm', null)                    | 1 2
                    NOT City__c = 'ulm'                             | 1 2 4
                    Name LIKE '%50\\%\\_%'                          | 3
                    Name LIKE '%\\\\%'                              | 6
                    Name LIKE '_eta'                                | 2
                    Name > 'b'                                      | 2 3 4 6
                    Name <= '医院'                                    |
                    Stage__c = 'won'                                | 1 3 6
                    Stage__c IN ('WON', 'lost')                     | 1 3 4 6
                    Stage__c LIKE 'w%'                              | 1 3 6
                    Amount__c > 100 AND Amount__c <= 2000           | 1 2 3
                    Amount__c = 100.5                               | 1
                    Amount__c = null                                | 4 6
                    NOT (Amount__c > 100)                           | 4 6
                    Amount__c IN (300, 2e3)                         | 2 3
                    Close__c = 2026-11-21                           | 1
                    Close__c = THIS_MONTH                           | 1 6
                    Close__c != THIS_MONTH                          | 2 3 4
                    Close__c < THIS_MONTH                           | 2
                    Close__c > THIS_MONTH                           | 3
                    Close__c >= THIS_MONTH                          | 1 3 6
                    Close__c <= LAST_N_DAYS:1                       | 1 2 6
                    Close__c IN (TODAY, LAST_MONTH)                 | 1 2
                    Close__c = LAST_N_MONTHS:2                      | 2
                    Seen__c = 2026-11-21                            | 1
                    Seen__c = TODAY                                 | 1
                    Seen__c = YESTERDAY                             |
                    Seen__c >= 2026-11-20T16:30:00Z                 | 1
                    Seen__c > 2026-11-21T00:30:00+08:00             |
                    At__c > 10:00:00Z                               | 1
                    Length__c > 3600                                | 1
                    Strategic__c = TRUE                             | 1
                    Strategic__c != TRUE                            | 2 3 4 6
                    Tags__c INCLUDES ('a;c')                        | 1
                    Tags__c INCLUDES ('a;b', 'c')                   | 1
                    Tags__c INCLUDES ('B')                          |
                    Tags__c EXCLUDES ('B')                          | 1 2 3 4 6
                    Tags__c = 'C;A'                                 | 1
                    Tags__c = 'A'                                   |
                    Tags__c = null                                  | 2 3 4 6
                    Account__r.Name = 'acme'                        | 1 6
                    Account__r.Parent.Industry = 'finance'          | 1 6
                    Account__r.Name = null                          | 3 4
                    Deal__c.Name = 'beta'                           | 2
                    (Stage__c = 'Won' OR Amount__c = 2000) AND (NOT Name = 'beta') | 1 3 6
                    What__r.Name LIKE '%C%'                         | 2 3
                    """)
    void everyComparisonFinds(String where, String expected) {
        List<String> wanted = expected == null ? List.of() : List.of(expected.split(" "));
        assertThat(numbers("SELECT Id FROM Deal__c WHERE " + where + " ORDER BY Id"))
                .isEqualTo(wanted);
    }

    @Test
    void idsOfBothLengthsFind() {
        String long18 = RecordId.format(deals.id("Account", 2));
        assertThat(numbers("SELECT Id FROM Deal__c WHERE Account__c = '" + long18 + "' ORDER BY Id"))
                .containsExactly("1", "6");
        assertThat(numbers("SELECT Id FROM Deal__c WHERE Account__c IN ('" + long18.substring(0, 15) + "', null)"))
                .containsExactlyInAnyOrder("1", "4", "6");
    }

    @Test
    void listsGiveTextsThatFieldsRead() {
        assertThat(filtered("Amount__c", Operator.GREATER, "1,000")).containsExactly("2");
        assertThat(filtered("Close__c", Operator.EQUALS, "this month")).containsExactly("1", "6");
        assertThat(filtered("Close__c", Operator.EQUALS, "2026年10月1日")).containsExactly("2");
        assertThat(filtered("Seen__c", Operator.EQUALS, "2026-11-21 00:30")).containsExactly("1");
        assertThat(filtered("Strategic__c", Operator.EQUALS, "是")).containsExactly("1");
        assertThat(filtered("Name", Operator.CONTAINS, "%_")).containsExactly("3");
        assertThat(filtered("Name", Operator.STARTS_WITH, "al")).containsExactly("1");
        assertThat(filtered("Name", Operator.NOT_CONTAINS, "A")).containsExactly("6");
        assertThat(filtered("Length__c", Operator.LESS_OR_EQUAL, "1:30")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table deal__c; --",
                "' or '1'='1",
                "\") or true --",
                "%",
                "_",
                "\\",
                "\\\\",
                "?",
                "$1",
                "{a}",
                "{\"a\",null}",
                "NULL",
                "a\u0000b",
                "\uD800",
                "\u202eabc",
                "😀"
            })
    void hostileTextsAreJustTexts(String text) {
        for (String field : List.of("Name", "City__c", "Stage__c", "Tags__c", "Account__r.Name", "Close__c", "Id")) {
            for (Operator operator : Operator.values()) {
                refusedOrAnswered(field, operator, text);
            }
        }
        Map<String, String> names = names();
        assertThat(filtered("Name", Operator.EQUALS, text)).isEmpty();
        assertThat(filtered("Name", Operator.IN, text)).isEmpty();
        assertThat(filtered("Name", Operator.NOT_EQUALS, text)).hasSize(names.size());
        assertThat(filtered("Name", Operator.CONTAINS, text)).isEqualTo(matching(name -> name.contains(text)));
        assertThat(filtered("Name", Operator.STARTS_WITH, text)).isEqualTo(matching(name -> name.startsWith(text)));
    }

    private void refusedOrAnswered(String field, Operator operator, String text) {
        try {
            filtered(field, operator, text);
        } catch (ProblemException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    private List<String> matching(Predicate<String> test) {
        return names().entrySet().stream()
                .filter(entry -> test.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        deals.runner()
                .run(deals.session(), Query.of(DEAL, "Name"))
                .rows()
                .forEach(row -> names.put(String.valueOf(row.id() & RecordId.MAX_SEQUENCE), row.text("Name")));
        return names;
    }

    @Test
    void oddNamesMatchThemselves() {
        assertThat(filtered("Name", Operator.EQUALS, "epsilon \\ \"Q\"")).containsExactly("6");
        assertThat(filtered("Name", Operator.CONTAINS, "\\ \"q")).containsExactly("6");
        assertThat(numbers("SELECT Id FROM Deal__c WHERE Name = 'O\\'neil; drop table' ALL ROWS"))
                .containsExactly("5");
    }

    private List<String> filtered(String field, Operator operator, String text) {
        Filter filter = Compare.of(field, operator, new Operand.Text(text));
        return numbers(Query.of(DEAL, "Id").where(filter).orderBy(Query.Order.asc("Id")));
    }

    private List<String> numbers(String text) {
        return numbers(QueryParser.parse(text).orThrow());
    }

    private List<String> numbers(Query query) {
        return deals.runner().run(deals.session(), query).rows().stream()
                .map(row -> String.valueOf(row.id() & RecordId.MAX_SEQUENCE))
                .toList();
    }
}
