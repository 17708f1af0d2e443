package dev.tenon.metadata.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** A tree as text, in one canonical way with no bracket too many; parsing it gives the same tree. */
public final class FormulaPrinter {
    private final StringBuilder out = new StringBuilder();

    private FormulaPrinter() {}

    public static String print(Formula formula) {
        FormulaPrinter printer = new FormulaPrinter();
        printer.append(formula);
        return printer.out.toString();
    }

    private void append(Formula formula) {
        switch (formula) {
            case Formula.NumberLiteral number -> out.append(number.value().toPlainString());
            case Formula.TextLiteral text -> quoted(text.value());
            case Formula.BooleanLiteral bool -> out.append(bool.value() ? "TRUE" : "FALSE");
            case Formula.NullLiteral nothing -> out.append("NULL");
            case Formula.Name name -> out.append(String.join(".", name.steps()));
            case Formula.Unary unary -> {
                out.append(unary.operator().sign());
                operand(unary.operand(), Integer.MAX_VALUE);
            }
            case Formula.Binary binary -> chain(binary);
            case Formula.Call call -> call(call);
        }
    }

    /** Goes down the left side first and then prints from there, so that long chains need no deep stack. */
    private void chain(Formula.Binary last) {
        Deque<Formula.Binary> links = new ArrayDeque<>();
        Formula first = last;
        int binding = 0;
        while (first instanceof Formula.Binary link && link.operator().binding() >= binding) {
            links.push(link);
            binding = link.operator().binding();
            first = link.left();
        }
        operand(first, binding);
        for (Formula.Binary link : links) {
            out.append(' ').append(link.operator().sign()).append(' ');
            operand(link.right(), link.operator().binding() + 1);
        }
    }

    private void operand(Formula formula, int binding) {
        if (formula instanceof Formula.Binary binary && binary.operator().binding() < binding) {
            out.append('(');
            append(formula);
            out.append(')');
        } else {
            append(formula);
        }
    }

    private void call(Formula.Call call) {
        out.append(call.function().toUpperCase(Locale.ROOT)).append('(');
        String separator = "";
        for (Formula argument : call.arguments()) {
            out.append(separator);
            append(argument);
            separator = ", ";
        }
        out.append(')');
    }

    private void quoted(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
        out.append('"');
    }
}
