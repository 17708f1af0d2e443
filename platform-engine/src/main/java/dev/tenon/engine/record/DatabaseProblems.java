package dev.tenon.engine.record;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Sentence;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL refuses, by SQLSTATE: names of constraints can be missing or changed on a cluster. */
final class DatabaseProblems {
    private DatabaseProblems() {}

    /** What to do about an error. */
    enum Kind {
        /** Two saves stood in each other's way; another try may well work. */
        COLLISION,
        /** Somebody else took the same unique value just now. */
        TAKEN,
        /** A value the database cannot keep, which coercion should have seen. */
        BAD_VALUE,
        /** Another server has deployed, and this one works with tables that are no more. */
        OUTDATED,
        /** Nothing that input could be blamed for. */
        FAULT
    }

    static Kind kind(Throwable error) {
        String state = state(error);
        return switch (state) {
            case "40001", "40P01", "55P03" -> Kind.COLLISION;
            case "23505" -> Kind.TAKEN;
            case "42703", "42P01" -> Kind.OUTDATED;
            default ->
                state.startsWith("22") || state.equals("54000") || state.equals("23502") ? Kind.BAD_VALUE : Kind.FAULT;
        };
    }

    private static String state(Throwable error) {
        for (Throwable cause = error; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static @Nullable Throwable next(Throwable error) {
        Throwable cause = error.getCause();
        return cause == error ? null : cause;
    }

    static Problem problem(Kind kind) {
        return switch (kind) {
            case COLLISION -> SaveProblems.locked();
            case TAKEN ->
                Problem.of(
                        SaveProblems.DUPLICATE,
                        "",
                        "Duplicate value found: a value that must be unique is already used {0}.",
                        "存在重复值：某个必须唯一的值已{0}使用。",
                        SaveProblems.elsewhere());
            case BAD_VALUE, OUTDATED, FAULT ->
                Problem.of(
                        "FIELD_INTEGRITY_EXCEPTION",
                        "",
                        "The record holds a value that cannot be kept: {0}.",
                        "记录中有无法保存的值：{0}。",
                        Sentence.of("out of range or of the wrong form", "超出范围或格式不正确"));
        };
    }
}
