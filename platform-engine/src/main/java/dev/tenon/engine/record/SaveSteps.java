package dev.tenon.engine.record;

import dev.tenon.engine.record.Drafting.DraftingStores;
import dev.tenon.engine.record.SaveBatch.Item;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps of a save, each for a whole batch. */
final class SaveSteps {
    private final FieldAccess access;
    private final DraftingStores drafting;
    private final Defaults defaults;
    private final List<SaveHook> hooks;
    private final RecordCheck check;
    private final SaveFormulas formulas;
    private final ChangeStore changes;

    SaveSteps(
            FieldAccess access,
            DraftingStores drafting,
            Defaults defaults,
            List<SaveHook> hooks,
            RecordCheck check,
            SaveFormulas formulas,
            ChangeStore changes) {
        this.access = access;
        this.drafting = drafting;
        this.defaults = defaults;
        this.hooks = List.copyOf(hooks);
        this.check = check;
        this.formulas = formulas;
        this.changes = changes;
    }

    /** The same steps with one more hook, behind the others. */
    SaveSteps joinedBy(SaveHook more) {
        return new SaveSteps(
                access,
                drafting,
                defaults,
                Stream.concat(hooks.stream(), Stream.of(more)).toList(),
                check,
                formulas,
                changes);
    }

    void require(SaveBatch batch) {
        access.require(batch);
    }

    void coerce(SaveBatch batch) {
        new Drafting(batch, drafting).coerce();
        batch.begin(formulas.work(batch.session()));
        defaults.give(batch);
    }

    void beforeSave(SaveBatch batch) {
        for (SaveHook hook : hooks) {
            if (batch.mayWrite()) {
                batch.draftsByObject().values().forEach(drafts -> hook.beforeSave(batch.scope(), drafts));
            }
        }
    }

    void check(SaveBatch batch) {
        List<RuleCheck.Case> cases = formulas.rules().cases(batch);
        batch.items().stream()
                .filter(Item::hasDraft)
                .forEach(item -> RecordCheck.alone(batch.session().catalog(), item.draft()));
        check.withOthers(batch);
        formulas.rules().judge(batch, cases);
    }

    void store(SaveBatch batch) {
        if (!batch.mayWrite()) {
            return;
        }
        defaults.stamp(batch);
        batch.draftsByObject().forEach((object, drafts) -> store(batch, object, drafts));
        batch.markStored();
    }

    private void store(SaveBatch batch, CatalogObject object, List<RecordDraft> drafts) {
        Map<Boolean, List<RecordDraft>> byNew = drafts.stream().collect(Collectors.partitioningBy(RecordDraft::isNew));
        List<RecordDraft> fresh = byNew.getOrDefault(true, List.of());
        List<RecordDraft> changed = byNew.getOrDefault(false, List.of());
        if (!fresh.isEmpty()) {
            drafting.records().insert(batch.session().org(), object, fresh);
        }
        if (!changed.isEmpty()) {
            drafting.records().update(batch.session().org(), object, changed);
            changes.add(
                    batch.session().org(),
                    changed,
                    batch.session().actor().userId(),
                    batch.session().now());
        }
        drafts.forEach(draft -> batch.scope().saved().add(change(draft)));
    }

    private static RecordSaved.Change change(RecordDraft draft) {
        if (draft.isNew()) {
            return new RecordSaved.Change(draft.kind(), draft.object().name(), draft.id(), Set.of());
        }
        Set<ApiName> fields = new HashSet<>();
        Map<ApiName, Long> left = new HashMap<>();
        for (CatalogField field : draft.changedFields()) {
            fields.add(field.name());
            if (field.type() instanceof FieldType.Relation
                    && draft.old(field.name().value()) instanceof Long before) {
                left.put(field.name(), before);
            }
        }
        return new RecordSaved.Change(draft.kind(), draft.object().name(), draft.id(), fields, left);
    }

    void afterSave(SaveBatch batch) {
        for (SaveHook hook : hooks) {
            if (batch.mayWrite()) {
                batch.draftsByObject().values().forEach(drafts -> hook.afterSave(batch.scope(), drafts));
            }
        }
    }

    /** The last step of a save that came through a door. */
    void settle(SaveBatch batch, List<RecordSaved.Change> changes) {
        if (!changes.isEmpty()) {
            hooks.forEach(hook -> hook.settle(batch.scope(), changes));
        }
    }
}
