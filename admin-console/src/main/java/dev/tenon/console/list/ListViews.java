package dev.tenon.console.list;

import dev.tenon.engine.security.Session;
import dev.tenon.engine.views.ViewsOfUser;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists of an object that a reader can choose from, those for everybody first. */
record ListViews(List<NamedView> all, ViewsOfUser user) {

    ListViews {
        all = List.copyOf(all);
    }

    static ListViews of(Session session, CatalogObject object, ViewsOfUser user) {
        List<NamedView> shared = session.catalog().listViews(object.name()).stream()
                .map(NamedView::shared)
                .toList();
        List<NamedView> visible = shared.isEmpty() ? List.of(NamedView.generated(object)) : shared;
        Stream<NamedView> own = user.views().stream().map(NamedView::own);
        return new ListViews(Stream.concat(visible.stream(), own).toList(), user);
    }

    /** The one that the address names; without a name the pinned, the last used or the first. */
    NamedView chosen(String key) {
        if (!key.isEmpty()) {
            return find(key).orElseThrow(() -> unknown(key));
        }
        return Stream.of(user.pinned(), user.lastUsed())
                .map(remembered -> find(remembered).orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(all::getFirst);
    }

    Optional<NamedView> find(String key) {
        return all.stream().filter(view -> view.key().equalsIgnoreCase(key)).findFirst();
    }

    private static ProblemException unknown(String key) {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                Problem.of(
                        "NOT_FOUND",
                        "view",
                        "There is no list \"{0}\" here. It may have been deleted, or it is somebody else's own.",
                        "此处没有列表“{0}”：它可能已被删除，或是他人的私有列表。",
                        key));
    }
}
