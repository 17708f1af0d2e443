package dev.tenon.console.bench;

import dev.tenon.metadata.object.RecordId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What is measured: each operation as a request to the server, and as the plain SQL that does the same. */
final class Operations {
    private static final String SHORT_FIELDS =
            "Id, Name, Stage__c, Amount__c, CloseDate__c, Probability__c, Priority__c, Account__c, Account__r.Name,"
                    + " OwnerId, Owner.Name";
    private static final String FORMULAS = ", Weighted__c, DaysLeft__c, Headline__c, OfAccount__c";
    private static final String SHORT_COLUMNS =
            "d.id, d.name, d.stage__c, d.amount__c, d.closedate__c, d.probability__c, d.priority__c, d.account__c,"
                    + " a.name, d.ownerid, u.name";
    private static final String JOINS =
            " from org_main.deal__c d left join org_main.account__c a on a.id = d.account__c"
                    + " left join org_main.\"user\" u on u.id = d.ownerid where not d.isdeleted";
    static final String LIST = "select " + SHORT_COLUMNS + JOINS + " and d.stage__c = ? and d.amount__c between ? and ?"
            + " order by d.closedate__c desc nulls last, d.id desc nulls last limit 50";

    private final ServerClient server;
    private final BenchData data;
    private final BenchData.Loaded loaded;
    private final long admin;
    private final AtomicLong nextPlain;

    Operations(ServerClient server, BenchData data, BenchData.Loaded loaded, long admin) throws SQLException {
        this.server = server;
        this.data = data;
        this.loaded = loaded;
        this.admin = admin;
        this.nextPlain = new AtomicLong(data.lease(loaded.dealObject(), 10_000_000));
    }

    List<Operation> all(int connections) {
        return List.of(
                new Operation("read one with lookup names", 0.8, connections, http(this::read), sql(READ, this::read)),
                new Operation(
                        "list of 50, filtered and sorted", 3, connections, http(this::list), sql(LIST, this::list)),
                new Operation("search in names", 0, connections, http(this::search), sql(SEARCH, this::search)),
                new Operation("create", 1.5, connections, http(this::create), sql(CREATE, this::create)),
                new Operation("update one field", 1.5, connections, http(this::update), sql(UPDATE, this::update)));
    }

    /** The list once more, beside the same with formulas. */
    Operation list(int connections) {
        return new Operation("list of 50, again", 3, connections, http(this::list), sql(LIST, this::list));
    }

    /** Three formula fields and one across objects; at most 1.3 times the list without. */
    Operation listWithFormulas(int connections) {
        return new Operation(
                "list of 50, four formulas",
                0,
                connections,
                http(random -> list(random, SHORT_FIELDS + FORMULAS)),
                sql(LIST, this::list));
    }

    /** At most 1.5 times as much with roll-ups as before. */
    Operation createBeside(int connections, String name) {
        return new Operation(name, 0, connections, http(this::create), sql(CREATE, this::create));
    }

    /** One reader alone, so that the time is that of the server. */
    Operation page() {
        return new Operation("page of 200 rows (HTML)", 0, 1, this::pageReader, sql(PAGE, (statement, random) -> {}));
    }

    // ---- by the server ------------------------------------------------------------------------------------------

    private record Request(String method, String path, String json) {}

    private interface Requests {
        Request next(Random random);
    }

    private Load.Clients http(Requests requests) {
        return () -> {
            HttpConnection connection = server.program();
            return client(connection, random -> {
                Request request = requests.next(random);
                String type = request.json().isEmpty() ? "" : "application/json";
                connection
                        .send(request.method(), request.path(), type, request.json())
                        .orThrow();
            });
        };
    }

    private Request read(Random random) {
        String fields = MadeUp.DEAL_FIELDS.stream().collect(Collectors.joining(", "));
        return get("SELECT Id, Name, OwnerId, Owner.Name, CreatedDate, LastModifiedDate, Account__r.Name, " + fields
                + " FROM Deal__c WHERE Id = '" + RecordId.format(deal(random)) + "'");
    }

    private Request list(Random random) {
        return list(random, SHORT_FIELDS);
    }

    private Request list(Random random, String fields) {
        int least = least(random);
        return get("SELECT " + fields + " FROM Deal__c WHERE Stage__c = '" + stage(random)
                + "' AND Amount__c >= " + least + " AND Amount__c <= " + least * 4
                + " ORDER BY CloseDate__c DESC NULLS LAST, Id DESC LIMIT 50");
    }

    private Request search(Random random) {
        return get("SELECT " + SHORT_FIELDS + " FROM Deal__c WHERE Name LIKE '%" + part(random)
                + "%' ORDER BY Id DESC LIMIT 50");
    }

