package dev.tenon.console.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * A file of parcels through the screens of the import, all checks included, beside the same rows by COPY into a table with the
 * same indexes: inserted, and then updated by their code.
 */
final class ImportBench {
    private static final int DEPOTS = 500;
    private static final String BOUNDARY = "a-line-that-is-in-no-file";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARCELS = "org_main.parcel__c";
    private static final String PLAIN = "org_main.plain_parcel";
    /** The name is what a lookup is found by unless somebody says otherwise. */
    private static final String BY_NAME_AND_CODE = "lookup-9=Name&field-9=Origin__c&lookup-10=Code__c&field-10=Goal__c";

    private final BenchData database;
    private final ProcessCost cost;
    private final HttpConnection person;

    private interface Work {
        void run() throws Exception;
    }

    private interface PlainWork {
        void run(Statement statement) throws Exception;
    }

    /** CPU in milliseconds a row. */
    record Result(int rows, double rowsPerSecond, double serverCpu, double postgresCpu) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.0f rows/s, CPU ms a row: %.3f server + %.3f PostgreSQL = %.3f",
                    rowsPerSecond,
                    serverCpu,
                    postgresCpu,
                    serverCpu + postgresCpu);
        }
    }

    private ImportBench(BenchData database, ProcessCost cost, HttpConnection person) {
        this.database = database;
        this.cost = cost;
        this.person = person;
    }

    /** @param rows of the file; a fifth as many warm the server up */
    static void run(ServerClient client, BenchData database, ProcessCost cost, int rows, BenchReport report)
            throws Exception {
        client.deploy("object", "Depot__c", Bench.resource("Depot__c.yaml"));
        client.deploy("object", "Parcel__c", Bench.resource("Parcel__c.yaml"));
        try (HttpConnection person = client.person()) {
            new ImportBench(database, cost, person).run(rows, report);
        }
    }

    private void run(int rows, BenchReport report) throws Exception {
        start(uploaded("Depot__c", depots(), "mode=INSERT"));
        start(uploaded("Parcel__c", parcels("W", rows / 5, ".50"), "mode=INSERT&" + BY_NAME_AND_CODE));
        long insert = uploaded("Parcel__c", parcels("P", rows, ".50"), "mode=INSERT&" + BY_NAME_AND_CODE);
        report.fact("import, inserted, server (5000/s wanted)", measured(rows, () -> start(insert)));
        byte[] same = copyOf("select * from " + PARCELS + " where code__c like 'P%'");
        report.fact("import, inserted, SQL", plain(rows, statement -> insertPlain(statement, same)));
        long upsert = uploaded("Parcel__c", parcels("P", rows, ".75"), "mode=UPSERT&key=Code__c&" + BY_NAME_AND_CODE);
        report.fact("import, updated by its code, server", measured(rows, () -> start(upsert)));
        byte[] amounts = copyOf("select code__c, amount__c from " + PARCELS + " where code__c like 'P%'");
        report.fact("import, updated by its code, SQL", plain(rows, statement -> updatePlain(statement, amounts)));
    }

    private Result measured(int rows, Work work) throws Exception {
        ProcessCost.Cpu before = cost.cpu();
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        ProcessCost.Cpu cpu = cost.cpu().minus(before);
        return new Result(
                rows, rows / seconds, (double) cpu.serverMillis() / rows, (double) cpu.postgresMillis() / rows);
    }

    /** A backend counts for as long as its connection is open. */
    private Result plain(int rows, PlainWork work) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            return measured(rows, () -> work.run(statement));
        }
    }

    /** Uploads a file and says where its columns go; the number of the import, which can begin. */
    private long uploaded(String object, String csv, String plan) throws IOException {
        String token = token("/import/" + object);
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + object
                + ".csv\"\r\nContent-Type: text/csv\r\n\r\n" + csv + "\r\n--" + BOUNDARY + "--\r\n";
        HttpConnection.Answer kept = person.send(
                        "POST",
                        "/import/" + object + "?_csrf=" + token,
                        "multipart/form-data; boundary=" + BOUNDARY,
                        body)
                .orThrow();
        long id = Long.parseLong(found(String.join("\n", kept.headers()), "/import/run/(\\d+)"));
        person.send("POST", "/import/run/" + id, FORM, plan + "&next=trial&_csrf=" + token)
                .orThrow();
        return id;
    }

    private String token(String page) throws IOException {
        String text = person.send("GET", page, "", "").orThrow().text();
        return ServerClient.escaped(found(text, "name=\"_csrf\"[^>]*value=\"([^\"]+)\""));
    }

    private void start(long id) throws IOException, InterruptedException, SQLException {
        String token = token("/import/run/" + id);
        person.send("POST", "/import/run/" + id + "/start", FORM, "_csrf=" + token)
                .orThrow();
        while (person.send("GET", "/import/run/" + id + "/progress", "", "")
                        .orThrow()
                        .status()
                == 200) {
            Thread.sleep(100);
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select state, row_count, created_count + updated_count from org_main._import where id = "
                                + id)) {
            row.next();
            if (!row.getString(1).equals("DONE") || row.getLong(2) != row.getLong(3)) {
                throw new IOException("The import ended as " + row.getString(1) + " with " + row.getLong(3) + " of "
                        + row.getLong(2) + " rows.");
            }
        }
    }

    private byte[] copyOf(String query) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            copies(connection).copyOut("copy (" + query + ") to stdout", rows);
            return rows.toByteArray();
        }
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(BaseConnection.class).getCopyAPI();
    }

    private static void insertPlain(Statement statement, byte[] rows) throws SQLException, IOException {
        statement.execute("create table " + PLAIN + " (like " + PARCELS + " including all)");
        copies(statement.getConnection()).copyIn("copy " + PLAIN + " from stdin", new ByteArrayInputStream(rows));
    }

    private static void updatePlain(Statement statement, byte[] amounts) throws SQLException, IOException {
        statement.execute("create temp table given (code text, amount numeric)");
        copies(statement.getConnection()).copyIn("copy given from stdin", new ByteArrayInputStream(amounts));
        statement.execute("update " + PLAIN + " p set amount__c = g.amount, lastmodifieddate = now() from given g"
                + " where lower(p.code__c) = lower(g.code)");
    }

    private static String depots() {
        StringBuilder csv = new StringBuilder("Name,Code\n");
        for (int i = 0; i < DEPOTS; i++) {
            csv.append("Depot ").append(i).append(",D-").append(i).append('\n');
        }
        return csv.toString();
    }

    private static String parcels(String kind, int rows, String cents) {
        StringBuilder csv =
                new StringBuilder("Code,Name,Amount,Sent,Seen,Stage,Weight,Insured,Contact,Origin,Goal,City\n");
        for (int i = 0; i < rows; i++) {
            csv.append(kind)
                    .append(i)
                    .append(",Parcel ")
                    .append(i)
                    .append(',')
                    .append(i)
                    .append(cents);
            csv.append(",2026-0").append(i % 9 + 1).append("-15,2026-01-1").append(i % 9 + 1);
            csv.append("T10:20:00Z,Sent,").append(i % 700).append(".125,").append(i % 2 == 0 ? "yes" : "no");
            csv.append(",a").append(i).append("@example.com,Depot ").append(i % DEPOTS);
            csv.append(",D-").append(i * 7L % DEPOTS).append(",Köln\n");
        }
        return csv.toString();
    }

    private static String found(String text, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IOException(
                    "Not in the answer: " + pattern + " in " + text.substring(0, Math.min(500, text.length())));
        }
        return matcher.group(1);
    }
}
