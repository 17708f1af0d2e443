package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.PicklistSource;
import dev.tenon.metadata.object.PicklistValue;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks lists of values, and which field controls which. */
record PicklistCheck(Catalog draft, CatalogLimits limits, Complaints about) {
    private static final int MAX_VALUE = 255;
    private static final Pattern COLOR =
            Pattern.compile("(?:gray|red|orange|amber|green|teal|blue|indigo|purple|pink|#[0-9A-Fa-f]{6})?");

    void check(ObjectDef object, FieldDef field, FieldType.Choice choice) {
        boolean several = choice instanceof FieldType.MultiPicklist;
        switch (choice.source()) {
            case PicklistSource.Own own -> values(own.values(), "values", several);
            case PicklistSource.Global global -> checkGlobal(global, several);
        }
        checkControl(object, field, choice);
    }

    private void checkGlobal(PicklistSource.Global global, boolean several) {
        if (draft.valueSet(global.valueSet()).isEmpty()) {
            about.note(
                    "INVALID_CROSS_REFERENCE_KEY",
                    "valueSet",
                    "There is no global value set called {0}.",
                    "没有名为 {0} 的全局值集。",
                    global.valueSet());
        } else if (several) {
            draft.values(global).stream()
                    .filter(value -> value.value().contains(";"))
                    .findFirst()
                    .ifPresent(value -> noSemicolon(value, "valueSet"));
        }
    }

    private void noSemicolon(PicklistValue value, String part) {
        about.note(
                "INVALID_PICKLIST_VALUE",
                part,
                "{0}: a value of a multiPicklist holds no semicolon, which separates values.",
                "{0}：多选列表的值不能包含分号，分号用于分隔多个值。",
                shown(value));
    }

    void values(List<PicklistValue> values, String part, boolean several) {
        if (values.isEmpty()) {
            about.note("MISSING_KEY", part, "A list of values needs at least one.", "选项列表至少需要一个值。");
        }
        if (values.size() > limits.picklistValues()) {
            about.note(
                    "LIMIT_EXCEEDED",
                    part,
                    "There are {0} values; at most {1} are allowed.",
                    "共有 {0} 个值，最多允许 {1} 个。",
                    values.size(),
                    limits.picklistValues());
        }
        Set<String> seen = new HashSet<>();
        boolean defaultSeen = false;
        for (int i = 0; i < values.size(); i++) {
            PicklistValue value = values.get(i);
            String at = part + "[" + i + "]";
            checkValue(value, at);
            if (!seen.add(value.value().toLowerCase(Locale.ROOT))) {
                References.twice(about, at, shown(value));
            }
            if (several && value.value().contains(";")) {
                noSemicolon(value, at);
            }
            if (value.isDefault() && !several && defaultSeen) {
                about.note(
                        "INVALID_DEFAULT",
                        at + ".default",
                        "{0} is a second default; a picklist has one.",
                        "{0} 是第二个默认值；单选列表只能有一个默认值。",
                        shown(value));
            }
            defaultSeen |= value.isDefault();
        }
    }

    private void checkValue(PicklistValue value, String at) {
        String text = value.value();
        if (text.isBlank() || !text.strip().equals(text)) {
            about.note(
                    "INVALID_PICKLIST_VALUE",
                    at,
                    "A value is not empty and has no blanks at its ends.",
                    "值不能为空，首尾也不能有空格。");
        } else if (text.codePointCount(0, text.length()) > MAX_VALUE) {
            about.note("STRING_TOO_LONG", at, "A value has at most {0} characters.", "值最多 {0} 个字符。", MAX_VALUE);
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            about.note(
                    "INVALID_PICKLIST_VALUE",
                    at,
                    "A value holds no line breaks or control characters.",
                    "值不能包含换行或控制字符。");
        }
        if (!COLOR.matcher(value.color()).matches()) {
            about.note(
                    "UNKNOWN_VALUE",
                    at + ".color",
                    "{0} is no colour: name one of the palette, or write #rrggbb.",
                    "{0} 不是有效的颜色：请使用调色板颜色名或 #rrggbb。",
                    value.color());
        }
        if (value.isDefault() && !value.active()) {
            about.note(
                    "INVALID_DEFAULT",
                    at + ".default",
                    "{0} is inactive and cannot be the default.",
                    "{0} 已停用，不能作为默认值。",
                    shown(value));
        }
    }

    private void checkControl(ObjectDef object, FieldDef field, FieldType.Choice choice) {
        List<PicklistValue> values = draft.values(choice.source());
        boolean dependent = values.stream().anyMatch(value -> !value.when().isEmpty());
        if (choice.controllingField().isEmpty()) {
            if (dependent && choice.source() instanceof PicklistSource.Own) {
                about.note(
                        "MISSING_KEY",
                        "controllingField",
                        "Values have \"when\", so the field needs a controllingField.",
                        "选项中使用了 when，因此该字段需要 controllingField。");
            }
            return;
        }
        ApiName name = choice.controllingField().get();
        Optional<FieldDef> controlling = object.field(name.value());
        if (controlling.isEmpty()) {
            References.noField(about, "controllingField", object.name(), name.value());
            return;
        }
        if (goesInCircle(object, field)) {
            about.note(
                    "CIRCULAR_DEPENDENCY",
                    "controllingField",
                    "{0} controls itself by way of {1}.",
                    "{0} 通过 {1} 控制了自身，形成循环。",
                    field.name(),
                    name);
        }
        Optional<Set<String>> possible = possible(controlling.get().type());
        if (possible.isEmpty()) {
            about.note(
                    "INVALID_FIELD_TYPE",
                    "controllingField",
                    "{0} cannot control: only a picklist or a checkbox can.",
                    "{0} 不能作为控制字段：只能使用选项列表或复选框。",
                    name);
        } else {
            checkWhen(values, possible.get(), name);
        }
    }

    private void checkWhen(List<PicklistValue> values, Set<String> possible, ApiName controlling) {
        for (int i = 0; i < values.size(); i++) {
            for (String when : values.get(i).when()) {
                if (!possible.contains(when)) {
                    about.note(
                            "INVALID_CROSS_REFERENCE_KEY",
                            "values[" + i + "].when",
                            "{0} is no value of {1}.",
                            "{0} 不是 {1} 的值。",
                            when,
                            controlling);
                }
            }
        }
    }

    private Optional<Set<String>> possible(FieldType type) {
        if (type instanceof FieldType.Checkbox) {
            return Optional.of(Set.of("true", "false"));
        }
        if (type instanceof FieldType.Picklist picklist) {
            return Optional.of(draft.values(picklist.source()).stream()
                    .map(PicklistValue::value)
                    .collect(Collectors.toSet()));
        }
        return Optional.empty();
    }

    private static boolean goesInCircle(ObjectDef object, FieldDef start) {
        Set<ApiName> seen = new HashSet<>();
        Optional<FieldDef> at = Optional.of(start);
        while (at.isPresent() && at.get().type() instanceof FieldType.Choice choice) {
            if (!seen.add(at.get().name())) {
                return at.get().name().equals(start.name());
            }
            at = choice.controllingField().flatMap(name -> object.field(name.value()));
        }
        return false;
    }

    private static String shown(PicklistValue value) {
        String text = value.value();
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}
