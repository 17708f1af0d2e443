package dev.tenon.engine.testing;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records put into a table past the saver, for tests of what happens to records that are there already. */
public final class RawRows {
    private final EngineFixture engine;
    private final CatalogObject object;
    private final String table;
    private long next;

    private RawRows(EngineFixture engine, CatalogObject object) {
        this.engine = engine;
        this.object = object;
        this.table = PhysicalNames.table(engine.org(), object);
    }

    public static RawRows of(EngineFixture engine, String object) {
        return new RawRows(engine, engine.session().catalog().object(object).orElseThrow());
    }

    /** Adds a record with this SQL expression in one column, and gives its id. */
    public long add(String column, @Nullable String expression) {
        long id = RecordId.of(object.number(), ++next);
        engine.sql()
                .sql("insert into " + table + " (\"id\", \"createdbyid\", \"" + column + "\") values (?, 7, "
                        + expression + ")")
                .param(id)
                .update();
        return id;
    }

    /** Adds so many records with the number of each, as text, in one column. */
    public void addMany(String column, int records) {
        engine.sql()
                .sql("insert into " + table + " (\"id\", \"createdbyid\", \"" + column + "\")"
                        + " select ? + n, 7, n::text from generate_series(1, ?) n")
                .params(RecordId.of(object.number(), next), records)
                .update();
        next += records;
    }

    public void delete(long id) {
        engine.sql().sql("delete from " + table + " where \"id\" = ?").param(id).update();
    }

    /** One column of all records by id, as PostgreSQL writes its values; {@code null} where empty. */
    public List<@Nullable String> values(String column) {
        return engine.sql()
                .sql("select coalesce(\"" + column + "\"::text, 'null') from " + table + " order by \"id\"")
                .query(String.class)
                .list();
    }
}
