package dev.tenon.console.record;

import dev.tenon.engine.record.FormPreview;
import dev.tenon.engine.record.LayoutConditions.Standing;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.page.LayoutDef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The conditions of a layout on the page of a record: what is hidden is not there, what is read-only is not edited there. */
@Component
class PageStanding {
    private final FormPreview preview;

    PageStanding(FormPreview preview) {
        this.preview = preview;
    }

    /** The sections with the fields that show; one without any is left out. */
    List<RecordLayout.Section> of(Session session, RecordLayout layout, long id) {
        Map<ApiName, Standing> standing = standing(session, layout.object(), id);
        return standing.isEmpty()
                ? layout.sections()
                : layout.sections().stream()
                        .map(section -> shown(section, standing))
                        .filter(section -> section.places().stream().anyMatch(Optional::isPresent))
                        .toList();
    }

    private static RecordLayout.Section shown(RecordLayout.Section section, Map<ApiName, Standing> standing) {
        return new RecordLayout.Section(
                section.label(),
                section.columns(),
                section.places().stream()
                        .flatMap(place -> place.isEmpty() ? Stream.of(place) : shown(place.get(), standing))
                        .toList());
    }

    private static Stream<Optional<RecordLayout.Place>> shown(
            RecordLayout.Place place, Map<ApiName, Standing> standing) {
        Standing how = standing.getOrDefault(place.field().name(), Standing.PLAIN);
        return how.shown() ? Stream.of(Optional.of(how.readOnly() ? place.locked() : place)) : Stream.empty();
    }

    /** May this field of a record be edited in place? */
    boolean isOpen(Session session, CatalogObject object, long id, CatalogField field) {
        return standing(session, object, id)
                .getOrDefault(field.name(), Standing.PLAIN)
                .isOpen();
    }

    private Map<ApiName, Standing> standing(Session session, CatalogObject object, long id) {
        LayoutDef layout = RecordLayouts.definition(session, object);
        if (session.catalog().formulas().layoutConditions(layout).isEmpty()) {
            return Map.of();
        }
        FormPreview.Form form = new FormPreview.Form(object, layout, OptionalLong.of(id), Map.of());
        return preview.look(session, form, List.of()).standing();
    }
}
