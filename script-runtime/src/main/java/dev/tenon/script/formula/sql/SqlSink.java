package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.ValueType;

/**
 * Where a formula's SQL goes: the one who asked writes what only it knows. Whatever it writes must be one operand, that is a
 * name, a literal, a placeholder or in brackets; the formula casts values and surroundings to their types by {@code ::}.
 */
public interface SqlSink {
    /** SQL as it is. */
    void text(String sql);

    /** A constant, never blank: as a placeholder, or as {@link SqlLiteral} has it where the expression must stand alone. */
    void value(Object value, ValueType type);

    /** The column, or the expression of another formula. */
    void read(Source source, ValueType type);

    void surrounding(Surrounding what);

    /** How large the number may be that is read; formulas that read other formulas should say {@link NumberSize#ANY}. */
    default NumberSize size(Source source) {
        return NumberSize.FIELD;
    }
}
