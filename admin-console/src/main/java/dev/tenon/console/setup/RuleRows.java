package dev.tenon.console.setup;

import dev.tenon.console.view.Cell;
import dev.tenon.console.view.Grid;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Url;
import dev.tenon.metadata.catalog.CatalogObject;
import java.util.List;

/** The validation rules of an object as rows. */
final class RuleRows {
    private RuleRows() {}

    static Grid grid(CatalogObject object, Text text) {
        List<Grid.Row> rows = object.def().validationRules().stream()
                .map(rule -> new Grid.Row(
                        rule.name().value(),
                        rule.name().value(),
                        List.of(
                                Cell.link(
                                        rule.name().value(),
                                        Url.path("setup", "objects", object.name(), "rules", rule.name())),
                                Cell.text(rule.message().in(text.language().locale())),
                                Cell.text(rule.condition()),
                                Cell.mark(rule.active(), text.get("setup.rule.active")))))
                .toList();
        List<Grid.Column> columns = List.of(
                Grid.Column.of(text.get("setup.rule.name")),
                Grid.Column.of(text.get("setup.rule.message")),
                Grid.Column.of(text.get("setup.rule.condition")),
                Grid.Column.of(text.get("setup.rule.active")));
        return new Grid("rules", text.get("setup.rules"), columns, rows, false);
    }
}
