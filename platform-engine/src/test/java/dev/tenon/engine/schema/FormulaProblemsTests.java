package dev.tenon.engine.schema;

import static dev.tenon.engine.testing.Definitions.filtered;
import static dev.tenon.engine.testing.Definitions.formula;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.Draft;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.ObjectDef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What fits into the language can still be too large for the database. */
class FormulaProblemsTests {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final String LONG = "T__c" + " & T__c".repeat(2_000);
    private static final String TOO_LONG = "Long__c" + " & Long__c".repeat(20) + " = \"x\"";

    private final ObjectDef child = object(
            "Child__c",
            text("T__c"),
            formula("Long__c", new FieldType.Text(255, false), LONG),
            lookup("Parent__c", "Parent__c"));

    @Test
    void whatIsLongButFitsIsNoProblem() {
        assertThat(FormulaProblems.of(catalog(object("Parent__c"), child)).all())
                .isEmpty();
    }

    @Test
    void aFormulaOverLongOnesIsRefused() {
        ObjectDef larger = object(
                "Child__c",
                text("T__c"),
                formula("Long__c", new FieldType.Text(255, false), LONG),
                formula("Longer__c", new FieldType.Checkbox(), TOO_LONG));
        assertThat(problems(catalog(larger))).containsExactly("FORMULA_TOO_LARGE Child__c.Longer__c");
    }

    @Test
    void theConditionOfARollUpIsRefused() {
        FieldDef rollUp = number("Children__c", 18, 0)
                .withComputation(Optional.of(new Computation.RollUp(
                        ApiName.of("Child__c"),
                        ApiName.of("Parent__c"),
                        Computation.Summary.COUNT,
                        Optional.empty(),
                        TOO_LONG)));
        Catalog catalog = with(catalog(object("Parent__c"), child), object("Parent__c", rollUp));
        assertThat(problems(catalog)).containsExactly("FORMULA_TOO_LARGE Parent__c.Children__c");
    }

    @Test
    void theFilterOfALookupIsRefused() {
        ObjectDef pointing = object("Pointing__c", filtered(lookup("Child__c", "Child__c"), TOO_LONG));
        assertThat(problems(catalog(object("Parent__c"), child, pointing)))
                .containsExactly("FORMULA_TOO_LARGE Pointing__c.Child__c");
    }

    private static Catalog catalog(ObjectDef... objects) {
        Catalog catalog = Catalog.empty();
        for (ObjectDef object : objects) {
            catalog = with(catalog, object);
        }
        return catalog;
    }

    private static Catalog with(Catalog catalog, ObjectDef object) {
        Draft draft = catalog.with(new CatalogChange.Put(new Element.OfObject(object), ""), NOW);
        assertThat(draft.problems()).isEmpty();
        return draft.catalog();
    }

    private static List<String> problems(Catalog catalog) {
        return FormulaProblems.of(catalog).stream()
                .map(problem -> problem.code() + " " + problem.path())
                .toList();
    }
}
