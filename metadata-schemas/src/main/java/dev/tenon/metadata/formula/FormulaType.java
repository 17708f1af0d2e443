package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Sentence;
import java.util.EnumSet;
import java.util.Set;

/** What kind of value a part of a formula has for the one who writes it; {@link ValueType} is what it is at run time. */
public enum FormulaType {
    NUMBER(ValueType.NUMBER, "Number", "数字", "a number", "数字"),
    CURRENCY(ValueType.NUMBER, "Currency", "货币", "a currency amount", "货币金额"),
    /** Within a formula one percent is 0.01. */
    PERCENT(ValueType.NUMBER, "Percent", "百分比", "a percentage", "百分比"),
    TEXT(ValueType.TEXT, "Text", "文本", "text", "文本"),
    CHECKBOX(ValueType.CHECKBOX, "Checkbox", "复选框", "a checkbox", "复选框（真/假）"),
    DATE(ValueType.DATE, "Date", "日期", "a date", "日期"),
    DATETIME(ValueType.DATETIME, "Date and time", "日期时间", "a date with time", "日期时间"),
    TIME(ValueType.TIME, "Time", "时间", "a time of day", "时间"),
    PICKLIST(ValueType.TEXT, "Picklist", "选项列表", "a picklist", "选项列表"),
    MULTI_PICKLIST(ValueType.CHOICES, "Multi-select picklist", "多选列表", "a multi-select picklist", "多选列表"),
    /** Two numbers, which only DISTANCE takes. */
    LOCATION(ValueType.NUMBER, "Location", "地理位置", "a location", "地理位置"),
    /** Ids and lookups. */
    RECORD(ValueType.RECORD, "Record", "记录", "a record", "记录"),
    /** {@code NULL}: fits wherever a value fits. */
    BLANK(ValueType.TEXT, "Blank", "空值", "blank", "空值");

    static final Set<FormulaType> NUMBERS = EnumSet.of(NUMBER, CURRENCY, PERCENT);

    private final ValueType valueType;
    private final Sentence label;
    private final Sentence noun;

    FormulaType(ValueType valueType, String labelEn, String labelZh, String nounEn, String nounZh) {
        this.valueType = valueType;
        this.label = Sentence.of(labelEn, labelZh);
        this.noun = Sentence.of(nounEn, nounZh);
    }

    public ValueType valueType() {
        return valueType;
    }

    /** As a heading: {@code Date and time}. */
    public Sentence label() {
        return label;
    }

    /** Within a sentence: {@code a date with time}. */
    public Sentence noun() {
        return noun;
    }

    public boolean isNumber() {
        return NUMBERS.contains(this);
    }
}
