package dev.tenon.metadata.page;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Optional;

/**
 * How a record of an object is shown and edited. The first layout of an object by name serves it, unless one is called
 * like the object.
 *
 * @param highlights the fields of the page's head, at most seven
 */
public record LayoutDef(
        ApiName name,
        ApiName object,
        Label label,
        List<ApiName> highlights,
        List<Section> sections,
        List<RelatedList> relatedLists,
        Optional<ApiName> renamedFrom) {

    public LayoutDef {
        highlights = List.copyOf(highlights);
        sections = List.copyOf(sections);
        relatedLists = List.copyOf(relatedLists);
    }

    /** A titled group of fields in one or two columns, filled row by row. */
    public record Section(Label label, int columns, List<Item> items) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /** What stands at one place of a section. */
    public sealed interface Item {}

    /** A field; the layout may ask for more than the object does, never for less. */
    public record FieldItem(ApiName field, boolean required, boolean readOnly, Conditions conditions) implements Item {

        /** A field as the object has it. */
        public static FieldItem of(ApiName field) {
            return new FieldItem(field, false, false, Conditions.NONE);
        }
    }

    /** Formulas over the record in the form, by which a field's place there changes; empty: no condition. */
    public record Conditions(String showIf, String requireIf, String readOnlyIf) {
        public static final Conditions NONE = new Conditions("", "", "");
    }

    /** An empty place, to leave a column free. */
    public record Blank() implements Item {}

    /** Children of the record, by the relationship's name as queries use it ({@code Contacts}, {@code Visits__r}). */
    public record RelatedList(String relationship, List<FieldPath> columns, List<SortKey> sort) {
        public RelatedList {
            columns = List.copyOf(columns);
            sort = List.copyOf(sort);
        }
    }
}
