package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.AutoNumberFormat;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;

/** Checks what one field says of itself: the numbers of its type, its properties, its default. */
record FieldCheck(Catalog draft, CatalogLimits limits, Complaints about) {

    void check(FieldDef field) {
        checkType(field.type());
        checkRequired(field);
        checkUnique(field);
        new DefaultCheck(draft, about).check(field);
    }

    private void checkType(FieldType type) {
        switch (type) {
            case FieldType.Text text -> range("maxLength", text.maxLength(), 1, FieldType.MAX_TEXT);
            case FieldType.LongText text -> longText(text.maxLength(), text.visibleLines());
            case FieldType.RichText text -> longText(text.maxLength(), text.visibleLines());
            case FieldType.Number number -> digits(number.precision(), number.scale());
            case FieldType.Currency money -> digits(money.precision(), money.scale());
            case FieldType.Percent percent -> digits(percent.precision(), percent.scale());
            case FieldType.MultiPicklist picklist -> range("visibleLines", picklist.visibleLines(), 3, 10);
            case FieldType.AutoNumber number -> autoNumber(number);
            case FieldType.Geolocation place -> range("scale", place.scale(), 0, 9);
            case FieldType.EncryptedText text -> range("maxLength", text.maxLength(), 1, 175);
            case FieldType.File file -> range("maxMegabytes", file.maxMegabytes(), 1, 25);
            case FieldType.Image image -> range("maxMegabytes", image.maxMegabytes(), 1, 25);
            case FieldType.Id ignored ->
                about.note("INVALID_FIELD_TYPE", "type", "Every object has its id already.", "每个对象都已有记录 ID。");
            case FieldType.TextArea ignored -> {}
            case FieldType.Checkbox ignored -> {}
            case FieldType.Date ignored -> {}
            case FieldType.DateTime ignored -> {}
            case FieldType.Time ignored -> {}
            case FieldType.Email ignored -> {}
            case FieldType.Phone ignored -> {}
            case FieldType.Url ignored -> {}
            case FieldType.Picklist ignored -> {}
            case FieldType.Relation ignored -> {}
            case FieldType.Address ignored -> {}
            case FieldType.PersonName ignored -> {}
            case FieldType.Json ignored -> {}
            case FieldType.Duration ignored -> {}
        }
    }

    private void range(String part, int value, int least, int most) {
        if (value < least || value > most) {
            about.note(
                    "OUT_OF_RANGE",
                    part,
                    "{0} is out of range: {1} to {2}.",
                    "{0} 超出范围：{1} 到 {2}。",
                    value,
                    least,
                    most);
        }
    }

    private void longText(int maxLength, int visibleLines) {
        range("maxLength", maxLength, FieldType.MAX_TEXT + 1, FieldType.MAX_LONG_TEXT);
        range("visibleLines", visibleLines, 2, 50);
    }

    private void digits(int precision, int scale) {
        range("precision", precision, 1, FieldType.MAX_DIGITS);
        range("scale", scale, 0, FieldType.MAX_DIGITS - 1);
        if (scale > precision) {
            about.note(
                    "OUT_OF_RANGE",
                    "scale",
                    "A scale of {0} does not fit into a precision of {1} digits.",
                    "小数位数 {0} 超过了总位数 {1}。",
                    scale,
                    precision);
        }
    }

    private void autoNumber(FieldType.AutoNumber number) {
        if (AutoNumberFormat.parse(number.format()).isEmpty()) {
            about.note(
                    "INVALID_FORMAT",
                    "format",
                    "A number's format has exactly one place such as '{0000}' of 1 to 10 zeros, else text,"
                            + " '{YYYY}', '{YY}', '{MM}', '{DD}'; at most {0} characters.",
                    "编号格式必须恰好包含一个如 '{0000}' 的占位（1 到 10 个零），其余为文本、'{YYYY}'、'{YY}'、'{MM}'、'{DD}'；最多 {0} 个字符。",
                    AutoNumberFormat.MAX_LENGTH);
        }
        if (number.startAt() < 0) {
            about.note("OUT_OF_RANGE", "startAt", "A number starts at 0 or later.", "起始编号不能小于 0。");
        }
    }

    private void checkRequired(FieldDef field) {
        boolean pointless = field.type() instanceof FieldType.Checkbox || field.type() instanceof FieldType.AutoNumber;
        if (field.required() && pointless) {
            about.note(
                    "INVALID_FIELD_PROPERTY",
                    "required",
                    "This type always has a value; leave out required.",
                    "该类型始终有值，请去掉 required。");
        }
    }

    private void checkUnique(FieldDef field) {
        if (canBeUnique(field.type())) {
            return;
        }
        if (field.unique()) {
            notUnique("unique");
        }
        if (field.externalId()) {
            notUnique("externalId");
        }
    }

    private void notUnique(String part) {
        about.note(
                "INVALID_FIELD_PROPERTY",
                part,
                "Only text, number, email, phone, url and autoNumber can have {0}.",
                "只有 text、number、email、phone、url 和 autoNumber 类型可以设置 {0}。",
                part);
    }

    private static boolean canBeUnique(FieldType type) {
        return type instanceof FieldType.Text
                || type instanceof FieldType.Number
                || type instanceof FieldType.Email
                || type instanceof FieldType.Phone
                || type instanceof FieldType.Url
                || type instanceof FieldType.AutoNumber;
    }
}
