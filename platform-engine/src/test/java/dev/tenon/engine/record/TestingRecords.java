package dev.tenon.engine.record;

import dev.tenon.engine.security.Actor;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.access.FieldRight;
import dev.tenon.metadata.access.ObjectGrant;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.text.Label;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records in the words of a test: {@code insert("Account", "Name", "Acme", "City__c", "上海")}. */
final class TestingRecords {
    private final EngineFixture fixture;
    private final RecordSaver saver;

    TestingRecords(EngineFixture fixture, RecordSaver saver) {
        this.fixture = fixture;
        this.saver = saver;
    }

    static RecordChange.Insert insertion(String object, @Nullable Object... namesAndValues) {
        return new RecordChange.Insert(ApiName.of(object), values(namesAndValues));
    }

    static RecordChange.Update change(String object, long id, @Nullable Object... namesAndValues) {
        return new RecordChange.Update(ApiName.of(object), id, OptionalLong.empty(), values(namesAndValues));
    }

    static RecordChange.Update change(String object, long id, OptionalLong version, @Nullable Object... values) {
        return new RecordChange.Update(ApiName.of(object), id, version, values(values));
    }

    static Map<String, Raw> values(@Nullable Object... namesAndValues) {
        Map<String, Raw> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            values.put(String.valueOf(namesAndValues[i]), value instanceof Raw raw ? raw : new Raw.Json(value));
        }
        return values;
    }

    long insert(String object, @Nullable Object... namesAndValues) {
        return saver.save(fixture.session(), insertion(object, namesAndValues))
                .id()
                .orElseThrow();
    }

    SaveOutcome update(String object, long id, @Nullable Object... namesAndValues) {
        return saver.save(fixture.session(), change(object, id, namesAndValues));
    }

    /** The codes with which one change is refused. */
    List<String> refusal(RecordChange change) {
        return refusal(fixture.session(), change);
    }

    List<String> refusal(Session session, RecordChange change) {
        return problems(session, change).stream().map(Problem::code).toList();
    }

    List<Problem> problems(Session session, RecordChange change) {
        return saver.save(session, List.of(change), SaveMode.ALL_OR_NONE)
                .getFirst()
                .problems()
                .all();
    }

    List<SaveOutcome> save(SaveMode mode, RecordChange... changes) {
        return saver.save(fixture.session(), List.of(changes), mode);
    }

    /** One value as the database has it. */
    @Nullable
    Object stored(String object, String column, long id) {
        return fixture.sql()
                .sql("select " + column + " as value from \"" + fixture.org().schema() + "\".\""
                        + object.toLowerCase(Locale.ROOT) + "\" where id = ?")
                .param(id)
                .query((row, n) -> Optional.ofNullable(row.getObject(1)))
                .single()
                .orElse(null);
    }

    long count(String object) {
        return fixture.sql()
                .sql("select count(*) from \"" + fixture.org().schema() + "\".\"" + object.toLowerCase(Locale.ROOT)
                        + "\" where not isdeleted")
                .query(Long.class)
                .single();
    }

    /** A session of somebody with these rights on one object, and nothing else. */
    Session somebody(String object, Set<ObjectRight> rights, FieldRight all, Map<String, FieldRight> fields) {
        Map<ApiName, FieldRight> named = new LinkedHashMap<>();
        fields.forEach((name, right) -> named.put(ApiName.of(name), right));
        PermissionSetDef set = new PermissionSetDef(
                ApiName.of("Set"),
                Label.EMPTY,
                "",
                List.of(new ObjectGrant(ApiName.of(object), rights, all, named)),
                Set.of(),
                List.of(),
                Optional.empty());
        Session session = fixture.session();
        Actor actor = new Actor(
                session.actor().userId() + 77,
                "somebody",
                "Somebody",
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                Rights.of(List.of(set)));
        return new Session(session.org(), actor, session.catalog(), session.clock());
    }
}
