package dev.tenon.metadata.catalog;

import dev.tenon.metadata.access.FieldRight;
import dev.tenon.metadata.access.ObjectGrant;
import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.PicklistSource;
import dev.tenon.metadata.object.ValidationRule;
import dev.tenon.metadata.page.AppDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one walk through all that definitions name: it serves renames, removals, the check and "where is this used". */
final class Mentions {
    private Mentions() {}

    /** The element as the visitor wants it. A visitor that only looks gets an equal element back. */
    static Element rewrite(Element element, MentionVisitor visitor, Map<String, CatalogObject> objects) {
        return switch (element) {
            case Element.OfObject object -> new Element.OfObject(object(object.def(), visitor));
            case Element.ValueSet set -> set;
            case Element.Layout layout -> new Element.Layout(new PageMentions(visitor, objects).layout(layout.def()));
            case Element.ListView view -> new Element.ListView(new PageMentions(visitor, objects).listView(view.def()));
            case Element.App app -> new Element.App(app(app.def(), visitor));
            case Element.PermissionSet set -> new Element.PermissionSet(permissionSet(set.def(), visitor));
        };
    }

    /** Shows the visitor everything, and keeps nothing of what it says. */
    static void visit(Element element, MentionVisitor visitor, Map<String, CatalogObject> objects) {
        rewrite(element, visitor, objects);
    }

    static ObjectDef object(ObjectDef def, MentionVisitor visitor) {
        List<FieldDef> fields = new ArrayList<>();
        for (int i = 0; i < def.fields().size(); i++) {
            fields.add(field(def.name(), def.fields().get(i), "fields[" + i + "].", visitor));
        }
        return def.withFields(fields).withValidationRules(rules(def, visitor));
    }

    private static List<ValidationRule> rules(ObjectDef def, MentionVisitor visitor) {
        List<ValidationRule> rules = new ArrayList<>();
        for (int i = 0; i < def.validationRules().size(); i++) {
            ValidationRule rule = def.validationRules().get(i);
            String part = "validationRules[" + i + "].";
            rules.add(rule.withCondition(visitor.formula(
                            FormulaPlace.validationRule(def.name()), rule.condition(), part + "condition"))
                    .withField(rule.field().map(field -> visitor.neededField(def.name(), field, part + "field"))));
        }
        return rules;
    }

    /** The field as the visitor wants it; {@code part} goes before its keys. */
    static FieldDef field(ApiName object, FieldDef field, String part, MentionVisitor visitor) {
        FieldDef typed = field.withType(type(object, field.type(), part, visitor));
        return new FormulaMentions(object, part, visitor).field(typed);
    }

    private static FieldType type(ApiName object, FieldType type, String part, MentionVisitor visitor) {
        return switch (type) {
            case FieldType.Relation relation -> relation(relation, part, visitor);
            case FieldType.Choice choice -> choice(object, choice, part, visitor);
            case FieldType.Id id -> id;
            case FieldType.Text text -> text;
            case FieldType.TextArea text -> text;
            case FieldType.LongText text -> text;
            case FieldType.RichText text -> text;
            case FieldType.Number number -> number;
            case FieldType.Currency money -> money;
            case FieldType.Percent percent -> percent;
            case FieldType.Checkbox checkbox -> checkbox;
            case FieldType.Date date -> date;
            case FieldType.DateTime moment -> moment;
            case FieldType.Time time -> time;
            case FieldType.Email email -> email;
            case FieldType.Phone phone -> phone;
            case FieldType.Url url -> url;
            case FieldType.AutoNumber number -> number;
            case FieldType.Compound compound -> compound;
            case FieldType.EncryptedText text -> text;
            case FieldType.File file -> file;
            case FieldType.Image image -> image;
            case FieldType.Json json -> json;
            case FieldType.Duration duration -> duration;
        };
    }

