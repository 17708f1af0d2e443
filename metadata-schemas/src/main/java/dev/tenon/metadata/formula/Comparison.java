package dev.tenon.metadata.formula;

import static dev.tenon.metadata.formula.FormulaType.BLANK;
import static dev.tenon.metadata.formula.FormulaType.CHECKBOX;
import static dev.tenon.metadata.formula.FormulaType.MULTI_PICKLIST;
import static dev.tenon.metadata.formula.FormulaType.PICKLIST;
import static dev.tenon.metadata.formula.FormulaType.RECORD;
import static dev.tenon.metadata.formula.FormulaType.TEXT;

import dev.tenon.metadata.formula.Formula.BinaryOperator;
import dev.tenon.metadata.problem.Sentence;
import java.util.List;
import java.util.Optional;

/** What can be compared with what, and how both become one type. */
final class Comparison {

    /** Two calculations of one type. */
    record Pair(Calculation left, Calculation right) {}

    private Comparison() {}

    static Part of(Checking checking, Formula.Binary formula, Part.Value left, Part.Value right) {
        boolean equality = formula.operator() == BinaryOperator.EQUAL || formula.operator() == BinaryOperator.NOT_EQUAL;
        if (equality && (left.type() == BLANK || right.type() == BLANK)) {
            return withBlank(formula, left.type() == BLANK ? right : left);
        }
        boolean ordered = left.type() != CHECKBOX && left.type() != RECORD;
        Optional<Pair> pair = equality || ordered ? pair(left, right) : Optional.empty();
        return pair.<Part>map(both -> new Part.Value(
                        Calculations.logical(operation(formula.operator()), formula.span(), both.left(), both.right()),
                        CHECKBOX,
                        formula))
                .orElseGet(() -> unfit(checking, formula, left, right));
    }

    private static Part withBlank(Formula.Binary formula, Part.Value other) {
        Calculation isBlank = Calculations.isBlank(other.calculation(), formula.span());
        boolean equal = formula.operator() == BinaryOperator.EQUAL;
        return new Part.Value(equal ? isBlank : new Calculation.Not(isBlank, formula.span()), CHECKBOX, formula);
    }

    /** Both as values that can be compared; empty if they cannot. Picklists are compared by functions. */
    static Optional<Pair> pair(Part.Value left, Part.Value right) {
        if (left.type() == RECORD && right.type() == TEXT) {
            return Optional.of(ids(left, right));
        }
        if (left.type() == TEXT && right.type() == RECORD) {
            Pair turned = ids(right, left);
            return Optional.of(new Pair(turned.right(), turned.left()));
        }
        Optional<FormulaType> common =
                Conversion.common(left.type(), right.type()).filter(type -> type != PICKLIST && type != MULTI_PICKLIST);
        return common.flatMap(type -> Conversion.to(type, left)
                .flatMap(one -> Conversion.to(type, right).map(other -> new Pair(one, other))));
    }

    /** The first as a value to which the others can be compared; empty if one of them cannot. */
    static Optional<List<Calculation>> alike(List<Part.Value> values) {
        FormulaType common = BLANK;
        for (Part.Value value : values) {
            Optional<FormulaType> wider = Conversion.common(common, value.type());
            if (wider.isEmpty() || wider.get() == PICKLIST || wider.get() == MULTI_PICKLIST) {
                return Optional.empty();
            }
            common = wider.get();
        }
        FormulaType type = common;
        boolean ids = type == TEXT && values.stream().anyMatch(value -> value.type() == RECORD);
        return Optional.of(values.stream()
                .map(value -> ids && value.type() == TEXT
                        ? wholeId(value)
                        : Conversion.to(type, value).orElse(value.calculation()))
                .toList());
    }

    /** A constant id is compared as an id, which an index knows; any other text as text. */
    private static Pair ids(Part.Value record, Part.Value text) {
        return Conversion.constantId(text)
                .map(id -> new Pair(record.calculation(), id))
                .orElseGet(() -> new Pair(Conversion.recordText(record), wholeId(text)));
    }

    private static Calculation wholeId(Part.Value text) {
        boolean blank = text.calculation() instanceof Calculation.Constant constant && constant.value() == null;
        return blank
                ? text.calculation()
                : Calculations.textual(TextOperation.CASESAFEID, text.formula().span(), text.calculation());
    }

    private static LogicOperation operation(BinaryOperator operator) {
        return LogicOperation.valueOf(operator.name());
    }

    private static Part unfit(Checking checking, Formula.Binary formula, Part.Value left, Part.Value right) {
        String shownLeft = checking.shown(left.formula());
        String shownRight = checking.shown(right.formula());
        return checking.broken(
                formula,
                FormulaCodes.TYPE,
                "{0} cannot compare {1} with {2}: {1} is {3}, {2} is {4}.{5}",
                "{0} 不能比较 {1} 与 {2}：{1} 是{3}，{2} 是{4}。{5}",
                formula.operator().sign(),
                shownLeft,
                shownRight,
                left.type().noun(),
                right.type().noun(),
                way(left, right, shownLeft, shownRight));
    }

    /** How the one could become the type of the other. */
    static Sentence way(Part.Value left, Part.Value right, String shownLeft, String shownRight) {
        Sentence way = Sentences.way(left.type(), List.of(right.type()), shownLeft);
        return way.equals(Sentences.NOTHING) ? Sentences.way(right.type(), List.of(left.type()), shownRight) : way;
    }
}
