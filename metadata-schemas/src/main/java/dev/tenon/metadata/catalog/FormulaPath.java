package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a path of fields leads in a formula. Behind a lookup to several objects stands what all of them have. */
sealed interface FormulaPath {
    /** Parent steps before the field itself. */
    int MAX_PARENTS = 10;

    /**
     * It ends at this field.
     *
     * @param reached every field that the path names, the relations on the way included
     * @param steps the names as they are defined
     */
    record Found(CatalogField field, List<Reached> reached, List<String> steps) implements FormulaPath {
        public Found {
            reached = List.copyOf(reached);
            steps = List.copyOf(steps);
        }

        /** The object that has the field; of several the last. */
        ApiName end() {
            return reached.getLast().object();
        }
    }

    /**
     * It leads nowhere, and why.
     *
     * @param isTelling false if the name is just unknown, and a similar one may have been meant
     */
    record Refused(Sentence why, boolean isTelling) implements FormulaPath {
        Refused(Sentence why) {
            this(why, true);
        }
    }

    /** A field of an object. */
    record Reached(ApiName object, CatalogField field) {}

    static FormulaPath of(Map<String, CatalogObject> objects, ApiName object, List<String> steps) {
        CatalogObject first = objects.get(object.key());
        if (first == null) {
            return new Refused(Sentence.of("There is no object called {0}.", "没有名为 {0} 的对象。", object));
        }
        if (steps.size() > MAX_PARENTS + 1) {
            return new Refused(Sentence.of(
                    "{0} goes through more than {1} parents.",
                    "{0} 经过的父级超过 {1} 层。", String.join(".", steps), MAX_PARENTS));
        }
        return new Walk(objects).from(Set.of(first), steps);
    }

    /** One walk along a path. */
    final class Walk {
        private final Map<String, CatalogObject> objects;
        private final List<Reached> reached = new ArrayList<>();
        private final List<String> canonical = new ArrayList<>();

        private Walk(Map<String, CatalogObject> objects) {
            this.objects = objects;
        }

        private FormulaPath from(Set<CatalogObject> here, List<String> steps) {
            if (steps.size() == 1) {
                return end(here, steps.getFirst());
            }
            Set<CatalogObject> next = new LinkedHashSet<>();
            String name = steps.getFirst();
            for (CatalogObject object : here) {
                Optional<CatalogField> parent = object.parent(steps.getFirst());
                if (parent.isEmpty() || !(parent.get().type() instanceof FieldType.Relation relation)) {
                    return noParent(object, steps);
                }
                name = parent.get().def().parentPath();
                reached.add(new Reached(object.name(), parent.get()));
                for (ApiName target : relation.targets()) {
                    CatalogObject found = objects.get(target.key());
                    if (found == null) {
                        return new Refused(Sentence.of("There is no object called {0}.", "没有名为 {0} 的对象。", target));
                    }
                    next.add(found);
                }
            }
            canonical.add(name);
            return from(next, steps.subList(1, steps.size()));
        }

        private FormulaPath end(Set<CatalogObject> here, String step) {
            List<CatalogField> found = new ArrayList<>();
            for (CatalogObject object : here) {
                Optional<CatalogField> field = object.field(step);
                if (field.isEmpty()) {
                    return here.size() == 1 ? noField(object, step) : notInAll(object, step);
                }
                reached.add(new Reached(object.name(), field.get()));
                found.add(field.get());
            }
            CatalogField first = found.getFirst();
            boolean alike = found.stream()
                    .allMatch(
                            field -> field.type().getClass().equals(first.type().getClass()));
            if (!alike) {
                return new Refused(Sentence.of(
                        "{0} is of another type in each of: {1}. A formula needs one.",
                        "{0} 在以下对象中的类型不同：{1}。公式需要一致的类型。",
                        step,
                        here.stream().map(one -> one.name().value()).collect(Collectors.joining(", "))));
            }
            canonical.add(first.name().value());
            return new Found(first, reached, canonical);
        }
    }

    private static Refused noParent(CatalogObject object, List<String> steps) {
        String step = steps.getFirst();
        Optional<CatalogField> field = object.field(step).filter(found -> found.type() instanceof FieldType.Relation);
        return field.isPresent()
                ? new Refused(Sentence.of(
                        "The parent behind {0} is written {1}.{2}.",
                        "{0} 的父记录应写作 {1}.{2}。",
                        step,
                        field.get().def().parentPath(),
                        String.join(".", steps.subList(1, steps.size()))))
                : new Refused(
                        Sentence.of(
                                "{0} has no relation that a path calls {1}.",
                                "{0} 没有可用于路径的关系 {1}。", object.name(), step),
                        false);
    }

    private static Refused notInAll(CatalogObject object, String step) {
        return new Refused(Sentence.of(
                "{0} has no field called {1}; behind a lookup to several objects stands only what all of them have.",
                "{0} 没有名为 {1} 的字段；指向多个对象的查找只能使用它们共有的字段。", object.name(), step));
    }

    private static Refused noField(CatalogObject object, String step) {
        Optional<CatalogField> parent = object.parent(step);
        return parent.isPresent()
                ? new Refused(Sentence.of(
                        "{0} is a record: name one of its fields, such as {0}.Name, or its id {1}.",
                        "{0} 是一条记录：请写出其字段（例如 {0}.Name），或使用其 ID 字段 {1}。",
                        parent.get().def().parentPath(),
                        parent.get().name()))
                : new Refused(
                        Sentence.of("{0} has no field called {1}.", "{0} 没有名为 {1} 的字段。", object.name(), step), false);
    }
}
