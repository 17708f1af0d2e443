package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks one roll-up: its children, what it sums up, and that only a save of a child can change it. */
record RollUpCheck(Catalog draft, Complaints about) {
    /** What changes although no child is saved, or differs from reader to reader. */
    private static final Set<String> MOVING =
            Set.of("TODAY", "NOW", "TIMENOW", "ISNEW", "ISCLONE", "ISCHANGED", "PRIORVALUE", "VLOOKUP");

    void check(CatalogObject parent, FieldDef field, Computation.RollUp rollUp) {
        Optional<CatalogObject> child = draft.object(rollUp.child());
        if (child.isEmpty()) {
            References.noObject(about, "rollUp.child", rollUp.child());
            return;
        }
        checkRelation(parent, child.get(), rollUp.relation());
        checkField(child.get(), field, rollUp);
        checkCondition(child.get(), rollUp);
    }

    private void checkRelation(CatalogObject parent, CatalogObject child, ApiName relation) {
        Optional<CatalogField> field = child.field(relation);
        if (field.isEmpty()) {
            References.noField(about, "rollUp.relation", child.name(), relation.value());
        } else if (!(field.get().type() instanceof FieldType.Relation found)
                || !found.targets().contains(parent.name())) {
            about.note(
                    "INVALID_CROSS_REFERENCE_KEY",
                    "rollUp.relation",
                    "{0} of {1} does not lead to {2}.",
                    "{1} 的 {0} 没有指向 {2}。",
                    relation,
                    child.name(),
                    parent.name());
        }
    }

    private void checkField(CatalogObject child, FieldDef field, Computation.RollUp rollUp) {
        if (rollUp.summary() == Computation.Summary.COUNT) {
            if (rollUp.field().isPresent()) {
                about.note("INVALID_FIELD_PROPERTY", "rollUp.field", "A count has no field.", "计数汇总不需要 field。");
            }
            type(field, field.type() instanceof FieldType.Number, Sentence.of("number", "number"));
            return;
        }
        if (rollUp.field().isEmpty()) {
            about.note("MISSING_KEY", "rollUp.field", "Say which field of the children is summed up.", "请指定要汇总的子对象字段。");
            return;
        }
        Optional<CatalogField> summed = child.field(rollUp.field().get());
        if (summed.isEmpty()) {
            References.noField(
                    about, "rollUp.field", child.name(), rollUp.field().get().value());
            return;
        }
        checkSummed(field, rollUp, summed.get());
        moving(child, summed.get(), "rollUp.field", new HashSet<>());
    }

    private void checkSummed(FieldDef field, Computation.RollUp rollUp, CatalogField summed) {
        boolean numbers = isNumber(summed.type());
        boolean times = rollUp.summary() != Computation.Summary.SUM
                && rollUp.summary() != Computation.Summary.AVERAGE
                && isTime(summed.type());
        if (!numbers && !times) {
            about.note(
                    "INVALID_FIELD_TYPE",
                    "rollUp.field",
                    "{0} cannot be summed up so: sum and average take numbers, min and max also dates and times.",
                    "{0} 不能这样汇总：sum 与 average 只能用于数值，min 与 max 还可用于日期和时间。",
                    summed.name());
        } else if (numbers) {
            type(
                    field,
                    isNumber(field.type()),
                    Sentence.of("number, currency or percent", "number、currency 或 percent"));
        } else {
            type(field, field.type().equals(summed.type()), Sentence.of("that of {0}", "与 {0} 相同", summed.name()));
        }
    }

    private void type(FieldDef field, boolean fits, Sentence wanted) {
        if (!fits) {
            about.note(
                    "INVALID_FIELD_TYPE",
                    "type",
                    "The type of {0} must be {1}.",
                    "{0} 的类型必须是{1}。",
                    field.name(),
                    wanted);
        }
    }

    private static boolean isNumber(FieldType type) {
        return type instanceof FieldType.Number
                || type instanceof FieldType.Currency
                || type instanceof FieldType.Percent;
    }

    private static boolean isTime(FieldType type) {
        return type instanceof FieldType.Date || type instanceof FieldType.DateTime || type instanceof FieldType.Time;
    }

    private void checkCondition(CatalogObject child, Computation.RollUp rollUp) {
        moving(child, rollUp.condition(), "rollUp.condition", new HashSet<>());
    }

    /** A formula field of the child that moves by itself cannot be summed up. */
    private void moving(CatalogObject child, CatalogField field, String part, Set<ApiName> seen) {
        if (seen.add(field.name())) {
            field.def().formula().ifPresent(formula -> moving(child, formula.text(), part, seen));
        }
    }

    private void moving(CatalogObject child, String text, String part, Set<ApiName> seen) {
        Set<String> found = new TreeSet<>(NamesInText.functions(text));
        found.retainAll(MOVING);
        for (NamesInText.Name name : NamesInText.of(text)) {
            List<String> words = name.words();
            if (FormulaBases.key(words).startsWith("$") || words.size() > 1) {
                found.add(String.join(".", words));
            } else {
                child.field(words.getFirst()).ifPresent(field -> moving(child, field, part, seen));
            }
        }
        if (!found.isEmpty()) {
            about.note(
                    "INVALID_FIELD_PROPERTY",
                    part,
                    "A roll-up is kept with its record and changes only when a child is saved;"
                            + " it cannot depend on {0}, only on fields of the child itself.",
                    "汇总值随记录保存，只在保存子记录时更新；不能依赖 {0}，只能依赖子记录自身的字段。",
                    String.join(", ", found));
        }
    }
}
