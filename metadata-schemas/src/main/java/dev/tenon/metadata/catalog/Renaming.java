package dev.tenon.metadata.catalog;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the new name wherever the old one stood. The objects are those after the rename. */
final class Renaming {
    private Renaming() {}

    static MentionVisitor of(Renames.Rename rename, Map<String, CatalogObject> objects) {
        return switch (rename) {
            case Renames.ElementRename element -> new OfElement(element);
            case Renames.FieldRename field -> new OfField(field, objects);
            case Renames.ChildrenRename children -> new OfChildren(children);
        };
    }

    /** An object, value set, app, ... has another name. */
    private record OfElement(Renames.ElementRename rename) implements MentionVisitor {

        private ApiName renamed(ElementKind kind, ApiName name) {
            return rename.kind() == kind && name.matches(rename.oldName()) ? ApiName.of(rename.newName()) : name;
        }

        @Override
        public ApiName object(ApiName name, String part) {
            return renamed(ElementKind.OBJECT, name);
        }

        @Override
        public ApiName valueSet(ApiName name, String part) {
            return renamed(ElementKind.GLOBAL_VALUE_SET, name);
        }

        @Override
        public Optional<ApiName> listed(ElementKind kind, ApiName name, String part) {
            return Optional.of(renamed(kind, name));
        }

        @Override
        public String formula(FormulaPlace place, String text, String part) {
            return NamesInText.replaced(text, this::renamed);
        }

        /** {@code $ObjectType.Zip__c.Fields.City__c}, {@code $Permission.Seller}: their second step names an element. */
        private List<String> renamed(List<String> words) {
            if (words.size() < 2) {
                return words;
            }
            List<String> renamed = new ArrayList<>(words);
            switch (FormulaBases.key(words)) {
                case FormulaBases.OBJECT_TYPE -> renamed.set(1, renamed(ElementKind.OBJECT, words.get(1)));
                case FormulaBases.PERMISSION -> renamed.set(1, renamed(ElementKind.PERMISSION_SET, words.get(1)));
                default -> {}
            }
            return renamed;
        }

        private String renamed(ElementKind kind, String name) {
            return renamed(kind, ApiName.of(name)).value();
        }
    }

    /** A field has another name, and with it its parts and, for a relation, the step of paths through it. */
    private record OfField(Renames.FieldRename rename, Map<String, CatalogObject> objects) implements MentionVisitor {

        private ApiName renamed(ApiName object, ApiName field) {
            if (!object.equals(rename.object())) {
                return field;
            }
            return field.equals(rename.oldName()) ? rename.newName() : renamedPart(field);
        }

        /** {@code Site__City__s} of {@code Site__c} is {@code Place__City__s} of {@code Place__c}. */
        private ApiName renamedPart(ApiName field) {
            Optional<FieldDef> now = Optional.ofNullable(
                            objects.get(rename.object().key()))
                    .flatMap(object -> object.def().field(rename.newName().value()));
            if (now.isEmpty() || !(now.get().type() instanceof FieldType.Compound)) {
                return field;
            }
            List<FieldDef> before = FieldParts.of(now.get().withName(rename.oldName()));
            List<FieldDef> after = FieldParts.of(now.get());
            for (int i = 0; i < before.size(); i++) {
                if (before.get(i).name().equals(field)) {
                    return after.get(i).name();
                }
            }
            return field;
        }

        @Override
        public ApiName neededField(ApiName object, ApiName field, String part) {
            return renamed(object, field);
        }

        @Override
        public Optional<ApiName> field(ApiName object, ApiName field, String part) {
            return Optional.of(renamed(object, field));
        }

        @Override
        public Optional<FieldPath> path(ApiName object, FieldPath path, String part) {
            return Optional.of(new FieldPath(steps(object, path.steps())));
        }

        @Override
        public String formula(FormulaPlace place, String text, String part) {
            return NamesInText.replaced(
                    text,
                    words -> FormulaBases.of(place.scope(), words)
                            .map(base -> renamed(base, words))
                            .orElse(words));
        }

        private List<String> renamed(FormulaBases.Base base, List<String> words) {
            List<String> all = new ArrayList<>(words.subList(0, base.skipped()));
            all.addAll(steps(base.object(), base.path(words)));
            return all;
        }

        private List<String> steps(ApiName object, List<String> steps) {
            if (steps.size() == 1) {
                return List.of(renamed(object, ApiName.of(steps.getFirst())).value());
            }
            boolean passes = object.equals(rename.object())
                    && parentPath(rename.oldName()).equalsIgnoreCase(steps.getFirst());
            String step = passes ? parentPath(rename.newName()) : steps.getFirst();
            List<String> rest = steps.subList(1, steps.size());
            for (ApiName target : targets(object, step)) {
                List<String> renamed = steps(target, rest);
                if (!renamed.equals(rest)) {
                    rest = renamed;
                    break;
                }
            }
            List<String> all = new ArrayList<>();
            all.add(step);
            all.addAll(rest);
            return all;
        }

        private List<ApiName> targets(ApiName object, String step) {
            return Optional.ofNullable(objects.get(object.key()))
                    .flatMap(there -> there.parent(step))
                    .map(field -> field.type() instanceof FieldType.Relation relation
                            ? relation.targets()
                            : List.<ApiName>of())
                    .orElse(List.of());
        }

        private static String parentPath(ApiName field) {
            return FieldDef.of(field.value(), new FieldType.Id(), Label.EMPTY).parentPath();
        }
    }

    /** The children of an object have another name. */
    private record OfChildren(Renames.ChildrenRename rename) implements MentionVisitor {
        @Override
        public Optional<String> children(ApiName parent, String relationship, String part) {
            boolean meant = parent.equals(rename.parent()) && relationship.equalsIgnoreCase(rename.oldName());
            return Optional.of(meant ? rename.newName() : relationship);
        }
    }
}
