package dev.tenon.metadata.pack;

import dev.tenon.metadata.text.Spelling;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** The words by which files say one of a few choices, and the nearest of them to what somebody wrote. */
record Words<E>(SequencedMap<String, E> byWord) {
    Words {
        byWord = Collections.unmodifiableSequencedMap(byWord);
    }

    static <E> Words<E> of(List<E> choices, Function<E, String> word) {
        SequencedMap<String, E> byWord = new LinkedHashMap<>();
        choices.forEach(choice -> byWord.put(word.apply(choice), choice));
        return new Words<>(byWord);
    }

    /** The words of an enum: {@code LAST_FOUR} is written {@code lastFour}. */
    static <E extends Enum<E>> Words<E> ofEnum(Class<E> type) {
        return of(List.of(type.getEnumConstants()), Words::camel);
    }

    static String camel(Enum<?> constant) {
        StringBuilder out = new StringBuilder();
        for (String part : constant.name().split("_")) {
            String lower = part.toLowerCase(Locale.ROOT);
            out.append(out.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return out.toString();
    }

    Optional<E> find(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    String list() {
        return String.join(", ", byWord.keySet());
    }

    /** The one of these that somebody most likely meant. */
    static Optional<String> nearest(String written, Collection<String> known) {
        return Spelling.nearest(written, known);
    }
}
