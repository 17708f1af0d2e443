package dev.tenon.console.setup;

import dev.tenon.console.view.Option;
import dev.tenon.console.view.Text;
import dev.tenon.metadata.object.FieldKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The fixed lists that forms of Setup offer. */
final class ChoiceOptions {
    private static final List<String> COLORS =
            List.of("gray", "red", "orange", "amber", "green", "teal", "blue", "indigo", "purple", "pink");

    private ChoiceOptions() {}

    static List<Option> colors(Text text) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", text.get("setup.color.none")));
        COLORS.forEach(color -> options.add(Option.of(color, text.get("setup.color." + color))));
        return options;
    }

    static List<Option> states(Text text) {
        return Stream.of("active", "default", "inactive")
                .map(state -> Option.of(state, text.get("setup.choice." + state)))
                .toList();
    }

    static List<Option> kinds(Text text) {
        return Arrays.stream(FieldKind.values())
                .map(kind -> Option.of(kind.key(), text.get("setup.kind." + kind.key())))
                .toList();
    }
}
