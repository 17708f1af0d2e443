package dev.tenon.engine.postgres;

import dev.tenon.engine.catalog.TextOrder;
import dev.tenon.metadata.problem.Sentence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

/** Makes sure that a PostgreSQL can carry Tenon: it answers, is new enough, speaks UTF-8 and has what our indexes need. */
final class DatabaseCheck {
    private static final int OLDEST_VERSION = 15_00_00;
    private static final String PLATFORM = "platform";

    private final DatabaseAddress address;

    private DatabaseCheck(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * Checks, and creates the schema {@code platform} with the extension for text search in it.
     *
     * @return the search path for all connections, on which the extension is found wherever it lives
     */
    static String prepare(DatabaseAddress address) {
        return new DatabaseCheck(address).prepare();
    }

    private String prepare() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            checkVersion(statement);
            checkEncoding(statement);
            checkCollation(statement);
            return createPlatform(statement);
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    private Connection connect() {
        Properties properties = address.credentials();
        properties.setProperty("loginTimeout", "10");
        try {
            return DriverManager.getConnection(address.url(), properties);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private StartFailure refused(SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        Sentence sentence = switch (state) {
            case "28P01", "28000" ->
                Sentence.of(
                        "The database at {0} does not let user \"{1}\" in; check TENON_DB_USER and TENON_DB_PASSWORD.",
                        "位于 {0} 的数据库拒绝用户“{1}”登录；请检查 TENON_DB_USER 和 TENON_DB_PASSWORD。",
                        address.shown(),
                        address.user());
            case "3D000" ->
                Sentence.of(
                        "The PostgreSQL at {0} has no such database; create it first.",
                        "位于 {0} 的 PostgreSQL 中没有该数据库；请先创建。", address.shown());
            default ->
                Sentence.of(
                        "The database at {0} cannot be reached ({1}); check TENON_DB_URL and that PostgreSQL runs there.",
                        "无法连接位于 {0} 的数据库（{1}）；请检查 TENON_DB_URL，并确认 PostgreSQL 正在运行。", address.shown(), firstLine(e));
        };
        return new StartFailure(sentence, e);
    }

    private StartFailure unusable(SQLException e) {
        return new StartFailure(
                Sentence.of(
                        "The database at {0} cannot be prepared: {1}",
                        "无法准备位于 {0} 的数据库：{1}", address.shown(), firstLine(e)),
                e);
    }

    private static String firstLine(SQLException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.toString())
                .lines()
                .findFirst()
                .orElse("");
    }

    private void checkVersion(Statement statement) throws SQLException {
        int version = Integer.parseInt(single(statement, "show server_version_num"));
        if (version < OLDEST_VERSION) {
            throw new StartFailure(Sentence.of(
                    "The database at {0} is PostgreSQL {1}; Tenon needs 15 or later.",
                    "位于 {0} 的数据库是 PostgreSQL {1}；Tenon 需要 15 或更高版本。",
                    address.shown(),
                    single(statement, "show server_version")));
        }
    }

    private void checkEncoding(Statement statement) throws SQLException {
        String encoding = single(statement, "show server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new StartFailure(Sentence.of(
                    "The database at {0} is encoded in {1}; Tenon needs one created with ENCODING 'UTF8'.",
                    "位于 {0} 的数据库编码为 {1}；Tenon 需要以 ENCODING 'UTF8' 创建的数据库。", address.shown(), encoding));
        }
    }

    private void checkCollation(Statement statement) throws SQLException {
        String known =
                single(statement, "select count(*) from pg_collation where collname = '" + TextOrder.COLLATION + "'");
        if (known.equals("0")) {
            throw new StartFailure(Sentence.of(
                    "The PostgreSQL at {0} was built without ICU, by which Tenon sorts texts; use one of the usual packages.",
                    "位于 {0} 的 PostgreSQL 未启用 ICU，而 Tenon 依靠它对文本排序；请使用常规发行包。", address.shown()));
        }
    }

    private String createPlatform(Statement statement) throws SQLException {
        // Asked first: CREATE ... IF NOT EXISTS still demands the right to create.
        if (single(statement, "select count(*) from pg_namespace where nspname = 'platform'")
                .equals("0")) {
            statement.execute("create schema if not exists platform");
        }
        if (single(statement, "select count(*) from pg_extension where extname = 'pg_trgm'")
                .equals("0")) {
            createTrigrams(statement);
        }
        String home = single(
                statement,
                "select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm'");
        return home.equals(PLATFORM) ? PLATFORM : PLATFORM + "," + home;
    }

    private void createTrigrams(Statement statement) {
        try {
            statement.execute("create extension if not exists pg_trgm schema platform");
        } catch (SQLException e) {
            throw new StartFailure(
                    Sentence.of(
                            "The database at {0} lacks the extension pg_trgm ({1}); install the contrib modules of PostgreSQL and let an administrator run: create extension pg_trgm",
                            "位于 {0} 的数据库缺少扩展 pg_trgm（{1}）；请安装 PostgreSQL 的 contrib 模块，并由管理员执行：create extension pg_trgm",
                            address.shown(),
                            firstLine(e)),
                    e);
        }
    }

    private static String single(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
