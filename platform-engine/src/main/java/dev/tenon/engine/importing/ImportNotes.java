package dev.tenon.engine.importing;

import dev.tenon.engine.record.RecordDraft;
import dev.tenon.engine.record.SaveHook;
import dev.tenon.engine.record.SaveScope;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.FieldType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Watches the saves of one batch and notes what the changed fields were before, so that it can be undone. */
final class ImportNotes implements SaveHook {
    private final Set<String> fields;
    private final Map<Long, Change> changes = new HashMap<>();

    /** The changed fields of one record by API name: what they were, and what they became. */
    record Change(Map<String, Optional<Object>> old, Map<String, Optional<Object>> now) {}

    /** @param fields the mapped ones, in lower case; others are not the import's business */
    ImportNotes(Set<String> fields) {
        this.fields = Set.copyOf(fields);
    }

    Optional<Change> of(long recordId) {
        return Optional.ofNullable(changes.get(recordId));
    }

    @Override
    public void afterSave(SaveScope scope, List<RecordDraft> drafts) {
        if (scope.depth() == 0) {
            drafts.stream()
                    .filter(draft -> draft.kind() == RecordDraft.Kind.UPDATE)
                    .forEach(this::note);
        }
    }

    private void note(RecordDraft draft) {
        Map<String, Optional<Object>> old = new LinkedHashMap<>();
        Map<String, Optional<Object>> now = new LinkedHashMap<>();
        for (CatalogField field : draft.changedFields()) {
            String name = field.name().value();
            // What is encrypted must not lie about in clear.
            boolean isOpen = !(field.type() instanceof FieldType.EncryptedText);
            if (isOpen && fields.contains(name.toLowerCase(Locale.ROOT))) {
                old.put(name, Optional.ofNullable(plain(draft.old(name))));
                now.put(name, Optional.ofNullable(plain(draft.get(name))));
            }
        }
        Change before = changes.get(draft.id());
        changes.put(draft.id(), before == null ? new Change(old, now) : joined(before, old, now));
    }

    /** A record that two rows change keeps what it was before both. */
    private static Change joined(Change before, Map<String, Optional<Object>> old, Map<String, Optional<Object>> now) {
        Map<String, Optional<Object>> first = new LinkedHashMap<>(old);
        first.putAll(before.old());
        Map<String, Optional<Object>> last = new LinkedHashMap<>(before.now());
        last.putAll(now);
        return new Change(first, last);
    }

    /** A value as it stands in JSON, the same for the same value. */
    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Temporal moment -> moment.toString();
            case Duration time -> time.toString();
            case List<?> several -> several.stream().map(String::valueOf).toList();
            default -> value;
        };
    }
}
