package dev.tenon.metadata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.text.Label;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogTests {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final ApiName VISIT = ApiName.of("Visit__c");

    private final Catalog catalog = put(Catalog.empty(), visit(text("City__c"), text("Note__c")));

    @Test
    void aRenamedFieldKeepsItsIdentity() {
        long id = catalog.require(VISIT).field("City__c").orElseThrow().id();
        FieldDef renamed = text("Town__c").withRenamedFrom(Optional.of(ApiName.of("City__c")));

        Catalog after = put(catalog, visit(renamed, text("Note__c")));

        assertThat(after.require(VISIT).field("town__C").orElseThrow().id()).isEqualTo(id);
        assertThat(after.require(VISIT).field("City__c")).isEmpty();
        assertThat(after.parked()).isEmpty();
    }

    @Test
    void aRemovedFieldIsParkedAndComesBackAsItself() {
        long id = catalog.require(VISIT).field("City__c").orElseThrow().id();

        Catalog without = with(catalog, new CatalogChange.RemoveField(VISIT, ApiName.of("City__c")));
        Catalog again = with(without, new CatalogChange.Restore(id));

        assertThat(without.require(VISIT).field("City__c")).isEmpty();
        assertThat(without.parked()).extracting(Parked::id).containsExactly(id);
        assertThat(again.require(VISIT).field("City__c").orElseThrow().id()).isEqualTo(id);
        assertThat(again.parked()).isEmpty();
    }

    @Test
    void aRemovedObjectComesBackWithItsNumber() {
        CatalogObject before = catalog.require(VISIT);

        Catalog without = with(catalog, new CatalogChange.Remove(ElementKind.OBJECT, "visit__c"));
        Catalog again = with(without, new CatalogChange.Restore(before.id()));

        assertThat(without.object(VISIT)).isEmpty();
        assertThat(again.require(VISIT)).isEqualTo(before);
    }

    @Test
    void customObjectsGetKeyPrefixesOfTheirOwn() {
        Catalog two = put(catalog, ObjectDef.of("Other__c", Label.of("Other"), text("Name"), List.of()));

        assertThat(catalog.require(VISIT).keyPrefix()).isEqualTo("a00");
        assertThat(two.require(ApiName.of("Other__c")).keyPrefix()).isEqualTo("a01");
    }

    @Test
    void problemsAreGatheredNotThrown() {
        Draft draft = catalog.with(
                new CatalogChange.All(List.of(
                        new CatalogChange.AddField(VISIT, text("CITY__C"), ""),
                        new CatalogChange.RemoveField(VISIT, ApiName.of("Nothing__c")),
                        new CatalogChange.RemoveField(VISIT, ApiName.of("Name")))),
                NOW);

        assertThat(draft.problems().stream().map(problem -> problem.code()))
                .containsExactly("DUPLICATE_DEVELOPER_NAME", "NOT_FOUND", "CANNOT_DELETE");
    }

    @Test
    void definitionsAreComparedWithoutTheirIds() {
        Catalog again = put(put(Catalog.empty(), visit(text("Other__c"))), visit(text("City__c"), text("Note__c")));

        assertThat(again).isNotEqualTo(catalog);
        assertThat(again.definesTheSameAs(catalog)).isTrue();
        assertThat(put(again, visit(text("City__c"))).definesTheSameAs(catalog)).isFalse();
    }

    private static Catalog put(Catalog catalog, ObjectDef def) {
        return with(catalog, new CatalogChange.Put(new Element.OfObject(def), ""));
    }

    private static Catalog with(Catalog catalog, CatalogChange change) {
        Draft draft = catalog.with(change, NOW);
        assertThat(draft.problems()).isEmpty();
        return draft.catalog();
    }

    private static ObjectDef visit(FieldDef... fields) {
        return ObjectDef.of(VISIT.value(), Label.of("Visit", "拜访"), text("Name"), List.of(fields));
    }

    private static FieldDef text(String name) {
        return FieldDef.of(name, new FieldType.Text(80, false), Label.of(name));
    }
}
