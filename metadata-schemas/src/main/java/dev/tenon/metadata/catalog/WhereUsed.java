package dev.tenon.metadata.catalog;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Finds the definitions that name a thing: what breaks or changes when it goes. */
public final class WhereUsed {

    /** One place where a thing is named: {@code list-view Account.All}, {@code columns[2]}. */
    public record Use(ElementKind kind, String name, String part) {
        @Override
        public String toString() {
            return kind.key() + " " + name + " " + part;
        }
    }

    private WhereUsed() {}

    /** Uses of a whole element; for an object also its layouts, list views and the lookups to it. */
    public static List<Use> ofElement(Catalog catalog, ElementKind kind, String name) {
        return search(catalog, (use, found) -> new ElementSearch(kind, name, use, found));
    }

    /** Uses of a field, of its parts, and of paths that end at it or pass through it. */
    public static List<Use> ofField(Catalog catalog, ApiName object, ApiName field) {
        return search(catalog, (use, found) -> new FieldSearch(catalog.objects(), object, field, use, found));
    }

    /** Makes the visitor for one element. */
    private interface Search {
        MentionVisitor in(Element element, BiConsumer<Element, String> found);
    }

    private static List<Use> search(Catalog catalog, Search search) {
        List<Use> uses = new ArrayList<>();
        for (ElementKind kind : ElementKind.values()) {
            for (Element element : catalog.elements(kind)) {
                MentionVisitor visitor =
                        search.in(element, (where, part) -> uses.add(new Use(where.kind(), where.name(), part)));
                Mentions.visit(element, visitor, catalog.objects());
            }
        }
        return uses;
    }

    private record ElementSearch(ElementKind kind, String name, Element element, BiConsumer<Element, String> found)
            implements MentionVisitor {

        private void meet(ElementKind met, ApiName mentioned, String part) {
            boolean itself = element.kind() == kind && element.name().equalsIgnoreCase(name);
            if (met == kind && mentioned.matches(name) && !itself) {
                found.accept(element, part);
            }
        }

        @Override
        public ApiName object(ApiName mentioned, String part) {
            meet(ElementKind.OBJECT, mentioned, part);
            return mentioned;
        }

        @Override
        public ApiName valueSet(ApiName mentioned, String part) {
            meet(ElementKind.GLOBAL_VALUE_SET, mentioned, part);
            return mentioned;
        }

        @Override
        public Optional<ApiName> listed(ElementKind met, ApiName mentioned, String part) {
            meet(met, mentioned, part);
            return Optional.of(mentioned);
        }

        @Override
        public String formula(FormulaPlace place, String text, String part) {
            for (NamesInText.Name written : NamesInText.of(text)) {
                List<String> words = written.words();
                if (words.size() > 1) {
                    switch (FormulaBases.key(words)) {
                        case FormulaBases.OBJECT_TYPE -> meet(ElementKind.OBJECT, ApiName.of(words.get(1)), part);
                        case FormulaBases.PERMISSION ->
                            meet(ElementKind.PERMISSION_SET, ApiName.of(words.get(1)), part);
                        default -> {}
                    }
                }
            }
            return text;
        }
    }

    private record FieldSearch(
            Map<String, CatalogObject> objects,
            ApiName object,
            ApiName field,
            Element element,
            BiConsumer<Element, String> found)
            implements MentionVisitor {

        private boolean isMeant(ApiName on, String name) {
            return on.equals(object)
                    && Optional.ofNullable(objects.get(on.key()))
                            .flatMap(there -> there.field(name))
                            .filter(there -> there.whole().equals(field))
                            .isPresent();
        }

        @Override
        public ApiName neededField(ApiName on, ApiName mentioned, String part) {
            if (isMeant(on, mentioned.value())) {
                found.accept(element, part);
            }
            return mentioned;
        }

        @Override
        public Optional<ApiName> field(ApiName on, ApiName mentioned, String part) {
            if (isMeant(on, mentioned.value())) {
                found.accept(element, part);
            }
            return Optional.of(mentioned);
        }

        @Override
        public Optional<FieldPath> path(ApiName on, FieldPath path, String part) {
            if (passes(on, path.steps())) {
                found.accept(element, part);
            }
            return Optional.of(path);
        }

        @Override
        public String formula(FormulaPlace place, String text, String part) {
            boolean meant = NamesInText.of(text).stream()
                    .map(NamesInText.Name::words)
                    .anyMatch(words -> FormulaBases.of(place.scope(), words)
                            .filter(base -> passes(base.object(), base.path(words)))
                            .isPresent());
            if (meant) {
                found.accept(element, part);
            }
            return text;
        }

        private boolean passes(ApiName on, List<String> steps) {
            if (steps.size() == 1) {
                return isMeant(on, steps.getFirst());
            }
            Optional<CatalogField> parent =
                    Optional.ofNullable(objects.get(on.key())).flatMap(there -> there.parent(steps.getFirst()));
            if (parent.isEmpty() || !(parent.get().type() instanceof FieldType.Relation relation)) {
                return false;
            }
            List<String> rest = steps.subList(1, steps.size());
            return isMeant(on, parent.get().name().value())
                    || relation.targets().stream().anyMatch(target -> passes(target, rest));
        }

        @Override
        public Optional<String> children(ApiName parent, String relationship, String part) {
            boolean meant = PathResolution.children(objects, parent, relationship)
                    .filter(child -> child.object().name().equals(object))
                    .filter(child -> child.field().name().equals(field))
                    .isPresent();
            if (meant) {
                found.accept(element, part);
            }
            return Optional.of(relationship);
        }
    }
}
