package dev.tenon.engine.views;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of users' own lists. */
class UserViewStore {
    private final JdbcClient jdbc;

    UserViewStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** One line of the answer: a list, or (number 0) what was pinned and last used. */
    record Line(int number, @Nullable String definition, String pinned, String lastUsed) {}

    /** Lists and choice in one question, since every list page asks it. */
    List<Line> load(Session session, CatalogObject object) {
        long user = session.actor().userId();
        return jdbc.sql("select number, definition::text, '', '' from " + views(session.org())
                        + " where user_id = ? and object_id = ? union all select 0, null, pinned, last_used from "
                        + choices(session.org()) + " where user_id = ? and object_id = ? order by 1")
                .params(user, object.id(), user, object.id())
                .query((row, n) -> new Line(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    int lastNumber(Session session, CatalogObject object) {
        return jdbc.sql("select coalesce(max(number), 0) from " + views(session.org())
                        + " where user_id = ? and object_id = ?")
                .params(session.actor().userId(), object.id())
                .query(Integer.class)
                .single();
    }

    void insert(Session session, CatalogObject object, int number, String definition) {
        jdbc.sql("insert into " + views(session.org())
                        + " (user_id, object_id, number, definition) values (?, ?, ?, ?::jsonb)")
                .params(session.actor().userId(), object.id(), number, definition)
                .update();
    }

    boolean update(Session session, CatalogObject object, int number, String definition) {
        return jdbc.sql("update " + views(session.org())
                                + " set definition = ?::jsonb where user_id = ? and object_id = ? and number = ?")
                        .params(definition, session.actor().userId(), object.id(), number)
                        .update()
                == 1;
    }

    boolean delete(Session session, CatalogObject object, int number) {
        return jdbc.sql("delete from " + views(session.org()) + " where user_id = ? and object_id = ? and number = ?")
                        .params(session.actor().userId(), object.id(), number)
                        .update()
                == 1;
    }

    void choose(Session session, CatalogObject object, String pinned, String lastUsed) {
        jdbc.sql("insert into " + choices(session.org())
                        + " (user_id, object_id, pinned, last_used) values (?, ?, ?, ?)"
                        + " on conflict (user_id, object_id) do update set pinned = ?, last_used = ?")
                .params(session.actor().userId(), object.id(), pinned, lastUsed, pinned, lastUsed)
                .update();
    }

    private static String views(Org org) {
        return PhysicalNames.table(org, "_user_view");
    }

    private static String choices(Org org) {
        return PhysicalNames.table(org, "_user_view_choice");
    }
}
