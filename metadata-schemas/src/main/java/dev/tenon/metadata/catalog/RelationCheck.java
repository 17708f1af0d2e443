package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.OnDelete;
import dev.tenon.metadata.object.SystemFields;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks one relation: its targets, and the name by which they reach their children. */
record RelationCheck(Catalog draft, Catalog before, Complaints about) {
    private static final Pattern RELATIONSHIP = Pattern.compile("[A-Za-z](?:_?[A-Za-z0-9]){0,39}");

    void check(CatalogObject object, FieldDef field, FieldType.Relation relation) {
        checkTargets(relation);
        checkRelationshipName(object, field, relation);
        switch (relation) {
            case FieldType.Lookup lookup -> {
                if (field.required() && lookup.onDelete() == OnDelete.CLEAR) {
                    about.note(
                            "INVALID_FIELD_PROPERTY",
                            "onDelete",
                            "A required lookup cannot be cleared when its parent is deleted: choose restrict or cascade.",
                            "必填的查找字段在父记录删除时不能清空，请选择 restrict 或 cascade。");
                }
            }
            case FieldType.Hierarchy hierarchy -> {
                if (!hierarchy.target().equals(object.name())) {
                    about.note(
                            "INVALID_FIELD_PROPERTY",
                            "type",
                            "A hierarchy leads to its own object {0}, not to {1}.",
                            "层级字段只能指向自身对象 {0}，不能指向 {1}。",
                            object.name(),
                            hierarchy.target());
                }
            }
            case FieldType.MasterDetail detail -> checkMaster(detail);
            case FieldType.PolymorphicLookup ignored -> {}
        }
    }

    private void checkMaster(FieldType.MasterDetail detail) {
        if (detail.target().equals(SystemFields.USER)) {
            about.note(
                    "INVALID_FIELD_PROPERTY",
                    "target",
                    "A user cannot be a master; use a lookup.",
                    "用户不能作为主对象，请使用查找字段。");
        }
        if (detail.relationshipName().isEmpty()) {
            about.note(
                    "MISSING_KEY",
                    "relationshipName",
                    "A master-detail field needs a relationshipName: the master's name for its details.",
                    "主从字段需要 relationshipName，即主对象对其明细的称呼。");
        }
    }

    private void checkTargets(FieldType.Relation relation) {
        List<ApiName> targets = relation.targets();
        boolean several = relation instanceof FieldType.PolymorphicLookup;
        if (targets.isEmpty()) {
            about.note("MISSING_KEY", "targets", "A polymorphic lookup needs targets.", "多态查找字段需要 targets。");
        }
        Set<ApiName> seen = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            ApiName target = targets.get(i);
            String part = several ? "targets[" + i + "]" : "target";
            if (!seen.add(target)) {
                References.twice(about, part, target);
            } else if (draft.object(target).isEmpty() && !target.equals(SystemFields.USER)) {
                missing(target, part);
            }
        }
    }

    private void missing(ApiName target, String part) {
        if (before.object(target).isPresent()) {
            about.note(
                    "DELETE_FAILED",
                    part,
                    "{0} cannot be removed while this field leads to it. Remove the field first.",
                    "无法删除 {0}：该字段仍指向它，请先删除该字段。",
                    target);
        } else {
            References.noObject(about, part, target);
        }
    }

    private void checkRelationshipName(CatalogObject object, FieldDef field, FieldType.Relation relation) {
        String name = relation.relationshipName();
        if (name.isEmpty()) {
            return;
        }
        if (!RELATIONSHIP.matcher(name).matches()) {
            about.note(
                    "INVALID_NAME",
                    "relationshipName",
                    "{0} is not a relationship name: at most 40 letters, digits and single underscores, no suffix.",
                    "{0} 不是有效的关系名：最多 40 个字母、数字和单个下划线，不带后缀。",
                    name);
            return;
        }
        for (ApiName target : Set.copyOf(relation.targets())) {
            firstWithSameName(object, field, target)
                    .ifPresent(other -> about.note(
                            "DUPLICATE_DEVELOPER_NAME",
                            "relationshipName",
                            "{0} has children called {1} already, by {2} of {3}.",
                            "{0} 已有名为 {1} 的子关系，来自 {3} 的 {2}。",
                            target,
                            field.childPath(),
                            other.field().name(),
                            other.object().name()));
        }
    }

    /** Another relation that took the name before; of two, the later one is told. */
    private Optional<PathResolution.Found> firstWithSameName(CatalogObject object, FieldDef field, ApiName target) {
        return PathResolution.children(draft.objects(), target, field.childPath())
                .filter(first -> !first.object().name().equals(object.name())
                        || !first.field().name().equals(field.name()));
    }
}
