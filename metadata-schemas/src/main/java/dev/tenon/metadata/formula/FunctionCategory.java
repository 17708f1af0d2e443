package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Sentence;

/** The groups in which functions are listed. */
public enum FunctionCategory {
    LOGIC("Logic", "逻辑"),
    NUMBER("Numbers", "数学"),
    TEXT("Text", "文本"),
    ENCODING("Encoding", "编码"),
    DATE("Dates and times", "日期与时间"),
    RECORD("Records", "记录");

    private final Sentence label;

    FunctionCategory(String en, String zh) {
        label = Sentence.of(en, zh);
    }

    public Sentence label() {
        return label;
    }
}
