package dev.tenon.engine.schema;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the difference of two catalogs has to ask the records that are there. Pure. */
final class DataChecks {
    private static final String ALIVE = "not \"isdeleted\" and ";

    private final TableShape before;
    private final TableShape after;
    private final String table;
    private final ValueLimits limits;
    private final DefaultLiterals defaults;
    private final List<DataCheck> checks = new ArrayList<>();

    private DataChecks(TableShape before, TableShape after, String table, Catalog current, Catalog draft) {
        this.before = before;
        this.after = after;
        this.table = table;
        this.limits = new ValueLimits(current, draft);
        this.defaults = new DefaultLiterals(draft);
    }

    /** Of one object that both catalogs have. */
    static List<DataCheck> of(TableShape before, TableShape after, String table, Catalog current, Catalog draft) {
        DataChecks checks = new DataChecks(before, after, table, current, draft);
        after.fields().values().stream().filter(field -> !field.parked()).forEach(checks::field);
        return List.copyOf(checks.checks);
    }

    private void field(TableShape.FieldShape field) {
        TableShape.FieldShape old = before.fields().get(field.id());
        required(old, field);
        if (old != null) {
            conversions(old, field);
            unique(old, field);
        }
    }

    private void required(TableShape.@Nullable FieldShape old, TableShape.FieldShape field) {
        if (!isRequired(field.def()) || old != null && !old.parked() && isRequired(old.def())) {
            return;
        }
        if (old == null) {
            if (defaults.of(field.def()).isEmpty() && !givesItself(field.def().type())) {
                add(
                        field,
                        ALIVE + "true",
                        "REQUIRED_FIELD_MISSING",
                        "{1} has {0} records without {2}, for example {3}. Give the new required field a default, or make it required after filling it.",
                        "{1} 已有 {0} 条记录没有 {2}，例如 {3}。请为新的必填字段设置默认值，或先填好数据再设为必填。");
            }
            return;
        }
        add(
                field,
                ALIVE + empty(old),
                "REQUIRED_FIELD_MISSING",
                "Records of {1} that have nothing in {2}: {0}, for example {3}. Fill them first.",
                "{1} 有 {0} 条记录的 {2} 为空，例如 {3}。请先填写。");
    }

    /** A master-detail is required by its nature. */
    private static boolean isRequired(FieldDef field) {
        return field.required() || field.type() instanceof FieldType.MasterDetail;
    }

    private static boolean givesItself(FieldType type) {
        return type instanceof FieldType.Checkbox || type instanceof FieldType.AutoNumber;
    }

    private static String empty(TableShape.FieldShape field) {
        if (field.def().type() instanceof FieldType.MultiPicklist) {
            return "coalesce(cardinality(" + field.columns().getFirst().quoted() + "), 0) = 0";
        }
        return field.columns().stream()
                .map(part -> part.quoted() + " is null")
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    private void conversions(TableShape.FieldShape old, TableShape.FieldShape field) {
        if (old.columns().size() != field.columns().size()) {
            return;
        }
        for (int i = 0; i < field.columns().size(); i++) {
            TableShape.PartShape from = old.columns().get(i);
            TableShape.PartShape to = field.columns().get(i);
            TypeChanges.between(from.def().type(), to.def().type())
                    .ifPresent(conversion -> conversion(field, from, to.def().type(), conversion));
        }
    }

    private void conversion(
            TableShape.FieldShape field, TableShape.PartShape from, FieldType to, TypeChanges.Conversion conversion) {
        String column = from.quoted();
        Optional<String> bad = conversion.bad().map(condition -> condition.replace("$c", column));
        bad.ifPresent(condition -> add(
                field,
                condition,
                "INVALID_TYPE_ON_FIELD",
                "Records of {1} that have something in {2} that cannot be converted: {0}, for example {3}. Correct them first.",
                "{1} 有 {0} 条记录的 {2} 无法转换，例如 {3}。请先更正。"));
        for (ValueLimits.Limit limit : limits.narrowed(from.def().type(), to, conversion.using(column))) {
            String safe = bad.map(condition -> "case when " + condition + " then false else " + limit.bad() + " end")
                    .orElse(limit.bad());
            add(field, safe, limit.code(), limit.en(), limit.zh());
        }
    }

    private void unique(TableShape.FieldShape old, TableShape.FieldShape field) {
        boolean wasUnique = old.def().unique() && !old.parked() && sameForm(old, field);
        if (!field.def().unique()
                || wasUnique
                || field.columns().size() != old.columns().size()) {
            return;
        }
        String column = old.columns().getFirst().quoted();
        boolean lower = WantedIndexes.uniqueForm(field.def().type()) == Index.Form.LOWER_CASE;
        add(
                field,
                Index.duplicated(table, lower ? "lower(" + column + "::text)" : column),
                "DUPLICATE_VALUE",
                "Records of {1} that share their {2} with another: {0}, for example {3}. Make them different first.",
                "{1} 有 {0} 条记录的 {2} 与其他记录重复，例如 {3}。请先修改为不同的值。");
    }

    private static boolean sameForm(TableShape.FieldShape old, TableShape.FieldShape field) {
        return WantedIndexes.uniqueForm(old.def().type())
                == WantedIndexes.uniqueForm(field.def().type());
    }

    private void add(TableShape.FieldShape field, String bad, String code, String en, String zh) {
        checks.add(new DataCheck(after.object().name(), field.def().name(), table, bad, code, en, zh));
    }
}
