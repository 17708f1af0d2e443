package dev.tenon.engine.schema;

import static dev.tenon.engine.testing.Definitions.checkbox;
import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.field;
import static dev.tenon.engine.testing.Definitions.formula;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.masterDetail;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static dev.tenon.engine.testing.Definitions.rollUp;
import static dev.tenon.engine.testing.Definitions.text;
import static dev.tenon.engine.testing.Definitions.withDefault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.Draft;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two catalogs in, DDL out. Indexes have tests of their own; here they are left out. */
class SchemaPlannerTests {
    private static final Org ORG = new Org("t", 1, "T");
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final ApiName VISIT = ApiName.of("Visit__c");

    private final Catalog visit = put(Catalog.empty(), object("Visit__c", text("City__c"), text("Note__c")));

    @Test
    void aNewObjectIsATableWithItsColumnsAndKey() {
        ObjectDef wanted = object("Visit__c", text("City__c"), currency("Cost__c"), checkbox("Done__c"));

        assertThat(sql(Catalog.empty(), wanted)).isEqualTo("""
                create table "org_t"."visit__c" (
                  "id" bigint,
                  "ownerid" bigint,
                  "createdbyid" bigint,
                  "createddate" timestamp with time zone,
                  "lastmodifiedbyid" bigint,
                  "lastmodifieddate" timestamp with time zone,
                  "systemmodstamp" timestamp with time zone,
                  "isdeleted" boolean not null default false,
                  "name" text,
                  "city__c" text,
                  "cost__c" numeric(18,2),
                  "done__c" boolean not null default false,
                  "_version" bigint not null default 1,
                  "_readers" bigint[],
                  "recordtypeid" bigint,
                  "_deletion" bigint,
                  constraint "_pk_1" primary key ("id")
                );
                """);
    }

    @Test
    void aNewFieldIsAColumn() {
        assertThat(sql(visit, object("Visit__c", text("City__c"), text("Note__c"), number("Age__c", 3, 0))))
                .isEqualTo("alter table \"org_t\".\"visit__c\" add column \"age__c\" numeric(3,0);\n");
    }

    @Test
    void aPlaceIsItsParts() {
        FieldDef place = field("Place__c", new FieldType.Geolocation(6));

        assertThat(sql(visit, object("Visit__c", text("City__c"), text("Note__c"), place)))
                .isEqualTo("alter table \"org_t\".\"visit__c\" add column \"place__latitude__s\" numeric(9,6),"
                        + " add column \"place__longitude__s\" numeric(9,6);\n");
    }

    @Test
    void aRequiredFieldWithADefaultFillsTheRecordsWithoutRewritingThem() {
        FieldDef required = withDefault(number("Age__c", 3, 0), "18").withRequired(true);

        assertThat(sql(visit, object("Visit__c", text("City__c"), text("Note__c"), required)))
                .isEqualTo("""
                alter table "org_t"."visit__c" add column "age__c" numeric(3,0) default 18;
                alter table "org_t"."visit__c" alter column "age__c" drop default;
                """);
    }

    @Test
    void anOptionalFieldWithADefaultLeavesTheRecordsAlone() {
        FieldDef optional = withDefault(number("Age__c", 3, 0), "18");

        assertThat(sql(visit, object("Visit__c", text("City__c"), text("Note__c"), optional)))
                .isEqualTo("alter table \"org_t\".\"visit__c\" add column \"age__c\" numeric(3,0);\n");
    }

    @Test
    void textThatLooksLikeSqlStaysText() {
        FieldDef nasty =
                withDefault(text("Nasty__c"), "x'; drop table users; --").withRequired(true);

        assertThat(sql(visit, object("Visit__c", text("City__c"), text("Note__c"), nasty)))
                .contains("default 'x''; drop table users; --'");
    }

    @Test
    void aRenameIsARename() {
        FieldDef renamed = text("Town__c").withRenamedFrom(Optional.of(ApiName.of("City__c")));

        assertThat(sql(visit, object("Visit__c", renamed, text("Note__c"))))
                .isEqualTo("alter table \"org_t\".\"visit__c\" rename column \"city__c\" to \"town__c\";\n");
    }

    @Test
    void fieldsCanExchangeTheirNames() {
        Catalog swapped = change(
                visit,
                new CatalogChange.All(List.of(
                        new CatalogChange.ChangeField(VISIT, ApiName.of("City__c"), text("Tmp__c")),
                        new CatalogChange.ChangeField(VISIT, ApiName.of("Note__c"), text("City__c")),
                        new CatalogChange.ChangeField(VISIT, ApiName.of("Tmp__c"), text("Note__c")))));

        assertThat(sql(visit, swapped)).isEqualTo("""
                alter table "org_t"."visit__c" rename column "city__c" to "_moving_3_0";
                alter table "org_t"."visit__c" rename column "note__c" to "_moving_4_0";
                alter table "org_t"."visit__c" rename column "_moving_3_0" to "note__c";
                alter table "org_t"."visit__c" rename column "_moving_4_0" to "city__c";
                """);
    }

