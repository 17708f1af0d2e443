package dev.tenon.engine.deploy;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.dao.DataAccessException;

/** What only the database notices, when records change between the question to them and the change of their table. */
final class DatabaseRefusals {
    private static final String UNIQUE = "23505";
    private static final String DATA = "22";
    private static final String LIMITS = "54";

    private DatabaseRefusals() {}

    /** As a problem where it is one of the input, as it is otherwise. */
    static RuntimeException explained(DataAccessException e) {
        String state = e.getRootCause() instanceof SQLException cause
                ? Objects.requireNonNullElse(cause.getSQLState(), "")
                : "";
        if (state.equals(UNIQUE)) {
            return refused(Problem.of(
                    "DUPLICATE_VALUE",
                    "",
                    "Two records have the same value where the change wants different ones. Make them different first.",
                    "有记录的值重复，而更改后不允许重复。请先修改为不同的值。"));
        }
        if (state.startsWith(DATA)) {
            return refused(Problem.of(
                    "INVALID_TYPE_ON_FIELD",
                    "",
                    "Records came in meanwhile whose values cannot be converted. Correct them, then try again.",
                    "期间新增的记录中有无法转换的值，请更正后重试。"));
        }
        if (state.startsWith(LIMITS)) {
            return refused(Problem.of(
                    "LIMIT_EXCEEDED",
                    "",
                    "This is more than a table of the database can hold: {0}",
                    "超出数据表的容量限制：{0}",
                    Objects.toString(e.getMostSpecificCause().getMessage())));
        }
        return e;
    }

    private static ProblemException refused(Problem problem) {
        return new ProblemException(ProblemKind.CONFLICT, problem);
    }
}
