package dev.tenon.engine.agreement;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Calculation.Constant;
import dev.tenon.metadata.formula.LogicOperation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.script.formula.sql.FormulaSql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Formulas as expressions over a list of rows, all in one statement. */
public final class SqlBackEnd implements BackEnd {
    private static final String FAILED = "failed";
    private static final int PATIENCE_SECONDS = 30;

    private final DataSource database;

    public SqlBackEnd(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public List<Answer> answers(Calculation calculation, List<Row> rows, Moment moment) {
        if (rows.isEmpty()) {
            return List.of();
        }
        SqlText sql = new SqlText(moment);
        sql.text("select ");
        FormulaSql.Outcome value = FormulaSql.write(calculation, sql);
        sql.text(", ");
        FormulaSql.Outcome state = FormulaSql.write(state(calculation), sql);
        if (value != FormulaSql.Outcome.WRITTEN || state != FormulaSql.Outcome.WRITTEN) {
            return same(new Answer.Refused(value + ", " + state), rows);
        }
        writeRows(sql, Parts.reads(calculation), rows);
        try {
            return asked(sql, calculation.type(), rows);
        } catch (SQLException e) {
            return same(new Answer.Broken(e.getMessage() + " in " + sql), rows);
        }
    }

    /** Tells a failure from a blank, which are both null in SQL. */
    private static Calculation state(Calculation calculation) {
        // Checkboxes are never blank to this operation, so it would not look at them.
        Calculation condition = calculation.type() == ValueType.CHECKBOX
                ? calculation
                : new Calculation.Apply(
                        LogicOperation.IS_BLANK, List.of(calculation), ValueType.CHECKBOX, calculation.span());
        Calculation known =
                new Calculation.If(condition, text("true or blank"), text("false or value"), calculation.span());
        return new Calculation.IfError(known, text(FAILED), calculation.span());
    }

    private static Calculation text(String word) {
        return new Constant(word, ValueType.TEXT, RandomFormulas.SPAN);
    }

    private static List<Answer> same(Answer answer, List<Row> rows) {
        return Collections.nCopies(rows.size(), answer);
    }

    private static void writeRows(SqlText sql, Collection<Calculation.Read> reads, List<Row> rows) {
        sql.text(" from (values ");
        for (int i = 0; i < rows.size(); i++) {
            sql.text(i == 0 ? "(" : ", (");
            sql.text(String.valueOf(i));
            for (Calculation.Read read : reads) {
                sql.text(", ");
                sql.parameter(rows.get(i).value(read.source()), read.type());
            }
            sql.text(")");
        }
        sql.text(") rows (n");
        reads.forEach(read -> sql.text(", " + column(read.source())));
        sql.text(") order by n");
    }

    static String column(Source source) {
        return '"' + Row.nameOf(source) + '"';
    }

    private List<Answer> asked(SqlText sql, ValueType type, List<Row> rows) throws SQLException {
        List<Answer> answers = new ArrayList<>(rows.size());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            sql.bind(statement);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    answers.add(answer(found, type));
                }
            }
        }
        return answers;
    }

    private static Answer answer(ResultSet found, ValueType type) throws SQLException {
        Object value = value(found, type);
        String state = String.valueOf(found.getString(2));
        boolean agrees = switch (state) {
            case FAILED -> value == null;
            case "true or blank" -> value == null || value.equals(true);
            default -> value != null || type == ValueType.CHECKBOX;
        };
        if (!agrees) {
            return new Answer.Broken("the value is " + value + ", but guarded by IFERROR it is " + state);
        }
        return FAILED.equals(state) ? new Answer.Failed() : new Answer.Value(value);
    }

    private static @Nullable Object value(ResultSet found, ValueType type) throws SQLException {
        Object value = switch (type) {
            case NUMBER -> found.getObject(1, BigDecimal.class);
            case TEXT -> found.getString(1);
            case CHECKBOX -> found.getObject(1, Boolean.class);
            case DATE -> found.getObject(1, LocalDate.class);
            case DATETIME -> found.getObject(1, OffsetDateTime.class);
            case TIME -> found.getObject(1, LocalTime.class);
            case RECORD -> found.getObject(1, Long.class);
            case CHOICES -> found.getArray(1);
        };
        return switch (value) {
            case null -> null;
            case OffsetDateTime moment -> moment.toInstant();
            case java.sql.Array choices -> Arrays.asList((Object[]) choices.getArray());
            default -> value;
        };
    }
}
