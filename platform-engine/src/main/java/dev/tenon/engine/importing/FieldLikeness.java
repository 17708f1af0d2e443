package dev.tenon.engine.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How alike the headers of a file are to one field; the steps of the scale stand in the constants below. */
final class FieldLikeness {

    private static final int API_NAME = 100;
    private static final int SAME_WORDS = 98;
    private static final int RELATION_PATH = 97;
    private static final int SAME_MEANING = 92;
    private static final int LOOKUP_TARGET = 88;
    private static final int SAME_BUT_FOR_THE_OBJECT = 86;
    private static final int OBJECT_ITSELF = 84;
    private static final int PARTLY = 40;

    private final TargetField field;
    private final ColumnVocabulary vocabulary;
    private final List<Set<String>> objectNames;
    private final boolean isName;
    private final Set<String> joinedNames;
    private final List<Set<String>> names;
    private final List<Set<String>> targets;

    FieldLikeness(TargetField field, ImportTarget target, ColumnVocabulary vocabulary) {
        this.field = field;
        this.vocabulary = vocabulary;
        objectNames = target.names().stream().map(vocabulary::concepts).toList();
        isName = field.apiName().equals(target.nameField());
        List<String> called = Stream.concat(Stream.of(field.apiName()), field.labels().stream())
                .filter(name -> !name.isBlank())
                .toList();
        joinedNames = Set.copyOf(called.stream().map(ColumnWords::joined).toList());
        names = called.stream().map(vocabulary::concepts).map(this::withoutId).toList();
        // A lookup to the object itself: "account" is then the record's own name, not its parent's.
        targets = field.targets().stream()
                .map(vocabulary::concepts)
                .filter(concepts -> !objectNames.contains(concepts))
                .toList();
    }

    /** The pair of this field and the header, unless they have too little in common. */
    Optional<Candidate> to(Header header) {
        int score = field.isLookup() ? lookupScore(header) : score(header);
        String lookupBy = field.isLookup() ? lookupBy(header) : null;
        return score == 0 ? Optional.empty() : Optional.of(new Candidate(header, field, lookupBy, score));
    }

    private int score(Header header) {
        if (!header.path().isEmpty()) {
            return header.text().equalsIgnoreCase(field.apiName()) ? API_NAME : 0;
        }
        return Math.max(exactScore(header), meaningScore(header.concepts()));
    }

    private int exactScore(Header header) {
        if (header.text().equalsIgnoreCase(field.apiName())) {
            return API_NAME;
        }
        return joinedNames.contains(header.joined()) ? SAME_WORDS : 0;
    }

    private int meaningScore(Set<String> header) {
        if (names.contains(header)) {
            return SAME_MEANING;
        }
        if (objectNames.contains(header)) {
            return isName ? OBJECT_ITSELF : 0;
        }
        Set<String> own = withoutObject(header);
        if (names.stream().map(this::withoutObject).anyMatch(own::equals)) {
            return SAME_BUT_FOR_THE_OBJECT;
        }
        return names.stream().mapToInt(name -> partialScore(own, name)).max().orElse(0);
    }

    /** {@code City} and {@code Billing city}: one within the other, with a word in common that says something. */
    private int partialScore(Set<String> header, Set<String> name) {
        Set<String> common = new HashSet<>(header);
        common.retainAll(name);
        boolean within = common.size() == header.size() || common.size() == name.size();
        boolean telling = common.stream().anyMatch(concept -> !vocabulary.isGeneral(concept));
        boolean ofAnother = without(header, name).stream().anyMatch(vocabulary::isRecordKind);
        if (!within || !telling || ofAnother) {
            return 0;
        }
        int together = header.size() + name.size() - common.size();
        return PARTLY + PARTLY * common.size() / together;
    }

    private int lookupScore(Header header) {
        if (!header.path().isEmpty()) {
            return names.contains(header.concepts()) || isCalled(header)
                    ? RELATION_PATH
                    : targets.contains(header.concepts()) ? LOOKUP_TARGET : 0;
        }
        int exact = exactScore(header);
        if (exact > 0) {
            return exact;
        }
        Set<String> meant = withoutId(without(header.concepts(), Set.of("name")));
        if (names.contains(meant)) {
            return SAME_MEANING;
        }
        return targets.contains(meant) ? LOOKUP_TARGET : 0;
    }

    /** {@code AccountId.Name}: the field's own name before the point. */
    private boolean isCalled(Header header) {
        return names.contains(withoutId(header.concepts()));
    }

    private String lookupBy(Header header) {
        if (!header.path().isEmpty()) {
            return vocabulary.concepts(header.path()).equals(Set.of("name")) ? "Name" : header.path();
        }
        boolean byId = header.concepts().contains("id") && !header.concepts().contains("name");
        return byId ? "Id" : "Name";
    }

    /** The field of a lookup is called {@code AccountId}; people write {@code account}. */
    private Set<String> withoutId(Set<String> concepts) {
        return field.isLookup() && concepts.size() > 1 ? without(concepts, Set.of("id")) : concepts;
    }

    /** {@code Account number} is the number of an account, whose other fields do not repeat its name either. */
    private Set<String> withoutObject(Set<String> concepts) {
        Set<String> rest = concepts;
        for (Set<String> name : objectNames) {
            rest = rest.size() > name.size() && rest.containsAll(name) ? without(rest, name) : rest;
        }
        return rest;
    }

    private static Set<String> without(Set<String> concepts, Set<String> others) {
        Set<String> rest = new HashSet<>(concepts);
        rest.removeAll(others);
        return rest;
    }
}
