package dev.tenon.metadata.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What can be asked of trees without knowing what they mean. */
public final class FormulaTrees {

    private FormulaTrees() {}

    /** Whether both say the same, wherever their parts stand. Without recursion: long chains are deep trees. */
    public static boolean same(Formula one, Formula other) {
        Deque<Formula> left = new ArrayDeque<>(List.of(one));
        Deque<Formula> right = new ArrayDeque<>(List.of(other));
        while (!left.isEmpty()) {
            Formula a = left.pop();
            Formula b = right.pop();
            List<Formula> ofA = children(a);
            List<Formula> ofB = children(b);
            if (!alike(a, b) || ofA.size() != ofB.size()) {
                return false;
            }
            ofA.forEach(left::push);
            ofB.forEach(right::push);
        }
        return true;
    }

    /** The parts of which a formula is made, in the order of the text. */
    public static List<Formula> children(Formula formula) {
        return switch (formula) {
            case Formula.NumberLiteral number -> List.of();
            case Formula.TextLiteral text -> List.of();
            case Formula.BooleanLiteral bool -> List.of();
            case Formula.NullLiteral nothing -> List.of();
            case Formula.Name name -> List.of();
            case Formula.Unary unary -> List.of(unary.operand());
            case Formula.Binary binary -> List.of(binary.left(), binary.right());
            case Formula.Call call -> call.arguments();
        };
    }

    private static boolean alike(Formula a, Formula b) {
        return switch (a) {
            case Formula.NumberLiteral number ->
                b instanceof Formula.NumberLiteral same && number.value().compareTo(same.value()) == 0;
            case Formula.TextLiteral text ->
                b instanceof Formula.TextLiteral same && text.value().equals(same.value());
            case Formula.BooleanLiteral bool ->
                b instanceof Formula.BooleanLiteral same && bool.value() == same.value();
            case Formula.NullLiteral nothing -> b instanceof Formula.NullLiteral;
            case Formula.Name name ->
                b instanceof Formula.Name same && name.steps().equals(same.steps());
            case Formula.Unary unary -> b instanceof Formula.Unary same && unary.operator() == same.operator();
            case Formula.Binary binary -> b instanceof Formula.Binary same && binary.operator() == same.operator();
            case Formula.Call call ->
                b instanceof Formula.Call same && call.function().equalsIgnoreCase(same.function());
        };
    }
}
