package dev.tenon.metadata.pack;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.metadata.page.LayoutDef.Section;
import dev.tenon.metadata.page.SortKey;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads layouts, and what they share with list views: columns and sort keys. */
final class LayoutReading {
    /** The word for an empty place among the fields of a section. */
    static final String BLANK = "blank";

    static final int COLUMNS = 2;

    private LayoutReading() {}

    static LayoutDef layout(MapReading reading) {
        Findings findings = reading.findings();
        ApiName name = reading.name("layout");
        ApiName object = reading.name("object");
        Label label = reading.label("label", DefinitionReader.MAX_LABEL);
        Optional<ApiName> renamedFrom = reading.optionalName("renamedFrom");
        List<ApiName> highlights = reading.list("highlights", new Scalars(findings)::reference);
        List<Section> sections = reading.list(
                "sections", (node, at) -> MapReading.of(node, at, findings).map(LayoutReading::section));
        List<LayoutDef.RelatedList> relatedLists = reading.list(
                "relatedLists", (node, at) -> MapReading.of(node, at, findings).map(LayoutReading::relatedList));
        reading.close();
        return new LayoutDef(name, object, label, highlights, sections, relatedLists, renamedFrom);
    }

    private static Section section(MapReading reading) {
        Label label = reading.label("label", DefinitionReader.MAX_LABEL);
        int columns = reading.whole("columns", 1, 2, COLUMNS);
        List<LayoutDef.Item> items = reading.list("fields", item(reading.findings()));
        reading.close();
        return new Section(label, columns, items);
    }

    private static BiFunction<Node, String, Optional<LayoutDef.Item>> item(Findings findings) {
        return (node, at) -> {
            if (node instanceof Node.Mapping map) {
                return Optional.of(fieldItem(new MapReading(map, at, findings)));
            }
            if (node instanceof Node.Scalar scalar && scalar.text().equals(BLANK)) {
                return Optional.of(new LayoutDef.Blank());
            }
            return new Scalars(findings).reference(node, at).map(LayoutDef.FieldItem::of);
        };
    }

    private static LayoutDef.Item fieldItem(MapReading reading) {
        ApiName field = reading.reference("field");
        boolean required = reading.flag("required", false);
        boolean readOnly = reading.flag("readOnly", false);
        LayoutDef.Conditions conditions = new LayoutDef.Conditions(
                reading.text("showIf").orElse(""),
                reading.text("requireIf").orElse(""),
                reading.text("readOnlyIf").orElse(""));
        reading.close();
        return new LayoutDef.FieldItem(field, required, readOnly, conditions);
    }

    private static LayoutDef.RelatedList relatedList(MapReading reading) {
        String relationship = reading.requiredText("relationship");
        List<FieldPath> columns = reading.list("columns", path(reading.findings()));
        List<SortKey> sort = reading.list("sort", sortKey(reading.findings()));
        reading.close();
        return new LayoutDef.RelatedList(relationship, columns, sort);
    }

    static BiFunction<Node, String, Optional<FieldPath>> path(Findings findings) {
        return (node, at) -> new Scalars(findings).path(node, at);
    }

    static BiFunction<Node, String, Optional<SortKey>> sortKey(Findings findings) {
        return (node, at) -> {
            if (!(node instanceof Node.Mapping map)) {
                return new Scalars(findings).path(node, at).map(path -> new SortKey(path, false));
            }
            MapReading reading = new MapReading(map, at, findings);
            FieldPath field = reading.fieldPath("field");
            boolean descending = reading.flag("descending", false);
            reading.close();
            return Optional.of(new SortKey(field, descending));
        };
    }
}
