package dev.tenon.metadata.pack;

import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.object.FieldDef;

/**
 * Definitions to texts that {@link DefinitionReader} reads back as the same values. One definition has one text: keys in
 * a fixed order, defaults left out.
 */
public final class DefinitionWriter {
    private DefinitionWriter() {}

    /** The definition as the tree that its file holds. */
    public static Node tree(Element element) {
        return switch (element) {
            case Element.OfObject object -> ObjectWriting.object(object.def());
            case Element.ValueSet set -> ObjectWriting.valueSet(set.def());
            case Element.Layout layout -> PageWriting.layout(layout.def());
            case Element.ListView view -> PageWriting.listView(view.def());
            case Element.App app -> AccessWriting.app(app.def());
            case Element.PermissionSet set -> AccessWriting.permissionSet(set.def());
        };
    }

    /** The text of its file. */
    public static String yaml(Element element) {
        return YamlText.of(tree(element));
    }

    /** The body that the metadata API moves and the catalog keeps: one line. */
    public static String json(Element element) {
        return JsonText.of(tree(element));
    }

    /** One field, the name field included, for a row of its own. */
    public static String fieldJson(FieldDef field) {
        return JsonText.of(FieldWriting.field(field));
    }
}
