package dev.tenon.console.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down what is asked of the database, while somebody wants to know. */
final class RecordingDataSource extends DelegatingDataSource {
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private volatile boolean recording;

    RecordingDataSource(DataSource target) {
        super(target);
    }

    List<String> during(Runnable work) {
        statements.clear();
        recording = true;
        try {
            work.run();
        } finally {
            recording = false;
        }
        return List.copyOf(statements);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return recording ? listenedTo(connection) : connection;
    }

    private Connection listenedTo(Connection connection) {
        InvocationHandler listener = (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                statements.add(arguments[0].toString());
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (Connection)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, listener);
    }
}
