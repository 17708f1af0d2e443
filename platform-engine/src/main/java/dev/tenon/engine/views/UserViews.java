package dev.tenon.engine.views;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.pack.DefinitionReader;
import dev.tenon.metadata.pack.DefinitionWriter;
import dev.tenon.metadata.page.ListViewDef;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The lists that the session's user keeps for an object: nobody else sees or changes them. */
@Component
public class UserViews {
    /** So many lists of one object a user may keep. */
    public static final int MAX_VIEWS = 50;

    public static final int MAX_LABEL = 80;
    private static final int MAX_KEY = 80;
    private static final int TRIES = 3;

    private final UserViewStore store;

    public UserViews(DataSource dataSource) {
        this.store = new UserViewStore(dataSource);
    }

    /** Everything of the session's user for this object, in one statement. */
    public ViewsOfUser of(Session session, CatalogObject object) {
        List<UserViewStore.Line> lines = store.load(session, object);
        List<UserView> views =
                lines.stream().flatMap(line -> view(line, object)).toList();
        Optional<UserViewStore.Line> choice =
                lines.stream().filter(line -> line.number() == 0).findFirst();
        return new ViewsOfUser(
                views,
                choice.map(UserViewStore.Line::pinned).orElse(""),
                choice.map(UserViewStore.Line::lastUsed).orElse(""));
    }

    /** A list that cannot be read any more is left out: it must not take the others along. */
    private static Stream<UserView> view(UserViewStore.Line line, CatalogObject object) {
        if (line.definition() == null) {
            return Stream.empty();
        }
        return DefinitionReader.readJson(ElementKind.LIST_VIEW, line.definition()).value().stream()
                .map(element -> ((Element.ListView) element).def())
                .map(def -> new UserView(line.number(), named(def, object.name(), line.number(), def.label())));
    }

    /** Keeps a new list under this label. */
    public UserView add(Session session, CatalogObject object, String label, ListViewDef def) {
        String clean = checked(label);
        if (of(session, object).views().size() >= MAX_VIEWS) {
            throw refused(Problem.of(
                    "LIMIT_EXCEEDED",
                    "label",
                    "You keep {0} lists here already, which is the most. Delete one first.",
                    "您在此已保存 {0} 个列表，达到上限，请先删除一个。",
                    MAX_VIEWS));
        }
        return insert(session, object, Label.of(clean), def, TRIES);
    }

    private UserView insert(Session session, CatalogObject object, Label label, ListViewDef def, int tries) {
        int number = store.lastNumber(session, object) + 1;
        ListViewDef kept = named(def, object.name(), number, label);
        try {
            store.insert(session, object, number, json(kept));
            return new UserView(number, kept);
        } catch (DuplicateKeyException sameMoment) {
            if (tries == 1) {
                throw sameMoment;
            }
            return insert(session, object, label, def, tries - 1);
        }
    }

    /** Replaces what a list shows; its label stays. */
    public void change(Session session, CatalogObject object, int number, ListViewDef def) {
        Label label = existing(session, object, number).def().label();
        put(session, object, number, named(def, object.name(), number, label));
    }

    public void rename(Session session, CatalogObject object, int number, String label) {
        String clean = checked(label);
        ListViewDef def = existing(session, object, number).def();
        put(session, object, number, named(def, object.name(), number, Label.of(clean)));
    }

    public void delete(Session session, CatalogObject object, int number) {
        if (!store.delete(session, object, number)) {
            throw gone();
        }
    }

    /** The list to open first; an empty key for none. */
    public void pin(Session session, CatalogObject object, String key) {
        store.choose(session, object, key(key), of(session, object).lastUsed());
    }

    /** Notes which list was looked at, if it is another than before. */
    public void use(Session session, CatalogObject object, ViewsOfUser known, String key) {
        if (!known.lastUsed().equals(key)) {
            store.choose(session, object, known.pinned(), key(key));
        }
    }

    private void put(Session session, CatalogObject object, int number, ListViewDef def) {
        if (!store.update(session, object, number, json(def))) {
            throw gone();
        }
    }

    private UserView existing(Session session, CatalogObject object, int number) {
        return of(session, object).numbered(number).orElseThrow(UserViews::gone);
    }

    private static ListViewDef named(ListViewDef def, ApiName object, int number, Label label) {
        return new ListViewDef(
                ApiName.of("Own_" + number),
                object,
                label,
                def.columns(),
                def.filters(),
                def.logic(),
                def.sort(),
                def.scope(),
                def.boardField(),
                Optional.empty());
    }

    private static String json(ListViewDef def) {
        return DefinitionWriter.json(new Element.ListView(def));
    }

    private static String key(String key) {
        return key.length() <= MAX_KEY ? key : "";
    }

    private static String checked(String label) {
        String clean = label.strip();
        if (clean.isEmpty()) {
            throw refused(Problem.of("REQUIRED_FIELD_MISSING", "label", "Give the list a name.", "请为列表命名。"));
        }
        if (clean.codePointCount(0, clean.length()) > MAX_LABEL) {
            throw refused(Problem.of(
                    "STRING_TOO_LONG",
                    "label",
                    "The name of a list has at most {0} characters.",
                    "列表名称最多 {0} 个字符。",
                    MAX_LABEL));
        }
        return clean;
    }

    private static ProblemException refused(Problem problem) {
        return new ProblemException(ProblemKind.UNPROCESSABLE, problem);
    }

    private static ProblemException gone() {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                Problem.of(
                        "NOT_FOUND",
                        "",
                        "This list of yours no longer exists. Choose another one.",
                        "您的这个列表已不存在，请选择其他列表。"));
    }
}
