package dev.tenon.metadata.catalog;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import java.util.Optional;

/** The sentences about names that lead to nothing, and the look-ups that find it out. */
final class References {
    private static final String CODE = "INVALID_CROSS_REFERENCE_KEY";

    private References() {}

    static void noObject(Complaints about, String part, ApiName name) {
        about.note(CODE, part, "There is no object called {0}.", "没有名为 {0} 的对象。", name);
    }

    static void noApp(Complaints about, String part, ApiName name) {
        about.note(CODE, part, "There is no app called {0}.", "没有名为 {0} 的应用。", name);
    }

    static void noField(Complaints about, String part, ApiName object, String field) {
        about.note(CODE, part, "{0} has no field called {1}.", "{0} 没有名为 {1} 的字段。", object, field);
    }

    static void twice(Complaints about, String part, Object name) {
        about.note("DUPLICATE_VALUE", part, "{0} is listed twice.", "{0} 重复列出。", name);
    }

    /** The field at the end of a path, if it can be known; otherwise complains. */
    static Optional<CatalogField> end(Catalog catalog, ApiName object, FieldPath path, String part, Complaints about) {
        return switch (PathResolution.of(catalog, object, path)) {
            case PathResolution.Found found -> Optional.of(found.field());
            case PathResolution.Beyond ignored -> Optional.empty();
            case PathResolution.Missing missing -> {
                boolean parent = !missing.step().equals(path.field());
                about.note(
                        CODE,
                        part,
                        parent
                                ? "{0}: {1} has no relation that a path calls {2}."
                                : "{0}: {1} has no field called {2}.",
                        parent ? "{0}：{1} 没有可用于路径的关系 {2}。" : "{0}：{1} 没有名为 {2} 的字段。",
                        path,
                        missing.object(),
                        missing.step());
                yield Optional.empty();
            }
            case PathResolution.TooLong ignored -> {
                about.note(
                        "LIMIT_EXCEEDED",
                        part,
                        "{0} goes through more than {1} parents.",
                        "{0} 经过的父级超过 {1} 层。",
                        path,
                        FieldPath.MAX_PARENTS);
                yield Optional.empty();
            }
        };
    }
}
