package dev.tenon.engine.record;

import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.metadata.catalog.CatalogField;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A draft as formulas read it: its values, what stands behind its lookups, and the same as it was before. Good for as long as
 * nobody changes the draft.
 */
final class DraftValues {
    private final RecordDraft draft;
    private final FormulaWork work;
    private final When when;
    private final List<@Nullable Long> targets;
    private final Map<CatalogField, Optional<Object>> computed = new HashMap<>();
    private @Nullable DraftValues past;

    /** Which of a draft's values are meant. */
    private enum When {
        NOW,
        BEFORE
    }

    DraftValues(RecordDraft draft, FormulaWork work) {
        this(draft, work, When.NOW);
    }

    private DraftValues(RecordDraft draft, FormulaWork work, When when) {
        this.draft = draft;
        this.work = work;
        this.when = when;
        this.targets = work.paths(draft.object()).targets(this::stored);
    }

    RecordDraft draft() {
        return draft;
    }

    FormulaWork work() {
        return work;
    }

    /** At what its relations point. */
    List<@Nullable Long> targets() {
        return targets;
    }

    /** The record before the change; a new one was what it is. */
    DraftValues past() {
        if (when == When.BEFORE || draft.isNew()) {
            return this;
        }
        DraftValues known = past;
        if (known == null) {
            known = new DraftValues(draft, work, When.BEFORE);
            past = known;
        }
        return known;
    }

    @Nullable
    Object own(Column column) {
        return plain(stored(column));
    }

    private @Nullable Object stored(Column column) {
        return when == When.NOW ? draft.value(column) : draft.oldValue(column);
    }

    @Nullable
    Object behind(int place) {
        return plain(work.parents(draft.object()).get(targets, place));
    }

    /** What a formula field has for this record, computed once. */
    @Nullable
    Object computed(CatalogField field, Supplier<@Nullable Object> formula) {
        Optional<Object> known = computed.get(field);
        if (known == null) {
            known = Optional.ofNullable(formula.get());
            computed.put(field, known);
        }
        return known.orElse(null);
    }

    /** What was computed may have been without an answer to its questions. */
    void forget() {
        computed.clear();
        if (past != null) {
            past.computed.clear();
        }
    }

    /** As formulas count: times in milliseconds, durations in seconds, no empty text. */
    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Instant moment -> moment.truncatedTo(ChronoUnit.MILLIS);
            case LocalTime time -> time.truncatedTo(ChronoUnit.MILLIS);
            case Duration duration -> BigDecimal.valueOf(duration.toSeconds());
            case String text -> text.isEmpty() ? null : text;
            case List<?> choices -> choices.isEmpty() ? null : choices;
            case null -> null;
            default -> value;
        };
    }
}
