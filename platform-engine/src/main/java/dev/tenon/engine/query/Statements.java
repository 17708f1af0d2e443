package dev.tenon.engine.query;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs the statements of plans, in the transaction of the caller if there is one. */
public final class Statements {
    private static final String CANCELLED = "57014";
    /** Classes of errors: values that cannot be computed, and statements that are too complex. */
    private static final Set<String> UNCOMPUTABLE = Set.of("22", "54");

    private static final Set<String> GONE = Set.of("42703", "42P01");

    private final DataSource dataSource;
    private final Duration patience;
    private final SQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();

    /** A table or column of the plan does not exist: the catalog that it was made for is no longer the database's. */
    static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Outdated(SQLException cause) {
            super(cause);
        }
    }

    /** Reads the rows of a result. */
    @FunctionalInterface
    interface RowsReader {
        void read(ResultSet rows) throws SQLException;
    }

    /** @param patience how long one statement may take */
    public Statements(DataSource dataSource, Duration patience) {
        this.dataSource = dataSource;
        this.patience = patience;
    }

    void query(SqlPlan.Statement statement, RowsReader reader) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            prepared.setQueryTimeout((int) patience.toSeconds());
            if (statement.searchesTexts()) {
                prepared.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            Binding.bind(prepared, statement.values());
            try (ResultSet rows = prepared.executeQuery()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw refusal(e, statement);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private RuntimeException refusal(SQLException e, SqlPlan.Statement statement) {
        if (CANCELLED.equals(e.getSQLState())) {
            return new ProblemException(
                    ProblemKind.BAD_INPUT,
                    Problem.of(
                            "QUERY_TIMEOUT",
                            "",
                            "The query took longer than {0} seconds. Narrow it down by a filter on an indexed field.",
                            "查询超过 {0} 秒未完成。请用已建索引的字段缩小范围。",
                            patience.toSeconds()));
        }
        if (e.getSQLState() != null && UNCOMPUTABLE.contains(e.getSQLState().substring(0, 2))) {
            return new ProblemException(
                    ProblemKind.BAD_INPUT,
                    Problem.of(
                            "UNCOMPUTABLE_QUERY",
                            "",
                            "A value of the query is too large or too long to be computed. Leave out formula fields, one after the"
                                    + " other, to find it.",
                            "查询中有值过大或过长，无法计算。请逐个去掉公式字段以找出它。"));
        }
        if (GONE.contains(e.getSQLState()) && !TransactionSynchronizationManager.isActualTransactionActive()) {
            return new Outdated(e);
        }
        DataAccessException translated = translator.translate("query", statement.sql(), e);
        return translated == null ? new IllegalStateException(e) : translated;
    }
}
