package dev.tenon.metadata.formula;

import static dev.tenon.metadata.formula.FormulaType.LOCATION;
import static dev.tenon.metadata.formula.FormulaType.NUMBER;
import static dev.tenon.metadata.formula.Parameter.number;
import static dev.tenon.metadata.formula.Parameter.text;

import java.math.BigDecimal;
import java.util.List;

/** The functions that compute numbers. */
final class NumberFunctions {
    private static final BigDecimal PI = new BigDecimal("3.14159265358979323846");

    private NumberFunctions() {}

    static List<FormulaFunction> all() {
        return FunctionDraft.all(rounding(), arithmetic(), powers(), angles(), places());
    }

    private static FunctionDraft function(String name, Parameter... parameters) {
        return FunctionDraft.of(FunctionCategory.NUMBER, name, parameters);
    }

    private static List<FormulaFunction> rounding() {
        return List.of(
                function("ROUND", number("number"), number("digits"))
                        .gives(NUMBER, NumberOperation.ROUND)
                        .help(
                                "Rounds to so many digits after the point, half away from zero.",
                                "四舍五入到指定的小数位数。",
                                "ROUND(2.345, 2) = 2.35"),
                function("TRUNC", number("number"), number("digits").optional())
                        .typed(NumberFunctions::truncated)
                        .help(
                                "Cuts off what stands behind so many digits after the point.",
                                "截去指定小数位数之后的部分。",
                                "TRUNC(-2.349, 2) = -2.34"),
                function("CEILING", number("number"))
                        .gives(NUMBER, NumberOperation.CEILING)
                        .help("Rounds to a whole number away from zero.", "向远离零的方向取整。", "CEILING(-2.1) = -3"),
                function("FLOOR", number("number"))
                        .gives(NUMBER, NumberOperation.FLOOR)
                        .help("Rounds to a whole number towards zero.", "向零的方向取整。", "FLOOR(-2.9) = -2"),
                function("MCEILING", number("number"))
                        .gives(NUMBER, NumberOperation.MCEILING)
                        .help("The least whole number that is not smaller.", "不小于该数字的最小整数。", "MCEILING(-2.9) = -2"),
                function("MFLOOR", number("number"))
                        .gives(NUMBER, NumberOperation.MFLOOR)
                        .help("The greatest whole number that is not larger.", "不大于该数字的最大整数。", "MFLOOR(-2.1) = -3"));
    }

    private static Part truncated(FunctionCall call) {
        Calculation digits = call.has(1) ? call.operand(1) : Calculations.number(0, call.span());
        return call.gives(NUMBER, Calculations.numeric(NumberOperation.TRUNCATE, call.span(), call.operand(0), digits));
    }

    private static List<FormulaFunction> arithmetic() {
        return List.of(
                function("ABS", number("number"))
                        .gives(NUMBER, NumberOperation.ABS)
                        .help("The number without its sign.", "数字的绝对值。", "ABS(-3) = 3"),
                function("MOD", number("number"), number("divisor"))
                        .gives(NUMBER, NumberOperation.MOD)
                        .blanks(
                                "Blank if an argument is blank; an error if the divisor is 0.",
                                "任一参数为空时返回空值；除数为 0 时出错。")
                        .help(
                                "What remains of a division; it has the sign of the number.",
                                "除法的余数，符号与被除数相同。",
                                "MOD(-7, 3) = -1"),
                function("MAX", number("number").repeated())
                        .gives(NUMBER, NumberOperation.MAX)
                        .help("The greatest of the numbers.", "各数字中的最大值。", "MAX(1, 5, 3) = 5"),
                function("MIN", number("number").repeated())
                        .gives(NUMBER, NumberOperation.MIN)
                        .help("The smallest of the numbers.", "各数字中的最小值。", "MIN(1, 5, 3) = 1"),
                function("PI")
                        .typed(call -> call.gives(NUMBER, Calculations.number(PI, call.span())))
                        .blanks("Never blank.", "从不为空。")
                        .help(
                                "The ratio of a circle's circumference to its diameter.",
                                "圆周率。",
                                "ROUND(PI(), 5) = 3.14159"));
    }

    private static List<FormulaFunction> powers() {
        return List.of(
                function("SQRT", number("number"))
                        .gives(NUMBER, NumberOperation.SQRT)
                        .blanks("Blank for blank; an error for negative numbers.", "参数为空时返回空值；负数出错。")
                        .help("The square root.", "平方根。", "SQRT(16) = 4"),
                function("EXP", number("number"))
                        .gives(NUMBER, NumberOperation.EXP)
                        .blanks(
                                "Blank for blank; an error if the result has more than 128 digits.",
                                "参数为空时返回空值；结果超过 128 位时出错。")
                        .help("e to the power of the number.", "e 的指定次幂。", "EXP(0) = 1"),
                function("LN", number("number"))
                        .gives(NUMBER, NumberOperation.LN)
                        .blanks("Blank for blank; an error for 0 and below.", "参数为空时返回空值；小于等于 0 时出错。")
                        .help("The natural logarithm.", "自然对数。", "LN(1) = 0"),
                function("LOG", number("number"))
                        .gives(NUMBER, NumberOperation.LOG)
                        .blanks("Blank for blank; an error for 0 and below.", "参数为空时返回空值；小于等于 0 时出错。")
                        .help("The logarithm to the base 10.", "以 10 为底的对数。", "ROUND(LOG(1000), 10) = 3"));
    }

