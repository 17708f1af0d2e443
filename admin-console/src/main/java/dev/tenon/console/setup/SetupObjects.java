package dev.tenon.console.setup;

import dev.tenon.console.view.Option;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Objects and fields as the screens of Setup address them. */
@Component
class SetupObjects {
    private final AccessControl access = new AccessControl();

    /** For those who may change definitions. */
    CatalogObject findToCustomise(Session session, String name) {
        access.require(session, SystemRight.CUSTOMIZE);
        return find(session, name);
    }

    CatalogObject find(Session session, String name) {
        return session.catalog().object(name).orElseThrow(() -> missing(name));
    }

    FieldDef definedField(CatalogObject object, String name) {
        return object.def().field(name).orElseThrow(() -> missing(name));
    }

    LayoutDef findLayout(Session session, String name) {
        return session.catalog()
                .element(ElementKind.LAYOUT, name)
                .map(element -> ((Element.Layout) element).def())
                .orElseThrow(() -> missing(name));
    }

    static ProblemException missing(String name) {
        return new ProblemException(
                ProblemKind.NOT_FOUND, Problem.of("NOT_FOUND", "", "There is no {0}.", "{0} 不存在。", name));
    }

    String url(CatalogObject object) {
        return Url.path("setup", "objects", object.name()).address();
    }

    String newFieldUrl(CatalogObject object) {
        return url(object) + "/fields/new";
    }

    ObjectView view(CatalogObject object, Text text) {
        return new ObjectView(
                object.name().value(),
                object.def().shown().in(text.language().locale()),
                object.def().icon().isEmpty() ? "box" : object.def().icon(),
                object.packageName(),
                Url.of(url(object)),
                Url.of(newFieldUrl(object)),
                Url.of(url(object) + "/edit"),
                Url.path("o", object.name()),
                Url.of(url(object) + "/removal"));
    }

    /** Where a new field can be put; none if the object has no layout of its own and so shows every field. */
    List<Option> layoutChoices(Session session, CatalogObject object, Text text) {
        List<Option> options = new ArrayList<>();
        session.catalog()
                .layouts(object.name())
                .forEach(layout -> options.add(Option.of(
                        layout.name().value(), layout.label().in(text.language().locale()))));
        return options;
    }

    /** A new field, put at the end of the first section of the chosen layout. */
    CatalogChange addingField(
            Session session, CatalogObject object, FieldDef field, MultiValueMap<String, String> posted) {
        CatalogChange add = new CatalogChange.AddField(object.name(), field, "");
        Optional<LayoutDef> layout = session.catalog().layouts(object.name()).stream()
                .filter(found -> found.name().matches(PostedForm.text(posted, "layout")))
                .filter(found -> !found.sections().isEmpty())
                .findFirst();
        return layout.isEmpty()
                ? add
                : new CatalogChange.All(List.of(
                        add, new CatalogChange.Put(new Element.Layout(with(layout.get(), field)), "")));
    }

    private static LayoutDef with(LayoutDef layout, FieldDef field) {
        List<LayoutDef.Section> sections = new ArrayList<>(layout.sections());
        LayoutDef.Section first = sections.getFirst();
        List<LayoutDef.Item> items = new ArrayList<>(first.items());
        items.add(LayoutDef.FieldItem.of(field.name()));
        sections.set(0, new LayoutDef.Section(first.label(), first.columns(), items));
        return new LayoutDef(
                layout.name(),
                layout.object(),
                layout.label(),
                layout.highlights(),
                sections,
                layout.relatedLists(),
                Optional.empty());
    }
}
