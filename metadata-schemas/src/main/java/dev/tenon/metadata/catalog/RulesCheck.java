package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.ValidationRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the validation rules of one object, but for their conditions. */
record RulesCheck(CatalogLimits limits, Complaints about) {

    void check(CatalogObject object) {
        List<ValidationRule> rules = object.def().validationRules();
        if (rules.size() > limits.validationRulesPerObject()) {
            about.note(
                    "LIMIT_EXCEEDED",
                    "validationRules",
                    "There are {0} validation rules; at most {1} are allowed.",
                    "共有 {0} 条验证规则，最多允许 {1} 条。",
                    rules.size(),
                    limits.validationRulesPerObject());
        }
        Set<ApiName> names = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            ValidationRule rule = rules.get(i);
            Complaints inRule = about.in("validationRules[" + i + "].");
            if (NameCheck.wellFormed(rule.name(), "name", inRule) && !names.add(rule.name())) {
                inRule.note(
                        "DUPLICATE_DEVELOPER_NAME",
                        "name",
                        "There is a validation rule {0} already.",
                        "已有名为 {0} 的验证规则。",
                        rule.name());
            }
            if (rule.message().isEmpty()) {
                inRule.note(
                        "MISSING_KEY", "message", "Say what people see when the rule is violated.", "请填写违反规则时显示的提示。");
            }
            rule.field()
                    .filter(field -> object.field(field).isEmpty())
                    .ifPresent(field -> References.noField(inRule, "field", object.name(), field.value()));
        }
    }
}
