package dev.tenon.console.record;

import dev.tenon.console.record.widget.ShownField;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.page.SortKey;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The layout of an object as one reader gets it: what may not be read is not in it. Made by {@link RecordLayouts}. */
record RecordLayout(
        CatalogObject object, List<ShownField> highlights, List<Section> sections, List<Related> relatedLists) {

    RecordLayout {
        highlights = List.copyOf(highlights);
        sections = List.copyOf(sections);
        relatedLists = List.copyOf(relatedLists);
    }

    /** A box of fields; an empty place leaves a column free. */
    record Section(Label label, int columns, List<Optional<Place>> places) {
        Section {
            places = List.copyOf(places);
        }
    }

    /** A field at its place, and what the layout asks beyond the definition. */
    record Place(ShownField shown, boolean required, boolean readOnly) {
        CatalogField field() {
            return shown.field();
        }

        Place locked() {
            return new Place(shown, required, true);
        }
    }

    /** Children of the record: their object, the field by which they point here, and the columns to show. */
    record Related(
            String relationship, CatalogObject child, CatalogField link, List<ShownField> columns, List<SortKey> sort) {
        Related {
            columns = List.copyOf(columns);
            sort = List.copyOf(sort);
        }
    }

    Stream<Place> places() {
        return sections.stream().flatMap(section -> section.places().stream()).flatMap(Optional::stream);
    }

    boolean holds(CatalogField field) {
        return places().anyMatch(place -> place.field().name().equals(field.name()));
    }
}
