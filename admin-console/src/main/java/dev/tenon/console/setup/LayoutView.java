package dev.tenon.console.setup;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.Option;
import dev.tenon.console.view.Text;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldKind;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.page.LayoutDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A layout as its editor shows it. */
final class LayoutView {
    private final Catalog catalog;
    private final CatalogObject object;
    private final LayoutDef layout;
    private final LayoutProblems problems;
    private final Text text;

    LayoutView(Catalog catalog, CatalogObject object, LayoutDef layout, LayoutProblems problems, Text text) {
        this.catalog = catalog;
        this.object = object;
        this.layout = layout;
        this.problems = problems;
        this.text = text;
    }

    /** A related list that can be moved. */
    public record Tile(String value, String label, String icon) {}

    /** A section with its two columns. */
    public record SectionView(
            int index, String en, String zh, int columns, List<FieldTile> left, List<FieldTile> right) {

        /** Under which its left column is posted. */
        public String leftName() {
            return index + ".left";
        }

        public String rightName() {
            return index + ".right";
        }

        public String leftId() {
            return "left-" + index;
        }

        public String rightId() {
            return "right-" + index;
        }
    }

    /** Children of the object, by the name of their relationship. */
    record Child(String relationship, CatalogObject object, ApiName field) {}

    static List<Child> children(Catalog catalog, ApiName parent) {
        List<Child> children = new ArrayList<>();
        for (CatalogObject candidate : catalog.allObjects()) {
            for (CatalogField field : candidate.fields()) {
                if (field.type() instanceof FieldType.Relation relation
                        && relation.targets().contains(parent)
                        && !field.def().childPath().isEmpty()) {
                    children.add(new Child(field.def().childPath(), candidate, field.name()));
                }
            }
        }
        return children;
    }

    /** The fields that stand nowhere on the page. */
    List<FieldTile> palette() {
        Set<ApiName> shown = new HashSet<>();
        layout.sections()
                .forEach(section -> section.items().forEach(item -> {
                    if (item instanceof LayoutDef.FieldItem field) {
                        shown.add(field.field());
                    }
                }));
        return placeable().stream()
                .filter(field -> !shown.contains(field.name()))
                .map(field -> tile(field, FieldSettings.none(field.name())))
                .toList();
    }

    private List<CatalogField> placeable() {
        return object.fields().stream()
                .filter(field -> field.origin() == CatalogField.Origin.NAME
                        || field.origin() == CatalogField.Origin.DEFINED
                        || field.name().matches("OwnerId"))
                .toList();
    }

    private FieldTile tile(CatalogField field, FieldSettings settings) {
        return new FieldTile(
                field.name().value(),
                field.def().shown().in(locale()),
                KindCard.icon(FieldKind.of(field.type())),
                FieldSettingsController.url(layout, field),
                FieldTile.State.of(settings, problems.of(field.name()), text));
    }

    List<SectionView> sections() {
        List<SectionView> sections = new ArrayList<>();
        for (LayoutDef.Section section : layout.sections()) {
            List<FieldTile> left = new ArrayList<>();
            List<FieldTile> right = new ArrayList<>();
            for (int place = 0; place < section.items().size(); place++) {
                boolean isRight = section.columns() == 2 && place % 2 == 1;
                place(section.items().get(place), isRight ? right : left);
            }
            sections.add(new SectionView(
                    sections.size(),
                    section.label()
                            .texts()
                            .getOrDefault("en", section.label().texts().getOrDefault("", "")),
                    section.label().texts().getOrDefault("zh-CN", ""),
                    section.columns(),
                    left,
                    right));
        }
        return sections;
    }

    private void place(LayoutDef.Item item, List<FieldTile> column) {
        switch (item) {
            case LayoutDef.FieldItem field ->
                object.field(field.field())
                        .map(found -> tile(found, FieldSettings.of(field)))
                        .ifPresent(column::add);
            case LayoutDef.Blank ignored -> {}
        }
    }

    /** The fields of the page's head. */
    List<Field> options() {
        List<Option> fields = placeable().stream()
                .map(field ->
                        Option.of(field.name().value(), field.def().shown().in(locale())))
                .toList();
        return List.of(Field.choices(
                        "highlights",
                        text.get("setup.layout.highlights"),
                        layout.highlights().stream().map(ApiName::value).toList(),
                        fields)
                .wide());
    }

    List<Tile> relatedShown() {
        return layout.relatedLists().stream()
                .map(list -> relatedTile(list.relationship()))
                .toList();
    }

    List<Tile> relatedHidden() {
        return children(catalog, object.name()).stream()
                .map(Child::relationship)
                .distinct()
                .filter(name -> layout.relatedLists().stream()
                        .noneMatch(list -> list.relationship().equalsIgnoreCase(name)))
                .map(this::relatedTile)
                .toList();
    }

    private Tile relatedTile(String relationship) {
        String label = children(catalog, object.name()).stream()
                .filter(child -> child.relationship().equalsIgnoreCase(relationship))
                .findFirst()
                .map(child -> child.object().def().shownPlural().in(locale()))
                .orElse(relationship);
        return new Tile(relationship, label + " (" + relationship + ")", "list");
    }

    private Locale locale() {
        return text.language().locale();
    }
}