    @Test
    void aRemovedFieldIsParkedAndOneOfTheSameNameIsNew() {
        Catalog without = put(visit, object("Visit__c", text("City__c")));
        Catalog again = put(without, object("Visit__c", text("City__c"), number("Note__c", 3, 0)));

        assertThat(sql(visit, without))
                .isEqualTo("alter table \"org_t\".\"visit__c\" rename column \"note__c\" to \"_parked_4\";\n");
        assertThat(sql(without, again))
                .isEqualTo("alter table \"org_t\".\"visit__c\" add column \"note__c\" numeric(3,0);\n");
        assertThat(SchemaPlanner.plan(ORG, visit, without).destructive()).hasSize(1);
    }

    @Test
    void aParkedFieldComesBackOrGoesForGood() {
        Catalog without = put(visit, object("Visit__c", text("City__c")));

        assertThat(sql(without, change(without, new CatalogChange.Restore(4))))
                .isEqualTo("alter table \"org_t\".\"visit__c\" rename column \"_parked_4\" to \"note__c\";\n");
        assertThat(sql(without, change(without, new CatalogChange.Purge(4))))
                .isEqualTo("alter table \"org_t\".\"visit__c\" drop column \"_parked_4\";\n");
    }

    @Test
    void anObjectIsParkedRestoredAndPurged() {
        Catalog without = change(visit, new CatalogChange.Remove(ElementKind.OBJECT, "Visit__c"));

        assertThat(sql(visit, without)).isEqualTo("alter table \"org_t\".\"visit__c\" rename to \"_parked_1\";\n");
        assertThat(sql(without, change(without, new CatalogChange.Restore(1))))
                .isEqualTo("alter table \"org_t\".\"_parked_1\" rename to \"visit__c\";\n");
        assertThat(sql(without, change(without, new CatalogChange.Purge(1))))
                .isEqualTo("drop table \"org_t\".\"_parked_1\";\n");
    }

    @Test
    void anObjectAndItsFieldAreRenamedTogether() {
        FieldDef town = text("Town__c").withRenamedFrom(Optional.of(ApiName.of("City__c")));
        ObjectDef renamed = object("Call__c", town, text("Note__c")).withRenamedFrom(Optional.of(VISIT));

        assertThat(sql(visit, renamed)).isEqualTo("""
                alter table "org_t"."visit__c" rename to "call__c";
                alter table "org_t"."call__c" rename column "city__c" to "town__c";
                """);
    }

    @Test
    void aTypeChangeConvertsTheValues() {
        assertThat(sql(visit, object("Visit__c", number("City__c", 10, 2), text("Note__c"))))
                .isEqualTo("alter table \"org_t\".\"visit__c\" alter column \"city__c\" type numeric(10,2)"
                        + " using nullif(btrim(\"city__c\"), '')::numeric;\n");
    }

    @Test
    void aCheckboxBringsItsDefaultAndLeavesItBehind() {
        ObjectDef done = object("Visit__c", checkbox("City__c"), text("Note__c"));

        assertThat(sql(visit, done)).contains("set default false, alter column \"city__c\" set not null");
        assertThat(sql(put(visit, done), object("Visit__c", text("City__c"), text("Note__c"))))
                .isEqualTo("alter table \"org_t\".\"visit__c\" alter column \"city__c\" drop default,"
                        + " alter column \"city__c\" drop not null,"
                        + " alter column \"city__c\" type text using \"city__c\"::text;\n");
    }

    @Test
    void anotherLengthOrListOfValuesIsNoChangeOfTheTable() {
        assertThat(sql(visit, object("Visit__c", text("City__c", 20), picklist("Note__c", "a", "b"))))
                .isEmpty();
    }

    @Test
    void whatHasNoConversionIsAProblem() {
        Catalog draft = put(visit, object("Visit__c", lookup("City__c", "User"), text("Note__c")));

        SchemaPlan plan = SchemaPlanner.plan(ORG, visit, draft);

        assertThat(plan.problems().all()).extracting(Problem::code).containsExactly("INVALID_TYPE_CHANGE");
        assertThat(plan.problems().all().getFirst().path()).isEqualTo("Visit__c.City__c");
    }

