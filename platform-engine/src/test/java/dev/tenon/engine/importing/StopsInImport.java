package dev.tenon.engine.importing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Stands between the engine and its database and does something at a moment of an import. */
final class StopsInImport implements BeanPostProcessor {
    private final Moment moment;
    private final Runnable work;
    private final AtomicInteger batches = new AtomicInteger();

    /** What an import is about to do, or has just done. */
    enum Moment {
        /** A second batch is written, and not committed. */
        IN_A_BATCH,
        /** A second batch is committed, and nobody has been told. */
        BEHIND_A_BATCH,
        /** Rows that had to wait for others of their file are written, and not committed. */
        IN_THE_SECOND_ROUND,
        /** A second batch is taken back, and that is not committed. */
        IN_THE_UNDO,
        NEVER
    }

    StopsInImport(Moment moment, Runnable work) {
        this.moment = moment;
        this.work = work;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.endsWith("dataSource") && bean instanceof DataSource records ? new Watched(records) : bean;
    }

    private final class Watched extends DelegatingDataSource {
        Watched(DataSource records) {
            super(records);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            StringBuilder said = new StringBuilder();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> watched(connection, said, method, arguments));
        }
    }

    private Object watched(Connection connection, StringBuilder said, Method method, Object[] arguments)
            throws Throwable {
        try {
            if (!method.getName().equals("commit")) {
                if (method.getName().equals("prepareStatement")) {
                    said.append(arguments[0]).append('\n');
                }
                return method.invoke(connection, arguments);
            }
            Moment now = moment(said.toString());
            said.setLength(0);
            if (now == moment && now != Moment.BEHIND_A_BATCH) {
                work.run();
            }
            Object done = method.invoke(connection, arguments);
            if (now == moment) {
                work.run();
            }
            return done;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Moment moment(String statements) {
        if (!statements.contains("set position")) {
            return Moment.NEVER;
        }
        if (statements.contains("delete from") && statements.contains("_import_error")) {
            return Moment.IN_THE_SECOND_ROUND;
        }
        if (batches.incrementAndGet() != 2) {
            return Moment.NEVER;
        }
        if (statements.contains("is_undone = true")) {
            return Moment.IN_THE_UNDO;
        }
        return moment == Moment.BEHIND_A_BATCH ? Moment.BEHIND_A_BATCH : Moment.IN_A_BATCH;
    }
}
