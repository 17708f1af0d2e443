package dev.tenon.console.bench;

import dev.tenon.metadata.object.RecordId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.BaseConnection;

/**
 * The rows of the benchmark, brought in by COPY past the saver, since a million saves are not what is measured; their ids
 * are leased as the saver leases them, so that records created later do not meet them.
 */
final class BenchData {
    static final String DEALS = "\"org_main\".\"deal__c\"";
    static final String ACCOUNTS = "\"org_main\".\"account__c\"";
    private final String url;
    private final String password;

    /** @param dealObject the object number of the deals, {@code firstDeal} the sequence of the first one loaded */
    record Loaded(int dealObject, long firstDeal, int deals, int accountObject, long firstAccount, int accounts) {
        long deal(int row) {
            return RecordId.of(dealObject, firstDeal + row);
        }

        long account(int row) {
            return RecordId.of(accountObject, firstAccount + row);
        }
    }

    private BenchData(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /** The database of the server that runs on this folder. */
    static BenchData in(Path database) throws IOException {
        String port = Files.readAllLines(database.resolve("tenon.conf")).stream()
                .filter(line -> line.startsWith("port = "))
                .map(line -> line.substring("port = ".length()).strip())
                .findFirst()
                .orElseThrow();
        String password = Files.readString(database.resolve("tenon.password")).strip();
        return new BenchData("jdbc:postgresql://127.0.0.1:" + port + "/postgres", password);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "tenon", password);
    }

    Loaded load(MadeUp rows, int accountObject, int accounts, int dealObject, int deals)
            throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '256MB'");
            long firstAccount = lease(accountObject, accounts);
            long firstDeal = lease(dealObject, deals);
            long accountId = RecordId.of(accountObject, firstAccount);
            copy(
                    connection,
                    ACCOUNTS,
                    MadeUp.systemColumns(),
                    accounts,
                    row -> rows.account(accountObject, firstAccount, row));
            List<String> indexes = dropIndexes(statement);
            copy(
                    connection,
                    DEALS,
                    MadeUp.dealColumns(),
                    deals,
                    row -> rows.deal(dealObject, firstDeal, row, accountId, accounts));
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("vacuum analyze " + DEALS);
            statement.execute("vacuum analyze " + ACCOUNTS);
            statement.execute("checkpoint");
            return new Loaded(dealObject, firstDeal, deals, accountObject, firstAccount, accounts);
        }
    }

    /** The first of so many sequence numbers, taken from the same counter as the saver's. */
    long lease(int objectNumber, int count) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement lease = connection.prepareStatement(
                        "insert into org_main._id_lease as l (object_number, next) values (?, 1 + ?)"
                                + " on conflict (object_number) do update set next = l.next + ? returning next - ?")) {
            lease.setInt(1, objectNumber);
            lease.setLong(2, count);
            lease.setLong(3, count);
            lease.setLong(4, count);
            try (ResultSet row = lease.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Indexes are built faster on rows that are there; exactly the same come back. */
    private static List<String> dropIndexes(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i"
                        + " where i.indrelid = 'org_main.deal__c'::regclass and not i.indisprimary")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        for (String name : names) {
            statement.execute("drop index " + name);
        }
        return definitions;
    }

    private static void copy(Connection connection, String table, String columns, int count, IntFunction<String> line)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(BaseConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin");
        StringBuilder block = new StringBuilder();
        for (int row = 0; row < count; row++) {
            block.append(line.apply(row));
            if (block.length() > 1 << 16 || row == count - 1) {
                byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                block.setLength(0);
            }
        }
        copy.endCopy();
    }

    /** How often each index of the deals has been used so far. */
    List<String> indexUse() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select s.idx_scan || ' scans: ' || pg_get_indexdef(s.indexrelid) from pg_stat_user_indexes s"
                                + " where s.relid = 'org_main.deal__c'::regclass order by s.idx_scan desc")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    /** The plan of a statement without parameters. */
    List<String> explain(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain " + sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
