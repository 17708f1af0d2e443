package dev.tenon.metadata.object;

import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Optional;

/** A list of values that several picklists share. */
public record GlobalValueSetDef(
        ApiName name, Label label, String description, List<PicklistValue> values, Optional<ApiName> renamedFrom) {

    public GlobalValueSetDef {
        values = List.copyOf(values);
    }

    public Label shown() {
        return label.or(Label.of(name.bareName().replace('_', ' ')));
    }
}
