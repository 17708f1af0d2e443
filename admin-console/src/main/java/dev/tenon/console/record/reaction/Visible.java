package dev.tenon.console.record.reaction;

import dev.tenon.console.record.reaction.Reactions.Form;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import java.util.List;

/** What may go into the page of a reader: a formula only with all that it reads, since the page holds that in clear. */
final class Visible {
    private static final String USER = "$User";

    private final Session session;
    private final Form form;

    Visible(Session session, Form form) {
        this.session = session;
        this.form = form;
    }

    /** True if the browser can compute what a formula field gives: text, not HTML, of what is not hidden. */
    boolean isPlain(CatalogField field, Checked.Sound formula) {
        return !session.catalog().formulas().givesMarkup(form.object(), field) && isPlain(formula);
    }

    /** True if it reads nothing that is hidden. */
    boolean isPlain(Checked.Sound formula) {
        return formula.sources().stream().allMatch(this::isPlain);
    }

    private boolean isPlain(Source source) {
        return switch (source) {
            case Source.Field field
            when field.path().size() == 1 -> isPlain(field.path().getFirst());
            case Source.Field field -> isShown(form.object(), field.path());
            case Source.Prior prior -> false;
            case Source.Global global
            when global.path().getFirst().equals(USER) ->
                isShown(
                        session.catalog().require(SystemFields.USER),
                        global.path().subList(1, global.path().size()));
            case Source.Global global -> true;
        };
    }

    private boolean isShown(CatalogObject object, List<String> path) {
        return ShownField.of(session, object, new FieldPath(path)).isPresent();
    }

    private boolean isPlain(String name) {
        CatalogField field = form.object().field(name).orElseThrow();
        return session.actor().rights().canRead(form.object(), field)
                && session.catalog()
                        .formulas()
                        .ofField(form.object(), field)
                        .map(this::isPlain)
                        .orElseGet(() -> !isMadeBySaves(field));
    }

    /** Controls hold something else than what will be saved: the parts of a name, HTML that is not cleaned yet. */
    private boolean isMadeBySaves(CatalogField field) {
        return form.filled().contains(field)
                && (field.type() instanceof FieldType.PersonName || field.type() instanceof FieldType.RichText);
    }

    /** True if the form has a control for it. */
    boolean isControl(CatalogField field) {
        return form.filled().stream()
                .flatMap(filled -> filled.type() instanceof FieldType.Compound
                        ? FieldParts.of(filled.def()).stream().map(FieldDef::name)
                        : List.of(filled.name()).stream())
                .anyMatch(field.name()::equals);
    }
}
