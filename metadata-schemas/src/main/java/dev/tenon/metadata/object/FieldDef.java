package dev.tenon.metadata.object;

import dev.tenon.metadata.text.Label;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One field of an object.
 *
 * @param help what users see beside the field; {@code description} is for admins
 * @param defaultValue a constant in the text form of its type; absent: none
 * @param defaultFormula computes the value that a new record begins with, instead of a constant
 * @param computation what computes its value; absent: people and programs write it
 * @param lookupFilter which records it may point at, if it is a relation
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
        Optional<String> defaultFormula,
        Optional<Computation> computation,
        Optional<LookupFilter> lookupFilter,
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
                Optional.empty(),
                Optional.empty(),
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

    /** True if its value is computed: nobody writes it. */
    public boolean isComputed() {
        return computation.isPresent();
    }

    /** True if it is computed whenever it is read: it has no column. */
    public boolean isFormula() {
        return formula().isPresent();
    }

    /** Its formula, if that is what computes it. */
    public Optional<Computation.ByFormula> formula() {
        return computation.filter(Computation.ByFormula.class::isInstance).map(Computation.ByFormula.class::cast);
    }

    /** Its roll-up, if that is what computes it. */
    public Optional<Computation.RollUp> rollUp() {
        return computation.filter(Computation.RollUp.class::isInstance).map(Computation.RollUp.class::cast);
    }

    public FieldDef withName(ApiName newName) {
        return changed(copy -> copy.name = newName);
    }

    public FieldDef withType(FieldType newType) {
        return changed(copy -> copy.type = newType);
    }

    public FieldDef withLabel(Label newLabel) {
        return changed(copy -> copy.label = newLabel);
    }

    public FieldDef withHelp(Label newHelp) {
        return changed(copy -> copy.help = newHelp);
    }

    public FieldDef withDescription(String newDescription) {
        return changed(copy -> copy.description = newDescription);
    }

    public FieldDef withRequired(boolean isRequired) {
        return changed(copy -> copy.required = isRequired);
    }

    public FieldDef withUnique(boolean isUnique, boolean isExternalId) {
        return changed(copy -> {
            copy.unique = isUnique;
            copy.externalId = isExternalId;
        });
    }

    public FieldDef withTrackHistory(boolean isTracked) {
        return changed(copy -> copy.trackHistory = isTracked);
    }

    public FieldDef withDefaultValue(Optional<String> newDefault) {
        return changed(copy -> copy.defaultValue = newDefault);
    }

    public FieldDef withDefaultFormula(Optional<String> newDefault) {
        return changed(copy -> copy.defaultFormula = newDefault);
    }

    public FieldDef withComputation(Optional<Computation> newComputation) {
        return changed(copy -> copy.computation = newComputation);
    }

    public FieldDef withLookupFilter(Optional<LookupFilter> newFilter) {
        return changed(copy -> copy.lookupFilter = newFilter);
    }

    public FieldDef withRenamedFrom(Optional<ApiName> oldName) {
        return changed(copy -> copy.renamedFrom = oldName);
    }

    private FieldDef changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.done();
    }

    /** The parts of a field while one of them is changed. */
    private static final class Copy {
        private ApiName name;
        private FieldType type;
        private Label label;
        private Label help;
        private String description;
        private boolean required;
        private boolean unique;
        private boolean externalId;
        private boolean trackHistory;
        private Optional<String> defaultValue;
        private Optional<String> defaultFormula;
        private Optional<Computation> computation;
        private Optional<LookupFilter> lookupFilter;
        private Optional<ApiName> renamedFrom;

        Copy(FieldDef field) {
            this.name = field.name;
            this.type = field.type;
            this.label = field.label;
            this.help = field.help;
            this.description = field.description;
            this.required = field.required;
            this.unique = field.unique;
            this.externalId = field.externalId;
            this.trackHistory = field.trackHistory;
            this.defaultValue = field.defaultValue;
            this.defaultFormula = field.defaultFormula;
            this.computation = field.computation;
            this.lookupFilter = field.lookupFilter;
            this.renamedFrom = field.renamedFrom;
        }

        FieldDef done() {
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
                    defaultFormula,
                    computation,
                    lookupFilter,
                    renamedFrom);
        }
    }
}
