package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Sentence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A function being declared: the catalogs read as one sentence a function, ended by {@link #help}. */
record FunctionDraft(
        FunctionCategory category,
        String name,
        List<Parameter> parameters,
        String signature,
        Set<FormulaUse> uses,
        Sentence blanks,
        Typing typing) {

    static FunctionDraft of(FunctionCategory category, String name, Parameter... parameters) {
        List<Parameter> all = List.of(parameters);
        return new FunctionDraft(
                category,
                name,
                all,
                signature(name, all),
                EnumSet.allOf(FormulaUse.class),
                FunctionHelp.BLANK_FOR_BLANK,
                call -> new Part.Broken(call.formula()));
    }

    private static String signature(String name, List<Parameter> parameters) {
        StringBuilder out = new StringBuilder(name).append('(');
        for (Parameter parameter : parameters) {
            boolean first = parameter == parameters.getFirst();
            String separator = first ? "" : ", ";
            out.append(
                    switch (parameter.arity()) {
                        case REQUIRED -> separator + parameter.name();
                        case OPTIONAL -> "[" + separator + parameter.name() + "]";
                        case REPEATED -> separator + parameter.name() + ", ...";
                    });
        }
        return out.append(')').toString();
    }

    /** The operation on all arguments. */
    FunctionDraft gives(FormulaType type, Operation operation) {
        return typed(call -> call.gives(type, call.apply(operation, type.valueType())));
    }

    FunctionDraft typed(Typing understood) {
        return new FunctionDraft(category, name, parameters, signature, uses, blanks, understood);
    }

    FunctionDraft signed(String shown) {
        return new FunctionDraft(category, name, parameters, shown, uses, blanks, typing);
    }

    FunctionDraft only(Set<FormulaUse> places) {
        return new FunctionDraft(category, name, parameters, signature, Set.copyOf(places), blanks, typing);
    }

    /** Known, so that it can be refused with a sentence that says what to use instead. */
    FunctionDraft never() {
        return only(Set.of());
    }

    FunctionDraft blanks(String en, String zh) {
        return new FunctionDraft(category, name, parameters, signature, uses, Sentence.of(en, zh), typing);
    }

    FormulaFunction help(String en, String zh, String example) {
        return new FormulaFunction(this, new FunctionHelp(Sentence.of(en, zh), example, blanks));
    }

    /** Several catalogs as one. */
    @SafeVarargs
    static List<FormulaFunction> all(List<FormulaFunction>... catalogs) {
        return Stream.of(catalogs).flatMap(List::stream).toList();
    }
}
