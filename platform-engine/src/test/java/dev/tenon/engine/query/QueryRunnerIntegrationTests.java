package dev.tenon.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryRunnerIntegrationTests {
    private static final ApiName DEAL = ApiName.of("Deal__c");

    private final TestingDeals deals = new TestingDeals("query");
    private final EngineFixture engine = deals.engine();
    private final CountingDataSource dataSource = deals.dataSource();
    private final QueryRunner runner = deals.runner();
    private final long acme = deals.id("Account", 2);
    private final long globex = deals.id("Account", 1);
    private final long gone = deals.id("Account", 3);

    private Session session() {
        return deals.session();
    }

    private long id(String object, long number) {
        return deals.id(object, number);
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
    void whatStandsBehindUnsavedRecordsIsReadInOneStatement() {
        CatalogObject deal = session().catalog().require(DEAL);
        List<CatalogField> relations = List.of(
                deal.field("Account__c").orElseThrow(),
                deal.field("What__c").orElseThrow(),
                deal.field("OwnerId").orElseThrow());
        Unsaved records = new Unsaved(
                DEAL,
                relations,
                List.of(
                        Arrays.asList(acme, id("Visit__c", 1), id("User", 7)),
                        Arrays.asList(gone, null, null),
                        Arrays.asList(null, acme, id("User", 8))));
        dataSource.reset();

        List<List<@Nullable Object>> values = runner.fetchBehind(
                deals.session(QueryWorld.reader(List.of("Visit__c"))),
                records,
                Stream.of("Account__r.Name", "Account__r.Parent.Industry", "What__r.Name", "Owner.Name")
                        .map(FieldPath::of)
                        .toList());

        assertThat(dataSource.statements()).isEqualTo(1);
        assertThat(values)
                .containsExactly(
                        List.of("Acme", "Finance", "Ward round", "Zhang San"),
                        Arrays.asList(null, null, null, null),
                        Arrays.asList(null, null, "Acme", null));
    }

    @Test
    void textsAreSortedAsPeopleSort() {
        assertThat(column("SELECT Name FROM Deal__c ORDER BY Name"))
                .containsExactly("Alpha 医院", "beta", "Delta", "Epsilon \\ \"q\"", "Gamma 50%_x");
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
