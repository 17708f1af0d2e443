package dev.tenon.console.record;

import dev.tenon.console.record.RecordLayout.Place;
import dev.tenon.engine.record.LayoutConditions;
import dev.tenon.engine.record.LayoutConditions.Standing;
import dev.tenon.engine.record.RecordDraft;
import dev.tenon.engine.record.SaveHook;
import dev.tenon.engine.record.SaveScope;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.page.LayoutDef;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a form's layout at its save, whatever the browser made of them: what is hidden or read-only stays what it
 * was, and what is required then must hold something.
 */
final class FormRules implements SaveHook {
    private final LayoutConditions conditions;
    private final Submitted form;

    FormRules(LayoutConditions conditions, Submitted form) {
        this.conditions = conditions;
        this.form = form;
    }

    /**
     * A form that came back.
     *
     * @param changed the names of the values that it wants to save
     */
    record Submitted(FormFields fields, LayoutDef layout, Set<String> changed) {
        Submitted {
            changed = Set.copyOf(changed);
        }

        static Submitted of(Session session, FormFields fields, Set<String> changed) {
            return new Submitted(fields, RecordLayouts.definition(session, fields.object()), changed);
        }

        /** The fields with conditions. */
        static Set<ApiName> judged(Session session, FormFields fields) {
            LayoutDef layout = RecordLayouts.definition(session, fields.object());
            return session.catalog().formulas().layoutConditions(layout).keySet();
        }
    }

    /** What other saves of the same transaction write did not come by this form. */
    @Override
    public void beforeSave(SaveScope scope, List<RecordDraft> drafts) {
        if (scope.depth() == 0) {
            drafts.forEach(draft -> judge(scope.session(), draft));
        }
    }

    /** What is left as it was may change what other conditions say, so they are asked until nothing more is left. */
    private void judge(Session session, RecordDraft draft) {
        Set<String> left = new HashSet<>();
        Map<ApiName, Standing> standing = conditions.judge(session, form.layout(), draft);
        List<String> closed = closed(standing, left);
        while (!closed.isEmpty()) {
            left.addAll(closed);
            conditions.leave(session, draft, closed);
            standing = conditions.judge(session, form.layout(), draft);
            closed = closed(standing, left);
        }
        require(standing, draft);
    }

    private List<String> closed(Map<ApiName, Standing> standing, Set<String> left) {
        return form.fields().filled().stream()
                .filter(field -> !isOpen(standing.getOrDefault(field.name(), Standing.PLAIN)))
                .flatMap(field -> FormReading.simple(field).stream())
                .map(FieldDef::name)
                .map(ApiName::value)
                .filter(name -> form.changed().contains(name) && !left.contains(name))
                .toList();
    }

    private static boolean isOpen(Standing standing) {
        return standing.shown() && !standing.readOnly();
    }

    /** Of fields which the user could have filled in; what the definition requires is told by the saver. */
    private void require(Map<ApiName, Standing> standing, RecordDraft draft) {
        form.fields()
                .places()
                .filter(form.fields()::isFilled)
                .filter(place -> standing.containsKey(place.field().name()))
                .filter(place ->
                        isRequired(place, standing.getOrDefault(place.field().name(), Standing.PLAIN)))
                .filter(place -> isBlank(draft.get(place.field().name().value())))
                .map(LayoutCheck::problem)
                .distinct()
                .forEach(draft::refuse);
    }

    private static boolean isRequired(Place place, Standing standing) {
        FieldType type = place.field().type();
        boolean mayBeAsked = !(type instanceof FieldType.Compound)
                && !(type instanceof FieldType.Checkbox)
                && !place.field().def().required();
        return mayBeAsked && isOpen(standing) && (place.required() || standing.required());
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }
}
