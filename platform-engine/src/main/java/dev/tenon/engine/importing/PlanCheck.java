package dev.tenon.engine.importing;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import dev.tenon.metadata.problem.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What makes a plan impossible, whatever the rows hold. */
final class PlanCheck {
    private PlanCheck() {}

    static Problems check(Session session, CatalogObject object, ImportPlan plan) {
        Problems problems = plan.format().check().and(columns(session, object, plan));
        return switch (plan.mode()) {
            case INSERT -> problems.and(insert(session, object, plan));
            case UPSERT -> problems.and(upsert(session, object, plan));
        };
    }

    private static Problems columns(Session session, CatalogObject object, ImportPlan plan) {
        if (plan.mapped().isEmpty()) {
            return Problems.of(Problem.of(
                    "IMPORT_NOTHING_MAPPED", "columns", "Choose a field for at least one column.", "请至少为一列选择字段。"));
        }
        Problems problems = Problems.NONE;
        Set<String> writable = ImportTargets.fields(session, object).stream()
                .map(field -> field.name().key())
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (ColumnMapping column : plan.mapped()) {
            String field = String.valueOf(column.field());
            String key = field.toLowerCase(Locale.ROOT);
            boolean isKey = plan.mode() == ImportMode.UPSERT && field.equalsIgnoreCase(plan.keyField());
            if (!writable.contains(key) && !isKey) {
                problems = problems.and(notWritable(column, field));
            }
            if (!seen.add(key)) {
                problems = problems.and(twice(object, field));
            }
        }
        return problems;
    }

    private static Problem notWritable(ColumnMapping column, String field) {
        return Problem.of(
                "INVALID_FIELD",
                field,
                "Column {0}: the field {1} cannot be imported by you.",
                "列 {0}：您不能导入字段 {1}。",
                column.header(),
                field);
    }

    private static Problem twice(CatalogObject object, String field) {
        return Problem.of(
                "IMPORT_FIELD_TWICE",
                field,
                "{0} is chosen for two columns; choose it for one.",
                "{0} 被两列同时选择，请只选一列。",
                said(object.field(field)));
    }

    private static Problems insert(Session session, CatalogObject object, ImportPlan plan) {
        Problems problems = Problems.NONE;
        if (!session.actor().rights().can(ObjectRight.CREATE, object.name())) {
            problems = problems.and(Problem.of(
                    "INSUFFICIENT_ACCESS",
                    "mode",
                    "You may not create records of this object; choose to update by a key.",
                    "您没有新建此对象记录的权限；请选择按键更新。"));
        }
        List<CatalogField> missing = missing(session, object, plan);
        if (!missing.isEmpty()) {
            problems = problems.and(Problem.of(
                    "REQUIRED_FIELD_MISSING",
                    "columns",
                    "No column goes to these required fields: {0}.",
                    "以下必填字段没有对应的列：{0}。",
                    said(missing)));
        }
        return problems;
    }

    /** Required fields that no column fills. */
    static List<CatalogField> missing(Session session, CatalogObject object, ImportPlan plan) {
        return ImportTargets.fields(session, object).stream()
                .filter(ImportTargets::isRequired)
                .filter(field -> !isGiven(object, plan, field))
                .toList();
    }

    /** A person's name is given whole or by its parts. */
    private static boolean isGiven(CatalogObject object, ImportPlan plan, CatalogField field) {
        return plan.mapped().stream()
                .map(column -> object.field(String.valueOf(column.field())))
                .flatMap(Optional::stream)
                .anyMatch(mapped -> mapped.name().equals(field.name())
                        || mapped.whole().equals(field.name())
                        || mapped.name().equals(field.whole()));
    }

    private static Problems upsert(Session session, CatalogObject object, ImportPlan plan) {
        boolean isKey = ImportTargets.keys(session, object).stream()
                .anyMatch(key -> key.name().matches(plan.keyField()));
        if (!isKey) {
            return Problems.of(Problem.of(
                    "IMPORT_KEY_MISSING",
                    "keyField",
                    "Choose the field by which existing records are found: an external id or a unique field.",
                    "请选择用于查找现有记录的字段：外部 ID 或唯一字段。"));
        }
        return plan.columnOf(plan.keyField()).isPresent()
                ? Problems.NONE
                : Problems.of(Problem.of(
                        "IMPORT_KEY_NOT_MAPPED",
                        "keyField",
                        "No column goes to the key {0}; choose it for one.",
                        "没有列对应到键字段 {0}，请为一列选择它。",
                        said(object.field(plan.keyField()))));
    }

    private static Sentence said(Optional<CatalogField> field) {
        return said(field.stream().toList());
    }

    private static Sentence said(List<CatalogField> fields) {
        return Sentence.of(joined(fields, Locale.ENGLISH, ", "), joined(fields, Locale.SIMPLIFIED_CHINESE, "、"));
    }

    private static String joined(List<CatalogField> fields, Locale locale, String between) {
        return fields.stream().map(field -> field.def().shown().in(locale)).collect(Collectors.joining(between));
    }
}
