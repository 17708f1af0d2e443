package dev.tenon.engine.rollup;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.schema.OwnFormula;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.RollUpField;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.script.formula.ResultShape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements of one group. Parents are always locked in the order of their ids before they are counted. */
record RollUpSql(String lock, String recount, String differences, List<String> definitions) {
    private static final String MODSTAMP = PhysicalNames.quote(PhysicalNames.of(SystemFields.SYSTEM_MODSTAMP.name()));

    static RollUpSql of(Org org, Catalog catalog, RollUpGroup group) {
        String parents = PhysicalNames.table(org, group.parent());
        String children = PhysicalNames.table(org, group.child());
        String relation = PhysicalNames.column(group.relation());
        List<String> values = group.rollUps().stream()
                .map(rollUp -> value(catalog, group, rollUp))
                .toList();
        List<String> columns = group.rollUps().stream()
                .map(rollUp -> PhysicalNames.column(rollUp.field()))
                .toList();
        return new RollUpSql(
                lock(parents, children, relation),
                recount(parents, children, relation, columns, values),
                differences(parents, children, relation, columns, group, values),
                values.stream()
                        .map(value -> group.relation().id() + " " + value)
                        .toList());
    }

    /** Parameters: ids of parents that were left, ids of touched children. */
    private static String lock(String parents, String children, String relation) {
        return "select p.\"id\" from " + parents + " p where p.\"id\" in (select unnest(?::bigint[]) union select c."
                + relation + " from " + children + " c where c.\"id\" = any(?) and c." + relation
                + " is not null) order by p.\"id\" for no key update";
    }

    /** Parameters: the moment, ids of parents. Answers the ids of those whose values were others. */
    private static String recount(
            String parents, String children, String relation, List<String> columns, List<String> values) {
        return "update " + parents + " p set " + assignments(columns) + ", " + MODSTAMP + " = ? from"
                + " unnest(?::bigint[]) i(id) cross join lateral (select " + named(values) + " from " + children
                + " c where c." + relation + " = i.id and not c.\"isdeleted\") s where p.\"id\" = i.id and "
                + differs(columns, names(columns.size())) + " returning p.\"id\"";
    }

    /** Counts all anew in another way; answers the id and, for each roll-up, if it differs, what is kept and what is counted. */
    private static String differences(
            String parents,
            String children,
            String relation,
            List<String> columns,
            RollUpGroup group,
            List<String> values) {
        List<String> counted = IntStream.range(0, columns.size())
                .mapToObj(i -> group.rollUps().get(i).rollUp().summary().isZeroOfNothing()
                        ? "case when s.id is null then 0 else s.v" + i + " end"
                        : "s.v" + i)
                .toList();
        String shown = IntStream.range(0, columns.size())
                .mapToObj(i -> "p." + columns.get(i) + " is distinct from " + counted.get(i) + ", p." + columns.get(i)
                        + "::text, (" + counted.get(i) + ")::text")
                .collect(Collectors.joining(", "));
        return "select p.\"id\", " + shown + " from " + parents + " p left join (select c." + relation + " as id, "
                + named(values) + " from " + children + " c where not c.\"isdeleted\" and c." + relation
                + " is not null group by c." + relation + ") s on s.id = p.\"id\" where " + differs(columns, counted)
                + " order by p.\"id\"";
    }

    private static String assignments(List<String> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i) + " = s.v" + i)
                .collect(Collectors.joining(", "));
    }

    private static String named(List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i) + " as v" + i)
                .collect(Collectors.joining(", "));
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "s.v" + i).toList();
    }

    private static String differs(List<String> columns, List<String> values) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> "p." + columns.get(i) + " is distinct from " + values.get(i))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String value(Catalog catalog, RollUpGroup group, RollUpField rollUp) {
        String filter = condition(catalog, group, rollUp)
                .map(condition -> " filter (where " + condition + ")")
                .orElse("");
        String summed =
                rollUp.summed().map(field -> summed(catalog, group, field)).orElse("*");
        String value = switch (rollUp.rollUp().summary()) {
            case COUNT -> "count(*)" + filter + "::numeric";
            case SUM -> "coalesce(sum(" + summed + ")" + filter + ", 0)";
            case MIN -> "min(" + summed + ")" + filter;
            case MAX -> "max(" + summed + ")" + filter;
            case AVERAGE -> "avg(" + summed + ")" + filter;
        };
        ResultShape.Around shape = ResultShape.sql(rollUp.field().type());
        return shape.before() + value + shape.after();
    }

    private static String summed(Catalog catalog, RollUpGroup group, CatalogField field) {
        return field.def().isFormula()
                ? OwnFormula.summed(catalog, group.child(), field)
                        .orElseThrow(() -> new IllegalStateException("not its own: " + field.name()))
                : PhysicalNames.column(field);
    }

    private static Optional<String> condition(Catalog catalog, RollUpGroup group, RollUpField rollUp) {
        return catalog.formulas()
                .rollUpCondition(rollUp.rollUp())
                .map(Checked.Sound::calculation)
                .map(condition -> OwnFormula.condition(catalog, group.child(), condition)
                        .orElseThrow(() -> new IllegalStateException(
                                "not its own: " + rollUp.rollUp().condition())));
    }
}
