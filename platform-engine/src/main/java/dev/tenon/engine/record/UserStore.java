package dev.tenon.engine.record;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of users for sentences. */
final class UserStore {
    private final JdbcClient jdbc;

    UserStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The name of a user, or the id where there is none. */
    String name(Session session, long userId) {
        if (userId == session.actor().userId()) {
            return session.actor().name();
        }
        return session.catalog()
                .object(SystemFields.USER)
                .flatMap(user -> jdbc.sql("select " + PhysicalNames.column(user.nameField()) + " from "
                                + PhysicalNames.table(session.org(), user) + " where \"id\" = ?")
                        .param(userId)
                        .query(String.class)
                        .optional())
                .orElse(RecordId.format(userId));
    }
}
