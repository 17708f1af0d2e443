package dev.tenon.console.record;

import dev.tenon.console.record.RecordLayout.Place;
import dev.tenon.console.record.reaction.ReactionScript;
import dev.tenon.console.record.reaction.ReactionState;
import dev.tenon.console.record.reaction.Reactions;
import dev.tenon.console.record.widget.FormValues;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.view.Url;
import dev.tenon.engine.record.FormPreview;
import dev.tenon.engine.record.FormPreview.Seen;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.page.LayoutDef;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a form does while somebody types. Its page begins with how things stand and carries a script; what only the server
 * knows, it is asked for.
 */
@Component
class FormReactions {
    static final String SCRIPT = "form.js";
    static final String PREVIEW = "preview";

    private final FormPreview preview;
    private final ParentNames parentNames;

    FormReactions(FormPreview preview, ParentNames parentNames) {
        this.preview = preview;
        this.parentNames = parentNames;
    }

    /** How a form stands. Without reactions nothing in it depends on anything. */
    record Standing(Reactions reactions, Seen seen) {
        static Standing without(FormFields fields) {
            return new Standing(Reactions.none(fields.object()), Seen.NOTHING);
        }
    }

    /** The formulas of a form for its reader. */
    static Reactions of(Session session, FormFields fields) {
        Reactions.Form.Kind kind = switch (fields.purpose()) {
            case CREATE -> Reactions.Form.Kind.NEW;
            case EDIT -> Reactions.Form.Kind.EXISTING;
        };
        return Reactions.of(
                session,
                new Reactions.Form(
                        fields.object(),
                        fields.conditions(),
                        fields.places().map(Place::field).distinct().toList(),
                        fields.filled(),
                        kind));
    }

    /** How it stands with this content, all formula fields that it shows included. */
    Standing standing(Session session, FormFields fields, OptionalLong record, FormContent content) {
        if (fields.layout().isEmpty()) {
            return Standing.without(fields);
        }
        Reactions reactions = of(session, fields);
        if (reactions.isEmpty()) {
            return Standing.without(fields);
        }
        Set<String> wanted = new LinkedHashSet<>(reactions.wanted());
        wanted.addAll(reactions.computed().keySet());
        return new Standing(reactions, look(session, fields, record, content, wanted));
    }

    /** What the browser asks for. */
    ReactionState.Told told(Reader reader, FormFields fields, OptionalLong record, FormContent content) {
        Reactions reactions = of(reader.session(), fields);
        Seen seen = look(reader.session(), fields, record, content, reactions.wanted());
        return told(reader, reactions, seen);
    }

    private ReactionState.Told told(Reader reader, Reactions reactions, Seen seen) {
        return ReactionState.told(
                reader, reactions, seen, held(reader, fields(reactions, reactions.given()), seen.defaults()));
    }

    private static List<CatalogField> fields(Reactions reactions, Set<String> names) {
        return names.stream()
                .map(name -> reactions.object().field(name).orElseThrow())
                .toList();
    }

    /** Values as controls hold them, with the names of the records they point at. */
    private FormValues held(Reader reader, List<CatalogField> fields, Map<CatalogField, Object> values) {
        Map<String, Object> byName = new HashMap<>();
        values.forEach((field, value) -> byName.put(field.name().value(), value));
        return parentNames.complete(reader.session(), fields, FormValues.stored(fields, byName::get, reader.zone()));
    }

    private Seen look(
            Session session, FormFields fields, OptionalLong record, FormContent content, Set<String> wanted) {
        LayoutDef layout = fields.layout().orElseThrow();
        FormPreview.Form form = new FormPreview.Form(fields.object(), layout, record, content.said(fields));
        return preview.look(session, form, wanted);
    }

    /** What the script of the page begins with. */
    ReactionState state(Reader reader, FormFields fields, OptionalLong record, Standing standing, FormContent content) {
        Reactions reactions = standing.reactions();
        List<CatalogField> conditional = fields.filled().stream()
                .filter(field -> fields.conditions().containsKey(field.name()))
                .toList();
        return ReactionState.of(
                reader,
                reactions,
                told(reader, reactions, standing.seen()),
                held(reader, conditional, standing.seen().usual()),
                content.following(),
                url(fields, record, SCRIPT)
                        .with("v", ReactionScript.of(reactions).mark()),
                url(fields, record, PREVIEW));
    }

    private static Url url(FormFields fields, OptionalLong record, String what) {
        return record.isPresent()
                ? Url.path("o", fields.object().name(), RecordId.format(record.getAsLong()), what)
                : Url.path("o", fields.object().name(), what);
    }
}
