package dev.tenon.metadata.object;

import dev.tenon.metadata.text.Label;
import java.util.Optional;

/**
 * What must not be true of a record that is saved.
 *
 * @param condition a formula; the rule is violated when it is true
 * @param field where the message is shown; absent: at the record
 * @param description for admins
 */
public record ValidationRule(
        ApiName name, boolean active, String condition, Label message, Optional<ApiName> field, String description) {

    public ValidationRule withCondition(String newCondition) {
        return new ValidationRule(name, active, newCondition, message, field, description);
    }

    public ValidationRule withField(Optional<ApiName> newField) {
        return new ValidationRule(name, active, condition, message, newField, description);
    }
}
