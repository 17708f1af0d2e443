package dev.tenon.engine.conformance;

import dev.tenon.engine.agreement.Answer;
import dev.tenon.engine.agreement.BackEnd;
import dev.tenon.engine.agreement.Moment;
import dev.tenon.engine.agreement.Row;
import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a question to all back ends and compares what they say with what is expected: each answer is a check. */
final class Asking {
    /** The trade's engine was run in Greenwich; the day on which its answers were written is not known. */
    private static final Moment MOMENT = new Moment(Instant.parse("2026-01-31T10:20:30Z"), ZoneOffset.UTC);

    private static final Pattern OF_TODAY = Pattern.compile("(?i)\\b(TODAY|NOW|TIMENOW)\\s*\\(");
    private static final Pattern OF_A_SESSION = Pattern.compile("(?i)\\bGETSESSIONID\\s*\\(");
    private static final int PERCENT_PLACES = 2;

    private final List<BackEnd> backEnds;
    private final Tally tally;

    Asking(List<BackEnd> backEnds, Tally tally) {
        this.backEnds = backEnds;
        this.tally = tally;
    }

    /** One row of a file: how it is shown, its values, and the answer that is right. */
    record Case(String shown, Row row, Expected expected) {}

    /** How many checks each row is. */
    int checks() {
        return backEnds.size();
    }

    void ask(Question question, List<Case> cases) {
        if (OF_A_SESSION.matcher(question.formula()).find()) {
            tally.skip(checks() * cases.size(), question.where(), "the id of the session that asked");
            return;
        }
        switch (Compiling.of(question)) {
            case Compiling.Compiled(Calculation calculation) ->
                backEnds.forEach(backEnd -> compare(question, calculation, cases, backEnd));
            case Compiling.Refused(String why) -> cases.forEach(one -> refused(question, one, why));
        }
    }

    private void compare(Question question, Calculation calculation, List<Case> cases, BackEnd backEnd) {
        List<Answer> answers =
                backEnd.answers(calculation, cases.stream().map(Case::row).toList(), MOMENT);
        for (int i = 0; i < cases.size(); i++) {
            Case asked = cases.get(i);
            Answer answer = asField(question.result().orElse(null), calculation.type(), answers.get(i));
            if (asked.expected().isMetBy(answer)
                    || isBlankCheckbox(asked.expected(), calculation.type(), answer)
                    || DocumentedChoice.covers(question.formula(), asked.expected(), answer)) {
                tally.pass();
            } else if (OF_TODAY.matcher(question.formula()).find()) {
                tally.skip(1, where(question, asked, backEnd), "the day on which the answer was written");
            } else {
                tally.fail(where(question, asked, backEnd), asked.expected().text(), answer);
            }
        }
    }

    private static String where(Question question, Case asked, BackEnd backEnd) {
        return question.where() + " " + asked.shown() + " " + backEnd.name();
    }

    /** The trade's engine has blank checkboxes; the fields that show them are false. */
    private static boolean isBlankCheckbox(Expected expected, ValueType type, Answer answer) {
        return type == ValueType.CHECKBOX && expected.text().equals("null") && answer.equals(new Answer.Value(false));
    }

    /** A percent field shows 50 for half, and a checkbox is never blank to the one who looks at it. */
    private static Answer asField(@Nullable InputType result, ValueType type, Answer answer) {
        if (result == InputType.PERCENT && answer instanceof Answer.Value(BigDecimal number)) {
            return new Answer.Value(number.movePointRight(PERCENT_PLACES));
        }
        return type == ValueType.CHECKBOX && answer.equals(Answer.BLANK) ? new Answer.Value(false) : answer;
    }

    /** A formula that cannot be checked is a failure of the check. */
    private void refused(Question question, Case asked, String why) {
        backEnds.forEach(backEnd ->
                tally.fail(where(question, asked, backEnd), asked.expected().text(), "refused: " + why));
    }
}
