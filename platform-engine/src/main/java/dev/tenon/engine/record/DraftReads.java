package dev.tenon.engine.record;

import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.metadata.formula.Source;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a formula reads, also by way of the formula fields that it uses.
 *
 * @param own columns of the record, relations included that it looks behind
 * @param behind the relations that it looks behind
 * @param past whether it asks for what was before the change
 */
record DraftReads(Set<Column> own, Set<Column> behind, Set<Source.Global> globals, boolean past) {
    DraftReads {
        own = Set.copyOf(own);
        behind = Set.copyOf(behind);
        globals = Set.copyOf(globals);
    }

    /** True if something that it reads could not be understood: then it would judge what nobody meant. */
    boolean isBlamed(RecordDraft draft) {
        return own.stream().anyMatch(column -> draft.isBlamed(column.field()));
    }

    boolean isChanged(RecordDraft draft) {
        return own.stream().anyMatch(draft::isChanged);
    }

    /** While a formula is compiled. */
    static final class Noting {
        private final Set<Column> own = new LinkedHashSet<>();
        private final Set<Column> behind = new LinkedHashSet<>();
        private final Set<Source.Global> globals = new LinkedHashSet<>();
        private boolean past;

        void past() {
            past = true;
        }

        void own(Column column) {
            own.add(column);
        }

        void behind(Column relation) {
            own.add(relation);
            behind.add(relation);
        }

        void global(Source.Global global) {
            globals.add(global);
        }

        void all(DraftReads others) {
            own.addAll(others.own());
            behind.addAll(others.behind());
            globals.addAll(others.globals());
            past |= others.past();
        }

        DraftReads done() {
            return new DraftReads(own, behind, globals, past);
        }
    }
}
