package dev.tenon.console.setup;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.Option;
import dev.tenon.console.view.Text;
import dev.tenon.metadata.access.FieldRight;
import dev.tenon.metadata.access.ObjectGrant;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.text.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** A permission set between its definition and its form. */
final class PermissionSetForm {
    private PermissionSetForm() {}

    static PermissionSetDef empty() {
        return new PermissionSetDef(ApiName.of(""), Label.EMPTY, "", List.of(), Set.of(), List.of(), Optional.empty());
    }

    static List<Field> names(PermissionSetDef def, boolean isNew, Text text) {
        List<Field> label = LabelForm.fields(def.label(), "label", text);
        return List.of(
                label.getFirst(),
                label.getLast(),
                LabelForm.nameField(def.name().value(), isNew, text),
                Field.text("description", text.get("setup.set.description"), def.description()));
    }

    static List<Field> systemRights(PermissionSetDef def, Text text) {
        return Arrays.stream(SystemRight.values())
                .map(right -> Field.toggle(
                        "system." + right.key(),
                        text.get("setup.system." + right.key()),
                        def.systemRights().contains(right)))
                .toList();
    }

    static Field apps(Catalog catalog, PermissionSetDef def, Text text) {
        List<Option> options = catalog.apps().stream()
                .map(app -> Option.of(
                        app.name().value(), app.shown().in(text.language().locale())))
                .toList();
        return Field.choices(
                        "apps",
                        text.get("setup.apps"),
                        def.apps().stream().map(ApiName::value).toList(),
                        options)
                .wide();
    }

    /** What was posted; exceptions for single fields are kept from before. */
    static PermissionSetDef posted(Catalog catalog, MultiValueMap<String, String> form, PermissionSetDef before) {
        return new PermissionSetDef(
                name(form, before),
                LabelForm.posted(form, "label"),
                PostedForm.text(form, "description"),
                grants(catalog, form, before),
                Arrays.stream(SystemRight.values())
                        .filter(right -> PostedForm.flag(form, "system." + right.key()))
                        .collect(Collectors.toSet()),
                PostedForm.texts(form, "apps").stream().map(ApiName::of).toList(),
                Optional.empty());
    }

    private static ApiName name(MultiValueMap<String, String> form, PermissionSetDef before) {
        if (!before.name().value().isEmpty()) {
            return before.name();
        }
        return ApiName.of(LabelForm.name(form, LabelForm.posted(form, "label")));
    }

    private static List<ObjectGrant> grants(
            Catalog catalog, MultiValueMap<String, String> form, PermissionSetDef before) {
        List<String> checked = form.getOrDefault("right", List.of());
        List<ObjectGrant> grants = new ArrayList<>();
        for (CatalogObject object : catalog.allObjects()) {
            Set<ObjectRight> rights = EnumSet.noneOf(ObjectRight.class);
            Arrays.stream(ObjectRight.values())
                    .filter(right -> checked.contains(object.name() + "." + right.key()))
                    .forEach(rights::add);
            Map<ApiName, FieldRight> fields =
                    before.on(object.name()).map(ObjectGrant::fields).orElse(Map.of());
            FieldRight level = level(PostedForm.text(form, "level." + object.name()));
            if (!rights.isEmpty() || level != FieldRight.NONE || !fields.isEmpty()) {
                grants.add(new ObjectGrant(object.name(), rights, level, fields));
            }
        }
        return grants;
    }

    private static FieldRight level(String key) {
        return Arrays.stream(FieldRight.values())
                .filter(right -> right.key().equals(key))
                .findFirst()
                .orElse(FieldRight.NONE);
    }

    /** The same set with these exceptions for the fields of one object. */
    static PermissionSetDef withFields(PermissionSetDef set, CatalogObject object, MultiValueMap<String, String> form) {
        Map<ApiName, FieldRight> fields = new TreeMap<>();
        object.fields().forEach(field -> {
            String key = PostedForm.text(form, "field." + field.name());
            if (!key.isEmpty()) {
                fields.put(field.name(), level(key));
            }
        });
        List<ObjectGrant> grants = new ArrayList<>(set.objects());
        ObjectGrant before =
                set.on(object.name()).orElse(new ObjectGrant(object.name(), Set.of(), FieldRight.NONE, Map.of()));
        grants.removeIf(grant -> grant.object().equals(object.name()));
        grants.add(new ObjectGrant(object.name(), before.rights(), before.allFields(), fields));
        return new PermissionSetDef(
                set.name(), set.label(), set.description(), grants, set.systemRights(), set.apps(), Optional.empty());
    }
}
