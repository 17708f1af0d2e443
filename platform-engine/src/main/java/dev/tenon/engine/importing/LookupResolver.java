package dev.tenon.engine.importing;

import dev.tenon.engine.query.PageKey;
import dev.tenon.engine.query.Query;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.query.RowPage;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.coercion.Coerced;
import dev.tenon.engine.record.coercion.FieldCoercion;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the records that the cells of one lookup column name: one question for a batch and target object. */
final class LookupResolver {
    /** Who has more records of one name than this finds none of them by it. */
    private static final int MOST_PAGES = 5;

    private final QueryRunner queries;
    private final Session session;
    private final FieldCoercion coercion;

    /** What the texts of a column mean: the ids for each text, more than one where it is ambiguous. */
    record Found(Map<String, List<Long>> idsByText) {
        List<Long> of(String text) {
            return idsByText.getOrDefault(text, List.of());
        }
    }

    LookupResolver(QueryRunner queries, Session session) {
        this.queries = queries;
        this.session = session;
        this.coercion = new FieldCoercion(
                session.catalog(), session.actor().locale(), session.actor().zone());
    }

    /** The field of a target by which it is found; {@code Name} is its name field, whatever that is called. */
    static Optional<CatalogField> by(CatalogObject target, String lookupBy) {
        return lookupBy.equalsIgnoreCase("Name") ? Optional.of(target.nameField()) : target.field(lookupBy);
    }

    Found resolve(FieldType.Relation relation, String lookupBy, Set<String> texts) {
        Map<String, List<Long>> found = new HashMap<>();
        relation.targets().stream()
                .flatMap(target -> session.catalog().object(target).stream())
                .forEach(target -> by(target, lookupBy)
                        .filter(field -> session.actor().rights().canRead(target, field))
                        .ifPresent(field -> ask(target, field, texts, found)));
        return new Found(found);
    }

    private void ask(CatalogObject target, CatalogField field, Set<String> texts, Map<String, List<Long>> found) {
        Map<String, List<String>> textsByKey = new HashMap<>();
        Set<Operand> wanted = new LinkedHashSet<>();
        for (String text : texts) {
            String key = key(field, value(field, text));
            if (!key.isEmpty()) {
                textsByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(text);
                wanted.add(new Operand.Text(key));
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        String path = field.name().value();
        Query query = Query.of(target.name(), "Id", path)
                .where(Filter.Compare.of(path, Operator.IN, wanted.toArray(Operand[]::new)));
        for (Row row : rows(query)) {
            textsByKey
                    .getOrDefault(key(field, row.get(path)), List.of())
                    .forEach(text ->
                            found.computeIfAbsent(text, t -> new ArrayList<>(1)).add(row.id()));
        }
    }

    private @Nullable Object value(CatalogField field, String text) {
        return coercion.coerce(field, new Raw.Text(text), null) instanceof Coerced.Value value ? value.value() : null;
    }

    /** In the form in which the database compares it. */
    private static String key(CatalogField field, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        boolean isExact = field.type() instanceof FieldType.Text text && text.caseSensitive();
        String plain = value == null ? "" : value.toString();
        return isExact ? plain : plain.toLowerCase(Locale.ROOT);
    }

    private List<Row> rows(Query query) {
        RowPage page = queries.run(session, query);
        List<Row> rows = new ArrayList<>(page.rows());
        Optional<PageKey> next = page.next();
        for (int pages = 1; next.isPresent() && pages < MOST_PAGES; pages++) {
            page = queries.run(session, query, QueryRunner.MAX_PAGE, next.get());
            rows.addAll(page.rows());
            next = page.next();
        }
        return rows;
    }
}
