package dev.tenon.metadata.formula;

import static dev.tenon.metadata.formula.FormulaType.BLANK;
import static dev.tenon.metadata.formula.FormulaType.MULTI_PICKLIST;
import static dev.tenon.metadata.formula.FormulaType.NUMBER;
import static dev.tenon.metadata.formula.FormulaType.PERCENT;
import static dev.tenon.metadata.formula.FormulaType.PICKLIST;
import static dev.tenon.metadata.formula.FormulaType.RECORD;
import static dev.tenon.metadata.formula.FormulaType.TEXT;

import java.util.List;
import java.util.Optional;

/** From a formula's text to what it computes, or to everything that is wrong with it. */
public final class FormulaCheck {

    private FormulaCheck() {}

    public static Checked check(String text, FormulaNames names, Demand demand) {
        Parsed parsed = demand.use() == FormulaUse.FLOW ? FormulaParser.parseFlow(text) : FormulaParser.parse(text);
        return switch (parsed) {
            case Parsed.Refused refused -> new Checked.Unsound(refused.problems());
            case Parsed.Tree tree -> check(text, tree.formula(), names, demand);
        };
    }

    private static Checked check(String text, Formula formula, FormulaNames names, Demand demand) {
        Checking checking = new Checking(new FormulaText(text), names, demand);
        Optional<Part.Value> result =
                checking.value(checking.check(formula)).flatMap(value -> demanded(checking, value, demand));
        result.ifPresent(value -> measure(checking, value));
        return result.isPresent() && checking.problems().isEmpty()
                ? new Checked.Sound(
                        result.get().calculation(),
                        result.get().type(),
                        formula,
                        CalculationTree.sources(result.get().calculation()))
                : new Checked.Unsound(checking.problems());
    }

    /** The value as the type that is asked for; says so if it cannot be. */
    private static Optional<Part.Value> demanded(Checking checking, Part.Value value, Demand demand) {
        if (demand.result().isEmpty()) {
            FormulaType type = value.type() == PERCENT ? NUMBER : value.type();
            return Optional.of(new Part.Value(value.calculation(), type, value.formula()));
        }
        FormulaType wanted = demand.result().get();
        Optional<Calculation> fitting = fitting(value, wanted);
        if (fitting.isEmpty()) {
            String shown = checking.shown(value.formula());
            checking.report(
                    FormulaCodes.TYPE,
                    value.formula().span(),
                    "The formula must give {0}; it gives {1}.{2}",
                    "公式必须返回{0}；实际返回{1}。{2}",
                    wanted.noun(),
                    value.type().noun(),
                    Sentences.way(value.type(), List.of(wanted), shown));
        }
        return fitting.map(calculation -> new Part.Value(calculation, wanted, value.formula()));
    }

    private static Optional<Calculation> fitting(Part.Value value, FormulaType wanted) {
        if (wanted == PERCENT) {
            return Conversion.to(NUMBER, value)
                    .map(number -> Calculations.numeric(
                            NumberOperation.PERCENT, value.formula().span(), number));
        }
        if (wanted == RECORD && value.type() == TEXT) {
            return Conversion.constantId(value);
        }
        if (wanted == PICKLIST && value.type() == TEXT) {
            return Optional.of(value.calculation());
        }
        if (wanted == MULTI_PICKLIST && value.type() == TEXT) {
            return choices(value);
        }
        return wanted == BLANK ? Optional.empty() : Conversion.to(wanted, value);
    }

    /** Several choices written in one constant text: {@code "A;B"}. */
    private static Optional<Calculation> choices(Part.Value value) {
        String text = Calculations.constantText(value.calculation());
        return text == null
                ? Optional.empty()
                : Optional.of(new Calculation.Constant(
                        List.of(text.split(";")),
                        ValueType.CHOICES,
                        value.formula().span()));
    }

    private static void measure(Checking checking, Part.Value value) {
        CalculationTree.Size size = CalculationTree.size(value.calculation());
        if (size.depth() > FormulaLimits.MAX_DEPTH || size.operations() > FormulaLimits.MAX_OPERATIONS) {
            checking.report(
                    FormulaCodes.TOO_LONG,
                    value.formula().span(),
                    "The formula is too large: {0} operations, {1} deep; at most {2} and {3} are allowed.",
                    "公式过大：共 {0} 个运算，嵌套 {1} 层；最多允许 {2} 个和 {3} 层。",
                    size.operations(),
                    size.depth(),
                    FormulaLimits.MAX_OPERATIONS,
                    FormulaLimits.MAX_DEPTH);
        }
    }
}
