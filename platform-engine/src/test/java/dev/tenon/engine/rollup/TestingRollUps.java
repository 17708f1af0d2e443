package dev.tenon.engine.rollup;

import dev.tenon.engine.org.Org;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.record.SaveMode;
import dev.tenon.engine.record.SaveOutcome;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Records of an organisation whose roll-ups are kept, in the words of a test. */
final class TestingRollUps {
    private final EngineFixture fixture;
    private final RollUpStore store;
    private final RollUpGroups.Kept groups = new RollUpGroups.Kept();
    private final RollUps rollUps;
    private final RecordSaver saver;

    TestingRollUps(EngineFixture fixture) {
        this.fixture = fixture;
        this.store = new RollUpStore(fixture.records());
        JdbcTransactionManager transactions = new JdbcTransactionManager(fixture.records());
        this.rollUps = RollUps.over(fixture.records(), transactions, fixture.catalogs(), fixture.clock());
        this.saver = fixture.saver(fixture.records(), List.of(rollUps.hook()));
    }

    RecordSaver saver() {
        return saver;
    }

    String shown(long id) {
        return RecordId.format(id);
    }

    RecordChange insertion(String object, @Nullable Object... namesAndValues) {
        return new RecordChange.Insert(ApiName.of(object), raw(namesAndValues));
    }

    RecordChange change(String object, long id, @Nullable Object... namesAndValues) {
        return new RecordChange.Update(ApiName.of(object), id, OptionalLong.empty(), raw(namesAndValues));
    }

    private static Map<String, Raw> raw(@Nullable Object... namesAndValues) {
        Map<String, Raw> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), new Raw.Json(namesAndValues[i + 1]));
        }
        return values;
    }

    long insert(String object, @Nullable Object... namesAndValues) {
        return saver.save(fixture.session(), insertion(object, namesAndValues))
                .id()
                .orElseThrow();
    }

    void update(String object, long id, @Nullable Object... namesAndValues) {
        saver.save(fixture.session(), change(object, id, namesAndValues));
    }

    void delete(String object, long id) {
        saver.save(fixture.session(), new RecordChange.Delete(ApiName.of(object), id));
    }

    void restore(String object, long id) {
        saver.save(fixture.session(), new RecordChange.Restore(ApiName.of(object), id));
    }

    void saveTogether(List<RecordChange> changes) {
        saver.save(fixture.session(), changes, SaveMode.ALL_OR_NONE);
    }

    List<String> refusal(RecordChange change) {
        SaveOutcome outcome = saver.save(fixture.session(), List.of(change), SaveMode.ALL_OR_NONE)
                .getFirst();
        return outcome.problems().stream().map(Problem::code).toList();
    }

    /** Columns of one record as texts. */
    List<@Nullable String> values(String object, long id, String... columns) {
        String list = Stream.of(columns).map(column -> column + "::text").collect(Collectors.joining(", "));
        return fixture.sql()
                .sql("select " + list + " from \"" + fixture.org().schema() + "\".\"" + object.toLowerCase(Locale.ROOT)
                        + "\" where id = ?")
                .param(id)
                .query((row, n) -> {
                    List<@Nullable String> values = new ArrayList<>();
                    for (int i = 1; i <= columns.length; i++) {
                        values.add(row.getString(i));
                    }
                    return values;
                })
                .single();
    }

    /** What the job does. */
    void catchUp() {
        Org org = fixture.org();
        Catalog catalog = fixture.catalogs().refresh(org);
        RollUpStateStore states = new RollUpStateStore(fixture.records(), store);
        Recounting recounting = new Recounting(groups, store);
        for (RollUpGroup group : states.pending(org, catalog, groups.of(catalog))) {
            recounting.recount(
                    org,
                    catalog,
                    group,
                    store.nextIds(org, group.parent(), Long.MIN_VALUE, 10_000),
                    fixture.clock().instant());
            states.counted(org, catalog, group);
        }
    }

    RollUpAudit.Report audit() {
        return rollUps.audit().compare(fixture.session());
    }

    RollUpAudit.Report mend() {
        return rollUps.audit().mend(fixture.session());
    }
}
