package dev.tenon.console.record;

import dev.tenon.console.record.RecordLayout.Place;
import dev.tenon.engine.record.LayoutConditions;
import dev.tenon.engine.record.LayoutConditions.Standing;
import dev.tenon.engine.record.RecordDraft;
import dev.tenon.engine.record.SaveHook;
import dev.tenon.engine.record.SaveScope;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
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
     * @param isCopy whether it makes a copy of another record
     */
    record Submitted(FormFields fields, Set<String> changed, boolean isCopy) {
        Submitted {
            changed = Set.copyOf(changed);
        }

        /** The fields with conditions. */
        static Set<ApiName> judged(FormFields fields) {
            return fields.conditions().keySet();
        }
    }

    /** What other saves of the same transaction write did not come by this form. */
    @Override
    public void beforeSave(SaveScope scope, List<RecordDraft> drafts) {
        if (scope.depth() == 0) {
            drafts.forEach(draft -> judge(scope.session(), draft));
        }
    }

    private void judge(Session session, RecordDraft draft) {
        if (form.isCopy()) {
            draft.markAsCopy();
        }
        form.fields()
                .layout()
                .ifPresent(layout -> require(conditions.settle(session, layout, draft, form.changed()), draft));
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
        return mayBeAsked && standing.isOpen() && (place.required() || standing.required());
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }
}
