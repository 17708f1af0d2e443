package dev.tenon.engine.schema;

import static dev.tenon.engine.testing.Definitions.checkbox;
import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.date;
import static dev.tenon.engine.testing.Definitions.field;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.page.ListViewDef;
import dev.tenon.metadata.page.ListViewDef.Scope;
import dev.tenon.metadata.page.SortKey;
import dev.tenon.metadata.text.Label;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WantedIndexesTests {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final ApiName DEAL = ApiName.of("Deal__c");
    private static final ObjectDef OBJECT = object(
            "Deal__c",
            picklist("Stage__c", "Open", "Won"),
            currency("Amount__c"),
            date("Close__c"),
            checkbox("Hot__c"),
            lookup("Account__c", "Deal__c"),
            field("Notes__c", new FieldType.LongText(1000, 6)));

    @Test
    void everyObjectIsFoundByOwnerNameAndDates() {
        assertThat(indexes(object("Deal__c")))
                .containsExactly(
                        "(\"ownerid\" nulls first, \"id\" nulls first) where not \"isdeleted\"",
                        "(lower(\"name\") nulls first) where not \"isdeleted\"",
                        "(\"name\" collate \"zh-x-icu\" nulls first, \"id\" nulls first) where not \"isdeleted\"",
                        "using gin (\"name\" gin_trgm_ops) where not \"isdeleted\"",
                        "(\"createddate\" nulls first, \"id\" nulls first) where not \"isdeleted\"",
                        "(\"lastmodifieddate\" nulls first, \"id\" nulls first) where not \"isdeleted\"");
    }

    @Test
    void lookupsAreIndexed() {
        assertThat(indexes(OBJECT))
                .contains("(\"account__c\" nulls first, \"id\" nulls first) where not \"isdeleted\"");
    }

    @Test
    void uniqueTextIgnoresCaseUnlessTheFieldSaysOtherwise() {
        FieldDef code = text("Code__c").withUnique(true, true);
        FieldDef exact = field("Exact__c", new FieldType.Text(80, true)).withUnique(true, false);
        FieldDef serial = number("Serial__c", 9, 0).withUnique(true, false);
        FieldDef external = text("External__c").withUnique(false, true);

        assertThat(indexes(object("Deal__c", code, exact, serial, external)))
                .contains(
                        "(lower(\"code__c\")) where not \"isdeleted\" and \"code__c\" is not null",
                        "(\"exact__c\") where not \"isdeleted\" and \"exact__c\" is not null",
                        "(\"serial__c\") where not \"isdeleted\" and \"serial__c\" is not null",
                        "(lower(\"external__c\") nulls first) where not \"isdeleted\"");
    }

    @Test
    void aUniqueIndexTellsItsField() {
        Catalog catalog = catalog(object("Deal__c", text("Code__c").withUnique(true, false)));
        long field = catalog.require(DEAL).field("Code__c").orElseThrow().id();
        Index unique = WantedIndexes.of(catalog, catalog.require(DEAL)).getFirst();

        assertThat(Index.uniqueField(unique.name())).hasValue(field);
        assertThat(Index.uniqueField(unique.name() + "_102008")).hasValue(field);
        assertThat(Index.uniqueField("_pk_1")).isEmpty();
    }

    @Test
    void aListViewIsServedByEqualityThenSortThenId() {
        ListViewDef view = view(
                "Open",
                Scope.MINE,
                "",
                List.of(
                        new FilterItem("Amount__c", Operator.GREATER, List.of("5")),
                        new FilterItem("Stage__c", Operator.EQUALS, List.of("Open"))),
                sort("Close__c", false),
                sort("Name", true));

        assertThat(indexes(OBJECT, view))
                .contains(
                        "(\"ownerid\" nulls first, \"stage__c\" nulls first, \"close__c\" nulls first,"
                                + " \"name\" collate \"zh-x-icu\" desc nulls last, \"id\" nulls first) where not \"isdeleted\"");
    }

    @Test
    void oneIndexServesASortAndItsMirror() {
        ListViewDef up = view("Up", Scope.EVERYTHING, "", List.of(), sort("Close__c", false), sort("Name", true));
        ListViewDef down = view("Down", Scope.EVERYTHING, "", List.of(), sort("Close__c", true), sort("Name", false));

        assertThat(indexes(OBJECT, up, down)).hasSameSizeAs(indexes(OBJECT, up));
    }

    @Test
    void whatALongerIndexDoesNeedsNoneOfItsOwn() {
        ListViewDef one = view("One", Scope.MINE, "", List.of(), sort("Close__c", false));

        assertThat(indexes(OBJECT, one))
                .contains("(\"ownerid\" nulls first, \"close__c\" nulls first, \"id\" nulls first)"
                        + " where not \"isdeleted\"")
                .doesNotContain("(\"ownerid\" nulls first, \"id\" nulls first) where not \"isdeleted\"")
                .hasSameSizeAs(indexes(OBJECT));
    }

    @Test
    void filtersThatNeedNotHoldAndLongTextsAreNoHelp() {
        ListViewDef either = view(
                "Either",
                Scope.EVERYTHING,
                "1 OR 2",
                List.of(
                        new FilterItem("Stage__c", Operator.EQUALS, List.of("Open")),
                        new FilterItem("Hot__c", Operator.EQUALS, List.of("true"))),
                sort("Notes__c", false));

        assertThat(indexes(OBJECT, either)).isEqualTo(indexes(OBJECT));
    }

    @Test
    void thereAreNeverTooMany() {
        ListViewDef[] views = IntStream.range(0, 40)
                .mapToObj(n -> view(
                        "View_" + n,
                        Scope.EVERYTHING,
                        "",
                        List.of(),
                        sort(n % 2 == 0 ? "Close__c" : "Amount__c", false),
                        sort(n % 3 == 0 ? "Hot__c" : "Stage__c", n % 5 == 0),
                        sort(n % 7 == 0 ? "Name" : "CreatedDate", n % 11 == 0)))
                .toArray(ListViewDef[]::new);

        assertThat(indexes(OBJECT, views)).hasSize(WantedIndexes.MAX_PER_OBJECT);
    }

    @Test
    void aRenameChangesNoIndex() {
        Catalog before = catalog(object("Deal__c", text("Code__c").withUnique(true, false)));
        FieldDef renamed = text("Key__c").withUnique(true, false).withRenamedFrom(Optional.of(ApiName.of("Code__c")));
        Catalog after = before.with(new CatalogChange.Put(new Element.OfObject(object("Deal__c", renamed)), ""), NOW)
                .catalog();

        assertThat(WantedIndexes.of(after, after.require(DEAL)))
                .extracting(Index::name)
                .isEqualTo(WantedIndexes.of(before, before.require(DEAL)).stream()
                        .map(Index::name)
                        .toList());
    }

    private static ListViewDef view(String name, Scope scope, String logic, List<FilterItem> filters, SortKey... sort) {
        return new ListViewDef(
                ApiName.of(name),
                DEAL,
                Label.EMPTY,
                List.of(FieldPath.of("Name")),
                filters,
                logic,
                List.of(sort),
                scope,
                Optional.empty(),
                Optional.empty());
    }

    private static SortKey sort(String field, boolean descending) {
        return new SortKey(FieldPath.of(field), descending);
    }

    private static Catalog catalog(ObjectDef object, ListViewDef... views) {
        List<CatalogChange> changes = new ArrayList<>();
        changes.add(new CatalogChange.Put(new Element.OfObject(object), ""));
        for (ListViewDef view : views) {
            changes.add(new CatalogChange.Put(new Element.ListView(view), ""));
        }
        return Catalog.empty().with(new CatalogChange.All(changes), NOW).catalog();
    }

    /** What stands after the table's name. */
    private static List<String> indexes(ObjectDef object, ListViewDef... views) {
        Catalog catalog = catalog(object, views);
        return WantedIndexes.of(catalog, catalog.require(DEAL)).stream()
                .map(index -> index.create("T", Index.Mode.AT_ONCE))
                .map(sql -> sql.substring(sql.indexOf(" on T ") + " on T ".length()))
                .toList();
    }
}
