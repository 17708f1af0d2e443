package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.RecordOperation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.TimeOperation;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Formulas as PostgreSQL expressions: numeric, text, boolean, date, timestamptz, time, bigint and text[]. What fails is null,
 * nothing raises an error; what is more than an operator is a function of the schema {@code formula}.
 */
public final class FormulaSql {
    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 400;

    private static final Set<TimeOperation> OF_THE_REQUEST = EnumSet.of(
            TimeOperation.TODAY,
            TimeOperation.NOW,
            TimeOperation.TIME_NOW,
            TimeOperation.DATE_OF,
            TimeOperation.TIME_OF,
            TimeOperation.DATETIME_OF,
            TimeOperation.PARSE_DATETIME);

    /** How it went; nothing was written unless it is {@link #WRITTEN}. */
    public enum Outcome {
        WRITTEN,
        /** More than a million characters: IFERROR within IFERROR doubles it each time. */
        TOO_LONG,
        /** More than 400 operations within each other; chains of one operator count once. */
        TOO_DEEP,
        /** It looks for records. */
        NOT_IN_SQL
    }

    private FormulaSql() {}

    /** Writes an expression of the formula's value, null if it is blank or failed. */
    public static Outcome write(Calculation calculation, SqlSink sink) {
        return write(calculation, sink, ExpressionWriter::whole);
    }

    /** Writes a condition for WHERE: null or false if it is not fulfilled or failed. Plain comparisons stay such. */
    public static Outcome writeCondition(Calculation calculation, SqlSink sink) {
        return write(calculation, sink, ExpressionWriter::wholeCondition);
    }

    private static Outcome write(
            Calculation calculation, SqlSink sink, BiConsumer<ExpressionWriter, Calculation> writing) {
        if (Walk.anyMatch(calculation, FormulaSql::looksForRecords)) {
            return Outcome.NOT_IN_SQL;
        }
        if (Walk.depth(calculation) > DEEPEST) {
            return Outcome.TOO_DEEP;
        }
        Calculation flat = Chains.flat(calculation);
        Shapes shapes = new Shapes(new Sizes(sink::size));
        Failures failures = new Failures(shapes);
        try {
            writing.accept(new ExpressionWriter(new Out(new Measure(sink, LONGEST)), shapes, failures), flat);
        } catch (Measure.TooLong e) {
            return Outcome.TOO_LONG;
        }
        writing.accept(new ExpressionWriter(new Out(sink), shapes, failures), flat);
        return Outcome.WRITTEN;
    }

    private static boolean looksForRecords(Calculation calculation) {
        return calculation instanceof Calculation.Apply apply && apply.operation() == RecordOperation.VLOOKUP;
    }

    /** True if the value depends on what is read and on nothing else, so that an index may be built on the expression. */
    public static boolean isImmutable(Calculation calculation) {
        return !Walk.anyMatch(calculation, FormulaSql::isOfTheRequest);
    }

    private static boolean isOfTheRequest(Calculation calculation) {
        return switch (calculation) {
            case Calculation.Read read -> !(read.source() instanceof Source.Field);
            case Calculation.Apply apply ->
                apply.operation() instanceof RecordOperation
                        || (apply.operation() instanceof TimeOperation operation && OF_THE_REQUEST.contains(operation));
            case Calculation.Constant ignored -> false;
            case Calculation.If ignored -> false;
            case Calculation.Case ignored -> false;
            case Calculation.And ignored -> false;
            case Calculation.Or ignored -> false;
            case Calculation.Not ignored -> false;
            case Calculation.IfError ignored -> false;
        };
    }
}