    private static List<FormulaFunction> angles() {
        return List.of(
                function("SIN", number("angle"))
                        .gives(NUMBER, NumberOperation.SIN)
                        .help("The sine of an angle in radians.", "弧度角的正弦。", "SIN(0) = 0"),
                function("COS", number("angle"))
                        .gives(NUMBER, NumberOperation.COS)
                        .help("The cosine of an angle in radians.", "弧度角的余弦。", "COS(0) = 1"),
                function("TAN", number("angle"))
                        .gives(NUMBER, NumberOperation.TAN)
                        .help("The tangent of an angle in radians.", "弧度角的正切。", "TAN(0) = 0"),
                function("ASIN", number("number"))
                        .gives(NUMBER, NumberOperation.ASIN)
                        .blanks("Blank for blank; an error outside of -1 to 1.", "参数为空时返回空值；不在 -1 到 1 之间时出错。")
                        .help("The angle in radians with this sine.", "反正弦，以弧度表示。", "ASIN(0) = 0"),
                function("ACOS", number("number"))
                        .gives(NUMBER, NumberOperation.ACOS)
                        .blanks("Blank for blank; an error outside of -1 to 1.", "参数为空时返回空值；不在 -1 到 1 之间时出错。")
                        .help("The angle in radians with this cosine.", "反余弦，以弧度表示。", "ACOS(1) = 0"),
                function("ATAN", number("number"))
                        .gives(NUMBER, NumberOperation.ATAN)
                        .help("The angle in radians with this tangent.", "反正切，以弧度表示。", "ATAN(0) = 0"),
                function("ATAN2", number("y"), number("x"))
                        .gives(NUMBER, NumberOperation.ATAN2)
                        .help(
                                "The angle in radians between the x axis and the point (x, y).",
                                "点 (x, y) 与 x 轴之间的弧度角。",
                                "ATAN2(0, 1) = 0"));
    }

    private static List<FormulaFunction> places() {
        return List.of(
                function("GEOLOCATION", number("latitude"), number("longitude"))
                        .typed(call -> new Part.Location(call.operand(0), call.operand(1), call.formula()))
                        .blanks("It stands only in DISTANCE.", "只能用于 DISTANCE。")
                        .help(
                                "A place by its latitude and longitude in degrees.",
                                "由纬度和经度（度）表示的地点。",
                                "DISTANCE(GEOLOCATION(0, 0), GEOLOCATION(0, 0), \"km\") = 0"),
                function("DISTANCE", place("from"), place("to"), text("unit"))
                        .typed(NumberFunctions::distance)
                        .blanks(
                                "Blank if a coordinate is blank; an error for coordinates that are not on earth.",
                                "任一坐标为空时返回空值；坐标无效时出错。")
                        .help(
                                "The distance of two places in miles (\"mi\") or kilometres (\"km\").",
                                "两地之间的距离，单位为英里（\"mi\"）或公里（\"km\"）。",
                                "ROUND(DISTANCE(GEOLOCATION(0, 0), GEOLOCATION(0, 1), \"km\"), 0) = 111"));
    }

    private static Parameter place(String name) {
        return Parameter.of(name, LOCATION);
    }

    private static Part distance(FunctionCall call) {
        String unit = call.constant(2);
        if (unit == null) {
            return new Part.Broken(call.formula());
        }
        if (!unit.equals("mi") && !unit.equals("km")) {
            return call.refused(
                    FormulaCodes.ARGUMENTS,
                    "DISTANCE knows the units \"mi\" and \"km\", not \"{0}\".",
                    "DISTANCE 只支持单位 \"mi\" 和 \"km\"，不支持 \"{0}\"。",
                    unit);
        }
        return call.argument(0) instanceof Part.Location from && call.argument(1) instanceof Part.Location to
                ? call.gives(
                        NUMBER,
                        Calculations.numeric(
                                NumberOperation.DISTANCE,
                                call.span(),
                                from.latitude(),
                                from.longitude(),
                                to.latitude(),
                                to.longitude(),
                                call.operand(2)))
                : call.gives(NUMBER, Calculations.blank(ValueType.NUMBER, call.span()));
    }
}
