package dev.tenon.metadata.formula;

import static dev.tenon.metadata.formula.FormulaType.BLANK;
import static dev.tenon.metadata.formula.FormulaType.CURRENCY;
import static dev.tenon.metadata.formula.FormulaType.NUMBER;
import static dev.tenon.metadata.formula.FormulaType.RECORD;
import static dev.tenon.metadata.formula.FormulaType.TEXT;

import dev.tenon.metadata.object.RecordId;
import java.util.Optional;
import java.util.OptionalLong;

/** Which types stand for each other without a word: numbers for numbers, ids for text, blank for all. */
final class Conversion {

    private Conversion() {}

    static Optional<Calculation> to(FormulaType wanted, Part.Value part) {
        if (part.type() == BLANK) {
            return Optional.of(
                    Calculations.blank(wanted.valueType(), part.formula().span()));
        }
        if (part.type() == wanted || part.type().isNumber() && wanted.isNumber()) {
            return Optional.of(part.calculation());
        }
        return wanted == TEXT && part.type() == RECORD ? Optional.of(recordText(part)) : Optional.empty();
    }

    static Calculation recordText(Part.Value part) {
        return Calculations.textual(TextOperation.RECORD_TEXT, part.formula().span(), part.calculation());
    }

    /** The type of a value that is the one or the other: currency before number before percent; text before ids. */
    static Optional<FormulaType> common(FormulaType one, FormulaType other) {
        if (one == other || other == BLANK) {
            return Optional.of(one);
        }
        if (one == BLANK) {
            return Optional.of(other);
        }
        if (one.isNumber() && other.isNumber()) {
            return Optional.of(one == CURRENCY || other == CURRENCY ? CURRENCY : NUMBER);
        }
        boolean texts = (one == TEXT || one == RECORD) && (other == TEXT || other == RECORD);
        return texts ? Optional.of(TEXT) : Optional.empty();
    }

    /** The id that a constant text names. */
    static Optional<Calculation> constantId(Part.Value part) {
        String text = Calculations.constantText(part.calculation());
        OptionalLong id = text == null ? OptionalLong.empty() : RecordId.parse(text);
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Calculation.Constant(
                        id.getAsLong(), ValueType.RECORD, part.formula().span()));
    }
}
