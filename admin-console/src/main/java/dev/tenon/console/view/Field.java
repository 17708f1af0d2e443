package dev.tenon.console.view;

import java.util.List;
import java.util.Map;

/**
 * One labelled field of a form: its control, its help and what is wrong with it; drawn by the macro {@code #field}.
 * Begin with a factory and add what is needed: {@code Field.text("Name", "Name", value).required().withProblem(sentence)}.
 * In templates {@code $make} begins one.
 */
public record Field(
        String name,
        String label,
        Input input,
        String help,
        String problem,
        boolean isRequired,
        boolean isReadOnly,
        boolean isWide,
        boolean isLabelHidden,
        boolean hasFocus,
        String idPrefix) {

    static final Field PROTOTYPE = shown("", "", Html.EMPTY);

    private static final int ROWS = 3;

    public static Field of(String name, String label, Input input) {
        return new Field(name, label, input, "", "", false, false, false, false, false, "f");
    }

    public static Field text(String name, String label, String value) {
        return line("text", name, label, value);
    }

    /** Any one-line input type of HTML: {@code email}, {@code tel}, {@code url}, {@code password}, {@code date}, {@code time}, {@code datetime-local}, {@code color}. */
    public static Field line(String type, String name, String label, String value) {
        return of(name, label, Input.Line.of(type, value));
    }

    /** A number; {@code step} is {@code 1}, {@code 0.01} or {@code any}. */
    public static Field number(String name, String label, String value, String step) {
        return of(name, label, new Input.Line("number", value, 0, "", "", step, "", "off"));
    }

    public static Field password(String name, String label, String autocomplete) {
        return of(name, label, new Input.Line("password", "", 0, "", "", "", "", autocomplete));
    }

    public static Field area(String name, String label, String value) {
        return of(name, label, new Input.Area(value, ROWS, 0, false)).wide();
    }

    public static Field code(String name, String label, String value, int rows) {
        return of(name, label, new Input.Area(value, rows, 0, true)).wide();
    }

    /** A formula, with colours, completion and its problems while it is typed. */
    public static Field formula(String name, String label, String value, Url url) {
        return of(name, label, new Input.Formula(value, url, 4));
    }

    public static Field checkbox(String name, String label, boolean on) {
        return of(name, label, new Input.Check(on, false));
    }

    public static Field toggle(String name, String label, boolean on) {
        return of(name, label, new Input.Check(on, true));
    }

    /** A list to choose one of; {@code noneLabel} is the empty choice, or empty if one must be chosen. */
    public static Field choice(String name, String label, String value, List<Option> options, String noneLabel) {
        return of(name, label, new Input.Choice(value, options, noneLabel, "", Map.of()));
    }

    public static Field radios(String name, String label, String value, List<Option> options) {
        return of(name, label, new Input.Radios(value, options));
    }

    public static Field choices(String name, String label, List<String> values, List<Option> options) {
        return of(name, label, new Input.Choices(values, options, "", Map.of()));
    }

    /** Another record: its id, the name shown, and where to look for others. */
    public static Field lookup(String name, String label, String value, String valueLabel, Url url) {
        return of(name, label, new Input.Lookup(value, valueLabel, url, "search", List.of()));
    }

    public static Field upload(String name, String label, String accept) {
        return of(name, label, new Input.Upload(accept, "", false));
    }

    public static Field group(String name, String label, List<Field> parts) {
        return of(name, label, new Input.Group(parts));
    }

    /** Only to be read. */
    public static Field shown(String name, String label, Html value) {
        return of(name, label, new Input.Shown(value));
    }

    public Field withHelp(String text) {
        return new Field(
                name, label, input, text, problem, isRequired, isReadOnly, isWide, isLabelHidden, hasFocus, idPrefix);
    }

    /** What is wrong, as a sentence in the reader's language; empty for nothing. */
    public Field withProblem(String text) {
        return new Field(
                name, label, input, help, text, isRequired, isReadOnly, isWide, isLabelHidden, hasFocus, idPrefix);
    }

    public Field required() {
        return new Field(
                name, label, input, help, problem, true, isReadOnly, isWide, isLabelHidden, hasFocus, idPrefix);
    }

    public Field readOnly() {
        return new Field(
                name, label, input, help, problem, isRequired, true, isWide, isLabelHidden, hasFocus, idPrefix);
    }

    /** Takes all columns of its section. */
    public Field wide() {
        return new Field(
                name, label, input, help, problem, isRequired, isReadOnly, true, isLabelHidden, hasFocus, idPrefix);
    }

    /** For tables and filter rows, where something else already names it in sight. */
    public Field hiddenLabel() {
        return new Field(name, label, input, help, problem, isRequired, isReadOnly, isWide, true, hasFocus, idPrefix);
    }

    /** The one where typing begins. */
    public Field focused() {
        return new Field(
                name, label, input, help, problem, isRequired, isReadOnly, isWide, isLabelHidden, true, idPrefix);
    }

    /** Keeps ids apart when a page holds two forms of the same fields. */
    public Field idPrefix(String prefix) {
        return new Field(
                name, label, input, help, problem, isRequired, isReadOnly, isWide, isLabelHidden, hasFocus, prefix);
    }

    public Field maxLength(int characters) {
        if (input instanceof Input.Area area) {
            return with(new Input.Area(area.value(), area.rows(), characters, area.code()));
        }
        return input instanceof Input.Line line ? with(line.maxLength(characters)) : this;
    }

    public Field between(String min, String max) {
        return input instanceof Input.Line line ? with(line.between(min, max)) : this;
    }

    public Field placeholder(String text) {
        return input instanceof Input.Line line ? with(line.placeholder(text)) : this;
    }

    public Field autocomplete(String what) {
        return input instanceof Input.Line line ? with(line.autocomplete(what)) : this;
    }

    /** A choice whose options depend on another field of the form: which of ours go with which value of that one. */
    public Field controlledBy(String field, Map<String, List<String>> allowed) {
        return switch (input) {
            case Input.Choice choice ->
                with(new Input.Choice(choice.value(), choice.options(), choice.noneLabel(), field, allowed));
            case Input.Choices choices -> with(new Input.Choices(choices.values(), choices.options(), field, allowed));
            case Input other -> this;
        };
    }

    private Field with(Input other) {
        return new Field(
                name, label, other, help, problem, isRequired, isReadOnly, isWide, isLabelHidden, hasFocus, idPrefix);
    }

    /** The id of the control; the label, help and problem have ids made from it. */
    public String id() {
        return idPrefix + "-" + name.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /** The ids of what describes the control, for {@code aria-describedby}. */
    public String describedBy() {
        String helpId = help.isEmpty() ? "" : id() + "-help";
        String problemId = problem.isEmpty() ? "" : id() + "-problem";
        return (helpId + " " + problemId).strip();
    }

    public boolean hasProblem() {
        return !problem.isEmpty();
    }

    /** A group, a radio list or a set of checkboxes has a legend; all others a label. */
    public boolean hasLegend() {
        return input instanceof Input.Group || input instanceof Input.Radios;
    }
}
