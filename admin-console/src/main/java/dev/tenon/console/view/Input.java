package dev.tenon.console.view;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How a value is entered: one record for each kind of control, drawn by the macro of the same {@link #kind()}. */
public sealed interface Input {

    /** The name of the macro that draws it. */
    String kind();

    /** All one-line inputs of the browser; the type is the one of HTML. Bounds that do not apply are empty. */
    record Line(
            String type,
            String value,
            int maxLength,
            String min,
            String max,
            String step,
            String placeholder,
            String autocomplete)
            implements Input {

        static Line of(String type, String value) {
            return new Line(type, value, 0, "", "", "", "", "off");
        }

        Line maxLength(int characters) {
            return new Line(type, value, characters, min, max, step, placeholder, autocomplete);
        }

        Line between(String least, String most) {
            return new Line(type, value, maxLength, least, most, step, placeholder, autocomplete);
        }

        Line placeholder(String text) {
            return new Line(type, value, maxLength, min, max, step, text, autocomplete);
        }

        Line autocomplete(String what) {
            return new Line(type, value, maxLength, min, max, step, placeholder, what);
        }

        @Override
        public String kind() {
            return "line";
        }
    }

    /** Text of several lines that grows with what is typed. */
    record Area(String value, int rows, int maxLength, boolean code) implements Input {
        @Override
        public String kind() {
            return "area";
        }
    }

    /** A formula; below {@code url} the server says what is wrong with it ({@code check}) and what can stand in it ({@code names}). */
    record Formula(String value, Url url, int rows) implements Input {
        @Override
        public String kind() {
            return "formula";
        }
    }

    /** Formatted text; the value is HTML that the server has cleaned. */
    record Rich(String value, int rows) implements Input {
        @Override
        public String kind() {
            return "rich";
        }
    }

    /** Yes or no, as a checkbox or as a switch. */
    record Check(boolean on, boolean asSwitch) implements Input {
        @Override
        public String kind() {
            return "check";
        }
    }

    /**
     * One of a list. With a controlling field, {@code allowed} says by its value which of ours may be chosen.
     * An empty {@code noneLabel} means that there is no choice "none".
     */
    record Choice(
            String value,
            List<Option> options,
            String noneLabel,
            String controlledBy,
            Map<String, List<String>> allowed)
            implements Input {

        public Choice {
            options = Option.choosing(options, List.of(value));
            allowed = Map.copyOf(allowed);
        }

        @Override
        public String kind() {
            return "choice";
        }

        /** What the browser filters the options by. */
        public String allowedJson() {
            return JsonMapper.shared().writeValueAsString(allowed);
        }
    }

    /** One of a few, all in sight. */
    record Radios(String value, List<Option> options) implements Input {

        public Radios {
            options = Option.choosing(options, List.of(value));
        }

        @Override
        public String kind() {
            return "radios";
        }
    }

    /** Several of a list, shown as chips. Posts its name once for each. A controlling field works as for {@link Choice}. */
    record Choices(List<String> values, List<Option> options, String controlledBy, Map<String, List<String>> allowed)
            implements Input {

        public Choices {
            values = List.copyOf(values);
            options = Option.choosing(options, values);
            allowed = Map.copyOf(allowed);
        }

        /** What the browser filters the options by. */
        public String allowedJson() {
            return JsonMapper.shared().writeValueAsString(allowed);
        }

        @Override
        public String kind() {
            return "choices";
        }
    }

    /**
     * Another record, found by typing: {@code url?q=} answers with the macro {@code #lookupOptions}.
     *
     * @param given names of other controls of the form on which the offer depends; they are sent along
     */
    record Lookup(String value, String label, Url url, String icon, List<String> given) implements Input {
        public Lookup {
            given = List.copyOf(given);
        }

        @Override
        public String kind() {
            return "lookup";
        }
    }

    /** A file to upload; {@code accept} as in HTML. */
    record Upload(String accept, String current, boolean several) implements Input {
        @Override
        public String kind() {
            return "upload";
        }
    }

    /** Several inputs under one label, such as an address. */
    record Group(List<Field> parts) implements Input {

        public Group {
            parts = List.copyOf(parts);
        }

        @Override
        public String kind() {
            return "group";
        }
    }

    /** Nothing to enter: the value as it is shown. */
    record Shown(Html html) implements Input {
        @Override
        public String kind() {
            return "shown";
        }
    }
}
