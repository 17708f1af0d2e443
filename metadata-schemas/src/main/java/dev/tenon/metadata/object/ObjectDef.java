package dev.tenon.metadata.object;

import dev.tenon.metadata.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One object: what the user calls a kind of thing, what the database keeps as a table. One file holds it with its fields.
 *
 * @param nameField the field that names a record; text, auto-number or person name
 * @param validationRules what must not be true of its records, in the order in which people see them
 * @param keyPrefix the 3 characters its ids begin with, where a package fixes them; otherwise the organisation gives one
 * @param icon the name of an icon of the product's sprite; may be empty
 */
public record ObjectDef(
        ApiName name,
        Label label,
        Label pluralLabel,
        String description,
        FieldDef nameField,
        List<FieldDef> fields,
        List<ValidationRule> validationRules,
        Optional<String> keyPrefix,
        String icon,
        Optional<ApiName> renamedFrom) {

    public ObjectDef {
        fields = List.copyOf(fields);
        validationRules = List.copyOf(validationRules);
    }

    /** A plain object: its name field and the others, no rules, nothing else said. */
    public static ObjectDef of(String name, Label label, FieldDef nameField, List<FieldDef> fields) {
        return new ObjectDef(
                ApiName.of(name),
                label,
                Label.EMPTY,
                "",
                nameField,
                fields,
                List.of(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    public Label shown() {
        return label.or(Label.of(name.bareName().replace('_', ' ')));
    }

    public Label shownPlural() {
        return pluralLabel.or(shown());
    }

    /** The name field first, then the others in their order. */
    public List<FieldDef> definedFields() {
        List<FieldDef> all = new ArrayList<>(fields.size() + 1);
        all.add(nameField);
        all.addAll(fields);
        return all;
    }

    /** A defined field by name, without regard to case. */
    public Optional<FieldDef> field(String fieldName) {
        return definedFields().stream()
                .filter(field -> field.name().matches(fieldName))
                .findFirst();
    }

    /** A validation rule by name, without regard to case. */
    public Optional<ValidationRule> validationRule(String ruleName) {
        return validationRules.stream()
                .filter(rule -> rule.name().matches(ruleName))
                .findFirst();
    }

    /** Its master-detail fields: records of such an object have no owner of their own. */
    public List<FieldDef> masters() {
        return fields.stream()
                .filter(field -> field.type() instanceof FieldType.MasterDetail)
                .toList();
    }

    /** The same object with one of its defined fields changed, the name field included. */
    public ObjectDef with(ApiName fieldName, UnaryOperator<FieldDef> change) {
        if (nameField.name().equals(fieldName)) {
            return withNameField(change.apply(nameField));
        }
        return withFields(fields.stream()
                .map(field -> field.name().equals(fieldName) ? change.apply(field) : field)
                .toList());
    }

    public ObjectDef withFields(List<FieldDef> newFields) {
        return copy(name, nameField, newFields, validationRules, renamedFrom);
    }

    public ObjectDef withNameField(FieldDef newNameField) {
        return copy(name, newNameField, fields, validationRules, renamedFrom);
    }

    public ObjectDef withValidationRules(List<ValidationRule> newRules) {
        return copy(name, nameField, fields, newRules, renamedFrom);
    }

    public ObjectDef withName(ApiName newName) {
        return copy(newName, nameField, fields, validationRules, renamedFrom);
    }

    public ObjectDef withRenamedFrom(Optional<ApiName> oldName) {
        return copy(name, nameField, fields, validationRules, oldName);
    }

    private ObjectDef copy(
            ApiName newName,
            FieldDef newNameField,
            List<FieldDef> newFields,
            List<ValidationRule> newRules,
            Optional<ApiName> oldName) {
        return new ObjectDef(
                newName, label, pluralLabel, description, newNameField, newFields, newRules, keyPrefix, icon, oldName);
    }
}
