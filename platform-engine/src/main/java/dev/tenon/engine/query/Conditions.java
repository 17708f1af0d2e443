package dev.tenon.engine.query;

import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** A filter as SQL. Every part is true or false, never unknown: what is empty is not equal to anything, and NOT says so. */
final class Conditions {
    private final PathResolver resolver;
    private final Joins joins;
    private final Comparisons comparisons;
    private final List<Problem> problems = new ArrayList<>();
    private boolean crossesParents;

    Conditions(PathResolver resolver, Joins joins, ReadAccess access) {
        this.resolver = resolver;
        this.joins = joins;
        this.comparisons = new Comparisons(access.session());
    }

    List<Problem> problems() {
        return problems;
    }

    /** True if a part of it is found by searching within texts. */
    boolean searchesTexts() {
        return comparisons.searchesTexts();
    }

    /** True if it looks at more than the record itself. */
    boolean crossesParents() {
        return crossesParents;
    }

    /** The conditions that all must hold, with an {@code and} before each. */
    SqlText ands(Filter filter) {
        SqlText sql = new SqlText();
        switch (filter) {
            case Filter.And and -> and.parts().forEach(part -> sql.add(ands(part)));
            case Filter.Or ignored -> sql.add(" and ").add(condition(filter));
            case Filter.Not ignored -> sql.add(" and ").add(condition(filter));
            case Filter.Compare ignored -> sql.add(" and ").add(condition(filter));
        }
        return sql;
    }

    private SqlText condition(Filter filter) {
        return switch (filter) {
            case Filter.And and -> joined(and.parts(), " and ", "true");
            case Filter.Or or -> joined(or.parts(), " or ", "false");
            case Filter.Not not ->
                new SqlText().add("(").add(condition(not.inner())).add(") is not true");
            case Filter.Compare compare -> compare(compare);
        };
    }

    private SqlText joined(List<Filter> parts, String joint, String none) {
        if (parts.isEmpty()) {
            return new SqlText().add(none);
        }
        SqlText sql = new SqlText().add("(");
        for (int i = 0; i < parts.size(); i++) {
            sql.add(i == 0 ? "" : joint).add(condition(parts.get(i)));
        }
        return sql.add(")");
    }

    private SqlText compare(Filter.Compare compare) {
        ResolvedPath path = resolver.resolve(compare.path()).orElse(null);
        if (path == null) {
            problems.add(resolver.unknown(compare.path()));
            return new SqlText().add("false");
        }
        Joins.Value value = joins.value(path);
        crossesParents |= value.crosses();
        try {
            return comparisons.sql(path, value.sql(), compare);
        } catch (BadComparison e) {
            problems.add(e.problem());
            return new SqlText().add("false");
        }
    }
}
