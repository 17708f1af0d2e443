package dev.tenon.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormulaFieldQueryIntegrationTests {
    private static final ApiName DEAL = ApiName.of("Deal__c");

    private final TestingFormulas world = new TestingFormulas("formula_query");
    private long alpha;

    @BeforeAll
    void fill() {
        long group = world.save("Account", "Name", "Group", "Budget__c", 500, "City__c", "Ulm");
        long globex = world.save("Account", "Name", "Globex", "ParentId", group, "City__c", "Berlin");
        long acme = world.save("Account", "Name", "Acme", "ParentId", globex, "Budget__c", 2000, "City__c", "上海");
        alpha = deal("Alpha", acme, 1000, 50, "2026-11-20", "Won");
        deal("Beta", globex, 300, 10, "2026-11-25", "Open");
        deal("Gamma", acme, 2000, 25, "2026-10-01", "Lost");
        deal("Delta", null, null, null, null, "Open");
        deal("Epsilon", group, 1500, null, null, null);
    }

    private long deal(
            String name,
            @Nullable Long account,
            @Nullable Integer amount,
            @Nullable Integer probability,
            @Nullable String close,
            @Nullable String stage) {
        return world.save(
                "Deal__c",
                "Name",
                name,
                "Account__c",
                account,
                "Amount__c",
                amount,
                "Probability__c",
                probability,
                "Close__c",
                close,
                "Stage__c",
                stage,
                "Seen__c",
                "2026-11-20T16:30:00Z");
    }

    private Object value(String field, String name) {
        return String.valueOf(world.rows("SELECT " + field + " FROM Deal__c WHERE Name = '" + name + "'")
                .getFirst()
                .values()
                .getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Weighted__c      | Alpha   | 500.00
            Weighted__c      | Delta   | 0.00
            Twice__c         | Alpha   | 1000.00
            Size__c          | Alpha   | big
            Size__c          | Beta    | small
            Size__c          | Delta   | small
            Account_City__c  | Alpha   | 上海
            Account_City__c  | Delta   | null
            Account_Score__c | Alpha   | 4.00
            Account_Score__c | Beta    | 2.00
            Account_Score__c | Delta   | 1.00
            Account_Rich__c  | Alpha   | true
            Account_Rich__c  | Delta   | false
            Account__r.Score__c | Epsilon | 1.50
            Account__r.Score__c | Delta | null
            Account__r.Rich__c | Delta | null
            Account__r.Parents__c | Alpha | Group/Globex
            Owners__c        | Alpha   | Zhang San for Zhang San
            Owners__c        | Delta   | 'Zhang San for '
            Seen_On__c       | Alpha   | 2026-11-21
            Days__c          | Alpha   | 1
            Days__c          | Beta    | -4
            Days__c          | Delta   | null
            Share__c         | Alpha   | 25.00
            Mine__c          | Alpha   | true
            Reader__c        | Alpha   | zs@x.cn of formula_query
            Huge__c          | Alpha   | null
            Per_Round__c     | Alpha   | null
            Won_In__c        | Gamma   | lostLost
            Won_In__c        | Epsilon | open
            """)
    void valuesAreComputed(String field, String name, String expected) {
        assertThat(value(field, name)).asString().hasToString(expected).isEqualTo(expected);
    }

    @Test
    void valuesHaveTheTypeOfTheField() {
        Row row = world.rows(
                        "SELECT Weighted__c, Size__c, Seen_On__c, Mine__c, Days__c FROM Deal__c WHERE Name = 'Alpha'")
                .getFirst();
        assertThat(row.values())
                .containsExactly(
                        new BigDecimal("500.00"), "big", LocalDate.of(2026, 11, 21), true, new BigDecimal("1"));
    }

    @Test
    void allIsComputedInOneStatement() {
        world.rows("SELECT Id FROM Deal__c");
        world.dataSource().reset();
        List<Row> rows = world.rows("SELECT FIELDS(ALL), Account__r.Score__c, Account__r.Name FROM Deal__c"
                + " WHERE Account_Score__c > 0 AND Days__c != 7 ORDER BY Twice__c DESC, Owners__c LIMIT 200");
        assertThat(rows).hasSize(5);
        assertThat(world.dataSource().statements()).isEqualTo(1);
    }

    @Test
    void aParentIsJoinedOnceForTheQueryAndItsFormulas() {
        String sql =
                sql("SELECT Account__r.Name, Account_City__c, Account_Score__c FROM Deal__c ORDER BY Account_City__c");
        assertThat(sql.split("left join", -1)).hasSize(2);
    }

    @Test
    void whatIsNotAskedForIsNotThere() {
        assertThat(sql("SELECT Name, Amount__c FROM Deal__c ORDER BY Amount__c"))
                .doesNotContain("join", "coalesce", "round");
    }

    @Test
    void theSameExpressionIsComputedOnce() {
        String sql = sql("SELECT Twice__c FROM Deal__c ORDER BY Twice__c");
        String columns = sql.substring(0, sql.indexOf(" from "));
        assertThat(columns.split("nullif\\(nullif\\(", -1)).as(columns).hasSize(3);
    }

    private String sql(String query) {
        return world.planner()
                .page(world.session(), QueryParser.parse(query).orThrow(), 10, null)
                .statements()
                .getFirst()
                .sql();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Weighted__c = 500                         | Alpha, Gamma
            Weighted__c > 400 AND Weighted__c < 501   | Alpha, Gamma
            Weighted__c IN (500, 30)                  | Alpha, Beta, Gamma
            Weighted__c NOT IN (500, 30)              | Delta, Epsilon
            Weighted__c != 500                        | Beta, Delta, Epsilon
            Huge__c = null                            | Alpha, Beta, Epsilon, Gamma
            Huge__c != null                           | Delta
            Size__c = 'BIG'                           | Alpha, Epsilon, Gamma
            Size__c LIKE 'sm%'                        | Beta, Delta
            Size__c IN ('small')                      | Beta, Delta
            NOT Size__c = 'small'                     | Alpha, Epsilon, Gamma
            Account_City__c LIKE '%海%'               | Alpha, Gamma
            Account_City__c = null                    | Delta
            Account_Rich__c = TRUE                    | Alpha, Gamma
            Account_Rich__c = FALSE                   | Beta, Delta, Epsilon
            Seen_On__c = 2026-11-21 AND Days__c > 0   | Alpha, Gamma
            Seen_On__c = TODAY AND Days__c < 0        | Beta
            Days__c >= 1                              | Alpha, Gamma
            Mine__c = FALSE                           |
            Reader__c LIKE 'zs@%' AND Days__c = 1     | Alpha
            Account__r.Parents__c = 'group/globex'    | Alpha, Gamma
            Account__r.Rich__c = TRUE OR Days__c = -4 | Alpha, Beta, Gamma
            """)
    void everyTypeIsFilteredAsItsColumnsAre(String where, @Nullable String names) {
        assertThat(names("SELECT Name FROM Deal__c WHERE " + where + " ORDER BY Name"))
                .isEqualTo(names == null ? "" : names);
        assertThat(world.runner()
                        .count(
                                world.session(),
                                QueryParser.parse("SELECT COUNT() FROM Deal__c WHERE " + where)
                                        .orThrow()))
                .isEqualTo(names == null ? 0 : names.split(",").length);
    }

    private String names(String query) {
        return String.join(
                ", ", world.rows(query).stream().map(row -> row.text("Name")).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Weighted__c",
                "Weighted__c DESC",
                "Weighted__c NULLS LAST",
                "Huge__c DESC NULLS FIRST, Size__c",
                "Size__c, Weighted__c DESC",
                "Account_City__c",
                "Account_City__c DESC, Days__c",
                "Days__c",
                "Days__c DESC NULLS FIRST",
                "Account_Rich__c DESC, Account__r.Score__c",
                "Seen_On__c, Mine__c, Reader__c, Owners__c DESC"
            })
    void pagesFollowTheOrderOfAFormula(String order) {
        Query query =
                QueryParser.parse("SELECT Id FROM Deal__c ORDER BY " + order).orThrow();
        List<Long> whole = ids(world.runner().run(world.session(), query).rows());
        List<Long> paged = new ArrayList<>();
        RowPage page = world.runner().run(world.session(), query, 2);
        paged.addAll(ids(page.rows()));
        while (page.next().isPresent()) {
            page = world.runner()
                    .run(
                            world.session(),
                            query,
                            2,
                            PageKey.parse(page.next().get().text()).orElseThrow());
            paged.addAll(ids(page.rows()));
        }
        assertThat(paged).isEqualTo(whole).hasSize(5).doesNotHaveDuplicates();
    }

    private static List<Long> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    @Test
    void sortedBothWays() {
        assertThat(names("SELECT Name FROM Deal__c ORDER BY Days__c, Name"))
                .isEqualTo("Delta, Epsilon, Beta, Alpha, Gamma");
        assertThat(names("SELECT Name FROM Deal__c ORDER BY Days__c DESC, Name DESC"))
                .isEqualTo("Gamma, Alpha, Beta, Epsilon, Delta");
    }

    @Test
    void groupsAndTheirTotals() {
        List<GroupTotal> totals = world.runner()
                .totals(
                        world.session(),
                        Query.of(DEAL),
                        FieldPath.of("Size__c"),
                        Optional.of(FieldPath.of("Weighted__c")),
                        100);
        assertThat(totals)
                .containsExactlyInAnyOrder(
                        new GroupTotal("big", 3, new BigDecimal("1000.00")),
                        new GroupTotal("small", 2, new BigDecimal("30.00")));
        assertThat(world.runner()
                        .totals(
                                world.session(),
                                Query.of(DEAL),
                                FieldPath.of("Account__r.Name"),
                                Optional.of(FieldPath.of("Account_Score__c")),
                                100))
                .contains(new GroupTotal("Acme", 2, new BigDecimal("8.00")));
    }

    @Test
    void oneRecordIsReadWithItsFormulas() {
        Row row = world.runner()
                .fetchOne(
                        world.session(),
                        DEAL,
                        alpha,
                        List.of(FieldPath.of("Twice__c"), FieldPath.of("Days__c"), FieldPath.of("Account_City__c")))
                .orElseThrow();
        assertThat(row.values()).containsExactly(new BigDecimal("1000.00"), new BigDecimal("1"), "上海");
    }

    @Test
    void todayIsThatOfTheReader() {
        Session inShanghai = world.session(Rights.everything(), "2026-11-21T16:30:00Z");
        Session later = world.session(Rights.everything(), "2026-11-25T10:00:00Z");
        String query = "SELECT Days__c FROM Deal__c WHERE Name = 'Alpha'";
        assertThat(world.rows(inShanghai, query).getFirst().text("Days__c")).isEqualTo("2");
        assertThat(world.rows(later, query).getFirst().text("Days__c")).isEqualTo("5");
        assertThat(world.rows(inShanghai, query).getFirst().text("Days__c")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-11-21",
        "America/New_York, 2026-11-20",
        "+08:00, 2026-11-21",
        "GMT+07:30, 2026-11-21",
        "UTC+7, 2026-11-20",
        "-11:00, 2026-11-20",
        "Etc/GMT-8, 2026-11-21",
        "Z, 2026-11-20",
        "UTC, 2026-11-20"
    })
    void datesOfMomentsAreThoseOfTheReadersZone(String zone, String day) {
        Session there = world.session(Rights.everything(), "2026-11-21T10:00:00Z", ZoneId.of(zone));
        assertThat(world.rows(there, "SELECT Seen_On__c FROM Deal__c WHERE Name = 'Alpha'")
                        .getFirst()
                        .text("Seen_On__c"))
                .isEqualTo(day);
    }

    @Test
    void aHiddenFormulaIsAnsweredLikeOneThatDoesNotExist() {
        Session reader = world.session(reader("Weighted__c"), "2026-11-21T10:00:00Z");
        for (String text : List.of(
                "SELECT %s FROM Deal__c",
                "SELECT Id FROM Deal__c WHERE %s = 1", "SELECT Id FROM Deal__c ORDER BY %s")) {
            String hidden = refusal(reader, text.formatted("Weighted__c"));
            assertThat(hidden.replace("Weighted__c", "Nothing__c"))
                    .isEqualTo(refusal(reader, text.formatted("Nothing__c")));
        }
        Row all = world.rows(reader, "SELECT FIELDS(ALL) FROM Deal__c WHERE Name = 'Alpha' LIMIT 1")
                .getFirst();
        assertThat(all.shape().indexOf("Weighted__c")).isNegative();
        assertThat(all.text("Twice__c")).as("reads what its reader may not see").isEqualTo("1000.00");
    }

    @Test
    void aFormulaReadsParentsThatItsReaderMayNotSee() {
        Session reader = world.session(QueryWorld.reader(List.of("Deal__c")), "2026-11-21T10:00:00Z");
        Row row = world.rows(
                        reader,
                        "SELECT Account__r.Name, Account__r.Score__c, Account_City__c, Account_Score__c, Reader__c FROM"
                                + " Deal__c WHERE Name = 'Alpha'")
                .getFirst();
        assertThat(row.values())
                .isEqualTo(Arrays.asList(null, null, "上海", new BigDecimal("4.00"), "zs@x.cn of formula_query"));
        assertThat(row.parentId("Account__r")).isEmpty();
    }

    private static Rights reader(String... hidden) {
        return QueryWorld.reader(List.of("Deal__c", "Account"), hidden);
    }

    private String refusal(Session session, String query) {
        List<String> message = new ArrayList<>(Collections.singletonList(""));
        assertThatThrownBy(() -> world.rows(session, query))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> message.set(0, e.problems().toString()));
        return message.getFirst();
    }
}
