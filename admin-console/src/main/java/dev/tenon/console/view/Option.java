package dev.tenon.console.view;

import java.util.Collection;
import java.util.List;

/** One choice of a select, radio group, multi-select or menu. */
public record Option(String value, String label, Tint tint, boolean selected) {

    public static Option of(String value, String label) {
        return new Option(value, label, Tint.GREY, false);
    }

    public Option tinted(Tint colour) {
        return new Option(value, label, colour, selected);
    }

    Option selected(boolean is) {
        return new Option(value, label, tint, is);
    }

    static List<Option> choosing(List<Option> options, Collection<String> chosen) {
        return options.stream()
                .map(option -> option.selected(chosen.contains(option.value())))
                .toList();
    }
}
