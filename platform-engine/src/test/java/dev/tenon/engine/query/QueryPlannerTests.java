package dev.tenon.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryPlannerTests {
    private static final String VISIBLE = " where true and not t.\"isdeleted\"";

    private final Catalog catalog = QueryWorld.catalog();
    private final Session admin = session(Rights.everything());
    private final QueryPlanner planner = new QueryPlanner(new AccessControl());

    @Test
    void aListIsOneStatementThatFindsItsRowsBeforeItJoins() {
        assertThat(sql("SELECT Name, Account__r.Name, Owner.Name, Account__r.Parent.Name FROM Deal__c"
                        + " WHERE Stage__c = 'won' AND Amount__c >= 5 ORDER BY Close__c DESC LIMIT 50"))
                .isEqualTo("""
                        select t."id", t."_version", t."name", p1."name", p1."id", p2."name", p2."id", p3."name", p3."id", t."close__c"
                         from (select * from "org_main"."deal__c" t
                         where true and not t."isdeleted" and t."stage__c" = ? and t."amount__c" >= ?
                         order by t."close__c" desc nulls last, t."id" desc nulls last limit 50) t
                         left join "org_main"."account" p1 on p1."id" = t."account__c" and not p1."isdeleted"
                         left join "org_main"."user" p2 on p2."id" = t."ownerid" and not p2."isdeleted"
                         left join "org_main"."account" p3 on p3."id" = p1."parentid" and not p3."isdeleted"
                         order by t."close__c" desc nulls last, t."id" desc nulls last""".replaceAll("\n", ""));
        assertThat(statement("SELECT Id FROM Deal__c WHERE Stage__c = 'won' AND Amount__c >= 5")
                        .values())
                .containsExactly("Won", new BigDecimal("5"));
    }

    @Test
    void parentsInConditionOrOrderAreJoinedAtOnce() {
        assertThat(sql("SELECT Id FROM Deal__c WHERE Account__r.Name = 'x' ORDER BY Owner.Name"))
                .isEqualTo("""
                        select t."id", t."_version", t."id", p1."name" from "org_main"."deal__c" t
                         left join "org_main"."user" p1 on p1."id" = t."ownerid" and not p1."isdeleted"
                         left join "org_main"."account" p2 on p2."id" = t."account__c" and not p2."isdeleted"
                         where true and not t."isdeleted" and lower(p2."name") = lower(?)
                         order by p1."name" collate "zh-x-icu" nulls first, t."id" nulls first limit 10""".replaceAll("\n", ""));
    }

    @Test
    void theOrderOfThePrimaryKeyIsItsOwn() {
        assertThat(sql("SELECT Id FROM Deal__c")).endsWith(VISIBLE + " order by t.\"id\" nulls last limit 10");
        assertThat(sql("SELECT Id FROM Deal__c ORDER BY Id DESC"))
                .endsWith(VISIBLE + " order by t.\"id\" desc nulls first limit 10");
        assertThat(sql("SELECT Id FROM Deal__c OFFSET 40")).endsWith(" limit 10 offset 40");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Name = 'x'                        | lower(t."name") = lower(?)                                  | [x]
                    Name = ''                         | t."name" is null                                            | []
                    Name != 'x'                       | lower(t."name") is distinct from lower(?)                   | [x]
                    Name IN ('x', 'Y')                | lower(t."name") = any(lower(?::text[]::text)::text[])       | [[x, Y]]
                    Name LIKE 'a\\%%'                 | t."name" ilike ?                                            | [a\\%%]
                    Name > 'x'                        | t."name" collate "zh-x-icu" > ?                             | [x]
                    Code__c = 'X'                     | t."code__c" = ?                                             | [X]
                    NOT Name = 'x'                    | (lower(t."name") = lower(?)) is not true                    | [x]
                    Stage__c != 'LOST'                | t."stage__c" is distinct from ?                             | [Lost]
                    Stage__c IN ('lost', null)        | (t."stage__c" = any(?) or t."stage__c" is null)             | [[Lost]]
                    Stage__c NOT IN ('new')           | (t."stage__c" = any(?)) is not true                         | [[new]]
                    Amount__c < 1.50                  | t."amount__c" < ?                                           | [1.50]
                    Close__c = THIS_YEAR              | t."close__c" >= ? and t."close__c" < ?                      | [2026-01-01, 2027-01-01]
                    Close__c > LAST_WEEK              | t."close__c" >= ?                                           | [2026-11-16]
                    Close__c = 2026-02-03             | t."close__c" = ?                                            | [2026-02-03]
                    Seen__c <= TODAY                  | t."seen__c" < ?                                             | [2026-11-21T16:00:00Z]
                    Tags__c INCLUDES ('a;B','c')      | (t."tags__c" @> ?::text[] or t."tags__c" @> ?::text[])      | [[A, B], [C]]
                    OwnerId = '005000000000007'       | t."ownerid" = ?                                             | [175921860444167]
                    Photo__c = null                   | t."photo__c" is null                                        | []
                    Id > '005000000000007'            | t."id" > ?                                                  | [175921860444167]
                    What__r.Name = 'x'                | lower(coalesce(p1."name", p2."name", p3."casenumber")) = lower(?) | [x]
                    """)
    void everyTypeComparesInItsOwnWay(String where, String sql, String values) {
        SqlPlan.Statement statement = statement("SELECT Id FROM Deal__c WHERE " + where);
        assertThat(statement.sql()).contains(VISIBLE + " and " + sql + " order by");
        assertThat(statement.values().stream()
                        .map(value -> value instanceof Object[] array ? Arrays.toString(array) : value.toString())
                        .toList())
                .hasToString(values);
    }

    @Test
    void searchesWithinTextsArePlannedForTheirValues() {
        assertThat(statement("SELECT Id FROM Deal__c WHERE Name LIKE '%x%'").searchesTexts())
                .isTrue();
        assertThat(statement("SELECT Id FROM Deal__c WHERE Name = 'x'").searchesTexts())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    SELECT Foo FROM Deal__c                                  | INVALID_FIELD Foo
                    SELECT Account__r.Foo, Bar FROM Deal__c                  | INVALID_FIELD Account__r.Foo, INVALID_FIELD Bar
                    SELECT Account__c.Name FROM Deal__c                      | INVALID_FIELD Account__c.Name
                    SELECT What__r.Industry FROM Deal__c                     | INVALID_FIELD What__r.Industry
                    SELECT Id FROM Nothing__c                                | INVALID_TYPE Nothing__c
                    SELECT Id FROM Deal__c WHERE Foo = 1 AND Bar = 2         | INVALID_FIELD Foo, INVALID_FIELD Bar
                    SELECT Id FROM Deal__c ORDER BY Foo                      | INVALID_FIELD Foo
                    SELECT Id FROM Deal__c ORDER BY Note__c                  | MALFORMED_QUERY Note__c
                    SELECT FIELDS(ALL) FROM Deal__c                          | MALFORMED_QUERY
                    SELECT Id FROM Deal__c WHERE Note__c LIKE 'x'            | INVALID_FIELD Note__c
                    SELECT Id FROM Account WHERE Secret__c = 'x'             | INVALID_FIELD Secret__c
                    SELECT Id FROM Account WHERE BillingAddress = 'x'        | INVALID_FIELD BillingAddress
                    SELECT Id FROM Deal__c WHERE Amount__c = 'abc'           | INVALID_FIELD Amount__c
                    SELECT Id FROM Deal__c WHERE Amount__c = TODAY           | INVALID_FIELD Amount__c
                    SELECT Id FROM Deal__c WHERE Name = 5                    | INVALID_FIELD Name
                    SELECT Id FROM Deal__c WHERE Close__c = 2026-01-01T00:00:00Z | INVALID_FIELD Close__c
                    SELECT Id FROM Deal__c WHERE Strategic__c = 'maybe'      | INVALID_FIELD Strategic__c
                    SELECT Id FROM Deal__c WHERE Account__c = 'x'            | INVALID_QUERY_FILTER_OPERATOR Account__c
                    SELECT Id FROM Deal__c WHERE Account__c > '005000000000007' | INVALID_QUERY_FILTER_OPERATOR Account__c
                    SELECT Id FROM Deal__c WHERE Amount__c LIKE '1%'         | INVALID_QUERY_FILTER_OPERATOR Amount__c
                    SELECT Id FROM Deal__c WHERE Amount__c > null            | INVALID_QUERY_FILTER_OPERATOR Amount__c
                    SELECT Id FROM Deal__c WHERE Strategic__c > TRUE         | INVALID_QUERY_FILTER_OPERATOR Strategic__c
                    SELECT Id FROM Deal__c WHERE Name INCLUDES ('x')         | INVALID_QUERY_FILTER_OPERATOR Name
                    SELECT Id FROM Deal__c WHERE Tags__c > 'A'               | INVALID_QUERY_FILTER_OPERATOR Tags__c
                    SELECT Id FROM Deal__c WHERE Photo__c = 'x'              | INVALID_QUERY_FILTER_OPERATOR Photo__c
                    """)
    void whatMakesNoSenseIsSaidAtOnce(String text, String problems) {
        assertThat(problems(admin, text)).isEqualTo(problems);
    }

    @Test
    void whatMayNotBeReadDoesNotExist() {
        Session reader =
                session(QueryWorld.reader(List.of("Deal__c", "Account"), "Amount__c", "Margin__c", "ParentId"));
        for (String text : List.of(
                "SELECT %s FROM Deal__c",
                "SELECT Id FROM Deal__c WHERE %s = 1", "SELECT Id FROM Deal__c ORDER BY %s")) {
            String hidden = message(reader, text.formatted("Amount__c"));
            String missing = message(reader, text.formatted("Nothing__c"));
            assertThat(hidden.replace("Amount__c", "Nothing__c")).isEqualTo(missing);
        }
        assertThat(problems(reader, "SELECT Account__r.Margin__c FROM Deal__c"))
                .isEqualTo("INVALID_FIELD Account__r.Margin__c");
        assertThat(problems(reader, "SELECT Parent.Name FROM Account")).isEqualTo("INVALID_FIELD Parent.Name");
        assertThat(problems(reader, "SELECT Id FROM Visit__c")).isEqualTo("INVALID_TYPE Visit__c");
        assertThat(problems(reader, "SELECT Owner.Email FROM Deal__c")).isEqualTo("INVALID_FIELD Owner.Email");
        assertThat(problems(reader, "SELECT Owner.Name, Owner.Id FROM Deal__c")).isEmpty();
    }

    @Test
    void parentsOfObjectsOutOfSightAreEmpty() {
        Session reader = session(QueryWorld.reader(List.of("Deal__c")));
        assertThat(sql(reader, "SELECT Account__r.Name, Account__r.Owner.Name FROM Deal__c ORDER BY Account__r.Name"))
                .startsWith("select t.\"id\", t.\"_version\", null, null, p2.\"name\", p2.\"id\" from")
                .contains("p1.\"id\" = t.\"account__c\" and not p1.\"isdeleted\" and false")
                .endsWith("order by t.\"id\" nulls last");
    }

    @Test
    void pathsComeBackInTheCaseOfTheirDefinition() {
        Query query = Query.of(ApiName.of("deal__C"), "NAME", "account__R.parent.name", "Deal__c.stage__c", "name");
        Row.Shape shape = planner.page(admin, query, 10, null).select().shape();
        assertThat(shape.paths())
                .extracting(FieldPath::toString)
                .containsExactly("Name", "Account__r.Parent.Name", "Stage__c");
        assertThat(shape.parents())
                .extracting(parent -> parent.path().toString())
                .containsExactly("Account__r", "Account__r.Parent");
        assertThat(shape.indexOf("deal__c.STAGE__c")).isEqualTo(2);
    }

    @Test
    void behindAKeyTheIndexGoesOn() {
        PageKey filled = new PageKey(Arrays.asList(LocalDate.of(2026, 1, 2), 7L), 10);
        PageKey empty = new PageKey(Arrays.asList(null, 7L), 10);
        assertThat(conditions("Close__c DESC", filled))
                .containsExactly("(t.\"close__c\", t.\"id\") < (?, ?)", "t.\"close__c\" is null");
        assertThat(conditions("Close__c DESC", empty)).containsExactly("t.\"close__c\" is null and (t.\"id\" < ?)");
        assertThat(conditions("Close__c", filled)).containsExactly("(t.\"close__c\", t.\"id\") > (?, ?)");
        assertThat(conditions("Close__c", empty))
                .containsExactly("t.\"close__c\" is null and (t.\"id\" > ?)", "t.\"close__c\" is not null");
        assertThat(conditions("Close__c DESC, Id", filled))
                .containsExactly(
                        "t.\"close__c\" <= ? and (t.\"close__c\" < ? or t.\"close__c\" is null or t.\"close__c\" = ? and (t.\"id\" > ?))",
                        "t.\"close__c\" is null");
    }

    private List<String> conditions(String order, PageKey key) {
        Query query =
                QueryParser.parse("SELECT Id FROM Deal__c ORDER BY " + order).orThrow();
        return planner.page(admin, query, 10, key).statements().stream()
                .map(statement -> statement.sql().replaceAll("^.*not t.\"isdeleted\" and | order by .*$", ""))
                .toList();
    }

    @Test
    void aKeyOfAnotherListIsRefused() {
        Query query =
                QueryParser.parse("SELECT Id FROM Deal__c ORDER BY Close__c").orThrow();
        for (PageKey key : List.of(
                new PageKey(List.of(7L), 1),
                new PageKey(List.of("x", 7L), 1),
                new PageKey(Arrays.asList(LocalDate.EPOCH, null), 1),
                new PageKey(List.of(LocalDate.EPOCH, 7L), -1))) {
            assertThatThrownBy(() -> planner.page(admin, query, 10, key))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("INVALID_QUERY_LOCATOR");
        }
    }

    @Test
    void keysTravelAsTexts() {
        PageKey key = new PageKey(
                Arrays.asList(
                        "a\\n\nb|医院",
                        null,
                        new BigDecimal("1.50"),
                        7L,
                        true,
                        LocalDate.EPOCH,
                        Instant.EPOCH,
                        java.time.LocalTime.NOON,
                        java.time.Duration.ofSeconds(5),
                        ""),
                200);
        assertThat(key.text()).matches("[A-Za-z0-9_-]+");
        assertThat(PageKey.parse(key.text())).contains(key);
        for (String bad : List.of("", "x", "!!", "MQpx", key.text().substring(5), "a".repeat(9_000))) {
            assertThat(PageKey.parse(bad)).isEmpty();
        }
    }

    @Test
    void screensAskWhichFieldsThereAre() {
        Session reader = session(QueryWorld.reader(List.of("Deal__c"), "Amount__c"));
        assertThat(planner.column(reader, planner.object(reader, ApiName.of("Deal__c")), FieldPath.of("Amount__c")))
                .isEmpty();
        assertThat(planner.column(reader, planner.object(reader, ApiName.of("Deal__c")), FieldPath.of("owner.name")))
                .hasValueSatisfying(column -> assertThat(column.path()).hasToString("Owner.Name"));
        Filter bad = QueryParser.parse("SELECT Id FROM Deal__c WHERE Amount__c = 1 AND Name = 'x'")
                .orThrow()
                .where();
        assertThat(planner.check(reader, planner.object(reader, ApiName.of("Deal__c")), bad)
                        .all())
                .extracting(Problem::path)
                .containsExactly("Amount__c");
    }

    private Session session(Rights rights) {
        return QueryWorld.session(QueryWorld.ORG, catalog, rights);
    }

    private SqlPlan.Statement statement(String text) {
        Query query = QueryParser.parse(text).orThrow();
        return planner.page(admin, query, query.limit().orElse(10), null)
                .statements()
                .getFirst();
    }

    private String sql(String text) {
        return statement(text).sql();
    }

    private String sql(Session session, String text) {
        return planner.page(session, QueryParser.parse(text).orThrow(), 10, null)
                .statements()
                .getFirst()
                .sql();
    }

    private String message(Session session, String text) {
        try {
            planner.page(session, QueryParser.parse(text).orThrow(), 10, null);
            return "";
        } catch (ProblemException e) {
            return e.problems().toString();
        }
    }

    private String problems(Session session, String text) {
        try {
            planner.page(session, QueryParser.parse(text).orThrow(), 10, null);
            return "";
        } catch (ProblemException e) {
            return String.join(
                    ", ",
                    e.problems().stream()
                            .map(problem -> (problem.code() + " " + problem.path()).strip())
                            .toList());
        }
    }
}