    private Request create(Random random) {
        String json = String.format(Locale.ROOT, """
            {"Name": "Made while measuring", "Stage__c": "Prospect", "Amount__c": 1234.5, "Probability__c": 10,
            "CloseDate__c": "2026-06-01", "LastActivity__c": "2026-01-01T00:00:00Z", "Source__c": "Web", "Kind__c": "New",
            "Priority__c": "Low", "CurrencyCode__c": "EUR", "Discount__c": 1.5, "Quantity__c": 3, "Strategic__c": false,
            "Forecast__c": true, "NextStep__c": "Then a call", "Notes__c": "Made by the benchmark", "Campaign__c": "M-1",
            "Margin__c": 99.5, "Account__c": "%s"}\
            """, RecordId.format(account(random)));
        return new Request("POST", ServerClient.DATA + "/sobjects/Deal__c", json);
    }

    private Request update(Random random) {
        return new Request(
                "PATCH",
                ServerClient.DATA + "/sobjects/Deal__c/" + RecordId.format(deal(random)),
                "{\"Quantity__c\": " + (1 + random.nextInt(500)) + "}");
    }

    private static Request get(String query) {
        return new Request("GET", ServerClient.query(query), "");
    }

    private Load.Client pageReader() throws IOException {
        HttpConnection connection = server.person();
        return client(connection, random -> {
            String page = connection
                    .send("GET", "/o/Deal__c?view=By_Stage&size=200", "", "")
                    .orThrow()
                    .text();
            if (!page.contains("</html>")) {
                throw new IOException("Not the page of the list: " + page);
            }
        });
    }

    // ---- by plain SQL -------------------------------------------------------------------------------------------

    private static final String READ = "select d.*, a.name, u.name" + JOINS + " and d.id = ?";
    private static final String SEARCH =
            "select " + SHORT_COLUMNS + JOINS + " and d.name ilike ? order by d.id desc limit 50";
    private static final String PAGE = "select " + SHORT_COLUMNS + JOINS
            + " and d.stage__c = 'Proposal' order by d.closedate__c desc nulls last, d.id desc nulls last limit 201";
    private static final String UPDATE =
            "update org_main.deal__c set quantity__c = ?, lastmodifieddate = now(), systemmodstamp = now(), _version ="
                    + " _version + 1 where id = ? and not isdeleted returning _version";
    private static final String CREATE = "insert into org_main.deal__c (" + MadeUp.dealColumns()
            + ") values (?, 'Made while measuring', ?, ?, now(), ?, now(), now(), 'Prospect', 1234.5, 10, date"
            + " '2026-06-01', timestamptz '2026-01-01 00:00:00+00', 'Web', 'New', 'Low', 'EUR', 1.5, 3, false, true,"
            + " 'Then a call', 'Made by the benchmark', 'M-1', 99.5, ?) returning id";

    private interface Filling {
        void fill(PreparedStatement statement, Random random) throws SQLException;
    }

    private Load.Clients sql(String text, Filling filling) {
        return () -> {
            Connection connection = data.connect();
            // A search under a plan for any word would read the whole table.
            try (PreparedStatement custom = connection.prepareStatement(
                    "set plan_cache_mode = " + (text.equals(SEARCH) ? "force_custom_plan" : "auto"))) {
                custom.execute();
            }
            PreparedStatement statement = connection.prepareStatement(text);
            return client(connection, random -> {
                filling.fill(statement, random);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            });
        };
    }

    private void read(PreparedStatement statement, Random random) throws SQLException {
        statement.setLong(1, deal(random));
    }

    private void list(PreparedStatement statement, Random random) throws SQLException {
        int least = least(random);
        statement.setString(1, stage(random));
        statement.setBigDecimal(2, java.math.BigDecimal.valueOf(least));
        statement.setBigDecimal(3, java.math.BigDecimal.valueOf(least * 4L));
    }

    private void search(PreparedStatement statement, Random random) throws SQLException {
        statement.setString(1, "%" + part(random) + "%");
    }

    private void create(PreparedStatement statement, Random random) throws SQLException {
        statement.setLong(1, RecordId.of(loaded.dealObject(), nextPlain.getAndIncrement()));
        statement.setLong(2, admin);
        statement.setLong(3, admin);
        statement.setLong(4, admin);
        statement.setLong(5, account(random));
    }

    private void update(PreparedStatement statement, Random random) throws SQLException {
        statement.setInt(1, 1 + random.nextInt(500));
        statement.setLong(2, deal(random));
    }

    // ---- what both draw -----------------------------------------------------------------------------------------

    private long deal(Random random) {
        return loaded.deal(random.nextInt(loaded.deals()));
    }

    private long account(Random random) {
        return loaded.account(random.nextInt(loaded.accounts()));
    }

    private static String stage(Random random) {
        return MadeUp.STAGES.get(random.nextInt(MadeUp.STAGES.size()));
    }

    private static int least(Random random) {
        return 1000 + random.nextInt(19_000);
    }

    private static String part(Random random) {
        return MadeUp.word(random.nextInt(26)) + " " + Integer.toHexString(16 + random.nextInt(112));
    }

    private interface Once {
        void once(Random random) throws Exception;
    }

    private static Load.Client client(AutoCloseable connection, Once once) {
        return new Load.Client() {
            @Override
            public void once(Random random) throws Exception {
                once.once(random);
            }

            @Override
            public void close() throws Exception {
                connection.close();
            }
        };
    }
}
