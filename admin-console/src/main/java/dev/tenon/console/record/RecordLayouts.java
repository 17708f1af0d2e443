package dev.tenon.console.record;

import dev.tenon.console.record.RecordLayout.Place;
import dev.tenon.console.record.RecordLayout.Related;
import dev.tenon.console.record.RecordLayout.Section;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.metadata.page.LayoutDef.Blank;
import dev.tenon.metadata.page.LayoutDef.FieldItem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the layout that serves an object, or makes one up, and leaves out what the session may not read. Pure. */
final class RecordLayouts {

    private final Session session;
    private final CatalogObject object;

    private RecordLayouts(Session session, CatalogObject object) {
        this.session = session;
        this.object = object;
    }

    static RecordLayout of(Session session, CatalogObject object) {
        return new RecordLayouts(session, object).readable(definition(session, object));
    }

    static LayoutDef definition(Session session, CatalogObject object) {
        return serving(session, object).orElseGet(() -> DefaultLayout.of(session.catalog(), object));
    }

    /** The one called like the object, or the first by name. */
    private static Optional<LayoutDef> serving(Session session, CatalogObject object) {
        List<LayoutDef> layouts = session.catalog().layouts(object.name());
        return layouts.stream()
                .filter(layout -> layout.name().equals(object.name()))
                .findFirst()
                .or(() -> layouts.stream().min(Comparator.comparing(LayoutDef::name)));
    }

    private RecordLayout readable(LayoutDef layout) {
        return new RecordLayout(
                object,
                layout.highlights().stream()
                        .flatMap(field -> ShownField.own(session, object, field).stream())
                        .toList(),
                layout.sections().stream()
                        .map(this::section)
                        .filter(section -> section.places().stream().anyMatch(Optional::isPresent))
                        .toList(),
                layout.relatedLists().stream()
                        .flatMap(related -> related(related).stream())
                        .toList());
    }

    private Section section(LayoutDef.Section section) {
        return new Section(
                section.label(),
                section.columns(),
                section.items().stream().flatMap(this::place).toList());
    }

    private Stream<Optional<Place>> place(LayoutDef.Item item) {
        return switch (item) {
            case Blank ignored -> Stream.of(Optional.empty());
            case FieldItem field ->
                ShownField.own(session, object, field.field()).stream()
                        .map(shown -> new Place(shown, field.required(), field.readOnly()))
                        .map(Optional::of);
        };
    }

    private Optional<Related> related(LayoutDef.RelatedList list) {
        return children(session, object)
                .filter(child -> child.link().def().childPath().equalsIgnoreCase(list.relationship()))
                .findFirst()
                .map(child -> new Related(
                        list.relationship(), child.object(), child.link(), columns(child, list), list.sort()));
    }

    private List<ShownField> columns(Child child, LayoutDef.RelatedList list) {
        List<ShownField> wished = list.columns().stream()
                .flatMap(path -> ShownField.of(session, child.object(), path).stream())
                .toList();
        return wished.isEmpty()
                ? ShownField.own(
                                session,
                                child.object(),
                                child.object().nameField().name())
                        .stream()
                        .toList()
                : wished;
    }

    /** An object whose records point here, and the field by which they do. */
    record Child(CatalogObject object, CatalogField link) {}

    /** Every readable way in which readable objects point to this one. */
    static Stream<Child> children(Session session, CatalogObject parent) {
        return session.catalog().allObjects().stream()
                .filter(child -> session.actor().rights().can(ObjectRight.READ, child.name()))
                .flatMap(child -> child.fields().stream()
                        .filter(field -> field.type() instanceof FieldType.Relation relation
                                && relation.targets().contains(parent.name())
                                && session.actor().rights().canRead(child, field))
                        .map(field -> new Child(child, field)));
    }
}
