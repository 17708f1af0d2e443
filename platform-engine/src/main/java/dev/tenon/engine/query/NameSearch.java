package dev.tenon.engine.query;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.query.Joins.Deleted;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds records by their names: for the search box over all objects, and for lookups while one types. One statement each,
 * with the access predicate of every other read.
 */
public final class NameSearch {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MAX_TEXT = 200;
    private static final int MAX_WORDS = 6;
    private static final int MAX_OBJECTS = 100;
    /** So many names of an object are looked at to find those that fit best. */
    private static final int CANDIDATES = 100;

    private final AccessControl control;
    private final Statements statements;
    private final FormulaTemplates formulas = new FormulaTemplates();

    /** A record that was found. */
    public record Hit(CatalogObject object, long id, String name) {}

    public NameSearch(AccessControl control, Statements statements) {
        this.control = control;
        this.statements = statements;
    }

    /** Records of any readable object whose name contains every word of the text, the best first. */
    public List<Hit> search(Session session, String text, int limit) {
        ReadAccess access = new ReadAccess(session, control);
        List<CatalogObject> objects =
                session.catalog().allObjects().stream().filter(access::object).toList();
        return search(access, objects, text, limit, Optional.empty());
    }

    /**
     * Which records a lookup offers: those for which a checked formula over them is true.
     *
     * @param given what it reads of the record that is edited; blank ones are missing
     */
    public record Filter(Calculation condition, Map<Source.Global, Object> given) {
        public Filter {
            given = Map.copyOf(given);
        }
    }

    /** What a lookup to these objects offers: names that fit; without a text the records that were changed last. */
    public List<Hit> suggest(Session session, List<ApiName> targets, String text, int limit, Optional<Filter> filter) {
        ReadAccess access = new ReadAccess(session, control);
        List<CatalogObject> objects = targets.stream()
                .flatMap(target -> session.catalog().object(target).stream())
                .filter(access::object)
                .toList();
        return text.isBlank() ? latest(access, objects, limit, filter) : search(access, objects, text, limit, filter);
    }

    private List<Hit> search(
            ReadAccess access, List<CatalogObject> objects, String text, int limit, Optional<Filter> filter) {
        String bounded = text.strip().replace("\0", "");
        bounded = bounded.substring(0, Math.min(MAX_TEXT, bounded.length()));
        if (bounded.isEmpty()) {
            return List.of();
        }
        List<String> words = List.of(BLANKS.split(bounded, MAX_WORDS));
        List<Hit> hits = union(access, objects, CANDIDATES, filter, (sql, name) -> {
            for (String word : words) {
                sql.add(" and " + name + " ilike ").value("%" + LikePattern.literal(word) + "%");
            }
        });
        return best(hits, bounded, limit);
    }

    private List<Hit> latest(ReadAccess access, List<CatalogObject> objects, int limit, Optional<Filter> filter) {
        String changed =
                Joins.ROOT + "." + PhysicalNames.quote(PhysicalNames.of(SystemFields.LAST_MODIFIED_DATE.name()));
        String order = " order by " + changed + " desc nulls last, " + Joins.ROOT + "." + Joins.ID + " desc nulls last";
        List<Hit> hits = union(access, objects, limit, filter, (sql, name) -> sql.add(order));
        return hits.subList(0, Math.min(limit, hits.size()));
    }

    /** What follows the access predicate in the statement of each object. */
    @FunctionalInterface
    private interface Tail {
        void add(SqlText sql, String nameColumn);
    }

    private List<Hit> union(
            ReadAccess access, List<CatalogObject> objects, int each, Optional<Filter> filter, Tail tail) {
        if (objects.isEmpty()) {
            return List.of();
        }
        SqlText sql = new SqlText();
        for (CatalogObject object : objects.subList(0, Math.min(MAX_OBJECTS, objects.size()))) {
            String name = Joins.ROOT + "." + PhysicalNames.column(object.nameField());
            sql.add(sql.isEmpty() ? "(" : " union all (")
                    .add("select " + Joins.ROOT + "." + Joins.ID + ", " + name + " from ")
                    .add(PhysicalNames.table(access.session().org(), object))
                    .add(" " + Joins.ROOT);
            String condition =
                    filter.map(found -> joined(sql, access, object, found)).orElse("");
            sql.add(" where " + name + " is not null" + condition);
            Joins.visible(sql, Joins.ROOT, object, access, Deleted.HIDDEN);
            tail.add(sql, name);
            sql.add(" limit " + each + ")");
        }
        List<Hit> hits = new ArrayList<>();
        statements.query(new SqlPlan.Statement(sql.sql(), sql.values(), true), rows -> {
            while (rows.next()) {
                hits.add(hit(objects, rows.getLong(1), rows.getString(2)));
            }
        });
        return hits;
    }

    /** Joins what a condition reads, and gives the condition. */
    private String joined(SqlText sql, ReadAccess access, CatalogObject object, Filter filter) {
        Joins joins = new Joins(access, Deleted.HIDDEN, formulas);
        String condition = joins.value(
                TemplateWriting.condition(access.session().catalog(), object, filter.condition(), filter.given()));
        joins.render(sql);
        return " and (" + condition + ")";
    }

    private static Hit hit(List<CatalogObject> objects, long id, String name) {
        int number = RecordId.objectNumber(id);
        CatalogObject object = objects.stream()
                .filter(candidate -> candidate.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("record " + id + " is in a table of another object"));
        return new Hit(object, id, name);
    }

    private static List<Hit> best(List<Hit> hits, String text, int limit) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return hits.stream()
                .sorted(Comparator.comparingInt((Hit hit) -> distance(hit.name().toLowerCase(Locale.ROOT), wanted))
                        .thenComparingInt(hit -> hit.name().length())
                        .thenComparing(Hit::name))
                .limit(limit)
                .toList();
    }

    /** 0 the same, 1 begins so, 2 a word begins so, 3 contains it, 4 contains its words. */
    private static int distance(String name, String wanted) {
        if (name.equals(wanted)) {
            return 0;
        }
        int at = name.indexOf(wanted);
        if (at <= 0) {
            return at == 0 ? 1 : 4;
        }
        return Character.isLetterOrDigit(name.charAt(at - 1)) ? 3 : 2;
    }
}
