package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Sentence;

/** What people are told of a function. */
record FunctionHelp(Sentence what, String example, Sentence blanks) {
    static final Sentence BLANK_FOR_BLANK = Sentence.of("Blank if an argument is blank.", "任一参数为空时返回空值。");
}
