package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Sentence;

/** For what a formula is written; some functions make sense only in some places. */
public enum FormulaUse {
    FIELD("formula fields", "公式字段"),
    DEFAULT_VALUE("default values", "默认值"),
    VALIDATION("validation rules", "验证规则"),
    LOOKUP_FILTER("lookup filters", "查找筛选条件"),
    ROLL_UP_FILTER("filters of roll-ups", "汇总筛选条件"),
    FORM_CONDITION("conditions of forms", "表单条件"),
    FLOW("flows", "流程"),
    REPORT_SUMMARY("summary formulas of reports", "报表汇总公式");

    private final Sentence noun;

    FormulaUse(String en, String zh) {
        noun = Sentence.of(en, zh);
    }

    /** Within a sentence, in the plural. */
    public Sentence noun() {
        return noun;
    }
}
