package dev.tenon.engine.conformance;

import dev.tenon.metadata.formula.FormulaNames;
import dev.tenon.metadata.formula.FormulaType;
import dev.tenon.metadata.formula.Named;
import dev.tenon.metadata.formula.Source;
import java.util.List;
import java.util.Optional;

/** The fields of a question, as the check asks for them. */
record FieldNames(List<Field> fields) implements FormulaNames {
    private static final int MAX_LENGTH = 131_072;

    @Override
    public Optional<Named> find(List<String> steps) {
        String name = String.join(".", steps);
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst()
                .map(field -> field.type() == InputType.LOCATION
                        ? Place.named(field)
                        : new Named.Value(source(field), type(field.type())));
    }

    private static Source source(Field field) {
        List<String> path = List.of(field.name().split("\\."));
        return field.name().startsWith("$") ? new Source.Global(path) : new Source.Field(path, MAX_LENGTH);
    }

    private static FormulaType type(InputType type) {
        return switch (type) {
            case NUMBER -> FormulaType.NUMBER;
            case CURRENCY -> FormulaType.CURRENCY;
            case PERCENT -> FormulaType.PERCENT;
            case TEXT -> FormulaType.TEXT;
            case PICKLIST -> FormulaType.PICKLIST;
            case CHOICES -> FormulaType.MULTI_PICKLIST;
            case CHECKBOX -> FormulaType.CHECKBOX;
            case DATE -> FormulaType.DATE;
            case DATETIME -> FormulaType.DATETIME;
            case TIME -> FormulaType.TIME;
            case RECORD -> FormulaType.RECORD;
            case LOCATION -> FormulaType.LOCATION;
        };
    }

    @Override
    public List<String> suggestions(List<String> steps) {
        return fields.stream().map(Field::name).toList();
    }

    /** The field of a source, if a formula computes it. */
    Optional<Field> formulaField(Source source) {
        return fields.stream()
                .filter(field -> field.formula().isPresent() && source(field).equals(source))
                .findFirst();
    }
}
