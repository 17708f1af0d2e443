package dev.tenon.console.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.console.view.Url;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.page.ListViewDef.Scope;
import dev.tenon.metadata.page.SortKey;
import dev.tenon.metadata.problem.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListStateTests {

    @Test
    void whatIsWrittenIsReadBack() {
        ListState state = new ListState(
                "own-3",
                Optional.of(List.of(FieldPath.of("Name"), FieldPath.of("Account.Name"))),
                Optional.of(List.of(
                        new SortKey(FieldPath.of("StageName"), false), new SortKey(FieldPath.of("Amount"), true))),
                Optional.of(new Conditions(
                        List.of(
                                new FilterItem("StageName", Operator.NOT_EQUALS, List.of("Won & lost", "输,单")),
                                new FilterItem("CloseDate", Operator.EQUALS, List.of("LAST_N_DAYS:30")),
                                new FilterItem("NextStep", Operator.EQUALS, List.of(""))),
                        "1 AND (2 OR 3)")),
                Optional.of(Scope.MINE),
                "联系 <b>",
                200,
                new PagePlace(PagePlace.Direction.BEFORE, Arrays.asList("2026-01-01", null, "99"), 400),
                "StageName");

        assertThat(read(state.parameters())).isEqualTo(new ListStateReading.Result(state, noProblems()));
    }

    @Test
    void anAddressWithoutWishesIsShort() {
        assertThat(ListState.EMPTY.on(Url.path("o", "Deal__c")).address()).isEqualTo("/o/Deal__c");
        assertThat(read(List.of()).state()).isEqualTo(ListState.EMPTY);
    }

    @Test
    void anEmptyFilterIsAWishAndNoFilterIsNone() {
        ListState cleared = ListState.EMPTY.withConditions(Conditions.NONE);

        assertThat(cleared.on(Url.path("o", "Deal__c")).address()).isEqualTo("/o/Deal__c?filters=0");
        assertThat(read(cleared.parameters()).state().conditions()).contains(Conditions.NONE);
        assertThat(read(List.of()).state().conditions()).isEmpty();
    }

    @Test
    void rowsOfTheBuilderAreTakenInTheirOrderWhateverTheirNumbers() {
        ListState state = read(
                        "f.9.field", "Amount",
                        "f.9.op", "greaterThan",
                        "f.9.value", "5",
                        "f.2.field", "Name",
                        "f.2.op", "filled",
                        "f.2.value", "left over",
                        "f.7.field", "",
                        "f.7.op", "equals")
                .state();

        assertThat(state.conditions().orElseThrow().items())
                .containsExactly(
                        new FilterItem("Amount", Operator.GREATER, List.of("5")),
                        new FilterItem("Name", Operator.NOT_EQUALS, List.of("")));
    }

    @Test
    void aChangeOfWhatIsListedBeginsWithTheFirstPage() {
        ListState third = ListState.EMPTY.at(new PagePlace(PagePlace.Direction.AFTER, List.of("7"), 100));

        assertThat(third.withSearch("x").place()).isEqualTo(PagePlace.START);
        assertThat(third.withScope(Scope.MINE).place()).isEqualTo(PagePlace.START);
        assertThat(third.withConditions(Conditions.NONE).place()).isEqualTo(PagePlace.START);
        assertThat(third.withSort(List.of()).place()).isEqualTo(PagePlace.START);
        assertThat(third.withColumns(List.of(FieldPath.of("Name"))).place()).isEqualTo(third.place());
    }

    @ParameterizedTest
    @CsvSource({
        "size, 1000000, ''",
        "size, -50, ''",
        "size, 50; drop table account, ''",
        "scope, nobody, ''",
        "served, 99999999999999999999, ''",
        "after, '!!!', INVALID_PAGE",
        "after, W10, INVALID_PAGE",
        "before, eyJhIjoxfQ, INVALID_PAGE",
        "sort, ',,,', ''",
        "columns, ',', ''",
    })
    void garbageIsTheDefaultOrASentence(String name, String value, String code) {
        ListStateReading.Result result = read(name, value);

        assertThat(result.state().size()).isEqualTo(50);
        assertThat(result.state().place()).isEqualTo(PagePlace.START);
        assertThat(result.problems().stream().map(Problem::code)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void nothingIsLongerThanItsBound() {
        String tooLong = "长".repeat(10_000);

        ListStateReading.Result result = read(
                "q",
                tooLong,
                "view",
                tooLong,
                "columns",
                tooLong,
                "sort",
                "-" + tooLong,
                "logic",
                tooLong,
                "f.1.field",
                "Name",
                "f.1.op",
                "contains",
                "f.1.value",
                tooLong,
                "after",
                tooLong);

        assertThat(result.problems().stream().map(Problem::code)).contains("STRING_TOO_LONG", "INVALID_PAGE");
        assertThat(result.state().search()).hasSize(ListStateReading.MAX_SEARCH);
        assertThat(result.state().conditions().orElseThrow().items().getFirst().values())
                .allMatch(value -> value.length() == ListStateReading.MAX_VALUE);
    }

    @Test
    void anUnknownOperatorIsNamed() {
        ListStateReading.Result result = read("f.1.field", "Name", "f.1.op", "soundsLike", "f.1.value", "x");

        assertThat(result.problems().all().getFirst().toString()).contains("soundsLike");
    }

    private static dev.tenon.metadata.problem.Problems noProblems() {
        return dev.tenon.metadata.problem.Problems.NONE;
    }

    private static ListStateReading.Result read(List<StateParameter> parameters) {
        return read(parameters.stream()
                .flatMap(parameter -> java.util.stream.Stream.of(parameter.name(), parameter.value()))
                .toArray(String[]::new));
    }

    private static ListStateReading.Result read(String... namesAndValues) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.merge(namesAndValues[i], new String[] {namesAndValues[i + 1]}, ListStateTests::both);
        }
        return ListStateReading.of(parameters);
    }

    private static String[] both(String[] first, String[] second) {
        return java.util.stream.Stream.concat(Arrays.stream(first), Arrays.stream(second))
                .toArray(String[]::new);
    }
}
