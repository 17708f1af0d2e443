package dev.tenon.metadata.object;

import dev.tenon.metadata.text.Label;
import java.util.Optional;

/**
 * One field of an object.
 *
 * @param help what users see beside the field; {@code description} is for admins
 * @param defaultValue a constant in the text form of its type; absent: none
 * @param renamedFrom the name it had before, when a file renames it
 */
public record FieldDef(
        ApiName name,
        FieldType type,
        Label label,
        Label help,
        String description,
        boolean required,
        boolean unique,
        boolean externalId,
        boolean trackHistory,
        Optional<String> defaultValue,
        Optional<ApiName> renamedFrom) {

    /** A plain field: optional, with a label, nothing else said. */
    public static FieldDef of(String name, FieldType type, Label label) {
        return new FieldDef(
                ApiName.of(name),
                type,
                label,
                Label.EMPTY,
                "",
                false,
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** The label, or the bare name where none was given. */
    public Label shown() {
        return label.or(Label.of(name.bareName().replace('_', ' ')));
    }

    /**
     * The name of the parent in a path: {@code Account} for {@code AccountId}, {@code Hospital__r} for {@code Hospital__c}.
     * Meaningful for relations only.
     */
    public String parentPath() {
        String text = name.value();
        if (name.isCustom()) {
            return text.substring(0, text.length() - 1) + "r";
        }
        return text.length() > 2 && text.endsWith("Id") ? text.substring(0, text.length() - 2) : text;
    }

    /** The name of the children in a parent's query: {@code Contacts}, {@code Visits__r}; empty without one. */
    public String childPath() {
        if (!(type instanceof FieldType.Relation relation)
                || relation.relationshipName().isEmpty()) {
            return "";
        }
        String namespace = name.namespace().isEmpty() ? "" : name.namespace() + "__";
        return name.isCustom() ? namespace + relation.relationshipName() + "__r" : relation.relationshipName();
    }

    public FieldDef withName(ApiName newName) {
        return new FieldDef(
                newName,
                type,
                label,
                help,
                description,
                required,
                unique,
                externalId,
                trackHistory,
                defaultValue,
                renamedFrom);
    }

    public FieldDef withType(FieldType newType) {
        return new FieldDef(
                name,
                newType,
                label,
                help,
                description,
                required,
                unique,
                externalId,
                trackHistory,
                defaultValue,
                renamedFrom);
    }

    public FieldDef withRequired(boolean isRequired) {
        return new FieldDef(
                name,
                type,
                label,
                help,
                description,
                isRequired,
                unique,
                externalId,
                trackHistory,
                defaultValue,
                renamedFrom);
    }

    public FieldDef withUnique(boolean isUnique, boolean isExternalId) {
        return new FieldDef(
                name,
                type,
                label,
                help,
                description,
                required,
                isUnique,
                isExternalId,
                trackHistory,
                defaultValue,
                renamedFrom);
    }

    public FieldDef withRenamedFrom(Optional<ApiName> oldName) {
        return new FieldDef(
                name,
                type,
                label,
                help,
                description,
                required,
                unique,
                externalId,
                trackHistory,
                defaultValue,
                oldName);
    }
}
