package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that a default can be read as a value of its field's type. */
record DefaultCheck(Catalog draft, Complaints about) {
    private static final int MAX_TEXT_AREA = 255;

    void check(FieldDef field) {
        if (field.defaultValue().isEmpty()) {
            return;
        }
        String text = field.defaultValue().get();
        switch (field.type()) {
            case FieldType.Text type -> length(text, type.maxLength());
            case FieldType.TextArea ignored -> length(text, MAX_TEXT_AREA);
            case FieldType.LongText type -> length(text, type.maxLength());
            case FieldType.RichText type -> length(text, type.maxLength());
            case FieldType.Url ignored -> length(text, Constants.MAX_URL);
            case FieldType.Phone ignored -> length(text, Constants.MAX_PHONE);
            case FieldType.Email ignored -> constant(Constants.isEmail(text), "name@example.com");
            case FieldType.Number type -> number(text, type.precision(), type.scale());
            case FieldType.Currency type -> number(text, type.precision(), type.scale());
            case FieldType.Percent type -> number(text, type.precision(), type.scale());
            case FieldType.Checkbox ignored -> constant(Constants.isFlag(text), "true / false");
            case FieldType.Date ignored -> constant(Constants.isDate(text), "2026-01-31");
            case FieldType.DateTime ignored -> constant(Constants.isMoment(text), "2026-01-31T08:30:00Z");
            case FieldType.Time ignored -> constant(Constants.isTime(text), "08:30");
            case FieldType.Duration ignored -> constant(Constants.isDuration(text), "PT1H30M");
            case FieldType.Picklist type -> chosen(field, type, List.of(text));
            case FieldType.MultiPicklist type -> chosen(field, type, List.of(text.split(";", -1)));
            case FieldType.Id ignored -> none();
            case FieldType.AutoNumber ignored -> none();
            case FieldType.Relation ignored -> none();
            case FieldType.Compound ignored -> none();
            case FieldType.EncryptedText ignored -> none();
            case FieldType.File ignored -> none();
            case FieldType.Image ignored -> none();
            case FieldType.Json ignored -> none();
        }
    }

    private void none() {
        about.note("INVALID_DEFAULT", "default", "This type has no default.", "该类型不能设置默认值。");
    }

    private void constant(boolean readable, String example) {
        if (!readable) {
            about.note(
                    "INVALID_DEFAULT",
                    "default",
                    "The default cannot be read as this type; write it like {0}.",
                    "默认值不符合该类型，请按此格式填写：{0}。",
                    example);
        }
    }

    private void length(String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            about.note(
                    "INVALID_DEFAULT",
                    "default",
                    "The default is longer than the field's {0} characters.",
                    "默认值超过该字段的 {0} 个字符。",
                    most);
        }
    }

    private void number(String text, int precision, int scale) {
        if (!Constants.isNumber(text)) {
            constant(false, "12.5");
        } else if (!Constants.fits(text, precision, scale)) {
            about.note(
                    "INVALID_DEFAULT",
                    "default",
                    "The default has more digits than the field: {0} in all, {1} after the point.",
                    "默认值的位数超过该字段：总共 {0} 位，小数 {1} 位。",
                    precision,
                    scale);
        }
    }

    private void chosen(FieldDef field, FieldType.Choice choice, List<String> texts) {
        List<PicklistValue> values = draft.values(choice.source());
        Set<String> active = values.stream()
                .filter(PicklistValue::active)
                .map(PicklistValue::value)
                .collect(Collectors.toSet());
        Optional<String> stranger =
                texts.stream().filter(text -> !active.contains(text)).findFirst();
        if (choice.restricted() && stranger.isPresent()) {
            about.note(
                    "INVALID_DEFAULT",
                    "default",
                    "The default {0} is no active value of {1}.",
                    "默认值 {0} 不是 {1} 的有效选项。",
                    stranger.get(),
                    field.name());
        }
    }
}
