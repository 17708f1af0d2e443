package dev.tenon.console.setup;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.metadata.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** A layout between its definition and the form of its editor. Section {@code n} posts its columns as {@code n.left}, {@code n.right}. */
final class LayoutForm {
    private static final int MAX_SECTIONS = 30;

    private LayoutForm() {}

    /** The layout an object begins with: all its fields in two columns. */
    static LayoutDef first(CatalogObject object) {
        List<LayoutDef.Item> items = new ArrayList<>();
        for (FieldDef field : object.def().definedFields()) {
            items.add(LayoutDef.FieldItem.of(field.name()));
        }
        return new LayoutDef(
                object.name(),
                object.name(),
                object.def().shown(),
                List.of(),
                List.of(new LayoutDef.Section(Label.of("Details", "详细信息"), 2, items)),
                List.of(),
                Optional.empty());
    }

    static LayoutDef posted(Catalog catalog, LayoutDef before, MultiValueMap<String, String> form) {
        List<LayoutDef.Section> sections = new ArrayList<>();
        for (int n = 0; n < MAX_SECTIONS && form.containsKey(n + ".columns"); n++) {
            sections.add(section(form, n));
        }
        return new LayoutDef(
                before.name(),
                before.object(),
                before.label(),
                PostedForm.texts(form, "highlights").stream().map(ApiName::of).toList(),
                sections,
                related(catalog, before, PostedForm.texts(form, "related")),
                Optional.empty());
    }

    private static LayoutDef.Section section(MultiValueMap<String, String> form, int n) {
        int columns = PostedForm.text(form, n + ".columns").equals("1") ? 1 : 2;
        List<String> left = PostedForm.texts(form, n + ".left");
        List<String> right = PostedForm.texts(form, n + ".right");
        List<LayoutDef.Item> items = new ArrayList<>();
        for (int row = 0; row < Math.max(left.size(), right.size()); row++) {
            add(items, left, row, right.size(), form);
            add(items, right, row, left.size(), form);
        }
        if (columns == 1) {
            items.removeIf(LayoutDef.Blank.class::isInstance);
        }
        return new LayoutDef.Section(LabelForm.posted(form, n + ".label"), columns, items);
    }

    /** The item of one column in this row; an empty place where the other column goes on longer. */
    private static void add(
            List<LayoutDef.Item> items,
            List<String> column,
            int row,
            int otherSize,
            MultiValueMap<String, String> form) {
        if (row < column.size()) {
            items.add(FieldSettings.inLayout(form, ApiName.of(column.get(row))).item());
        } else if (row < otherSize) {
            items.add(new LayoutDef.Blank());
        }
    }

    /** Related lists keep their columns; a new one shows the name and the first fields of the child. */
    private static List<LayoutDef.RelatedList> related(Catalog catalog, LayoutDef before, List<String> chosen) {
        List<LayoutDef.RelatedList> lists = new ArrayList<>();
        for (String relationship : chosen) {
            lists.add(before.relatedLists().stream()
                    .filter(list -> list.relationship().equalsIgnoreCase(relationship))
                    .findFirst()
                    .orElseGet(() -> new LayoutDef.RelatedList(
                            relationship, childColumns(catalog, before.object(), relationship), List.of())));
        }
        return lists;
    }

    private static List<FieldPath> childColumns(Catalog catalog, ApiName parent, String relationship) {
        return LayoutView.children(catalog, parent).stream()
                .filter(child -> child.relationship().equalsIgnoreCase(relationship))
                .findFirst()
                .map(child -> child.object().def().definedFields().stream()
                        .filter(field -> !field.name().equals(child.field()))
                        .limit(4)
                        .map(field -> FieldPath.of(field.name().value()))
                        .toList())
                .orElse(List.of());
    }

    /** A step of the editor that is not yet a save: another section, or one less. */
    static LayoutDef step(LayoutDef layout, String step) {
        List<LayoutDef.Section> sections = new ArrayList<>(layout.sections());
        if (step.equals("add") && sections.size() < MAX_SECTIONS) {
            sections.add(new LayoutDef.Section(Label.of("New section", "新分区"), 2, List.of()));
        } else if (step.matches("remove-[0-9]{1,2}")) {
            int index = Integer.parseInt(step.substring("remove-".length()));
            if (index < sections.size()) {
                sections.remove(index);
            }
        }
        return new LayoutDef(
                layout.name(),
                layout.object(),
                layout.label(),
                layout.highlights(),
                sections,
                layout.relatedLists(),
                Optional.empty());
    }
}
