package dev.tenon.engine.query;

import static dev.tenon.engine.testing.Definitions.checkbox;
import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.date;
import static dev.tenon.engine.testing.Definitions.dateTime;
import static dev.tenon.engine.testing.Definitions.field;
import static dev.tenon.engine.testing.Definitions.formula;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static dev.tenon.engine.testing.Definitions.text;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Actor;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.RecordId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An organisation with formula fields on deals and their accounts, its records saved through the one door. */
final class TestingFormulas {
    static final FieldType NUMBER = new FieldType.Number(18, 2);
    static final FieldType TEXT = new FieldType.Text(255, false);

    private final EngineFixture engine;
    private final CountingDataSource dataSource;
    private final QueryPlanner planner = new QueryPlanner(new AccessControl());
    private final QueryRunner runner;
    private final RecordSaver saver;
    private final long me;

    TestingFormulas(String name, FieldDef... more) {
        engine = EngineFixture.org(name);
        dataSource = new CountingDataSource(engine.records());
        runner = new QueryRunner(
                planner,
                new Statements(dataSource, Duration.ofSeconds(20)),
                engine.catalogs(),
                (session, type, stored) -> stored);
        saver = engine.saver();
        engine.deploy(account(), deal(more));
        me = userWritten();
    }

    private static ObjectDef account() {
        return object(
                "Account",
                text("City__c"),
                currency("Budget__c"),
                field("ParentId", new FieldType.Hierarchy(ApiName.of("Account"), "Children")),
                formula("Score__c", NUMBER, "Budget__c / 1000 + 1"),
                formula("Parents__c", TEXT, "Parent.Parent.Name & '/' & Parent.Name"),
                formula("Rich__c", new FieldType.Checkbox(), "Budget__c > 1000"));
    }

    private static ObjectDef deal(FieldDef... more) {
        FieldDef[] own = {
            lookup("Account__c", "Account"),
            picklist("Stage__c", "Open", "Won", "Lost"),
            currency("Amount__c"),
            field("Probability__c", new FieldType.Percent(5, 2)),
            number("Rounds__c", 9, 0),
            date("Close__c"),
            dateTime("Seen__c"),
            checkbox("Strategic__c"),
            text("Note__c"),
            formula("Weighted__c", new FieldType.Currency(18, 2), "Amount__c * Probability__c"),
            formula("Size__c", TEXT, "IF(Amount__c >= 1000, 'big', 'small')"),
            formula("Twice__c", NUMBER, "Weighted__c * 2"),
            formula("Account_City__c", TEXT, "Account__r.City__c"),
            formula("Account_Score__c", NUMBER, "Account__r.Score__c + 1"),
            formula("Account_Rich__c", new FieldType.Checkbox(), "Account__r.Rich__c"),
            formula("Owners__c", TEXT, "Owner.Name & ' for ' & Account__r.Owner.Name"),
            formula("Seen_On__c", new FieldType.Date(), "DATEVALUE(Seen__c)"),
            formula("Days__c", new FieldType.Number(9, 0), "TODAY() - Close__c"),
            formula("Share__c", new FieldType.Percent(18, 2), "Probability__c / 2"),
            formula("Mine__c", new FieldType.Checkbox(), "OwnerId = $User.Id"),
            formula("Reader__c", TEXT, "$User.Email & ' of ' & $Organization.Name"),
            formula("Huge__c", new FieldType.Number(18, 0), "(Amount__c + 10) ^ 12"),
            formula("Per_Round__c", NUMBER, "Amount__c / Rounds__c"),
            formula("Won_In__c", TEXT, "CASE(Stage__c, 'Won', 'won', 'Lost', 'lost', 'open') & TEXT(Stage__c)")
        };
        FieldDef[] all = Arrays.copyOf(own, own.length + more.length);
        System.arraycopy(more, 0, all, own.length, more.length);
        return object("Deal__c", all);
    }

    private long userWritten() {
        long id = RecordId.of(catalogNumber("User"), 7);
        engine.sql()
                .sql(
                        "insert into " + table("User")
                                + " (id, name, lastname, username, email, isdeleted) values (?, 'Zhang San', 'Zhang', 'zs', 'zs@x.cn', false)")
                .param(id)
                .update();
        return id;
    }

    private int catalogNumber(String object) {
        return engine.catalogs()
                .current(engine.org())
                .require(ApiName.of(object))
                .number();
    }

    EngineFixture engine() {
        return engine;
    }

    CountingDataSource dataSource() {
        return dataSource;
    }

    QueryPlanner planner() {
        return planner;
    }

    QueryRunner runner() {
        return runner;
    }

    long me() {
        return me;
    }

    Session session() {
        return session(Rights.everything(), "2026-11-21T10:00:00Z");
    }

    /** Of Zhang San in Shanghai, at this moment. */
    Session session(Rights rights, String moment) {
        return session(rights, moment, ZoneId.of("Asia/Shanghai"));
    }

    Session session(Rights rights, String moment, ZoneId zone) {
        Org org = engine.org();
        Actor actor = new Actor(me, "zs", "Zhang San", Locale.SIMPLIFIED_CHINESE, zone, rights);
        Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        return new Session(org, actor, engine.catalogs().current(org), clock);
    }

    /** Saves a record: names and values in turn. */
    long save(String object, @Nullable Object... namesAndValues) {
        Map<String, Raw> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), new Raw.Json(namesAndValues[i + 1]));
        }
        return saver.save(session(), new RecordChange.Insert(ApiName.of(object), values))
                .orThrow()
                .id()
                .orElseThrow();
    }

    List<Row> rows(String query) {
        return rows(session(), query);
    }

    List<Row> rows(Session session, String query) {
        return runner.run(session, QueryParser.parse(query).orThrow()).rows();
    }

    String table(String object) {
        return PhysicalNames.table(engine.org(), object.toLowerCase(Locale.ROOT));
    }
}
