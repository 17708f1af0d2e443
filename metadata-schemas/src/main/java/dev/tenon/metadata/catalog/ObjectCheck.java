package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks one object with its fields. */
record ObjectCheck(Catalog draft, Catalog before, CatalogLimits limits, Complaints about) {

    void check(CatalogObject object) {
        ObjectDef def = object.def();
        NameCheck.ofThing(draft, def.name(), object.packageName(), "object", about);
        NameCheck.unique(def, about);
        checkKeyPrefix(object);
        checkNameField(object);
        checkCounts(def);
        for (int i = 0; i < def.fields().size(); i++) {
            FieldDef field = def.fields().get(i);
            Complaints inField = about.in("fields[" + i + "].");
            NameCheck.ofThing(draft, field.name(), packageOf(object, field), "name", inField);
            new FieldCheck(draft, limits, inField).check(field);
            new ComputationCheck(draft, inField).check(object, field);
            if (field.type() instanceof FieldType.Relation relation) {
                new RelationCheck(draft, before, inField).check(object, field, relation);
            }
            if (field.type() instanceof FieldType.Choice choice) {
                new PicklistCheck(draft, limits, inField).check(def, field, choice);
            }
        }
        checkParentPaths(def);
        new RulesCheck(limits, about).check(object);
    }

    private static String packageOf(CatalogObject object, FieldDef field) {
        return Optional.ofNullable(object.identities().get(field.name()))
                .map(CatalogObject.FieldIdentity::packageName)
                .orElse("");
    }

    private void checkKeyPrefix(CatalogObject object) {
        Optional<String> prefix = object.def().keyPrefix();
        if (prefix.isEmpty() || prefix.get().equals(object.keyPrefix())) {
            return;
        }
        if (RecordId.numberOfPrefix(prefix.get()).isEmpty()) {
            about.note(
                    "OUT_OF_RANGE",
                    "keyPrefix",
                    "A key prefix has 3 characters of 0-9, A-Z, a-z.",
                    "键前缀由 3 个字符组成（0-9、A-Z、a-z）。");
        } else {
            about.note(
                    "DUPLICATE_VALUE",
                    "keyPrefix",
                    "The ids of {0} begin with {1}; {2} is taken, or came too late.",
                    "{0} 的记录 ID 以 {1} 开头；{2} 已被占用，或设置得太晚。",
                    object.name(),
                    object.keyPrefix(),
                    prefix.get());
        }
    }

    private void checkNameField(CatalogObject object) {
        FieldDef name = object.def().nameField();
        Complaints inName = about.in("nameField.");
        if (!name.name().value().equals("Name")) {
            NameCheck.ofThing(draft, name.name(), packageOf(object, name), "name", inName);
        }
        boolean fits = name.type() instanceof FieldType.Text
                || name.type() instanceof FieldType.AutoNumber
                || name.type() instanceof FieldType.PersonName;
        if (!fits) {
            inName.note(
                    "INVALID_FIELD_TYPE",
                    "type",
                    "A record is named by a text, an autoNumber or a personName.",
                    "名称字段的类型只能是 text、autoNumber 或 personName。");
        }
        new FieldCheck(draft, limits, inName).check(name);
        if (name.isComputed() || name.defaultFormula().isPresent()) {
            inName.note(
                    "INVALID_FIELD_PROPERTY",
                    name.isFormula() ? "formula" : name.isComputed() ? "rollUp" : "defaultFormula",
                    "The name of a record is not computed.",
                    "名称字段不能由公式计算。");
        }
    }

    private void checkCounts(ObjectDef def) {
        count("fields", "字段", def.fields().size(), limits.fieldsPerObject());
        count("relations", "关系字段", count(def, FieldType.Relation.class), limits.relationsPerObject());
        count("master-detail fields", "主从字段", def.masters().size(), limits.mastersPerObject());
        long tracked = def.fields().stream().filter(FieldDef::trackHistory).count();
        long rollUps = def.fields().stream()
                .filter(field -> field.rollUp().isPresent())
                .count();
        count("roll-ups", "汇总字段", rollUps, limits.rollUpsPerObject());
        count("fields with history", "跟踪历史的字段", tracked, limits.trackedFieldsPerObject());
    }

    private static long count(ObjectDef def, Class<?> type) {
        return def.fields().stream()
                .filter(field -> type.isInstance(field.type()))
                .count();
    }

    private void count(String en, String zh, long found, int most) {
        if (found > most) {
            about.note(
                    "LIMIT_EXCEEDED",
                    "fields",
                    "There are {0} " + en + "; at most {1} are allowed.",
                    "共有 {0} 个" + zh + "，最多允许 {1} 个。",
                    found,
                    most);
        }
    }

    /** A path must not have to guess: {@code AccountId} and {@code Account} would both be {@code Account.Name}. */
    private void checkParentPaths(ObjectDef def) {
        Set<ApiName> taken = new HashSet<>();
        SystemFields.of(def).stream()
                .filter(field -> field.type() instanceof FieldType.Relation)
                .forEach(field -> taken.add(ApiName.of(field.parentPath())));
        List<FieldDef> fields = def.fields();
        for (int i = 0; i < fields.size(); i++) {
            FieldDef field = fields.get(i);
            boolean clash = field.type() instanceof FieldType.Relation && !taken.add(ApiName.of(field.parentPath()));
            boolean named =
                    def.field(field.name().value()).filter(field::equals).isPresent();
            if (clash && named) {
                about.note(
                        "DUPLICATE_DEVELOPER_NAME",
                        "fields[" + i + "].name",
                        "Another relation is called {0} in paths already.",
                        "路径名 {0} 已被另一个关系字段使用。",
                        field.parentPath());
            }
        }
    }
}
