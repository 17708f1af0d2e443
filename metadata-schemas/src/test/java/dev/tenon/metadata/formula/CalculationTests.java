package dev.tenon.metadata.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.object.Blanks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check makes of formulas: the calculation, written as operations on operands. */
class CalculationTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "Amount + 1                 → add(zero_if_blank(Amount) 1)",
                "Probability                → zero_if_blank(parts_of_one(Probability))",
                "ISNULL(Amount)             → is_blank(zero_if_blank(Amount))",
                "Place = NULL || TRUE       → refused",
                "DISTANCE(Place, GEOLOCATION(1, Quantity), 'km') → distance(PlaceLatitude PlaceLongitude 1 zero_if_blank(Quantity) 'km')",
                "Name & \"a\" & Id & NULL   → concatenate(Name 'a' record_text(Id) blank)",
                "Name + \"a\" + Id          → concatenate(Name 'a' record_text(Id))",
                "Closed && TRUE && Closed   → and(Closed true Closed)",
                "Closed || TRUE && Closed   → or(Closed and(true Closed))",
                "Name = \"\"                → equal(Name blank)",
                "Name <> NULL               → not(is_blank(Name))",
                "NULL = NULL                → is_blank(blank)",
                "IF(NOT(NULL), 1, NULL)     → if(not(blank) 1 blank)",
                "IF(IF(Closed, NULL, NULL) = 0, 1, 2) → if(is_blank(0) 1 2)",
                "ISNULL(Name)               → false",
                "ISNULL(TEXT(Stage))        → is_blank(Stage)",
                "ISNULL(PRIORVALUE(Name))   → false",
                "NULLVALUE(Name, \"x\")     → Name",
                "NULLVALUE(TEXT(Stage), 'x') → or_if_blank(Stage 'x')",
                "NULLVALUE(CloseDate, NULL) → or_if_blank(CloseDate blank)",
                "BLANKVALUE(Name, OwnerId)  → or_if_blank(Name record_text(OwnerId))",
                "ISPICKVAL(PRIORVALUE(Stage), 'Won') → equal(before:Stage 'Won')",
                "$Record__Prior.Amount      → zero_if_blank(before:Amount)",
                "ISCHANGED(Probability)     → is_changed(Probability)",
                "ISCHANGED(Place)           → or(is_changed(PlaceLatitude) is_changed(PlaceLongitude))",
                "OwnerId = Name             → equal(record_text(OwnerId) casesafeid(Name))",
                "OwnerId = '001000000000001' → equal(OwnerId 35184372088833)",
                "'x' = OwnerId              → equal(casesafeid('x') record_text(OwnerId))",
                "CloseDate - 1              → add_days_to_date(CloseDate negate(1))",
                "-5                         → -5",
                "CASE(Stage, 'A', 1, 'B', Amount, NULL) → case(Stage 'A':1 'B':zero_if_blank(Amount) blank)",
                "IFS(Closed, 1, NULL, 2, 3) → if(Closed 1 if(blank 2 3))",
                "IN(Quantity, 1, NULL)      → in(zero_if_blank(Quantity) 1 blank)",
                "TEXT(Stage)                → Stage",
                "CASESAFEID(Id)             → record_text(Id)",
                "SUBSTR(Name, 2)            → mid(Name 2 131072)",
                "ISOWEEK(CreatedDate)       → iso_week(date_of(CreatedDate))",
                "VLOOKUP($ObjectType.Country__c.Fields.Name, $ObjectType.Country__c.Fields.Code__c, Name) → vlookup('Country__c.Name' 'Country__c.Code__c' Name)",
                "LABEL('Greeting')          → $Label.Greeting",
                "FORMAT('{0}', Amount)      → format('{0}' number_text(zero_if_blank(Amount)))",
            })
    void formulasAreMadeOfFewOperations(String text, String written) {
        assertThat(written(text, new Demand(FormulaUse.VALIDATION, Blanks.AS_ZERO, Optional.empty())))
                .isEqualTo(written);
    }

    @Test
    void percentagesAreShownAsPercentages() {
        assertThat(written("Probability / 2", Demand.of(FormulaUse.FIELD, Blanks.AS_BLANK, FormulaType.PERCENT)))
                .isEqualTo("percent(divide(parts_of_one(Probability) 2))");
    }

    @Test
    void flowsMarkTheirNames() {
        assertThat(written("{!Amount} > 1", Demand.condition(FormulaUse.FLOW))).isEqualTo("greater(Amount 1)");
    }

    @Test
    void sourcesAreKnown() {
        Checked checked = FormulaCheck.check(
                "IF(Amount > 1, Account.Name, PRIORVALUE(Name))",
                TestingNames.DEAL,
                Demand.of(FormulaUse.VALIDATION, Blanks.AS_ZERO, FormulaType.TEXT));
        assertThat(((Checked.Sound) checked).sources())
                .containsExactlyInAnyOrder(
                        new Source.Field(List.of("Amount"), 255),
                        new Source.Field(List.of("Account", "Name"), 255),
                        new Source.Prior(List.of("Name"), 255));
    }

    @Test
    void longChainsStayFlatOrAreRefused() {
        Demand any = new Demand(FormulaUse.FIELD, Blanks.AS_BLANK, Optional.empty());
        assertThat(written("Name" + " & Name".repeat(2_400), any)).startsWith("concatenate(Name Name");
        assertThat(written("Closed" + " || Closed".repeat(2_400), any)).startsWith("or(Closed Closed");
        assertThat(written("1" + " + 1".repeat(240), any)).startsWith("add(");
        assertThat(written("1" + " - 1".repeat(2_400), any)).isEqualTo("refused");
        assertThat(written("SUBSTR(".repeat(30) + "Name" + ", Quantity)".repeat(30), any))
                .isEqualTo("refused");
    }

    private static String written(String text, Demand demand) {
        return FormulaCheck.check(text, TestingNames.DEAL, demand) instanceof Checked.Sound sound
                ? written(sound.calculation())
                : "refused";
    }

    private static String written(Calculation calculation) {
        return switch (calculation) {
            case Calculation.Constant constant ->
                constant.value() == null
                        ? "blank"
                        : constant.value() instanceof String text
                                ? "'" + text + "'"
                                : constant.value().toString();
            case Calculation.Read read ->
                switch (read.source()) {
                    case Source.Field field -> String.join(".", field.path());
                    case Source.Prior prior -> "before:" + String.join(".", prior.path());
                    case Source.Global global -> String.join(".", global.path());
                };
            case Calculation.If choice ->
                "if" + written(List.of(choice.condition(), choice.then(), choice.otherwise()));
            case Calculation.Case choice ->
                "case(" + written(choice.subject()) + " "
                        + choice.whens().stream()
                                .map(when -> written(when.value()) + ":" + written(when.result()))
                                .collect(Collectors.joining(" "))
                        + " " + written(choice.otherwise()) + ")";
            case Calculation.And and -> "and" + written(and.parts());
            case Calculation.Or or -> "or" + written(or.parts());
            case Calculation.Not not -> "not" + written(List.of(not.operand()));
            case Calculation.IfError attempt -> "iferror" + written(List.of(attempt.value(), attempt.fallback()));
            case Calculation.Apply apply ->
                apply.operation().name().toLowerCase(Locale.ROOT) + written(apply.operands());
        };
    }

    private static String written(List<Calculation> operands) {
        return operands.stream().map(CalculationTests::written).collect(Collectors.joining(" ", "(", ")"));
    }
}
