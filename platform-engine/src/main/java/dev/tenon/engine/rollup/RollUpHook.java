package dev.tenon.engine.rollup;

import dev.tenon.engine.record.RecordDraft;
import dev.tenon.engine.record.RecordSaved.Change;
import dev.tenon.engine.record.SaveHook;
import dev.tenon.engine.record.SaveScope;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import java.util.List;

/** Keeps roll-ups right within the save that moves them; counts and sums of new records begin with 0. */
final class RollUpHook implements SaveHook {
    private final RollUpGroups.Kept groups;
    private final Recounting recounting;

    RollUpHook(RollUpGroups.Kept groups, Recounting recounting) {
        this.groups = groups;
        this.recounting = recounting;
    }

    @Override
    public void beforeSave(SaveScope scope, List<RecordDraft> drafts) {
        RecordDraft first = drafts.getFirst();
        List<CatalogField> zeros =
                groups.of(scope.session().catalog()).zerosOf(first.object().name());
        if (!zeros.isEmpty()) {
            drafts.stream()
                    .filter(RecordDraft::isNew)
                    .forEach(draft ->
                            zeros.forEach(field -> draft.set(field.name().value(), 0)));
        }
    }

    @Override
    public void settle(SaveScope scope, List<Change> changes) {
        Session session = scope.session();
        RollUpGroups all = groups.of(session.catalog());
        List<Change> ofChildren = changes.stream()
                .filter(change -> !all.over(change.object()).isEmpty())
                .toList();
        recounting.carryOn(session.org(), session.catalog(), Touched.by(ofChildren), session.now());
    }
}
