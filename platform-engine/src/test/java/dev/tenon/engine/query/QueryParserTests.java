package dev.tenon.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.query.Query.Order;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.filter.Filter.And;
import dev.tenon.metadata.filter.Filter.Compare;
import dev.tenon.metadata.filter.Filter.Not;
import dev.tenon.metadata.filter.Filter.Or;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.filter.RelativeDate;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTests {
    private static final ApiName ACCOUNT = ApiName.of("Account");

    @Test
    void readsEveryClause() {
        assertThat(query("select Id, Owner.Name from Account where Name = 'x' order by Name desc nulls last, Id"
                        + " limit 20 offset 100 all rows"))
                .isEqualTo(new Query(
                        ACCOUNT,
                        List.of(field("Id"), field("Owner.Name")),
                        Compare.of("Name", Operator.EQUALS, new Operand.Text("x")),
                        List.of(new Order(FieldPath.of("Name"), true, Order.Nulls.LAST), Order.asc("Id")),
                        OptionalInt.of(20),
                        OptionalInt.of(100),
                        true));
    }

    @Test
    void keywordsAreNotReserved() {
        Query query = query("SELECT Group, Order, Limit, Select, Not, Fields FROM From WHERE Not = 1 AND Limit > 2"
                + " ORDER BY Order LIMIT 1");
        assertThat(query.select())
                .containsExactly(
                        field("Group"), field("Order"), field("Limit"), field("Select"), field("Not"), field("Fields"));
        assertThat(query.object()).isEqualTo(ApiName.of("From"));
        assertThat(query.where())
                .isEqualTo(new And(List.of(
                        Compare.of("Not", Operator.EQUALS, number("1")),
                        Compare.of("Limit", Operator.GREATER, number("2")))));
        assertThat(query.orderBy()).containsExactly(Order.asc("Order"));
    }

    @Test
    void anAliasOfTheObjectFallsAway() {
        assertThat(query("SELECT a.Name, a.Owner.Name, Id FROM Account a WHERE A.Name LIKE 'x%' ORDER BY a.Name"))
                .isEqualTo(query("SELECT Name, Owner.Name, Id FROM Account WHERE Name LIKE 'x%' ORDER BY Name"));
        assertThat(query("SELECT acc.Id FROM Account AS acc LIMIT 1").select()).containsExactly(field("Id"));
    }

    @Test
    void countAndFieldGroupsAreSelections() {
        assertThat(query("SELECT COUNT()FROM Account").isCount()).isTrue();
        assertThat(query("select count() total from Account").isCount()).isTrue();
        assertThat(query("SELECT FIELDS(ALL), FIELDS(custom) FROM Account LIMIT 200")
                        .select())
                .containsExactly(
                        new Selection.Fields(Selection.Fields.Group.ALL),
                        new Selection.Fields(Selection.Fields.Group.CUSTOM));
    }

    @Test
    void conditionsNestAndNegate() {
        assertThat(where("NOT A = 1 AND (B = 2 OR NOT (C = 3))"))
                .isEqualTo(new And(List.of(
                        new Not(Compare.of("A", Operator.EQUALS, number("1"))),
                        new Or(List.of(
                                Compare.of("B", Operator.EQUALS, number("2")),
                                new Not(Compare.of("C", Operator.EQUALS, number("3"))))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    =        | EQUALS
                    !=       | NOT_EQUALS
                    <>       | NOT_EQUALS
                    <        | LESS
                    <=       | LESS_OR_EQUAL
                    >        | GREATER
                    >=       | GREATER_OR_EQUAL
                    like     | LIKE
                    """)
    void everyComparison(String sign, Operator operator) {
        assertThat(where("A " + sign + " 'x'")).isEqualTo(Compare.of("A", operator, new Operand.Text("x")));
        assertThat(where("A" + (sign.equals("like") ? " like " : sign) + "'x'"))
                .isEqualTo(Compare.of("A", operator, new Operand.Text("x")));
    }

    @Test
    void listsOfValues() {
        assertThat(where("A IN ('x', null, 3)"))
                .isEqualTo(Compare.of("A", Operator.IN, new Operand.Text("x"), new Operand.Null(), number("3")));
        assertThat(where("A not in ('x')")).isEqualTo(Compare.of("A", Operator.NOT_IN, new Operand.Text("x")));
        assertThat(where("A INCLUDES('a;b','c')"))
                .isEqualTo(Compare.of("A", Operator.INCLUDES, new Operand.Text("a;b"), new Operand.Text("c")));
        assertThat(where("A EXCLUDES ('c')")).isEqualTo(Compare.of("A", Operator.EXCLUDES, new Operand.Text("c")));
    }

    @Test
    void stringsAndTheirEscapes() {
        assertThat(text("'a\\'b\"c'")).isEqualTo("a'b\"c");
        assertThat(text("'tab\\there\\nline'")).isEqualTo("tab\there\nline");
        assertThat(text("'\\u533b\\u9662'")).isEqualTo("医院");
        assertThat(text("'back\\\\slash'")).isEqualTo("back\\slash");
        assertThat(text("'a\\%b\\_c'")).isEqualTo("a%b_c");
        assertThat(text("'医院 😀 שלום'")).isEqualTo("医院 😀 שלום");
        assertThat(text("'a -- b; /* c */ //'")).isEqualTo("a -- b; /* c */ //");
    }

    @Test
    void patternsKeepWhatMeansItself() {
        assertThat(where("A LIKE '50\\%\\_%\\\\x\\'y'"))
                .isEqualTo(Compare.of("A", Operator.LIKE, new Operand.Text("50\\%\\_%\\\\x'y")));
    }

    @Test
    void numbersDatesAndWords() {
        assertThat(operand("-12.50")).isEqualTo(number("-12.50"));
        assertThat(operand("+.5")).isEqualTo(number("0.5"));
        assertThat(operand("1e3")).isEqualTo(number("1e3"));
        assertThat(operand("TRUE")).isEqualTo(new Operand.Bool(true));
        assertThat(operand("false")).isEqualTo(new Operand.Bool(false));
        assertThat(operand("NULL")).isEqualTo(new Operand.Null());
        assertThat(operand("2026-01-31")).isEqualTo(new Operand.Day(LocalDate.of(2026, 1, 31)));
        assertThat(operand("10:20:30.500Z")).isEqualTo(new Operand.TimeOfDay(LocalTime.of(10, 20, 30, 500_000_000)));
        Operand moment = new Operand.Moment(Instant.parse("2026-01-31T02:20:30Z"));
        assertThat(operand("2026-01-31T10:20:30+08:00")).isEqualTo(moment);
        assertThat(operand("2026-01-31T10:20:30.000+0800")).isEqualTo(moment);
        assertThat(operand("2026-01-31T02:20:30Z")).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TODAY", "last_week", "THIS_FISCAL_YEAR", "LAST_90_DAYS", "NEXT_N_DAYS:15", "n_months_ago:2"})
    void dateWords(String word) {
        assertThat(operand(word))
                .isEqualTo(new Operand.Relative(RelativeDate.parse(word).orElseThrow()));
    }

    @Test
    void commentsAndScopes() {
        assertThat(query("SELECT Id // a, b\nFROM Account /* real\ncomment */ USING SCOPE mine WITH USER_MODE")
                        .where())
                .isEqualTo(Compare.of("OwnerId", Operator.EQUALS, new Operand.Me()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT Id, (SELECT Id FROM Contacts) FROM Account            | (SELECT ...)
                    SELECT TYPEOF What WHEN Account THEN Phone END FROM Event    | TYPEOF
                    SELECT SUM(Amount) FROM Opportunity                          | SUM(...)
                    SELECT Name FROM Account GROUP BY Name                       | GROUP BY
                    SELECT Name FROM Account HAVING Id > 1                       | HAVING
                    SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM C) | IN (SELECT ...)
                    SELECT Id FROM Account WHERE Id = :id                        | :variable
                    SELECT Id FROM Account WHERE DAY_ONLY(CreatedDate) = TODAY   | DAY_ONLY(...)
                    SELECT Id FROM Account WHERE Amount > USD5000                | USD5000
                    SELECT Id FROM Account ORDER BY COUNT(Id)                    | COUNT(...)
                    SELECT Name n FROM Account                                   | Name alias
                    SELECT Id FROM Account FOR UPDATE                            | FOR UPDATE
                    SELECT Id FROM Account WITH DATA CATEGORY x AT y             | WITH DATA
                    SELECT Id FROM Account USING SCOPE team                      | USING SCOPE team
                    """)
    void whatComesLaterIsSaidClearly(String text, String what) {
        Problem problem = QueryParser.parse(text).problems().all().getFirst();
        assertThat(problem.code()).isEqualTo("MALFORMED_QUERY");
        assertThat(problem.message(Locale.ENGLISH)).endsWith(what + " is not part of the query language yet.");
        assertThat(problem.message(Locale.SIMPLIFIED_CHINESE)).endsWith("查询语言尚不支持 " + what + "。");
    }

    @Test
    void aProblemPointsIntoTheText() {
        Problem problem = QueryParser.parse("SELECT Id\nFROM Account\nWHERE Name ~ 'x'")
                .problems()
                .all()
                .getFirst();
        assertThat(problem.message(Locale.ENGLISH)).isEqualTo("""

                WHERE Name ~ 'x'
                           ^
                ERROR at Row:3:Column:12
                The character "~" cannot stand outside a string.""");
        assertThat(problem.message(Locale.CHINA)).contains("第 3 行第 12 列有误");
    }

    @Test
    void aRefusalOfThePlannerIsShownInTheText() {
        ParsedQuery parsed = QueryParser.parse("SELECT Id, a.Foo FROM Account a");
        Problem unknown = Problem.of("INVALID_FIELD", "foo", "No.", "无。");
        ProblemException explained = parsed.explain(new ProblemException(ProblemKind.BAD_INPUT, unknown));
        assertThat(explained.message(Locale.ENGLISH)).isEqualTo("""

                SELECT Id, a.Foo FROM Account a
                           ^
                ERROR at Row:1:Column:12
                No.""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT",
                "SELECTName FROM Account",
                "SELECT FROM Account WHERE Id = foo",
                "SELECT Id",
                "SELECT Id FROM",
                "SELECT Id, FROM Account",
                "SELECT Id FROM Account WHERE",
                "SELECT Id FROM Account WHERE Name = 'x' OR Name = 'y' AND Id = 'z'",
                "SELECT Id FROM Account WHERE Name = 'x",
                "SELECT Id FROM Account WHERE Name = 'x\\'",
                "SELECT Id FROM Account WHERE Name = 'x\\q'",
                "SELECT Id FROM Account WHERE Name = \"x\"",
                "SELECT Id FROM Account WHERE Name IN ()",
                "SELECT Id FROM Account WHERE Name IN 'x'",
                "SELECT Id FROM Account WHERE (((A = 1))",
                "SELECT Id FROM Account WHERE A = 2026-02-30",
                "SELECT Id FROM Account WHERE A = 2026-02-01T99:00:00Z",
                "SELECT Id FROM Account WHERE A = 1e9999",
                "SELECT Id FROM Account WHERE A = 1.2.3",
                "SELECT Id FROM Account LIMIT x",
                "SELECT Id FROM Account LIMIT -1",
                "SELECT Id FROM Account LIMIT 99999999999",
                "SELECT Id FROM Account OFFSET 2001",
                "SELECT Id FROM Account ORDER BY Name OFFSET100",
                "SELECT Id FROM Account ORDER Name",
                "SELECT Id FROM Account; DROP TABLE account",
                "SELECT COUNT(), Id FROM Account",
                "SELECT Contact..FirstName FROM Contact",
                "SELECT a.b.c.d.e.f.g.h FROM Account",
                "SELECT 名称 FROM Account",
                "SELECT Id FROM Account /* open",
                "SELECT Id FROM Account WITH",
                "SELECT Id FROM Account FOR",
                "DELETE FROM Account",
                "\u0000"
            })
    void brokenTextsAreOneProblem(String text) {
        ParsedQuery parsed = QueryParser.parse(text);
        assertThat(parsed.query()).isEmpty();
        assertThat(parsed.problems().all()).extracting(Problem::code).containsExactly("MALFORMED_QUERY");
    }

    @Test
    void sizeAndDepthAreBounded() {
        assertThat(QueryParser.parse("SELECT Id FROM A WHERE " + "(".repeat(90_000))
                        .problems()
                        .toString())
                .contains("nested too deeply");
        assertThat(QueryParser.parse("SELECT Id FROM A WHERE " + "NOT ".repeat(20_000))
                        .problems()
                        .toString())
                .contains("nested too deeply");
        assertThat(QueryParser.parse("x".repeat(100_001)).problems().all())
                .extracting(Problem::code)
                .containsExactly("QUERY_TOO_COMPLICATED");
        String many = "SELECT Id FROM A WHERE A IN (" + "'x',".repeat(20_000) + "'x')";
        assertThat(QueryParser.parse(many).problems()).isEmpty();
    }

    /** Any beginning of a query, and any with a character gone, is read or refused, never more. */
    @Test
    void mutilatedTextsNeverThrow() {
        String text =
                "SELECT a.Id, COUNT(), FIELDS(ALL) FROM Account a WHERE (A LIKE '%\\_x\\u0041' OR NOT B IN (1, -2.5,"
                        + " 2026-01-31T10:20:30Z)) AND C = LAST_N_DAYS:3 ORDER BY A.B DESC NULLS LAST LIMIT 5 OFFSET 7 ALL ROWS";
        int read = 0;
        for (int i = 0; i <= text.length(); i++) {
            read += QueryParser.parse(text.substring(0, i)).query().isPresent() ? 1 : 0;
            for (int j = i; j < Math.min(i + 4, text.length()); j++) {
                ParsedQuery parsed = QueryParser.parse(text.substring(0, i) + text.substring(j));
                assertThat(parsed.query().isPresent())
                        .isEqualTo(parsed.problems().isEmpty());
            }
        }
        assertThat(read).isZero();
    }

    private static Query query(String text) {
        ParsedQuery parsed = QueryParser.parse(text);
        assertThat(parsed.problems()).isEmpty();
        return parsed.orThrow();
    }

    private static Filter where(String condition) {
        return query("SELECT Id FROM Account WHERE " + condition).where();
    }

    private static Operand operand(String literal) {
        return ((Compare) where("A = " + literal)).operands().getFirst();
    }

    private static String text(String literal) {
        return ((Operand.Text) operand(literal)).value();
    }

    private static Operand number(String text) {
        return new Operand.Decimal(new BigDecimal(text));
    }

    private static Selection field(String path) {
        return new Selection.Field(FieldPath.of(path));
    }
}
