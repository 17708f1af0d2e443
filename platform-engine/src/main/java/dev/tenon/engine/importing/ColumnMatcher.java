package dev.tenon.engine.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Proposes which column of a file goes to which field, by name alone, in either language. Each field gets one column at
 * most; the surest pairs are made first.
 */
public final class ColumnMatcher {

    private final ColumnVocabulary vocabulary = ColumnVocabulary.load();

    /** One mapping a header, in their order; columns without a likely field are left out of the import. */
    public List<ColumnMapping> propose(List<String> headers, ImportTarget target) {
        List<ColumnMapping> proposed = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            proposed.add(ColumnMapping.none(i, headers.get(i)));
        }
        Set<String> taken = new HashSet<>();
        for (Candidate candidate : candidates(headers, target)) {
            boolean free = !proposed.get(candidate.column()).isMapped();
            if (free && taken.add(candidate.field().apiName())) {
                proposed.set(candidate.column(), candidate.mapping());
            }
        }
        return List.copyOf(proposed);
    }

    /** All likely pairs, the surest first; among equals a required field, then the order of the object. */
    private List<Candidate> candidates(List<String> headers, ImportTarget target) {
        List<FieldLikeness> fields = target.fields().stream()
                .map(field -> new FieldLikeness(field, target, vocabulary))
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            Header header = Header.of(i, headers.get(i), vocabulary);
            fields.forEach(field -> field.to(header).ifPresent(candidates::add));
        }
        candidates.sort(Comparator.comparingInt(Candidate::score)
                .reversed()
                .thenComparing(candidate -> candidate.field().necessity()));
        return candidates;
    }
}
