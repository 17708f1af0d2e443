package dev.tenon.console.list;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.view.Toast;
import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.engine.deploy.Deployer;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.views.UserView;
import dev.tenon.engine.views.UserViews;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.page.ListViewDef;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.text.Label;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps, renames, pins and deletes lists; those for everybody are definitions and go through the deployer. */
@Controller
@RequestMapping("/o/{objectName}/list/views")
class ViewController {
    private final UserViews userViews;
    private final Deployer deployer;
    private final ListDrawing drawing;

    ViewController(UserViews userViews, Deployer deployer, ListDrawing drawing) {
        this.userViews = userViews;
        this.deployer = deployer;
        this.drawing = drawing;
    }

    @PostMapping
    String save(
            @PathVariable String objectName,
            @RequestParam(defaultValue = "new") String as,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "false") String[] everybody,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CatalogObject object = ListPlace.readable(session, objectName);
        Reader reader = drawing.reader(session, request);
        ListHead.Parts parts = parts(reader, object, request);
        ListViewDef wanted = checked(parts.shown());
        boolean isForEverybody = everybody[everybody.length - 1].equals("true");
        Kept kept;
        if (as.equals("same")) {
            kept = keepSame(reader, object, parts.view(), wanted);
        } else if (isForEverybody) {
            kept = share(reader, object, shared(session, object, label, wanted));
        } else {
            UserView view = userViews.add(session, object, label, wanted);
            kept = new Kept(reader, NamedView.own(view));
        }
        return shown(kept, object, parts.state(), "list.view.saved", request, response, model);
    }

    /** A list that was kept, and the reader over the catalog that now holds it. */
    private record Kept(Reader reader, NamedView view) {}

    private Kept keepSame(Reader reader, CatalogObject object, NamedView view, ListViewDef wanted) {
        if (view.kind() == NamedView.Kind.SHARED) {
            return share(reader, object, wanted);
        }
        int number = view.ownNumber().orElseThrow(ViewController::notOwn);
        userViews.change(reader.session(), object, number, wanted);
        return new Kept(reader, new NamedView(view.key(), view.kind(), wanted));
    }

    private Kept share(Reader reader, CatalogObject object, ListViewDef def) {
        CatalogChange change =
                new CatalogChange.Put(new Element.ListView(def), packageOf(reader.session(), object, def));
        Catalog newer =
                deployer.deploy(reader.session(), change, DeployOptions.apply()).catalog();
        return new Kept(new Reader(reader.session().with(newer), reader.text()), NamedView.shared(def));
    }

    /** A list that a package brought stays the package's. */
    private static String packageOf(Session session, CatalogObject object, ListViewDef def) {
        return Optional.ofNullable(session.catalog()
                        .entries()
                        .get(Catalog.ElementKey.of(ElementKind.LIST_VIEW, object.name() + "." + def.name())))
                .map(dev.tenon.metadata.catalog.Entry::packageName)
                .orElse("");
    }

    private static ListViewDef shared(Session session, CatalogObject object, String label, ListViewDef wanted) {
        String clean = label.strip();
        if (clean.isEmpty() || clean.length() > UserViews.MAX_LABEL) {
            throw new ProblemException(
                    ProblemKind.BAD_INPUT,
                    Problem.of(
                            "REQUIRED_FIELD_MISSING",
                            "label",
                            "Give the list a name of at most {0} characters.",
                            "请为列表命名，最多 {0} 个字符。",
                            UserViews.MAX_LABEL));
        }
        return new ListViewDef(
                ViewNames.free(session.catalog(), object, clean),
                object.name(),
                Label.of(clean),
                wanted.columns(),
                wanted.filters(),
                wanted.logic(),
                wanted.sort(),
                wanted.scope(),
                wanted.boardField(),
                Optional.empty());
    }

    private static ListViewDef checked(ListViewDef def) {
        def.where().problems().throwIfAny(ProblemKind.BAD_INPUT);
        return def;
    }

    @PostMapping("/rename")
    String rename(
            @PathVariable String objectName,
            @RequestParam(defaultValue = "") String label,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CatalogObject object = ListPlace.readable(session, objectName);
        Reader reader = drawing.reader(session, request);
        ListHead.Parts parts = parts(reader, object, request);
        userViews.rename(session, object, parts.view().ownNumber().orElseThrow(ViewController::notOwn), label);
        return told(
                reader,
                object,
                parts.state(),
                reader.text().get("list.view.renamed", label.strip()),
                request,
                response,
                model);
    }

    @PostMapping("/delete")
    String delete(
            @PathVariable String objectName,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CatalogObject object = ListPlace.readable(session, objectName);
        Reader reader = drawing.reader(session, request);
        ListHead.Parts parts = parts(reader, object, request);
        userViews.delete(session, object, parts.view().ownNumber().orElseThrow(ViewController::notOwn));
        String label = reader.say(parts.view().def().shown());
        return told(
                reader,
                object,
                ListState.EMPTY,
                reader.text().get("list.view.deleted", label),
                request,
                response,
                model);
    }

    @PostMapping("/pin")
    String pin(
            @PathVariable String objectName,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CatalogObject object = ListPlace.readable(session, objectName);
        Reader reader = drawing.reader(session, request);
        ListHead.Parts parts = parts(reader, object, request);
        String label = reader.say(parts.view().def().shown());
        boolean isPinned =
                parts.views().user().pinned().equalsIgnoreCase(parts.view().key());
        userViews.pin(session, object, isPinned ? "" : parts.view().key());
        String word = isPinned ? "list.view.unpinned" : "list.view.pinned";
        return told(reader, object, parts.state(), reader.text().get(word, label), request, response, model);
    }

    private ListHead.Parts parts(Reader reader, CatalogObject object, HttpServletRequest request) {
        ListStateReading.Result read = ListStateReading.of(request.getParameterMap());
        read.problems().throwIfAny(ProblemKind.BAD_INPUT);
        return drawing.parts(reader, object, read);
    }

    private String shown(
            Kept kept,
            CatalogObject object,
            ListState state,
            String word,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Reader reader = kept.reader();
        String label = reader.say(kept.view().def().shown());
        return told(
                reader,
                object,
                state.choosing(kept.view().key()),
                reader.text().get(word, label),
                request,
                response,
                model);
    }

    private String told(
            Reader reader,
            CatalogObject object,
            ListState state,
            String word,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return drawing.moved(reader, object, state.at(PagePlace.START), request, response, Toast.success(word), model);
    }

    private static ProblemException notOwn() {
        return new ProblemException(
                ProblemKind.FORBIDDEN,
                Problem.of(
                        "INSUFFICIENT_ACCESS", "view", "Only lists of your own can be changed here.", "此处只能修改您自己的列表。"));
    }
}
