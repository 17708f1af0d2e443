package dev.tenon.engine.query;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.RecordId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An organisation with a handful of deals, accounts and visits, written by plain SQL, and the parts that read them. */
final class TestingDeals {
    private static final long NOTHING = 0;

    private final EngineFixture engine;
    private final CountingDataSource dataSource;
    private final Statements statements;
    private final QueryRunner runner;

    TestingDeals(String name) {
        engine = EngineFixture.org(name);
        dataSource = new CountingDataSource(engine.records());
        statements = new Statements(dataSource, Duration.ofSeconds(20));
        runner = new QueryRunner(
                new QueryPlanner(new AccessControl()),
                statements,
                engine.catalogs(),
                (session, type, stored) -> "clear " + stored);
        engine.deploy(QueryWorld.objects());
        fill();
    }

    EngineFixture engine() {
        return engine;
    }

    CountingDataSource dataSource() {
        return dataSource;
    }

    QueryRunner runner() {
        return runner;
    }

    NameSearch search() {
        return new NameSearch(new AccessControl(), statements);
    }

    Session session() {
        return session(Rights.everything());
    }

    Session session(Rights rights) {
        return QueryWorld.session(engine.org(), engine.catalogs().current(engine.org()), rights);
    }

    long id(String object, long number) {
        return RecordId.of(
                engine.catalogs()
                        .current(engine.org())
                        .require(ApiName.of(object))
                        .number(),
                number);
    }

    private void fill() {
        insert("User", 7, Map.of("name", "Zhang San", "lastname", "Zhang"));
        long globex = insert("Account", 1, Map.of("name", "Globex", "industry", "Finance"));
        Map<String, Object> address = Map.of("billingcity", "上海", "billinglatitude", new BigDecimal("31.23"));
        Map<String, Object> acmeValues = new TreeMap<>(address);
        acmeValues.putAll(Map.of("name", "Acme", "industry", "Tech", "parentid", globex, "secret__c", "xyz"));
        long acme = insert("Account", 2, acmeValues);
        long gone = insert("Account", 3, Map.of("name", "Gone", "isdeleted", true));
        long visit = insert("Visit__c", 1, Map.of("name", "Ward round"));
        long number = insert("Case__c", 1, Map.of("casenumber", "C-0001"));
        deal(1, "Alpha 医院", acme, "Won", "100.50", "2026-11-21", Map.of("what__c", visit, "city__c", "Berlin"));
        deal(2, "beta", globex, "Prospect", "2000", "2026-10-01", Map.of("what__c", acme, "city__c", "berlin"));
        deal(3, "Gamma 50%_x", gone, "Won", "300", "2026-12-31", Map.of("what__c", number, "city__c", "Ulm"));
        deal(4, "Delta", NOTHING, "Lost", "", "", Map.of());
        deal(5, "o'Neil; drop table", acme, "Prospect", "5", "2026-11-01", Map.of("isdeleted", true));
        deal(6, "Epsilon \\ \"q\"", acme, "Won", "", "2026-11-20", Map.of("city__c", "ulm"));
        engine.sql()
                .sql("update " + table("Deal__c")
                        + " set seen__c = '2026-11-20T16:30:00Z', at__c = '10:20:30', length__c = 5400,"
                        + " tags__c = '{A,C}', strategic__c = true, note__c = 'long', data__c = '{\"a\": 1}',"
                        + " place__latitude__s = 1.5, photo__c = 99 where id = ?")
                .param(id("Deal__c", 1))
                .update();
    }

    private void deal(
            int number,
            String name,
            long account,
            String stage,
            String amount,
            String close,
            Map<String, Object> more) {
        Map<String, Object> values = new TreeMap<>(more);
        values.put("name", name);
        values.put("stage__c", stage);
        if (account != NOTHING) {
            values.put("account__c", account);
        }
        if (!amount.isEmpty()) {
            values.put("amount__c", new BigDecimal(amount));
        }
        if (!close.isEmpty()) {
            values.put("close__c", LocalDate.parse(close));
        }
        insert("Deal__c", number, values);
    }

    private long insert(String object, long number, Map<String, Object> values) {
        long id = id(object, number);
        Map<String, Object> all = new TreeMap<>(values);
        all.put("id", id);
        all.putIfAbsent("ownerid", id("User", 7));
        all.putIfAbsent("isdeleted", false);
        String columns = String.join(
                ", ", all.keySet().stream().map(PhysicalNames::quote).toList());
        String marks = String.join(", ", all.keySet().stream().map(key -> "?").toList());
        engine.sql()
                .sql("insert into " + table(object) + " (" + columns + ") values (" + marks + ")")
                .params(new ArrayList<>(all.values()))
                .update();
        return id;
    }

    String table(String object) {
        return PhysicalNames.table(engine.org(), object.toLowerCase(Locale.ROOT));
    }
}
