package dev.tenon.metadata.page;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Optional;

/** A group of tabs for one kind of work. Each tab shows one object. Users read the description where they choose an app. */
public record AppDef(
        ApiName name, Label label, Label description, String icon, List<ApiName> tabs, Optional<ApiName> renamedFrom) {

    public AppDef {
        tabs = List.copyOf(tabs);
    }

    public Label shown() {
        return label.or(Label.of(name.value().replace('_', ' ')));
    }
}
