package dev.tenon.engine.agreement;

import dev.tenon.engine.agreement.Signatures.Signature;
import dev.tenon.engine.agreement.Signatures.Slot;
import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Calculation.Apply;
import dev.tenon.metadata.formula.Calculation.Constant;
import dev.tenon.metadata.formula.Calculation.Read;
import dev.tenon.metadata.formula.Calculation.When;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.Operation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.Span;
import dev.tenon.metadata.formula.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Formulas over the fields {@code NUMBER1} to {@code CHOICES2}, as the check could have made them, and rows for them. */
final class RandomFormulas {
    static final Span SPAN = new Span(0, 0);
    private static final int FIELDS = 2;

    /** A browser's engine that was not warmed up takes some hundredths of a second for each of these. */
    private static final Set<Operation> COSTLY = Set.of(
            NumberOperation.SIN,
            NumberOperation.COS,
            NumberOperation.TAN,
            NumberOperation.ASIN,
            NumberOperation.ACOS,
            NumberOperation.ATAN,
            NumberOperation.ATAN2,
            NumberOperation.EXP,
            NumberOperation.LN,
            NumberOperation.LOG,
            NumberOperation.DISTANCE);

    private static final int MAX_LENGTH = 255;

    private final RandomGenerator random;
    private final RandomValues values;
    private final Signatures signatures = new Signatures();
    private boolean blanksAreZero;

    RandomFormulas(RandomGenerator random) {
        this.random = random;
        this.values = new RandomValues(random);
    }

    Calculation formula(int depth) {
        blanksAreZero = random.nextBoolean();
        return part(values.pick(List.of(ValueType.values())), depth);
    }

    /** A field is blank in one row of six. */
    Row row() {
        Map<String, Object> row = new HashMap<>();
        for (ValueType type : ValueType.values()) {
            for (int i = 1; i <= FIELDS; i++) {
                if (random.nextInt(6) > 0) {
                    row.put(type.name() + i, values.of(type));
                }
            }
        }
        return new Row(row);
    }

    private Calculation part(ValueType type, int depth) {
        if (depth <= 0 || random.nextInt(8) == 0) {
            return leaf(type);
        }
        return switch (random.nextInt(12)) {
            case 0 ->
                new Calculation.If(
                        part(ValueType.CHECKBOX, depth - 1), part(type, depth - 1), part(type, depth - 1), SPAN);
            case 1 -> cases(type, depth - 1);
            case 2 -> new Calculation.IfError(part(type, depth - 1), part(type, depth - 1), SPAN);
            case 3, 4 -> type == ValueType.CHECKBOX ? logic(depth - 1) : applied(type, depth - 1);
            default -> applied(type, depth - 1);
        };
    }

    private Calculation cases(ValueType type, int depth) {
        ValueType subject = values.pick(List.of(ValueType.NUMBER, ValueType.TEXT, ValueType.DATE, ValueType.DATETIME));
        List<When> whens = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(n -> new When(part(subject, depth - 1), part(type, depth - 1)))
                .toList();
        return new Calculation.Case(part(subject, depth), whens, part(type, depth), SPAN);
    }

    private Calculation logic(int depth) {
        List<Calculation> parts = IntStream.rangeClosed(0, 1 + random.nextInt(2))
                .mapToObj(n -> part(ValueType.CHECKBOX, depth))
                .toList();
        return switch (random.nextInt(3)) {
            case 0 -> new Calculation.And(parts, SPAN);
            case 1 -> new Calculation.Or(parts, SPAN);
            default -> new Calculation.Not(parts.getFirst(), SPAN);
        };
    }

    private Calculation applied(ValueType type, int depth) {
        List<Signature> possible = signatures.giving(type);
        if (possible.isEmpty()) {
            return leaf(type);
        }
        Signature picked = values.pick(possible);
        Signature signature =
                COSTLY.contains(picked.operation()) && random.nextInt(8) > 0 ? values.pick(possible) : picked;
        return new Apply(
                signature.operation(),
                signature.slots().stream().map(slot -> operand(slot, depth)).toList(),
                signature.result(),
                SPAN);
    }

    private Calculation operand(Slot slot, int depth) {
        return switch (slot) {
            case Slot.Part part -> part(part.type(), depth);
            case Slot.Small small ->
                random.nextInt(5) == 0
                        ? part(ValueType.NUMBER, depth)
                        : new Constant(values.small(), ValueType.NUMBER, SPAN);
            case Slot.OneOf some -> new Constant(values.pick(some.values()), some.type(), SPAN);
            case Slot.Field field -> field(values.pick(List.of(ValueType.values())));
        };
    }

    private Calculation leaf(ValueType type) {
        return switch (random.nextInt(10)) {
            case 0 -> blank(type);
            case 1, 2, 3 -> constant(type);
            default -> read(type);
        };
    }

    private Calculation blank(ValueType type) {
        return type == ValueType.CHECKBOX ? constant(type) : new Constant(null, type, SPAN);
    }

    private Calculation constant(ValueType type) {
        return switch (type) {
            case NUMBER -> new Constant(values.constant(), type, SPAN);
            // The check knows no constants of these; fields and functions give them.
            case RECORD, CHOICES, DATE, DATETIME, TIME -> read(type);
            case TEXT, CHECKBOX -> new Constant(values.of(type), type, SPAN);
        };
    }

    private Calculation read(ValueType type) {
        Read field = field(type);
        return type == ValueType.NUMBER && blanksAreZero
                ? new Apply(NumberOperation.ZERO_IF_BLANK, List.of(field), type, SPAN)
                : field;
    }

    private Read field(ValueType type) {
        String name = type.name() + (1 + random.nextInt(FIELDS));
        return new Read(new Source.Field(List.of(name), MAX_LENGTH), type, SPAN);
    }

    /** Something simpler of each type, for the one who makes a failing formula smaller. */
    static Stream<Calculation> simplest(ValueType type) {
        return Stream.concat(
                IntStream.rangeClosed(1, FIELDS)
                        .mapToObj(n -> new Read(new Source.Field(List.of(type.name() + n), MAX_LENGTH), type, SPAN)),
                Stream.of(new Constant(null, type, SPAN)));
    }
}
