package dev.tenon.engine.record;

import dev.tenon.engine.query.NameSearch;
import dev.tenon.engine.query.NameSearch.Hit;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.engine.record.ObjectFormulas.Filter;
import dev.tenon.engine.record.ObjectFormulas.Given;
import dev.tenon.engine.record.coercion.FieldCoercion;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.object.FieldType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Which records a lookup offers while a record is edited: those that its filter allows beside what the form holds. */
public final class LookupCandidates {
    private final NameSearch names;
    private final QueryRunner runner;
    private final ColumnsCache columns = new ColumnsCache();
    private final RecordFormulas formulas = new RecordFormulas(columns);
    private final FieldEncryption encryption;

    public LookupCandidates(NameSearch names, QueryRunner runner, FieldEncryption encryption) {
        this.names = names;
        this.runner = runner;
        this.encryption = encryption;
    }

    /**
     * A lookup in the form of a record.
     *
     * @param record the record that is edited, if it exists already
     * @param values what the form holds of {@link #given}; the rest is as it is stored
     */
    public record Place(CatalogObject object, CatalogField lookup, OptionalLong record, Map<String, Raw> values) {
        public Place {
            values = Map.copyOf(values);
        }
    }

    /** The fields of the record on which the offer of a lookup depends. */
    public static List<CatalogField> given(Catalog catalog, CatalogObject object, CatalogField lookup) {
        return List.copyOf(GivenFields.of(catalog, object, lookup));
    }

    /** Names that fit; without a text the records that were changed last. */
    public List<Hit> suggest(Session session, Place place, String text, int limit) {
        FieldType.Relation relation = (FieldType.Relation) place.lookup().type();
        Optional<NameSearch.Filter> filter = filter(session, place.object(), place.lookup())
                .map(found -> new NameSearch.Filter(found.checked(), values(session, place, found)));
        return names.suggest(session, relation.targets(), text, limit, filter);
    }

    private Optional<Filter> filter(Session session, CatalogObject object, CatalogField lookup) {
        return formulas.of(session.catalog(), object).filters().stream()
                .filter(filter -> filter.lookup().field().equals(lookup))
                .findFirst();
    }

    private static Set<Column> read(Filter filter) {
        Set<Column> read = new LinkedHashSet<>();
        filter.given().values().forEach(given -> read.addAll(given.reads().own()));
        return read;
    }

    private Map<Source.Global, Object> values(Session session, Place place, Filter filter) {
        FormulaWork work = new FormulaWork(session, formulas, runner);
        RecordDraft draft = draft(work.session(), place, filter);
        DraftValues record = new DraftValues(draft, work);
        for (Given given : filter.given().values()) {
            work.loadGlobals(given.reads().globals());
            if (!given.reads().behind().isEmpty()) {
                work.load(place.object(), List.of(record));
            }
        }
        Map<Source.Global, Object> values = new HashMap<>();
        filter.given().forEach((source, given) -> {
            Object value = given.reader().read(record);
            if (value != null) {
                values.put(source, value);
            }
        });
        return values;
    }

    /** The record as the form has it; of what the form holds, what does not fit is left out. */
    private RecordDraft draft(Session session, Place place, Filter filter) {
        ObjectColumns all = columns.of(place.object());
        FieldCoercion coercion = new FieldCoercion(
                session.catalog(), session.actor().locale(), session.actor().zone());
        RecordDraft draft = new RecordDraft(all, new RecordDraft.Reading(coercion, encryption));
        place.record().ifPresent(id -> fill(session, draft, id, List.copyOf(read(filter))));
        draft.putUnderstood(place.values());
        return draft;
    }

    private void fill(Session session, RecordDraft draft, long id, List<Column> wanted) {
        List<FieldPath> paths = wanted.stream()
                .map(column -> FieldPath.of(column.field().name().value()))
                .toList();
        Optional<Row> row = runner.fetchOne(session, draft.object().name(), id, paths);
        row.ifPresent(found -> {
            for (int i = 0; i < wanted.size(); i++) {
                draft.put(wanted.get(i), found.values().get(i));
            }
        });
    }
}
