package dev.tenon.metadata.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.filter.Filter.And;
import dev.tenon.metadata.filter.Filter.Compare;
import dev.tenon.metadata.filter.Filter.Not;
import dev.tenon.metadata.filter.Filter.Or;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.page.ListViewDef;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterLogicTests {
    private static final FilterItem A = item("A", Operator.EQUALS, "a");
    private static final FilterItem B = item("B", Operator.GREATER, "1");
    private static final FilterItem C = item("C", Operator.CONTAINS, "c");
    private static final Filter FA = Compare.of("A", Operator.EQUALS, new Operand.Text("a"));
    private static final Filter FB = Compare.of("B", Operator.GREATER, new Operand.Text("1"));
    private static final Filter FC = Compare.of("C", Operator.CONTAINS, new Operand.Text("c"));

    @Test
    void withoutLogicAllMustHold() {
        assertThat(filter("", A, B, C)).isEqualTo(new And(List.of(FA, FB, FC)));
        assertThat(filter("  ", A)).isEqualTo(FA);
        assertThat(filter("")).isEqualTo(Filter.ALL);
    }

    @Test
    void logicJoinsTheNumbers() {
        assertThat(filter("1 and (2 OR 3)", A, B, C)).isEqualTo(new And(List.of(FA, new Or(List.of(FB, FC)))));
        assertThat(filter("not 1 AND（2 OR NOT(3)）", A, B, C))
                .isEqualTo(new And(List.of(new Not(FA), new Or(List.of(FB, new Not(FC))))));
        assertThat(filter("1OR(1AND2)", A, B)).isEqualTo(new Or(List.of(FA, new And(List.of(FA, FB)))));
    }

    @ParameterizedTest
    @CsvSource({
        "1 AND 2 OR 3, 9, mixed",
        "1 AND 2, 8, Filter 3 is missing",
        "1 AND 2 AND 4, 13, There is no filter 4",
        "1 AND (2 OR 3, 14, closing parenthesis",
        "1 AND, 6, number of a filter",
        "(), 2, number of a filter",
        "1 2 3, 3, not expected",
        "1 AND 2 AND 3; drop, 14, not expected",
        "99999999999999999999, 1, There is no filter"
    })
    void brokenLogicIsOneProblemWithItsColumn(String logic, int column, String words) {
        List<Problem> problems =
                FilterLogic.of(logic, List.of(A, B, C)).problems().all();
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().code()).isEqualTo("INVALID_FILTER_LOGIC");
        assertThat(problems.getFirst().toString())
                .startsWith("1:" + column + " ")
                .contains(words);
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThat(FilterLogic.of("(".repeat(500) + "1" + ")".repeat(499), List.of(A))
                        .problems()
                        .toString())
                .contains("nested too deeply");
        assertThat(FilterLogic.of("(".repeat(100_000), List.of(A)).problems().toString())
                .contains("longer than");
    }

    @Test
    void severalValuesMeanOneOfThem() {
        assertThat(filter("", item("A", Operator.EQUALS, "x", "")))
                .isEqualTo(Compare.of("A", Operator.IN, new Operand.Text("x"), new Operand.Null()));
        assertThat(filter("", item("A", Operator.NOT_EQUALS, "x", "y")))
                .isEqualTo(Compare.of("A", Operator.NOT_IN, new Operand.Text("x"), new Operand.Text("y")));
        assertThat(filter("", item("A", Operator.STARTS_WITH, "x", "y")))
                .isEqualTo(new Or(List.of(
                        Compare.of("A", Operator.STARTS_WITH, new Operand.Text("x")),
                        Compare.of("A", Operator.STARTS_WITH, new Operand.Text("y")))));
        assertThat(filter("", item("A", Operator.NOT_CONTAINS, "x", "y"))).isInstanceOf(And.class);
    }

    @Test
    void anEmptyValueMeansEmptyWhereThatMakesSense() {
        assertThat(filter("", item("A", Operator.EQUALS)))
                .isEqualTo(Compare.of("A", Operator.EQUALS, new Operand.Null()));
        assertThat(FilterLogic.of("", List.of(A, item("B", Operator.LESS, "")))
                        .problems()
                        .all())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly("REQUIRED_FIELD_MISSING filters[1].values");
    }

    @Test
    void aListOfOnesOwnAsksForTheOwner() {
        ListViewDef view = new ListViewDef(
                ApiName.of("Mine"),
                ApiName.of("Account"),
                Label.EMPTY,
                List.of(),
                List.of(A, B),
                "1 OR 2",
                List.of(),
                ListViewDef.Scope.MINE,
                Optional.empty(),
                Optional.empty());
        assertThat(view.where().filter())
                .isEqualTo(new And(
                        List.of(Compare.of("OwnerId", Operator.EQUALS, new Operand.Me()), new Or(List.of(FA, FB)))));
    }

    private static Filter filter(String logic, FilterItem... items) {
        FilterLogic read = FilterLogic.of(logic, List.of(items));
        assertThat(read.problems()).isEmpty();
        return read.filter();
    }

    private static FilterItem item(String field, Operator operator, String... values) {
        return new FilterItem(field, operator, List.of(values));
    }
}
