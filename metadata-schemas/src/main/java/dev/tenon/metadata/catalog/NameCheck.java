package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.SystemFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks names: their grammar, the suffix and namespace of the trade, and that no two things share one. */
final class NameCheck {
    private NameCheck() {}

    /** Notes what is wrong with the grammar; true if nothing is. */
    static boolean wellFormed(ApiName name, String part, Complaints about) {
        name.flaw().ifPresent(flaw -> about.note("INVALID_NAME", part, flaw));
        return name.isWellFormed();
    }

    /** The name of an object or field: custom ones end in __c, and only a package's begin with its namespace. */
    static void ofThing(Catalog catalog, ApiName name, String packageName, String part, Complaints about) {
        if (!wellFormed(name, part, about)) {
            return;
        }
        if (name.key().endsWith("__s")) {
            about.note(
                    "INVALID_NAME",
                    part,
                    "{0}: the ending __s belongs to the parts of compound fields.",
                    "{0}：后缀 __s 保留给复合字段的组成部分。",
                    name);
            return;
        }
        String namespace = namespace(catalog, packageName);
        boolean standard = !packageName.isEmpty() && namespace.isEmpty();
        if (!name.isCustom() && !standard) {
            about.note(
                    "INVALID_NAME",
                    part,
                    "{0} must end in __c: names without it belong to the product.",
                    "{0} 必须以 __c 结尾：没有该后缀的名称保留给产品自身。",
                    name);
        } else if (!name.namespace().equalsIgnoreCase(namespace)) {
            about.note(
                    "INVALID_NAMESPACE",
                    part,
                    namespace.isEmpty()
                            ? "{0} has a namespace, which only a package with that namespace may use."
                            : "{0} must begin with the namespace of its package: {1}__.",
                    namespace.isEmpty() ? "{0} 带有命名空间，只有拥有该命名空间的包才能使用。" : "{0} 必须以其包的命名空间开头：{1}__。",
                    name,
                    namespace);
        }
    }

    private static String namespace(Catalog catalog, String packageName) {
        return Optional.ofNullable(catalog.packages().get(packageName))
                .map(InstalledPackage::namespace)
                .orElse("");
    }

    /** No two fields of an object share a name, the system's fields and the parts of compound fields included. */
    static void unique(ObjectDef object, Complaints about) {
        Map<String, ApiName> taken = new HashMap<>();
        SystemFields.of(object).forEach(field -> taken.put(field.name().key(), SystemFields.ID.name()));
        taken.put(SystemFields.OWNER.name().key(), SystemFields.ID.name());
        List<FieldDef> defined = object.definedFields();
        for (int i = 0; i < defined.size(); i++) {
            FieldDef field = defined.get(i);
            String part = i == 0 ? "nameField.name" : "fields[" + (i - 1) + "].name";
            claim(taken, field.name(), field.name(), part, about);
            for (FieldDef of : FieldParts.of(field)) {
                claim(taken, of.name(), field.name(), part, about);
            }
        }
    }

    private static void claim(Map<String, ApiName> taken, ApiName name, ApiName owner, String part, Complaints about) {
        ApiName first = taken.putIfAbsent(name.key(), owner);
        if (first == null) {
            return;
        }
        if (first.equals(SystemFields.ID.name())) {
            about.note(
                    "DUPLICATE_DEVELOPER_NAME",
                    part,
                    "Every object has a system field {0}; choose another name.",
                    "每个对象都已有系统字段 {0}，请换一个名称。",
                    name);
        } else if (name.equals(owner) && first.equals(owner)) {
            about.note(
                    "DUPLICATE_DEVELOPER_NAME",
                    part,
                    "There is a field {0} already; names differ by more than case.",
                    "已有字段 {0}；仅大小写不同的名称视为相同。",
                    name);
        } else {
            about.note(
                    "DUPLICATE_DEVELOPER_NAME",
                    part,
                    "{0} of the field {1} is taken by the field {2}.",
                    "字段 {1} 的 {0} 与字段 {2} 冲突。",
                    name,
                    owner,
                    first);
        }
    }
}
