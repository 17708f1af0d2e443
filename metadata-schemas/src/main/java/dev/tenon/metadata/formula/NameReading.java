package dev.tenon.metadata.formula;

import dev.tenon.metadata.object.Blanks;
import dev.tenon.metadata.problem.Sentence;
import dev.tenon.metadata.text.Spelling;
import java.util.List;
import java.util.Optional;

/** What a name reads, with the treatment of blanks and percentages around it. */
final class NameReading {
    private static final String RECORD = "$Record";
    private static final String PRIOR_RECORD = "$Record__Prior";

    private final Checking checking;
    private final FormulaNames names;

    NameReading(Checking checking, FormulaNames names) {
        this.checking = checking;
        this.names = names;
    }

    Part read(Formula.Name name) {
        return resolve(name)
                .map(named -> switch (named) {
                    case Named.Value value -> value(value, name);
                    case Named.Location place -> place(place, name);
                })
                .orElseGet(() -> new Part.Broken(name));
    }

    /** The same value before the change; empty for what is no field of the record. */
    static Optional<Named.Value> prior(Named.Value value) {
        return value.source() instanceof Source.Field field
                ? Optional.of(new Named.Value(new Source.Prior(field.path(), field.maxLength()), value.type()))
                : Optional.empty();
    }

    Part value(Named.Value value, Formula formula) {
        Span span = formula.span();
        Calculation read = new Calculation.Read(value.source(), value.type().valueType(), span);
        if (value.type() == FormulaType.PERCENT) {
            read = Calculations.numeric(NumberOperation.PARTS_OF_ONE, span, read);
        }
        if (value.type().isNumber() && checking.demand().blanks() == Blanks.AS_ZERO) {
            read = Calculations.numeric(NumberOperation.ZERO_IF_BLANK, span, read);
        }
        return new Part.Value(read, value.type(), formula);
    }

    /** Coordinates are never zero because they are blank: that is a place in the sea. */
    private static Part place(Named.Location place, Formula formula) {
        return new Part.Location(
                new Calculation.Read(place.latitude(), ValueType.NUMBER, formula.span()),
                new Calculation.Read(place.longitude(), ValueType.NUMBER, formula.span()),
                formula);
    }

    /** What a name stands for; says so if it stands for nothing. */
    Optional<Named> resolve(Formula.Name name) {
        List<String> steps = name.steps();
        boolean own = steps.size() > 1 && steps.getFirst().equalsIgnoreCase(RECORD);
        boolean prior = steps.size() > 1 && steps.getFirst().equalsIgnoreCase(PRIOR_RECORD);
        if (prior
                && !RecordFunctions.WITH_PRIOR_VALUES.contains(checking.demand().use())) {
            checking.report(
                    FormulaCodes.NOT_HERE,
                    name.span(),
                    "{0} is known in validation rules and flows only.",
                    "{0} 仅可用于验证规则和流程。",
                    PRIOR_RECORD);
            return Optional.empty();
        }
        List<String> asked = own || prior ? steps.subList(1, steps.size()) : steps;
        Optional<Named> found = names.find(asked);
        Optional<Named> named = prior ? found.flatMap(NameReading::priorOf) : found;
        if (named.isEmpty()) {
            reportUnknown(name, asked);
        }
        return named;
    }

    private static Optional<Named> priorOf(Named named) {
        return switch (named) {
            case Named.Value value -> prior(value).map(before -> before);
            case Named.Location place ->
                Optional.of(new Named.Location(before(place.latitude()), before(place.longitude())));
        };
    }

    private static Source before(Source source) {
        return source instanceof Source.Field field ? new Source.Prior(field.path(), field.maxLength()) : source;
    }

    private void reportUnknown(Formula.Name name, List<String> asked) {
        Optional<Sentence> why = names.whyNot(asked);
        if (why.isPresent()) {
            checking.report(FormulaCodes.UNKNOWN_NAME, name.span(), "{0}", "{0}", why.get());
            return;
        }
        String written = String.join(".", asked);
        Sentence meant = Spelling.nearest(written, names.suggestions(asked))
                .map(near -> Sentence.of(" Did you mean {0}?", "您是否想写 {0}？", near))
                .orElse(Sentences.NOTHING);
        checking.report(
                FormulaCodes.UNKNOWN_NAME,
                name.span(),
                "There is nothing with the name {0} here.{1}",
                "此处没有名为 {0} 的内容。{1}",
                checking.shown(name),
                meant);
    }
}
