package dev.tenon.console.setup;

import dev.tenon.console.view.Text;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.page.LayoutDef;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;

/** What a layout asks of a field at its place. In the editor's form it stands hidden in the field's tile, and goes where that goes. */
record FieldSettings(ApiName field, boolean required, boolean readOnly, LayoutDef.Conditions conditions) {
    private static final int MOST_TITLE = 200;

    static FieldSettings none(ApiName field) {
        return new FieldSettings(field, false, false, LayoutDef.Conditions.NONE);
    }

    static FieldSettings of(LayoutDef.FieldItem item) {
        return new FieldSettings(item.field(), item.required(), item.readOnly(), item.conditions());
    }

    /** As the tile in the form of the layout has it. */
    static FieldSettings inLayout(MultiValueMap<String, String> form, ApiName field) {
        return posted(form, field, prefix(field));
    }

    /** As it was entered in the dialog. */
    static FieldSettings entered(MultiValueMap<String, String> form, ApiName field) {
        return posted(form, field, "");
    }

    private static FieldSettings posted(MultiValueMap<String, String> form, ApiName field, String prefix) {
        return new FieldSettings(
                field,
                PostedForm.flag(form, prefix + "required"),
                PostedForm.flag(form, prefix + "readOnly"),
                new LayoutDef.Conditions(
                        formula(form, prefix + "showIf"),
                        formula(form, prefix + "requireIf"),
                        formula(form, prefix + "readOnlyIf")));
    }

    private static String formula(MultiValueMap<String, String> form, String name) {
        return PostedForm.text(form, name).replace("\r\n", "\n");
    }

    private static String prefix(ApiName field) {
        return "field." + field + ".";
    }

    LayoutDef.FieldItem item() {
        return new LayoutDef.FieldItem(field, required, readOnly, conditions);
    }

    /** A hidden value of the tile. */
    public record Kept(String name, String value) {}

    /** What is not as the object has it. */
    List<Kept> kept() {
        List<Kept> kept = new ArrayList<>();
        keep(kept, "required", required ? "true" : "");
        keep(kept, "readOnly", readOnly ? "true" : "");
        keep(kept, "showIf", conditions.showIf());
        keep(kept, "requireIf", conditions.requireIf());
        keep(kept, "readOnlyIf", conditions.readOnlyIf());
        return kept;
    }

    private void keep(List<Kept> kept, String name, String value) {
        if (!value.isEmpty()) {
            kept.add(new Kept(prefix(field) + name, value));
        }
    }

    /** What the tile shows of it: always so, or under a condition. */
    public record Mark(String icon, String label, boolean isConditional) {}

    List<Mark> marks(Text text) {
        List<Mark> marks = new ArrayList<>();
        if (required) {
            marks.add(new Mark("asterisk", text.get("setup.layout.field.required"), false));
        }
        if (readOnly) {
            marks.add(new Mark("lock", text.get("setup.layout.field.readOnly"), false));
        }
        mark(marks, "eye", text, "showIf", conditions.showIf());
        mark(marks, "asterisk", text, "requireIf", conditions.requireIf());
        mark(marks, "lock", text, "readOnlyIf", conditions.readOnlyIf());
        return marks;
    }

    private static void mark(List<Mark> marks, String icon, Text text, String key, String condition) {
        if (!condition.isEmpty()) {
            String shown = condition.length() <= MOST_TITLE ? condition : condition.substring(0, MOST_TITLE) + " …";
            String label = text.get("setup.layout.field." + key);
            marks.add(new Mark(icon, text.get("setup.layout.field.said", label, shown), true));
        }
    }
}
