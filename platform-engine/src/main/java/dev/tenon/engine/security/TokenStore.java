package dev.tenon.engine.security;

import dev.tenon.engine.org.Org;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of access tokens. */
final class TokenStore {
    private final JdbcClient jdbc;

    TokenStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** What a hash stands for. */
    record Token(long userId, Instant expiresAt) {}

    void put(Org org, String hash, Token token, String client, Instant now) {
        jdbc.sql("insert into " + table(org)
                        + " (token_hash, user_id, client, issued_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(hash, token.userId(), client, Timestamp.from(now), Timestamp.from(token.expiresAt()))
                .update();
    }

    @Nullable
    Token find(Org org, String hash) {
        return jdbc.sql("select user_id, expires_at from " + table(org) + " where token_hash = ?")
                .param(hash)
                .query((row, n) -> new Token(row.getLong(1), row.getTimestamp(2).toInstant()))
                .optional()
                .orElse(null);
    }

    void remove(Org org, String hash) {
        jdbc.sql("delete from " + table(org) + " where token_hash = ?")
                .param(hash)
                .update();
    }

    void removeExpired(Org org, Instant now) {
        jdbc.sql("delete from " + table(org) + " where expires_at < ?")
                .param(Timestamp.from(now))
                .update();
    }

    private static String table(Org org) {
        return "\"" + org.schema() + "\"._token";
    }
}
