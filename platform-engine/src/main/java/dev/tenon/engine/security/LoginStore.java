package dev.tenon.engine.security;

import dev.tenon.engine.org.Org;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of users, passwords and assignments. Reads the record table of {@code User}; never writes it. */
final class LoginStore {
    private final JdbcClient jdbc;

    LoginStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** One user as sign-in sees it. */
    record Login(long userId, boolean active, Optional<String> passwordHash, Optional<Instant> lockedUntil) {}

    /** One user as a session sees it. */
    record Person(
            long userId,
            String userName,
            String name,
            @Nullable String language,
            @Nullable String zone) {}

    Optional<Login> login(Org org, String userName) {
        return jdbc.sql("select u.id, u.isactive, l.password_hash, l.locked_until from \""
                        + org.schema() + "\".\"user\" u left join \"" + org.schema()
                        + "\"._login l on l.user_id = u.id where lower(u.username) = lower(?) and not u.isdeleted")
                .param(userName)
                .query((row, n) -> new Login(
                        row.getLong(1),
                        row.getBoolean(2),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant)))
                .optional();
    }

    Optional<Person> activePerson(Org org, long userId) {
        return jdbc.sql("select id, username, name, languagelocalekey, timezonesidkey from \"" + org.schema()
                        + "\".\"user\" where id = ? and isactive and not isdeleted")
                .param(userId)
                .query((row, n) -> new Person(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .optional();
    }

    void renumber(Org org, long userId, long id) {
        jdbc.sql("update \"" + org.schema() + "\".\"user\" set id = ? where id = ?")
                .params(id, userId)
                .update();
    }

    void putPassword(Org org, long userId, String hash, Instant now) {
        jdbc.sql("insert into \"" + org.schema()
                        + "\"._login (user_id, password_hash, changed_at, failed) values (?, ?, ?, 0)"
                        + " on conflict (user_id) do update set password_hash = excluded.password_hash,"
                        + " changed_at = excluded.changed_at, failed = 0, locked_until = null")
                .params(userId, hash, Timestamp.from(now))
                .update();
    }

    void noteSuccess(Org org, long userId, Instant now) {
        jdbc.sql("update \"" + org.schema()
                        + "\"._login set failed = 0, locked_until = null, last_login_at = ? where user_id = ?")
                .params(Timestamp.from(now), userId)
                .update();
    }

    /** Counts a wrong password; from {@code limit} on the login is locked until the given time and counted anew. */
    void noteFailure(Org org, long userId, int limit, Instant lockedUntil) {
        jdbc.sql("update \"" + org.schema()
                        + "\"._login set locked_until = case when failed + 1 >= ? then ? else locked_until end,"
                        + " failed = case when failed + 1 >= ? then 0 else failed + 1 end where user_id = ?")
                .params(limit, Timestamp.from(lockedUntil), limit, userId)
                .update();
    }

    List<Long> assignments(Org org, long userId) {
        return jdbc.sql("select permission_set_id from \"" + org.schema()
                        + "\"._permission_set_assignment where user_id = ? order by permission_set_id")
                .param(userId)
                .query(Long.class)
                .list();
    }

    List<Long> assignedUsers(Org org, long permissionSetId) {
        return jdbc.sql("select user_id from \"" + org.schema()
                        + "\"._permission_set_assignment where permission_set_id = ? order by user_id")
                .param(permissionSetId)
                .query(Long.class)
                .list();
    }

    void assign(Org org, long userId, long permissionSetId) {
        jdbc.sql(
                        "insert into \"" + org.schema()
                                + "\"._permission_set_assignment (user_id, permission_set_id) values (?, ?) on conflict do nothing")
                .params(userId, permissionSetId)
                .update();
    }

    void unassign(Org org, long userId, long permissionSetId) {
        jdbc.sql("delete from \"" + org.schema()
                        + "\"._permission_set_assignment where user_id = ? and permission_set_id = ?")
                .params(userId, permissionSetId)
                .update();
    }
}
