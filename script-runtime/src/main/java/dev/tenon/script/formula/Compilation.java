package dev.tenon.script.formula;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.LogicOperation;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.RecordOperation;
import dev.tenon.metadata.formula.TextOperation;
import dev.tenon.metadata.formula.TimeOperation;
import dev.tenon.metadata.formula.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a formula's tree into nodes, from the leaves up. */
final class Compilation<R> {
    private final SourceBinding<R> binding;
    private final Wrapping<R> wrapping;

    /** What is put around each node: nothing, or the eye of a {@link FormulaTrace}. */
    @FunctionalInterface
    interface Wrapping<R> {
        Node<R> around(Calculation part, Node<R> node);
    }

    Compilation(SourceBinding<R> binding, Wrapping<R> wrapping) {
        this.binding = binding;
        this.wrapping = wrapping;
    }

    Node<R> node(Calculation part) {
        return wrapping.around(part, plain(part));
    }

    private Node<R> plain(Calculation part) {
        return switch (part) {
            case Calculation.Constant constant -> constant(constant.value());
            case Calculation.Read read -> read(read);
            case Calculation.If choice ->
                choice(node(choice.condition()), node(choice.then()), node(choice.otherwise()));
            case Calculation.Case cases -> cases(cases);
            case Calculation.And all -> all(nodes(all.parts()));
            case Calculation.Or any -> any(nodes(any.parts()));
            case Calculation.Not not -> negated(node(not.operand()));
            case Calculation.IfError guarded -> guarded(node(guarded.value()), node(guarded.fallback()));
            case Calculation.Apply apply -> apply(apply);
        };
    }

    private List<Node<R>> nodes(List<Calculation> parts) {
        return parts.stream().map(this::node).toList();
    }

    private static <R> Node<R> constant(@Nullable Object value) {
        Object known = Texts.isEmpty(value) ? null : value;
        return (record, around) -> known;
    }

    private Node<R> read(Calculation.Read read) {
        ValueReader<R> reader = binding.reader(read.source(), read.type());
        return switch (read.type()) {
            case CHECKBOX -> (record, around) -> Boolean.TRUE.equals(reader.read(record));
            case TEXT, CHOICES ->
                (record, around) -> {
                    Object value = reader.read(record);
                    return Texts.isEmpty(value) ? null : value;
                };
            case NUMBER, DATE, DATETIME, TIME, RECORD -> (record, around) -> reader.read(record);
        };
    }

    private static <R> Node<R> choice(Node<R> condition, Node<R> then, Node<R> otherwise) {
        return (record, around) ->
                isTrue(condition.value(record, around)) ? then.value(record, around) : otherwise.value(record, around);
    }

    private Node<R> cases(Calculation.Case cases) {
        Node<R> subject = node(cases.subject());
        List<Node<R>> values =
                nodes(cases.whens().stream().map(Calculation.When::value).toList());
        List<Node<R>> results =
                nodes(cases.whens().stream().map(Calculation.When::result).toList());
        Node<R> otherwise = node(cases.otherwise());
        Sameness sameness = Sameness.of(cases.subject().type());
        return (record, around) -> {
            Object sought = subject.value(record, around);
            for (int i = 0; i < values.size(); i++) {
                if (isTrue(sameness.same(sought, values.get(i).value(record, around)))) {
                    return results.get(i).value(record, around);
                }
            }
            return otherwise.value(record, around);
        };
    }

    private static <R> Node<R> all(List<Node<R>> parts) {
        return (record, around) -> {
            for (int i = 0; i < parts.size(); i++) {
                if (!isTrue(parts.get(i).value(record, around))) {
                    return Boolean.FALSE;
                }
            }
            return Boolean.TRUE;
        };
    }

    private static <R> Node<R> any(List<Node<R>> parts) {
        return (record, around) -> {
            for (int i = 0; i < parts.size(); i++) {
                if (isTrue(parts.get(i).value(record, around))) {
                    return Boolean.TRUE;
                }
            }
            return Boolean.FALSE;
        };
    }

    private static <R> Node<R> negated(Node<R> operand) {
        return (record, around) -> {
            Object value = operand.value(record, around);
            return value == null ? null : !isTrue(value);
        };
    }

    private static <R> Node<R> guarded(Node<R> value, Node<R> fallback) {
        return (record, around) -> {
            try {
                return value.value(record, around);
            } catch (RuntimeException thrown) {
                FormulaFailure.of(thrown);
                return fallback.value(record, around);
            }
        };
    }

    private Node<R> apply(Calculation.Apply apply) {
        Operands<R> operands = new Operands<>(nodes(apply.operands()));
        return switch (apply.operation()) {
            case NumberOperation operation -> NumberEvaluation.node(operation, operands);
            case TextOperation operation -> TextEvaluation.node(operation, operands, apply.operands());
            case TimeOperation operation -> TimeEvaluation.node(operation, operands);
            case LogicOperation operation -> LogicEvaluation.node(operation, operands, typeOfFirst(apply));
            case RecordOperation operation -> RecordEvaluation.node(operation, operands, apply, binding.state());
        };
    }

    private static ValueType typeOfFirst(Calculation.Apply apply) {
        return apply.operands().getFirst().type();
    }

    private static boolean isTrue(@Nullable Object value) {
        return Boolean.TRUE.equals(value);
    }
}
