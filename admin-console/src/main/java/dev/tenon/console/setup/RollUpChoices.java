package dev.tenon.console.setup;

import dev.tenon.console.view.Option;
import dev.tenon.console.view.Text;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.Computation.Summary;
import dev.tenon.metadata.object.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be chosen for a roll-up: children that point to its object, ways to sum them up, fields that can be summed up so. */
record RollUpChoices(Catalog catalog, CatalogObject parent, Text text) {

    /** Each way in which records of some object point here: {@code Opportunity.AccountId}. */
    List<Option> children() {
        List<Option> children = new ArrayList<>();
        for (CatalogObject child : catalog.allObjects()) {
            for (CatalogField field : child.fields()) {
                if (field.origin() != CatalogField.Origin.SYSTEM
                        && field.type() instanceof FieldType.Relation relation
                        && relation.targets().contains(parent.name())) {
                    children.add(Option.of(
                            child.name() + "." + field.name(),
                            text.get(
                                    "setup.rollUp.childrenBy",
                                    child.def().shownPlural().in(locale()),
                                    field.def().shown().in(locale()))));
                }
            }
        }
        return children;
    }

    List<Option> summaries() {
        return Arrays.stream(Summary.values())
                .map(summary -> Option.of(
                        RollUpForm.word(summary), text.get("setup.rollUp.summary." + RollUpForm.word(summary))))
                .toList();
    }

    List<Option> fields(String children, Summary summary) {
        return child(catalog, children).stream()
                .flatMap(child -> child.fields().stream())
                .filter(field -> field.origin() != CatalogField.Origin.SYSTEM)
                .filter(field -> fits(field.type(), summary))
                .map(field ->
                        Option.of(field.name().value(), field.def().shown().in(locale())))
                .toList();
    }

    private static boolean fits(FieldType type, Summary summary) {
        return switch (summary) {
            case COUNT -> false;
            case SUM, AVERAGE -> isNumber(type);
            case MIN, MAX -> isSummable(type);
        };
    }

    static boolean isSummable(FieldType type) {
        return isNumber(type)
                || type instanceof FieldType.Date
                || type instanceof FieldType.DateTime
                || type instanceof FieldType.Time;
    }

    private static boolean isNumber(FieldType type) {
        return type instanceof FieldType.Number
                || type instanceof FieldType.Currency
                || type instanceof FieldType.Percent;
    }

    static Optional<CatalogObject> child(Catalog catalog, String children) {
        int dot = children.indexOf('.');
        return dot < 0 ? Optional.empty() : catalog.object(children.substring(0, dot));
    }

    private Locale locale() {
        return text.language().locale();
    }
}
