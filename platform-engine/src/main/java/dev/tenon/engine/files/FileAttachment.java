package dev.tenon.engine.files;

import dev.tenon.engine.files.FileStore.Attached;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.record.PurgeHook;
import dev.tenon.engine.record.RecordDraft;
import dev.tenon.engine.record.SaveHook;
import dev.tenon.engine.record.SaveScope;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Hangs an upload on the record that takes it, and removes what a record lets go. */
final class FileAttachment implements SaveHook, PurgeHook {
    private final FileStore store;

    FileAttachment(FileStore store) {
        this.store = store;
    }

    private record Use(RecordDraft draft, CatalogField field, long file) {}

    @Override
    public void beforeSave(SaveScope scope, List<RecordDraft> drafts) {
        List<Use> uses = uses(drafts);
        if (uses.isEmpty()) {
            return;
        }
        Map<Long, Attached> known =
                store.find(scope.session().org(), uses.stream().map(Use::file).toList());
        Map<Long, Use> taken = new HashMap<>();
        for (Use use : uses) {
            Attached file = known.get(use.file());
            boolean isFirst = taken.putIfAbsent(use.file(), use) == null;
            if (file == null || !isFirst || !isFree(file, scope.session())) {
                use.draft().refuse(notYours(use.field()));
                continue;
            }
            Problem problem = misfit(use.field(), file.file());
            if (problem != null) {
                use.draft().refuse(problem);
            }
        }
    }

    private static boolean isFree(Attached file, Session session) {
        return file.recordId() == null
                && file.file().uploadedBy() == session.actor().userId();
    }

    @Override
    public void afterSave(SaveScope scope, List<RecordDraft> drafts) {
        Org org = scope.session().org();
        for (Use use : uses(drafts)) {
            store.attach(org, use.file(), use.draft().id(), use.field().id());
        }
        List<Long> left = new ArrayList<>();
        changed(drafts, (draft, field) -> {
            if (draft.old(field.name().value()) instanceof Long old) {
                left.add(old);
            }
        });
        if (!left.isEmpty()) {
            store.remove(org, left);
        }
    }

    @Override
    public void purging(Org org, List<Long> recordIds) {
        store.removeOfRecords(org, recordIds);
    }

    private static List<Use> uses(List<RecordDraft> drafts) {
        List<Use> uses = new ArrayList<>();
        changed(drafts, (draft, field) -> {
            if (draft.get(field.name().value()) instanceof Long id) {
                uses.add(new Use(draft, field, id));
            }
        });
        return uses;
    }

    /** Tells of the file fields that change; most objects have none, which is known before any draft is looked at. */
    private static void changed(List<RecordDraft> drafts, BiConsumer<RecordDraft, CatalogField> each) {
        List<CatalogField> fields = drafts.getFirst().object().columns().stream()
                .filter(field -> Files.isFile(field.type()))
                .toList();
        if (fields.isEmpty()) {
            return;
        }
        for (RecordDraft draft : drafts) {
            for (CatalogField field : fields) {
                if (isWritten(draft) && draft.isChanged(field.name().value())) {
                    each.accept(draft, field);
                }
            }
        }
    }

    private static boolean isWritten(RecordDraft draft) {
        return switch (draft.kind()) {
            case INSERT, UPDATE -> true;
            case DELETE, RESTORE -> false;
        };
    }

    private static Problem notYours(CatalogField field) {
        return Problem.of(
                "INVALID_CROSS_REFERENCE_KEY",
                field.name().value(),
                "{0}: there is no such upload of yours, or a record has it already. Upload the file again.",
                "{0}：没有您上传的该文件，或它已属于其他记录。请重新上传。",
                said(field));
    }

    private static Sentence said(CatalogField field) {
        return Sentence.of(
                field.def().shown().in(Locale.ENGLISH), field.def().shown().in(Locale.SIMPLIFIED_CHINESE));
    }

    private static @Nullable Problem misfit(CatalogField field, StoredFile file) {
        int most = field.type() instanceof FieldType.Image image
                ? image.maxMegabytes()
                : field.type() instanceof FieldType.File any ? any.maxMegabytes() : Files.MAX_MEGABYTES;
        if (file.size() > (long) most * Files.MEGABYTE) {
            return Problem.of(
                    "FIELD_INTEGRITY_EXCEPTION",
                    field.name().value(),
                    "{0}: the file is larger than {1} MB.",
                    "{0}：文件超过 {1} MB。",
                    said(field),
                    most);
        }
        return field.type() instanceof FieldType.Image && !file.isInline()
                ? Problem.of(
                        "FIELD_INTEGRITY_EXCEPTION",
                        field.name().value(),
                        "{0}: {1} is not a picture. Use PNG, JPEG, GIF, WebP or BMP.",
                        "{0}：{1} 不是图片，请使用 PNG、JPEG、GIF、WebP 或 BMP。",
                        said(field),
                        file.name())
                : null;
    }
}
