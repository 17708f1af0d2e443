package dev.tenon.engine.schema;

import dev.tenon.engine.catalog.FieldRoute;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import dev.tenon.script.formula.sql.FormulaSql;
import dev.tenon.script.formula.sql.SqlLiteral;
import dev.tenon.script.formula.sql.SqlSink;
import dev.tenon.script.formula.sql.Surrounding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with formulas once they are SQL: fields, and conditions of roll-ups and lookups, that are too large with all
 * that they read; fields that are not fit for their index.
 */
final class FormulaProblems {
    /** PostgreSQL reads more, but takes its time. */
    static final int MAX_SQL = 200_000;

    private static final int COLUMN = 30;
    private static final long FAR_TOO_LARGE = Long.MAX_VALUE / 1_000_000;

    private final Catalog catalog;
    private final Map<String, Long> sizes = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private FormulaProblems(Catalog catalog) {
        this.catalog = catalog;
    }

    static Problems of(Catalog catalog) {
        FormulaProblems found = new FormulaProblems(catalog);
        for (CatalogObject object : catalog.allObjects()) {
            for (CatalogField field : object.fields()) {
                field.def().formula().ifPresent(formula -> found.check(object, field, formula));
                field.def().rollUp().ifPresent(rollUp -> found.check(object, field, rollUp));
                found.checkFilter(object, field);
            }
        }
        return new Problems(found.problems);
    }

    private void check(CatalogObject object, CatalogField field, Computation.ByFormula formula) {
        if (whole(object, field) > MAX_SQL) {
            problems.add(problem(
                    "FORMULA_TOO_LARGE",
                    object,
                    field,
                    "The formula of {0} is too large with the formula fields that it reads. Make it smaller, or keep a part of it in"
                            + " a field that is saved.",
                    "公式字段 {0} 连同其引用的公式字段过大。请简化，或将其中一部分保存到普通字段。"));
        } else if (formula.indexed() && !isIndexable(field.type())) {
            problems.add(problem(
                    "INVALID_INDEX",
                    object,
                    field,
                    "{0} cannot be indexed: only formulas whose result is a number, date, date-time, time or checkbox can.",
                    "{0} 不能建索引：仅结果为数字、日期、日期时间、时间或复选框的公式可以。"));
        } else if (formula.indexed() && OwnFormula.of(catalog, object, field).isEmpty()) {
            problems.add(problem(
                    "INVALID_INDEX",
                    object,
                    field,
                    "{0} cannot be indexed: its value changes without a change of the record, since it reads parents, the time, the"
                            + " reader's zone or a name with $.",
                    "{0} 不能建索引：它引用了父记录、当前时间、读者时区或以 $ 开头的名称，其值会在记录未修改时变化。"));
        }
    }

    private void check(CatalogObject object, CatalogField field, Computation.RollUp rollUp) {
        Optional<Checked.Sound> condition = catalog.formulas().rollUpCondition(rollUp);
        Optional<CatalogObject> child = catalog.object(rollUp.child());
        if (condition.isPresent() && child.isPresent()) {
            checkCondition(object, field, child.get(), condition.get());
        }
    }

    private void checkFilter(CatalogObject object, CatalogField field) {
        Optional<Checked.Sound> condition = catalog.formulas().lookupFilter(object, field);
        if (condition.isPresent() && field.type() instanceof FieldType.Relation relation) {
            relation.targets().stream()
                    .findFirst()
                    .flatMap(catalog::object)
                    .ifPresent(target -> checkCondition(object, field, target, condition.get()));
        }
    }

    private void checkCondition(
            CatalogObject object, CatalogField field, CatalogObject about, Checked.Sound condition) {
        if (written(about, condition.calculation()) > MAX_SQL) {
            problems.add(problem(
                    "FORMULA_TOO_LARGE",
                    object,
                    field,
                    "The condition of {0} is too large, or has too many operations within each other. Make it smaller, or keep a"
                            + " part of it in a field that is saved.",
                    "{0} 的条件过大或嵌套过深。请简化，或将其中一部分保存到普通字段。"));
        }
    }

    private static Problem problem(
            String code, CatalogObject object, CatalogField field, String english, String chinese) {
        return Problem.of(code, object.name() + "." + field.name(), english, chinese, field.name());
    }

    private static boolean isIndexable(FieldType type) {
        return switch (type) {
            case FieldType.Number ignored -> true;
            case FieldType.Currency ignored -> true;
            case FieldType.Percent ignored -> true;
            case FieldType.Date ignored -> true;
            case FieldType.DateTime ignored -> true;
            case FieldType.Time ignored -> true;
            case FieldType.Checkbox ignored -> true;
            case FieldType.Id ignored -> false;
            case FieldType.Text ignored -> false;
            case FieldType.TextArea ignored -> false;
            case FieldType.LongText ignored -> false;
            case FieldType.RichText ignored -> false;
            case FieldType.Email ignored -> false;
            case FieldType.Phone ignored -> false;
            case FieldType.Url ignored -> false;
            case FieldType.Choice ignored -> false;
            case FieldType.AutoNumber ignored -> false;
            case FieldType.Relation ignored -> false;
            case FieldType.Compound ignored -> false;
            case FieldType.EncryptedText ignored -> false;
            case FieldType.File ignored -> false;
            case FieldType.Image ignored -> false;
            case FieldType.Json ignored -> false;
            case FieldType.Duration ignored -> false;
        };
    }

    /** Characters of the whole expression; what is known of a field is kept, so that none is written twice. */
    private long whole(CatalogObject object, CatalogField field) {
        String key = object.id() + "." + field.name().key();
        Long known = sizes.get(key);
        if (known == null) {
            known = catalog.formulas()
                    .ofField(object, field)
                    .map(formula -> written(object, formula.calculation()))
                    .orElse(0L);
            sizes.put(key, known);
        }
        return known;
    }

    private long written(CatalogObject object, Calculation formula) {
        Counting counting = new Counting(object);
        return FormulaSql.write(formula, counting) == FormulaSql.Outcome.WRITTEN ? counting.size : FAR_TOO_LARGE;
    }

    private final class Counting implements SqlSink {
        private final CatalogObject object;
        private long size;

        Counting(CatalogObject object) {
            this.object = object;
        }

        @Override
        public void text(String sql) {
            size += sql.length();
        }

        @Override
        public void value(Object value, ValueType type) {
            size += SqlLiteral.of(value, type).length();
        }

        @Override
        public void surrounding(Surrounding what) {
            size += COLUMN;
        }

        @Override
        public void read(Source source, ValueType type) {
            size = Math.min(
                    FAR_TOO_LARGE, size + (source instanceof Source.Field field ? fields(field.path()) : COLUMN));
        }

        private long fields(List<String> path) {
            return FieldRoute.of(catalog, object, path).stream()
                    .mapToLong(route ->
                            COLUMN + (route.field().def().isFormula() ? whole(route.object(), route.field()) : 0))
                    .sum();
        }
    }
}
