package dev.tenon.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.filter.Filter.Compare;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryRunnerIntegrationTests {
    private static final ApiName DEAL = ApiName.of("Deal__c");
    private static final long NOTHING = 0;

    private final EngineFixture engine = EngineFixture.org("query");
    private final CountingDataSource dataSource = new CountingDataSource(engine.records());
    private final QueryRunner runner = new QueryRunner(
            new QueryPlanner(new AccessControl()),
            new Statements(dataSource, Duration.ofSeconds(20)),
            engine.catalogs(),
            (session, type, stored) -> "clear " + stored);
    private long acme;
    private long globex;
    private long gone;

    @BeforeAll
    void fill() {
        engine.deploy(QueryWorld.objects());
        insert("User", 7, Map.of("name", "Zhang San", "lastname", "Zhang"));
        globex = insert("Account", 1, Map.of("name", "Globex", "industry", "Finance"));
        acme = insert(
                "Account",
                2,
                Map.of(
                        "name",
                        "Acme",
                        "industry",
                        "Tech",
                        "parentid",
                        globex,
                        "billingcity",
                        "上海",
                        "billinglatitude",
                        new BigDecimal("31.23"),
                        "secret__c",
                        "xyz"));
        gone = insert("Account", 3, Map.of("name", "Gone", "isdeleted", true));
        long visit = insert("Visit__c", 1, Map.of("name", "Ward round"));
        long number = insert("Case__c", 1, Map.of("casenumber", "C-0001"));
        deal(1, "Alpha 医院", acme, "Won", "100.50", "2026-11-21", Map.of("what__c", visit, "city__c", "Berlin"));
        deal(2, "beta", globex, "Prospect", "2000", "2026-10-01", Map.of("what__c", acme, "city__c", "berlin"));
        deal(3, "Gamma 50%_x", gone, "Won", "300", "2026-12-31", Map.of("what__c", number, "city__c", "Ulm"));
        deal(4, "Delta", NOTHING, "Lost", "", "", Map.of());
        deal(5, "o'Neil; drop table", acme, "Prospect", "5", "2026-11-01", Map.of("isdeleted", true));
        deal(6, "Epsilon \\ \"q\"", acme, "Won", "", "2026-11-20", Map.of("city__c", "ulm"));
        engine.sql()
                .sql("update " + PhysicalNames.table(engine.org(), "deal__c")
                        + " set seen__c = '2026-11-20T16:30:00Z', at__c = '10:20:30', length__c = 5400,"
                        + " tags__c = '{A,C}', strategic__c = true, note__c = 'long', data__c = '{\"a\": 1}',"
                        + " place__latitude__s = 1.5, photo__c = 99 where id = ?")
                .param(id("Deal__c", 1))
                .update();
    }

    private void deal(
            int number,
            String name,
            long account,
            String stage,
            String amount,
            String close,
            Map<String, Object> more) {
        Map<String, Object> values = new TreeMap<>(more);
        values.put("name", name);
        values.put("stage__c", stage);
        if (account != NOTHING) {
            values.put("account__c", account);
        }
        if (!amount.isEmpty()) {
            values.put("amount__c", new BigDecimal(amount));
        }
        if (!close.isEmpty()) {
            values.put("close__c", LocalDate.parse(close));
        }
        insert("Deal__c", number, values);
    }

    private long insert(String object, long number, Map<String, Object> values) {
        long id = id(object, number);
        Map<String, Object> all = new TreeMap<>(values);
        all.put("id", id);
        all.putIfAbsent("ownerid", id("User", 7));
        all.putIfAbsent("isdeleted", false);
        String columns = String.join(
                ", ", all.keySet().stream().map(PhysicalNames::quote).toList());
        String marks = String.join(", ", all.keySet().stream().map(key -> "?").toList());
        engine.sql()
                .sql("insert into " + PhysicalNames.table(engine.org(), object.toLowerCase(Locale.ROOT)) + " ("
                        + columns + ") values (" + marks + ")")
                .params(new ArrayList<>(all.values()))
                .update();
        return id;
    }

    private long id(String object, long number) {
        return RecordId.of(session().catalog().require(ApiName.of(object)).number(), number);
    }

    private Session session() {
        return QueryWorld.session(engine.org(), engine.catalogs().current(engine.org()), Rights.everything());
    }

    @Test
    void valuesHaveTheTypeOfTheirField() {
        Row row = one("SELECT Id, Name, Account__c, Stage__c, Amount__c, Close__c, Seen__c, At__c, Length__c, Tags__c,"
                + " Strategic__c, Note__c, Data__c, Place__c, Place__Latitude__s, Photo__c, OwnerId"
                + " FROM Deal__c WHERE Name LIKE 'alpha%'");
        assertThat(row.values())
                .containsExactly(
                        id("Deal__c", 1),
                        "Alpha 医院",
                        acme,
                        "Won",
                        new BigDecimal("100.50"),
                        LocalDate.of(2026, 11, 21),
                        Instant.parse("2026-11-20T16:30:00Z"),
                        LocalTime.of(10, 20, 30),
                        Duration.ofMinutes(90),
                        List.of("A", "C"),
                        true,
                        "long",
                        "{\"a\": 1}",
                        Map.of("latitude", new BigDecimal("1.500000")),
                        new BigDecimal("1.500000"),
                        99L,
                        id("User", 7));
        assertThat(row.id()).isEqualTo(id("Deal__c", 1));
        assertThat(row.version()).isEqualTo(1);
    }

    @Test
    void parentsAreJoinedInOneStatement() {
        dataSource.reset();
        Row row = one("SELECT Account__r.Name, Account__r.Parent.Name, Owner.Name, account__r.billingaddress,"
                + " Account__r.Secret__c, What__r.Name, What__r.Id FROM Deal__c WHERE Name = 'ALPHA 医院'");
        assertThat(dataSource.statements()).isEqualTo(1);
        assertThat(row.values())
                .containsExactly(
                        "Acme",
                        "Globex",
                        "Zhang San",
                        Map.of("city", "上海", "latitude", new BigDecimal("31.230000000")),
                        "clear xyz",
                        "Ward round",
                        id("Visit__c", 1));
        assertThat(row.parentId("Account__r")).hasValue(acme);
        assertThat(row.parentId("account__R.parent")).hasValue(globex);
        assertThat(row.shape().paths()).contains(FieldPath.of("Account__r.BillingAddress"));
    }

    @Test
    void aDeletedParentIsNone() {
        Row row = one("SELECT Account__r.Name, Account__c FROM Deal__c WHERE Name LIKE 'Gamma%'");
        assertThat(row.get("Account__r.Name")).isNull();
        assertThat(row.parentId("Account__r")).isEmpty();
        assertThat(row.get("Account__c")).isEqualTo(gone);
    }

    @Test
    void lookupsToSeveralObjectsHaveTheNameOfAny() {
        assertThat(column("SELECT What__r.Name FROM Deal__c WHERE What__c != null ORDER BY What__r.Name"))
                .containsExactly("Acme", "C-0001", "Ward round");
    }

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
                    Name > 'a'                                      | 2
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
        String long18 = RecordId.format(acme);
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
        runner.run(session(), Query.of(DEAL, "Name"))
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

    @Test
    void emptyValuesComeFirstAscendingAndLastDescending() {
        assertThat(numbers("SELECT Id FROM Deal__c ORDER BY Amount__c, Name")).containsExactly("4", "6", "1", "3", "2");
        assertThat(numbers("SELECT Id FROM Deal__c ORDER BY Amount__c DESC")).containsExactly("2", "3", "1", "6", "4");
        assertThat(numbers("SELECT Id FROM Deal__c ORDER BY Amount__c NULLS LAST, Id DESC"))
                .containsExactly("1", "3", "2", "6", "4");
        assertThat(numbers("SELECT Id FROM Deal__c ORDER BY Amount__c DESC NULLS FIRST, Id"))
                .containsExactly("4", "6", "2", "3", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ORDER BY Id DESC",
                "ORDER BY Amount__c",
                "ORDER BY Amount__c DESC",
                "ORDER BY Amount__c NULLS LAST",
                "ORDER BY Amount__c DESC NULLS FIRST",
                "ORDER BY Stage__c, Amount__c DESC",
                "ORDER BY Stage__c DESC, Close__c DESC, City__c",
                "ORDER BY City__c DESC NULLS FIRST, Amount__c NULLS LAST",
                "ORDER BY Account__r.Name, Close__c",
                "ORDER BY Account__r.Name DESC, City__c DESC",
                "ORDER BY What__r.Name DESC",
                "ORDER BY Strategic__c DESC, Seen__c"
            })
    void pagesByKeyGiveEveryRowOnceInOrder(String order) {
        Query query = QueryParser.parse("SELECT Id, Name FROM Deal__c " + order).orThrow();
        List<Long> whole = ids(runner.run(session(), query));
        assertThat(whole).hasSize(5);
        for (int size = 1; size <= 5; size++) {
            List<Long> pages = new ArrayList<>();
            Optional<PageKey> key = Optional.empty();
            do {
                RowPage page = key.isEmpty()
                        ? runner.run(session(), query, size)
                        : runner.run(session(), query, size, key.get());
                pages.addAll(ids(page));
                key = page.next();
                assertThat(page.rows())
                        .hasSize(key.isPresent() ? size : page.rows().size());
            } while (key.isPresent());
            assertThat(pages).as("pages of %s", size).isEqualTo(whole);
        }
    }

    @Test
    void aPageIsOneStatementAndALimitCountsOverPages() {
        Query query = QueryParser.parse(
                        "SELECT Name, Owner.Name, Account__r.Name FROM Deal__c ORDER BY Close__c DESC LIMIT 3 OFFSET 1")
                .orThrow();
        dataSource.reset();
        RowPage first = runner.run(session(), query, 2);
        RowPage second = runner.run(session(), query, 2, first.next().orElseThrow());
        assertThat(dataSource.statements()).isEqualTo(2);
        assertThat(names(first)).containsExactly("Alpha 医院", "Epsilon \\ \"q\"");
        assertThat(names(second)).containsExactly("beta");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void fetchKeepsTheOrderOfIdsAndLeavesOutWhatIsHidden() {
        dataSource.reset();
        List<Row> rows = runner.fetch(
                session(),
                DEAL,
                List.of(id("Deal__c", 3), id("Deal__c", 5), id("Deal__c", 1), id("Deal__c", 77), id("Deal__c", 3)),
                List.of(FieldPath.of("Name")));
        assertThat(rows).extracting(Row::id).containsExactly(id("Deal__c", 3), id("Deal__c", 1));
        assertThat(dataSource.statements()).isEqualTo(1);
        assertThat(runner.fetchOne(session(), DEAL, id("Deal__c", 5), List.of()))
                .isEmpty();
        assertThat(runner.fetchOne(session(), DEAL, id("Deal__c", 1), List.of()))
                .isPresent();
    }

    @Test
    void countsStopAtTheirCap() {
        Query query = Query.of(DEAL, "Id");
        assertThat(runner.count(session(), query, 10)).hasToString("5");
        assertThat(runner.count(session(), query, 4)).hasToString("4+");
        assertThat(runner.count(session(), query, 5)).isEqualTo(new CappedCount(5, false));
        assertThat(runner.count(
                        session(),
                        QueryParser.parse("SELECT COUNT() FROM Deal__c WHERE Account__r.Name = 'Acme'")
                                .orThrow()))
                .isEqualTo(2);
        assertThat(runner.count(session(), query.limit(3))).isEqualTo(3);
        assertThat(runner.count(session(), query.allRows())).isEqualTo(6);
    }

    @Test
    void aReaderSeesNothingOfWhatIsNotGranted() {
        Session reader = QueryWorld.session(
                engine.org(), session().catalog(), QueryWorld.reader(List.of("Deal__c"), "Amount__c"));
        Row row = runner.run(
                        reader,
                        QueryParser.parse("SELECT Name, Account__r.Name, Owner.Name FROM Deal__c WHERE Name = 'beta'")
                                .orThrow())
                .rows()
                .getFirst();
        assertThat(row.values()).containsExactly("beta", null, "Zhang San");
        assertThat(runner.count(
                        reader,
                        QueryParser.parse("SELECT COUNT() FROM Deal__c WHERE Account__r.Name = 'Acme'")
                                .orThrow()))
                .isZero();
        for (String text : List.of(
                "SELECT Amount__c FROM Deal__c",
                "SELECT Id FROM Deal__c WHERE Amount__c > 1",
                "SELECT Id FROM Deal__c ORDER BY Amount__c")) {
            assertThatThrownBy(() -> runner.run(reader, QueryParser.parse(text).orThrow()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining(
                            "INVALID_FIELD Amount__c: No such column \"Amount__c\" on object \"Deal__c\".");
        }
        assertThatThrownBy(() -> runner.run(reader, Query.of(ApiName.of("Account"), "Id")))
                .hasMessageContaining("INVALID_TYPE Account");
        assertThat(runner.run(
                                reader,
                                QueryParser.parse("SELECT FIELDS(ALL) FROM Deal__c LIMIT 1")
                                        .orThrow())
                        .shape()
                        .paths())
                .contains(FieldPath.of("Place__Latitude__s"), FieldPath.of("Name"))
                .doesNotContain(FieldPath.of("Amount__c"));
    }

    @Test
    void aLateServerLoadsTheNewCatalogAndAsksAgain() {
        Session late = session();
        Query query =
                QueryParser.parse("SELECT FIELDS(CUSTOM) FROM Case__c LIMIT 1").orThrow();
        assertThat(runner.run(late, query).shape().paths()).containsExactly(FieldPath.of("Subject__c"));
        ApiName subject = ApiName.of("Subject__c");
        engine.deploy(new CatalogChange.RemoveField(ApiName.of("Case__c"), subject));
        assertThat(runner.run(late, query).shape().paths()).isEmpty();
        assertThatThrownBy(() -> runner.run(late, Query.of(ApiName.of("Case__c"), "Subject__c")))
                .hasMessageContaining("INVALID_FIELD Subject__c");
    }

    @Test
    void patienceEnds() {
        QueryRunner hasty = new QueryRunner(
                new QueryPlanner(new AccessControl()),
                new Statements(new SlowDataSource(engine.records()), Duration.ofSeconds(1)),
                engine.catalogs(),
                ValueReader.MASKED);
        assertThatThrownBy(() -> hasty.run(session(), Query.of(DEAL, "Name")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("QUERY_TIMEOUT");
    }

    private List<String> filtered(String field, Operator operator, String text) {
        Filter filter = Compare.of(field, operator, new Operand.Text(text));
        return numbers(Query.of(DEAL, "Id").where(filter).orderBy(Query.Order.asc("Id")));
    }

    private Row one(String text) {
        List<Row> rows =
                runner.run(session(), QueryParser.parse(text).orThrow()).rows();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private List<Object> column(String text) {
        return runner.run(session(), QueryParser.parse(text).orThrow()).rows().stream()
                .<Object>map(row -> row.values().getFirst())
                .toList();
    }

    private List<String> numbers(String text) {
        return numbers(QueryParser.parse(text).orThrow());
    }

    private List<String> numbers(Query query) {
        return ids(runner.run(session(), query)).stream()
                .map(id -> String.valueOf(id & RecordId.MAX_SEQUENCE))
                .toList();
    }

    private static List<Long> ids(RowPage page) {
        return page.rows().stream().map(Row::id).toList();
    }

    private static List<String> names(RowPage page) {
        return page.rows().stream().map(row -> row.text("Name")).toList();
    }
}
