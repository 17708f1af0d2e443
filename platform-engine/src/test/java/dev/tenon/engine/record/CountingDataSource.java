package dev.tenon.engine.record;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes the statements that pass through it. */
final class CountingDataSource extends DelegatingDataSource {
    private final List<String> statements = new ArrayList<>();

    CountingDataSource(DataSource target) {
        super(target);
    }

    /** What was executed since the last call. */
    synchronized List<String> taken() {
        List<String> all = List.copyOf(statements);
        statements.clear();
        return all;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(Connection.class, connection, (name, arguments, result) -> {
            if (name.equals("prepareStatement") && result instanceof PreparedStatement statement) {
                return counted(String.valueOf(arguments[0]), statement);
            }
            return result;
        });
    }

    private PreparedStatement counted(String sql, PreparedStatement statement) {
        return proxy(PreparedStatement.class, statement, (name, arguments, result) -> {
            if (name.startsWith("execute")) {
                synchronized (this) {
                    statements.add(sql);
                }
            }
            return result;
        });
    }

    private interface After {
        Object then(String method, Object[] arguments, Object result);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return after.then(method.getName(), arguments, method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
