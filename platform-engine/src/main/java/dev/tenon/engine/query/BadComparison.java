package dev.tenon.engine.query;

import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Sentence;

/** How a comparison that makes no sense leaves its reading; never leaves {@link Conditions}. */
final class BadComparison extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private BadComparison(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    /** The operator does not suit the field. */
    static BadComparison operator(Filter.Compare compare) {
        return new BadComparison(Problem.of(
                "INVALID_QUERY_FILTER_OPERATOR",
                compare.path().toString(),
                "The field \"{0}\" cannot be compared by {1}.",
                "字段“{0}”不能用 {1} 比较。",
                compare.path(),
                shown(compare.operator())));
    }

    /** Only equality knows emptiness. */
    static BadComparison empty(Filter.Compare compare) {
        return new BadComparison(Problem.of(
                "INVALID_QUERY_FILTER_OPERATOR",
                compare.path().toString(),
                "\"{0}\" {1} nothing: only = and != can compare with an empty value.",
                "“{0}”{1} 空值：只有 = 与 != 可与空值比较。",
                compare.path(),
                shown(compare.operator())));
    }

    /** The value does not suit the field. */
    static BadComparison value(Filter.Compare compare, Sentence wanted) {
        return new BadComparison(Problem.of(
                "INVALID_FIELD",
                compare.path().toString(),
                "The value that \"{0}\" is compared with must be {1}.",
                "与“{0}”比较的值应为{1}。",
                compare.path(),
                wanted));
    }

    static BadComparison id(Filter.Compare compare, String text) {
        return new BadComparison(Problem.of(
                "INVALID_QUERY_FILTER_OPERATOR",
                compare.path().toString(),
                "\"{0}\" is not a record id.",
                "“{0}”不是记录 ID。",
                text.length() <= 40 ? text : text.substring(0, 40) + "…"));
    }

    static BadComparison unfilterable(Filter.Compare compare) {
        return new BadComparison(Problem.of(
                "INVALID_FIELD",
                compare.path().toString(),
                "Records cannot be filtered by the field \"{0}\": its type is not searchable.",
                "不能按字段“{0}”筛选：该类型不可检索。",
                compare.path()));
    }

    private static String shown(Operator operator) {
        return switch (operator) {
            case EQUALS -> "=";
            case NOT_EQUALS -> "!=";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case LIKE -> "LIKE";
            case IN -> "IN";
            case NOT_IN -> "NOT IN";
            case INCLUDES -> "INCLUDES";
            case EXCLUDES -> "EXCLUDES";
            case CONTAINS, NOT_CONTAINS, STARTS_WITH -> operator.key();
        };
    }
}
