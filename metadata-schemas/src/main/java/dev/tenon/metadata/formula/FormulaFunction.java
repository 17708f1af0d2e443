package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Sentence;
import java.util.List;
import java.util.Set;

/** A function of the language: what it is called, takes and means. */
public final class FormulaFunction {
    private final FunctionCategory category;
    private final String name;
    private final List<Parameter> parameters;
    private final String signature;
    private final Set<FormulaUse> uses;
    private final FunctionHelp help;
    private final Typing typing;

    FormulaFunction(FunctionDraft draft, FunctionHelp help) {
        this.category = draft.category();
        this.name = draft.name();
        this.parameters = draft.parameters();
        this.signature = draft.signature();
        this.uses = draft.uses();
        this.typing = draft.typing();
        this.help = help;
    }

    public String name() {
        return name;
    }

    public FunctionCategory category() {
        return category;
    }

    /** {@code LPAD(text, length[, padding])}. */
    public String signature() {
        return signature;
    }

    /** Where it may be used; empty for those that the language only knows to refuse. */
    public Set<FormulaUse> uses() {
        return uses;
    }

    /** What it does. */
    public Sentence help() {
        return help.what();
    }

    /** A formula that shows it; most are comparisons that are true. */
    public String example() {
        return help.example();
    }

    /** What it gives for blanks, and when it fails. */
    public Sentence blanksAndErrors() {
        return help.blanks();
    }

    List<Parameter> parameters() {
        return parameters;
    }

    Typing typing() {
        return typing;
    }
}
