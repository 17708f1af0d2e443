package dev.tenon.console.record.widget;

import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses in the order of their country: from the large to the small in Chinese, the other way round elsewhere. */
final class Addresses {

    private Addresses() {}

    /** The lines of an address; none if it is empty. */
    static List<String> lines(FieldDef field, String prefix, Values values, boolean chineseReader) {
        List<String> texts = FieldParts.of(field).stream()
                .map(part -> text(values.get(prefix + part.name().value())))
                .toList();
        String street = texts.get(0);
        String city = texts.get(1);
        String state = texts.get(2);
        String code = texts.get(3);
        String country = texts.get(4);
        boolean han = texts.stream().limit(5).anyMatch(Addresses::hasHan);
        return han || chineseReader
                ? chinese(country, state, city, street, code, han ? "" : " ")
                : western(street, city, state, code, country);
    }

    private static List<String> chinese(
            String country, String state, String city, String street, String code, String joint) {
        String place = state.equals(city) ? city : joined(joint, state, city);
        String line = joined(joint, country, place, street.replaceAll("\\s*\\n\\s*", " "));
        return withoutBlank(line, code);
    }

    private static List<String> western(String street, String city, String state, String code, String country) {
        List<String> lines = new ArrayList<>(street.lines().map(String::strip).toList());
        lines.add(joined(", ", city, joined(" ", state, code)));
        lines.add(country);
        return withoutBlank(lines.toArray(String[]::new));
    }

    /** Latitude and longitude, if the address has both. */
    static List<FieldDef> coordinates(FieldDef field) {
        return FieldParts.of(field).stream()
                .filter(part -> {
                    String name = part.name().value().toLowerCase(Locale.ROOT);
                    return name.contains("latitude") || name.contains("longitude");
                })
                .toList();
    }

    private static List<String> withoutBlank(String... lines) {
        return Stream.of(lines).filter(line -> !line.isBlank()).toList();
    }

    private static String joined(String joint, String... words) {
        return Stream.of(words).filter(word -> !word.isBlank()).collect(Collectors.joining(joint));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
