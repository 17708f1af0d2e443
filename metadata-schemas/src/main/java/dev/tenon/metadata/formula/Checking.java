package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Place;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import dev.tenon.metadata.problem.Sentence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One check under way: walks the tree, collects what is wrong. */
final class Checking {
    private static final int MAX_PROBLEMS = 100;
    private static final int LONGEST_SHOWN = 40;

    private final FormulaText source;
    private final Demand demand;
    private final NameReading reading;
    private final List<Problem> problems = new ArrayList<>();

    Checking(FormulaText source, FormulaNames names, Demand demand) {
        this.source = source;
        this.demand = demand;
        this.reading = new NameReading(this, names);
    }

    Part check(Formula formula) {
        return switch (formula) {
            case Formula.NumberLiteral number ->
                new Part.Value(Calculations.number(number.value(), number.span()), FormulaType.NUMBER, formula);
            case Formula.TextLiteral text ->
                new Part.Value(Calculations.text(text.value(), text.span()), FormulaType.TEXT, formula);
            case Formula.BooleanLiteral bool ->
                new Part.Value(Calculations.checkbox(bool.value(), bool.span()), FormulaType.CHECKBOX, formula);
            case Formula.NullLiteral nothing ->
                new Part.Value(Calculations.blank(ValueType.TEXT, nothing.span()), FormulaType.BLANK, formula);
            case Formula.Name name -> reading.read(name);
            case Formula.Unary unary -> Signs.of(this, unary, check(unary.operand()));
            case Formula.Binary binary -> chain(binary);
            case Formula.Call call -> CallTyping.of(this, call);
        };
    }

    /** From the leftmost operand on, so that long chains need no deep stack. */
    private Part chain(Formula.Binary last) {
        Deque<Formula.Binary> links = new ArrayDeque<>();
        Formula first = last;
        while (first instanceof Formula.Binary link) {
            links.push(link);
            first = link.left();
        }
        Part left = check(first);
        for (Formula.Binary link : links) {
            left = Operators.of(this, link, left, check(link.right()));
        }
        return left;
    }

    Demand demand() {
        return demand;
    }

    NameReading reading() {
        return reading;
    }

    /** The value of a part, or nothing if it is broken or a location, which is said here. */
    Optional<Part.Value> value(Part part) {
        if (part instanceof Part.Location) {
            report(
                    FormulaCodes.TYPE,
                    part.formula().span(),
                    "{0} is a location; locations only stand in DISTANCE.",
                    "{0} 是地理位置；地理位置只能用于 DISTANCE。",
                    shown(part.formula()));
        }
        return part instanceof Part.Value value ? Optional.of(value) : Optional.empty();
    }

    /** The value of a part as one of these types, the first of them if it is blank; says so if it is of none. */
    Optional<Part.Value> expect(Part part, Collection<FormulaType> wanted, Object who) {
        if (part instanceof Part.Value value) {
            Optional<Part.Value> fitting = fitting(value, wanted);
            if (fitting.isEmpty()) {
                reportUnfit(part, value.type(), wanted, who);
            }
            return fitting;
        }
        if (part instanceof Part.Location) {
            reportUnfit(part, FormulaType.LOCATION, wanted, who);
        }
        return Optional.empty();
    }

    private static Optional<Part.Value> fitting(Part.Value value, Collection<FormulaType> wanted) {
        if (wanted.contains(value.type())) {
            return Optional.of(value);
        }
        for (FormulaType type : wanted) {
            Optional<Calculation> converted = Conversion.to(type, value);
            if (converted.isPresent()) {
                return Optional.of(new Part.Value(converted.get(), type, value.formula()));
            }
        }
        return Optional.empty();
    }

    private void reportUnfit(Part part, FormulaType given, Collection<FormulaType> wanted, Object who) {
        String shown = shown(part.formula());
        report(
                FormulaCodes.TYPE,
                part.formula().span(),
                "{0} expects {1}; {2} is {3}.{4}",
                "{0} 需要{1}；{2} 是{3}。{4}",
                who,
                Sentences.oneOf(wanted),
                shown,
                given.noun(),
                Sentences.way(given, wanted, shown));
    }

    Part.Broken broken(Formula formula, String code, String en, String zh, Object... facts) {
        report(code, formula.span(), en, zh, facts);
        return new Part.Broken(formula);
    }

    void report(String code, Span span, String en, String zh, Object... facts) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(source.problem(code, Sentence.of(en, zh, facts), span));
        }
    }

    /** What stands in the text, on one line and not too long. */
    String shown(Formula formula) {
        Span span = formula.span();
        int end = Math.min(span.to(), span.from() + 4 * LONGEST_SHOWN);
        String written = source.text()
                .substring(span.from(), end)
                .replaceAll("\\s+", " ")
                .strip();
        boolean whole = end == span.to() && written.length() <= LONGEST_SHOWN;
        return whole ? written : written.substring(0, Math.min(written.length(), LONGEST_SHOWN)) + "…";
    }

    Problems problems() {
        Comparator<Problem> byPlace = Comparator.comparing(
                problem -> Objects.requireNonNull(problem.place()),
                Comparator.<Place>comparingInt(place -> place.line()).thenComparingInt(place -> place.column()));
        return new Problems(problems.stream().sorted(byPlace).distinct().toList());
    }
}