    @Test
    void whatAFormulaComputesHasNoColumn() {
        FieldDef shout = formula("Shout__c", new FieldType.Text(80, false), "UPPER(City__c)");
        Catalog computed = put(visit, object("Visit__c", text("City__c"), text("Note__c"), shout));
        Catalog removed = put(computed, object("Visit__c", text("City__c"), text("Note__c")));
        Catalog purged = change(
                removed, new CatalogChange.Purge(removed.parked().getFirst().id()));

        assertThat(sql(visit, computed)).isEmpty();
        assertThat(SchemaPlanner.plan(ORG, visit, computed).words())
                .extracting(word -> word.in(Locale.ENGLISH))
                .containsExactly("Add field Shout__c to Visit__c.");
        assertThat(sql(computed, removed)).isEmpty();
        assertThat(sql(removed, purged)).isEmpty();
        assertThat(sql(Catalog.empty(), computed.require(VISIT).def()))
                .contains("\"note__c\"")
                .doesNotContain("shout");
    }

    @Test
    void aRollUpIsAColumnThatMayBeEmpty() {
        FieldDef total =
                rollUp("Total__c", new FieldType.Number(18, 0), "Visit__c", "Up__c", Computation.Summary.COUNT, "");

        assertThat(sql(visit, object("Visit__c", text("City__c"), text("Note__c"), total)))
                .isEqualTo("alter table \"org_t\".\"visit__c\" add column \"total__c\" numeric(18,0);\n");
    }

    @Test
    void enteredAndComputedValuesDoNotTurnIntoEachOther() {
        FieldDef entered = text("City__c");
        FieldDef byFormula = formula("City__c", new FieldType.Text(80, false), "UPPER(Note__c)");
        FieldDef byRollUp =
                rollUp("City__c", new FieldType.Text(80, false), "A__c", "B__c", Computation.Summary.MAX, "C__c");
        List<FieldDef> all = List.of(entered, byFormula, byRollUp);

        for (FieldDef before : all) {
            Catalog current = put(Catalog.empty(), object("Visit__c", before));
            for (FieldDef after : all) {
                SchemaPlan plan = SchemaPlanner.plan(ORG, current, put(current, object("Visit__c", after)));
                assertThat(plan.problems().all())
                        .extracting(Problem::code)
                        .isEqualTo(before.equals(after) ? List.of() : List.of("INVALID_TYPE_CHANGE"));
            }
        }
    }

    @Test
    void recordsThatLoseTheirMasterGetAnOwner() {
        Catalog master = put(Catalog.empty(), object("Master__c"));
        Catalog detail = put(master, object("Visit__c", masterDetail("Master__c", "Master__c")));

        assertThat(sql(detail, object("Visit__c", lookup("Master__c", "Master__c"))))
                .isEqualTo("update \"org_t\".\"visit__c\" set \"ownerid\" = \"createdbyid\""
                        + " where \"ownerid\" is null;\n");
    }

    @Test
    void theSameCatalogNeedsNothing() {
        assertThat(SchemaPlanner.plan(ORG, visit, visit).isEmpty()).isTrue();
        assertThat(SchemaPlanner.plan(ORG, visit, visit).checks()).isEmpty();
    }

    @Test
    void everyStepIsASentenceInBothLanguages() {
        SchemaPlan plan = SchemaPlanner.plan(ORG, visit, put(visit, object("Visit__c", number("City__c", 3, 0))));

        assertThat(plan.words())
                .extracting(word -> word.in(Locale.ENGLISH))
                .containsExactly(
                        "Remove field Note__c of Visit__c; its values are kept until it is purged, and it can be restored.",
                        "Convert the values of Visit__c.City__c to numeric(3,0).");
        assertThat(plan.words())
                .extracting(word -> word.in(Locale.CHINA))
                .containsExactly(
                        "移除 Visit__c 的字段 Note__c；其数据保留至彻底清除为止，期间可以恢复。", "将 Visit__c.City__c 的值转换为 numeric(3,0)。");
    }

    private static String sql(Catalog current, ObjectDef draft) {
        return sql(current, put(current, draft));
    }

    private static String sql(Catalog current, Catalog draft) {
        List<SchemaChange> changes = SchemaPlanner.plan(ORG, current, draft).changes().stream()
                .filter(change ->
                        !(change instanceof SchemaChange.CreateIndex) && !(change instanceof SchemaChange.DropIndex))
                .toList();
        return new SchemaPlan(changes, List.of(), Problems.NONE).sql();
    }

    private static Catalog put(Catalog catalog, ObjectDef object) {
        return change(catalog, new CatalogChange.Put(new Element.OfObject(object), ""));
    }

    private static Catalog change(Catalog catalog, CatalogChange change) {
        Draft draft = catalog.with(change, NOW);
        assertThat(draft.problems()).isEmpty();
        return draft.catalog();
    }
}
