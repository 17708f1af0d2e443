package dev.tenon.script.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operands of an operation, and the ways to make a node of them. Unless a way says otherwise, one blank operand makes
 * the result blank; all operands are computed nevertheless, since a later one may fail.
 */
@SuppressWarnings("unchecked")
record Operands<R>(List<Node<R>> nodes) {
    Operands {
        nodes = List.copyOf(nodes);
    }

    int count() {
        return nodes.size();
    }

    <A> Node<R> one(One<A> operation) {
        Node<R> first = nodes.get(0);
        return (record, around) -> {
            Object a = first.value(record, around);
            return a == null ? null : operation.of((A) a);
        };
    }

    /** For operations that a blank tells something. */
    <A> Node<R> oneOrBlank(OneOrBlank<A> operation) {
        Node<R> first = nodes.get(0);
        return (record, around) -> operation.of((A) first.value(record, around));
    }

    /** For operations that depend on the one who asks, and when. */
    <A> Node<R> oneAround(OneAround<A> operation) {
        Node<R> first = nodes.get(0);
        return (record, around) -> {
            Object a = first.value(record, around);
            return a == null ? null : operation.of((A) a, around);
        };
    }

    <A, B> Node<R> two(Two<A, B> operation) {
        Node<R> first = nodes.get(0);
        Node<R> second = nodes.get(1);
        return (record, around) -> {
            Object a = first.value(record, around);
            Object b = second.value(record, around);
            return a == null || b == null ? null : operation.of((A) a, (B) b);
        };
    }

    <A, B> Node<R> twoOrBlank(TwoOrBlank<A, B> operation) {
        Node<R> first = nodes.get(0);
        Node<R> second = nodes.get(1);
        return (record, around) -> operation.of((A) first.value(record, around), (B) second.value(record, around));
    }

    <A, B, C> Node<R> three(Three<A, B, C> operation) {
        Node<R> first = nodes.get(0);
        Node<R> second = nodes.get(1);
        Node<R> third = nodes.get(2);
        return (record, around) -> {
            Object a = first.value(record, around);
            Object b = second.value(record, around);
            Object c = third.value(record, around);
            return a == null || b == null || c == null ? null : operation.of((A) a, (B) b, (C) c);
        };
    }

    /** All operands, none of them blank. */
    Node<R> many(Many operation) {
        return manyOrBlank(values -> {
            for (Object value : values) {
                if (value == null) {
                    return null;
                }
            }
            return operation.of(values);
        });
    }

    Node<R> manyOrBlank(Many operation) {
        @SuppressWarnings("rawtypes")
        Node<R>[] all = nodes.toArray(new Node[0]);
        return (record, around) -> {
            @Nullable Object[] values = new Object[all.length];
            for (int i = 0; i < all.length; i++) {
                values[i] = all[i].value(record, around);
            }
            return operation.of(values);
        };
    }

    /** An operation on one operand that is not blank. */
    interface One<A> {
        @Nullable
        Object of(A a);
    }

    /** An operation on one operand, which may be blank. */
    interface OneOrBlank<A> {
        @Nullable
        Object of(@Nullable A a);
    }

    /** An operation on one operand in its surroundings. */
    interface OneAround<A> {
        @Nullable
        Object of(A a, Surroundings around);
    }

    /** An operation on two operands that are not blank. */
    interface Two<A, B> {
        @Nullable
        Object of(A a, B b);
    }

    /** An operation on two operands, which may be blank. */
    interface TwoOrBlank<A, B> {
        @Nullable
        Object of(@Nullable A a, @Nullable B b);
    }

    /** An operation on three operands that are not blank. */
    interface Three<A, B, C> {
        @Nullable
        Object of(A a, B b, C c);
    }

    /** An operation on any number of operands. */
    interface Many {
        @Nullable
        Object of(@Nullable Object[] values);
    }
}
