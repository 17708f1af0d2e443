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
        Optional<String> keyPrefix,
        String icon,
        Optional<ApiName> renamedFrom) {

    public ObjectDef {
        fields = List.copyOf(fields);
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
        return new ObjectDef(name, label, pluralLabel, description, nameField, newFields, keyPrefix, icon, renamedFrom);
    }

    public ObjectDef withNameField(FieldDef newNameField) {
        return new ObjectDef(name, label, pluralLabel, description, newNameField, fields, keyPrefix, icon, renamedFrom);
    }

    public ObjectDef withName(ApiName newName) {
        return new ObjectDef(newName, label, pluralLabel, description, nameField, fields, keyPrefix, icon, renamedFrom);
    }

    public ObjectDef withRenamedFrom(Optional<ApiName> oldName) {
        return new ObjectDef(name, label, pluralLabel, description, nameField, fields, keyPrefix, icon, oldName);
    }
}
