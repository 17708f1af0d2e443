package dev.tenon.metadata.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.object.Blanks;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts have a type, or sentences that say what is wrong and how to mend it. */
class FormulaCheckTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "Amount * 2                                      → NUMBER",
                "Amount + Quantity                               → CURRENCY",
                "Probability                                     → NUMBER",
                "IF(Closed, Amount, Quantity)                    → CURRENCY",
                "IF(Closed, NULL, CloseDate)                     → DATE",
                "IF(Closed, NULL, NULL)                          → BLANK",
                "Name & Account.Owner.Name                       → TEXT",
                "Name + OwnerId                                  → TEXT",
                "\"/\" & Id                                      → TEXT",
                "HYPERLINK(\"/\" & Id, Name)                     → TEXT",
                "CloseDate + 1                                   → DATE",
                "1 + CloseDate                                   → DATE",
                "CloseDate - CloseDate                           → NUMBER",
                "CreatedDate - 0.5                               → DATETIME",
                "CreatedDate - NOW()                             → NUMBER",
                "StartTime + 60000                               → TIME",
                "StartTime - StartTime                           → NUMBER",
                "OwnerId = $User.Id                              → CHECKBOX",
                "OwnerId = \"005000000000001\"                   → CHECKBOX",
                "OwnerId = Name                                  → CHECKBOX",
                "Amount = NULL                                   → CHECKBOX",
                "Stage = NULL                                    → CHECKBOX",
                "TEXT(Stage)                                     → TEXT",
                "ISPICKVAL(Stage, \"Won\")                       → CHECKBOX",
                "CASE(Stage, \"Won\", 1, \"Lost\", 0, NULL)      → NUMBER",
                "CASE(OwnerId, $User.Id, \"me\", \"005\", \"?\", \"other\") → TEXT",
                "INCLUDES(Interests, \"Golf\")                   → CHECKBOX",
                "DISTANCE(Place, GEOLOCATION(1, 2), \"km\")      → NUMBER",
                "ISBLANK(Place) && ISBLANK(Stage) && ISBLANK(Interests) → CHECKBOX",
                "IFS(Closed, 1, Amount > 5, 2, 3)                → NUMBER",
                "IN(Stage, \"Won\", \"Lost\")                    → CHECKBOX",
                "BLANKVALUE(CloseDate, TODAY())                  → DATE",
                "IFERROR(Amount / Quantity, 0)                   → NUMBER",
                "DATEVALUE(CreatedDate)                          → DATE",
                "ISOWEEK(CreatedDate)                            → NUMBER",
                "FORMATDURATION(CreatedDate, NOW())              → TEXT",
                "FORMAT(\"{0} {1}\", Amount, Stage)              → TEXT",
                "LABEL(\"Greeting\")                             → TEXT",
                "$Record.Amount                                  → CURRENCY",
                "not Closed                                      → CHECKBOX",
            })
    void typesAreFound(String text, FormulaType type) {
        Checked checked = check(text, new Demand(FormulaUse.FIELD, Blanks.AS_BLANK, Optional.empty()));
        assertThat(checked).as(said(checked)).isInstanceOf(Checked.Sound.class);
        assertThat(((Checked.Sound) checked).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "TEXT(Name) → 1:6 TEXT expects a picklist, a number, a date, a date with time, a time of day or a checkbox; Name is text.",
                "Amont + 1  → 1:1 There is nothing with the name Amont here. Did you mean Amount?",
                "Account.Nmae → 1:1 There is nothing with the name Account.Nmae here. Did you mean Account.Name?",
                "LENN(Name) → 1:1 There is no function LENN. Did you mean LEN?",
                "GETSESSIONID() → 1:1 GETSESSIONID belongs to page scripts and is no part of formulas.",
                "LEFT(Name) → 1:1 LEFT does not take 1 arguments; write LEFT(text, count).",
                "CASE(Stage, \"Won\", 1) → 1:1 CASE does not take 3 arguments; write CASE(value, value1, result1, value2, result2, ..., else).",
                "CASE(Stage, \"Won\", 1, \"Lost\", 2) → 1:1 CASE takes pairs and a last result for all else: CASE(value, value1, result1, value2, result2, ..., else). Here are 5 arguments.",
                "Stage = \"Won\" → 1:1 = cannot compare Stage with \"Won\": Stage is a picklist, \"Won\" is text. TEXT(Stage) gives its value; ISPICKVAL(Stage, \"...\") compares it.",
                "Amount = Name → 1:1 = cannot compare Amount with Name: Amount is a currency amount, Name is text. Write TEXT(Amount).",
                "CloseDate = CreatedDate → 1:1 = cannot compare CloseDate with CreatedDate: CloseDate is a date, CreatedDate is a date with time. Write DATETIMEVALUE(CloseDate).",
                "YEAR(CreatedDate) → 1:6 YEAR expects a date; CreatedDate is a date with time. Write DATEVALUE(CreatedDate).",
                "Name & Amount → 1:8 & expects text; Amount is a currency amount. Write TEXT(Amount).",
                "Name - 1 → 1:1 - cannot stand between Name and 1: Name is text, 1 is a number. Write VALUE(Name).",
                "Closed < TRUE → 1:1 < cannot compare Closed with TRUE: Closed is a checkbox, TRUE is a checkbox.",
                "IF(Closed, 1, \"a\") → 1:15 The results of IF must be of one type: 1 is a number, \"a\" is text. Write VALUE(\"a\").",
                "IF(Closed, Stage, \"a\") → 1:12 IF cannot give Stage: it is a picklist. TEXT(Stage) gives its value; ISPICKVAL(Stage, \"...\") compares it.",
                "Place & \"a\" → 1:1 & expects text; Place is a location.",
                "DISTANCE(Place, Place, \"m\") → 1:1 DISTANCE knows the units \"mi\" and \"km\", not \"m\".",
                "ISNEW() → 1:1 ISNEW cannot be used in formula fields; it works in validation rules and flows.",
                "REGEX(Name, \"a\") → 1:1 REGEX cannot be used in formula fields; it works in default values, validation rules, lookup filters, filters of roll-ups, conditions of forms, flows and summary formulas of reports.",
                "PARENTGROUPVAL(RowCount, X) → 1:1 PARENTGROUPVAL belongs to summary formulas of reports and has no meaning elsewhere.",
                "$Record__Prior.Amount → 1:1 $Record__Prior is known in validation rules and flows only.",
            })
    void problemsSayWhatToDo(String text, String said) {
        assertThat(said(check(text, new Demand(FormulaUse.FIELD, Blanks.AS_BLANK, Optional.empty()))))
                .isEqualTo(said);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        String said =
                said(check("Amont + LENN(Name)\n & YEAR(Name) & (Closed + 1)", Demand.condition(FormulaUse.FIELD)));
        assertThat(said.lines().map(line -> line.substring(0, line.indexOf(' '))))
                .containsExactly("1:1", "1:9", "2:9", "2:18");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "CHECKBOX → Name        → 1:1 The formula must give a checkbox; it gives text.",
                "DATE     → CreatedDate → 1:1 The formula must give a date; it gives a date with time. Write DATEVALUE(CreatedDate).",
                "TEXT     → Stage       → 1:1 The formula must give text; it gives a picklist. TEXT(Stage) gives its value; ISPICKVAL(Stage, \"...\") compares it.",
                "TEXT     → Amount      → 1:1 The formula must give text; it gives a currency amount. Write TEXT(Amount).",
                "NUMBER   → Place       → 1:1 Place is a location; locations only stand in DISTANCE.",
                "PERCENT  → Amount / 5  → fine",
                "CURRENCY → Quantity    → fine",
                "TEXT     → OwnerId     → fine",
                "DATETIME → NULL        → fine",
                "RECORD   → $User.Id    → fine",
                "PICKLIST → \"Won\"     → fine",
                "MULTI_PICKLIST → \"A;B\" → fine",
            })
    void resultsMustFit(FormulaType wanted, String text, String said) {
        assertThat(said(check(text, Demand.of(FormulaUse.FIELD, Blanks.AS_BLANK, wanted))))
                .isEqualTo(said);
    }

    private static Checked check(String text, Demand demand) {
        return FormulaCheck.check(text, TestingNames.DEAL, demand);
    }

    private static String said(Checked checked) {
        return switch (checked) {
            case Checked.Sound sound -> "fine";
            case Checked.Unsound unsound ->
                unsound.problems().stream()
                        .map(problem -> problem.place() + " " + problem.message(Locale.ENGLISH))
                        .collect(Collectors.joining("\n"));
        };
    }
}
