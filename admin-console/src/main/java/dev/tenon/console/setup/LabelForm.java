package dev.tenon.console.setup;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.Text;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.text.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** A label in English and Chinese as two boxes of a form. Other languages of a package are kept only by files. */
final class LabelForm {
    private LabelForm() {}

    static List<Field> fields(Label label, String name, Text text) {
        String plain = label.texts().getOrDefault("", "");
        return List.of(
                Field.text(
                                name + ".en",
                                text.get("setup.object.label.en"),
                                label.texts().getOrDefault("en", plain))
                        .required()
                        .maxLength(FieldType.MAX_TEXT),
                Field.text(
                                name + ".zh-CN",
                                text.get("setup.object.label.zh-CN"),
                                label.texts().getOrDefault("zh-CN", ""))
                        .maxLength(FieldType.MAX_TEXT));
    }

    /** The API name: typed or left to the label when the element is new, fixed afterwards. */
    static Field nameField(String name, boolean isNew, Text text) {
        Field field = Field.text("name", text.get("setup.object.name"), name);
        return isNew
                ? field.withHelp(text.get("setup.field.name.help")).maxLength(ApiName.MAX_LENGTH)
                : field.readOnly();
    }

    static Label posted(MultiValueMap<String, String> form, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String tag : List.of("en", "zh-CN")) {
            String text = PostedForm.text(form, name + "." + tag);
            if (!text.isEmpty()) {
                texts.put(tag, text);
            }
        }
        return new Label(texts);
    }

    /** The API name that was typed, or one made from the label. */
    static String name(MultiValueMap<String, String> form, Label label) {
        String typed = PostedForm.text(form, "name");
        if (!typed.isEmpty()) {
            return typed;
        }
        String english = NameProposal.bare(label.texts().getOrDefault("en", ""));
        return english.isEmpty() ? NameProposal.bare(label.texts().getOrDefault("zh-CN", "")) : english;
    }
}