    private static FieldType relation(FieldType.Relation relation, String part, MentionVisitor visitor) {
        return switch (relation) {
            case FieldType.Lookup lookup ->
                new FieldType.Lookup(
                        visitor.object(lookup.target(), part + "target"), lookup.relationshipName(), lookup.onDelete());
            case FieldType.MasterDetail detail ->
                new FieldType.MasterDetail(
                        visitor.object(detail.target(), part + "target"),
                        detail.relationshipName(),
                        detail.reparentable());
            case FieldType.PolymorphicLookup lookup ->
                new FieldType.PolymorphicLookup(
                        targets(lookup.targets(), part + "targets", visitor), lookup.relationshipName());
            case FieldType.Hierarchy hierarchy ->
                new FieldType.Hierarchy(
                        visitor.object(hierarchy.target(), part + "type"), hierarchy.relationshipName());
        };
    }

    private static FieldType choice(ApiName object, FieldType.Choice choice, String part, MentionVisitor visitor) {
        return switch (choice) {
            case FieldType.Picklist picklist ->
                new FieldType.Picklist(
                        source(picklist.source(), part, visitor),
                        picklist.restricted(),
                        controlling(object, picklist, part, visitor));
            case FieldType.MultiPicklist picklist ->
                new FieldType.MultiPicklist(
                        source(picklist.source(), part, visitor),
                        picklist.restricted(),
                        controlling(object, picklist, part, visitor),
                        picklist.visibleLines());
        };
    }

    private static List<ApiName> targets(List<ApiName> targets, String part, MentionVisitor visitor) {
        List<ApiName> seen = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            seen.add(visitor.object(targets.get(i), part + "[" + i + "]"));
        }
        return seen;
    }

    private static PicklistSource source(PicklistSource source, String part, MentionVisitor visitor) {
        return switch (source) {
            case PicklistSource.Own own -> own;
            case PicklistSource.Global global ->
                new PicklistSource.Global(visitor.valueSet(global.valueSet(), part + "valueSet"));
        };
    }

    private static Optional<ApiName> controlling(
            ApiName object, FieldType.Choice choice, String part, MentionVisitor visitor) {
        return choice.controllingField().map(field -> visitor.neededField(object, field, part + "controllingField"));
    }

    private static AppDef app(AppDef def, MentionVisitor visitor) {
        List<ApiName> tabs = listed(ElementKind.OBJECT, def.tabs(), "tabs", visitor);
        return new AppDef(def.name(), def.label(), def.description(), def.icon(), tabs, def.renamedFrom());
    }

    private static List<ApiName> listed(ElementKind kind, List<ApiName> names, String part, MentionVisitor visitor) {
        List<ApiName> seen = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            visitor.listed(kind, names.get(i), part + "[" + i + "]").ifPresent(seen::add);
        }
        return seen;
    }

    private static PermissionSetDef permissionSet(PermissionSetDef def, MentionVisitor visitor) {
        List<ObjectGrant> grants = new ArrayList<>();
        for (int i = 0; i < def.objects().size(); i++) {
            grant(def.objects().get(i), "objects[" + i + "]", visitor).ifPresent(grants::add);
        }
        return new PermissionSetDef(
                def.name(),
                def.label(),
                def.description(),
                grants,
                def.systemRights(),
                listed(ElementKind.APP, def.apps(), "apps", visitor),
                def.renamedFrom());
    }

    private static Optional<ObjectGrant> grant(ObjectGrant grant, String part, MentionVisitor visitor) {
        return visitor.listed(ElementKind.OBJECT, grant.object(), part + ".object")
                .map(object -> {
                    Map<ApiName, FieldRight> fields = new LinkedHashMap<>();
                    grant.fields()
                            .forEach((field, right) -> visitor.field(object, field, part + ".fields." + field)
                                    .ifPresent(seen -> fields.put(seen, right)));
                    return new ObjectGrant(object, grant.rights(), grant.allFields(), fields);
                });
    }
}
