package dev.tenon.engine.record;

import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.SessionGlobals;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.formula.Source;
import dev.tenon.script.formula.Surroundings;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What formulas know in one batch of a save: when and for whom it is, and what was fetched for all its records at once.
 * Formulas read by the choice of who defined them, whatever the one who saves may see.
 */
final class FormulaWork {
    private static final List<String> USER_ID = List.of("$User", "Id");

    private final Session asker;
    private final Session session;
    private final Function<CatalogObject, ObjectFormulas> formulas;
    private final QueryRunner runner;
    private final Surroundings surroundings;
    private final Lookups lookups = new Lookups();
    private final Map<CatalogObject, ObjectFormulas> compiled = new HashMap<>();
    private final Map<CatalogObject, ParentValues> parents = new HashMap<>();
    private final Map<Source.Global, Object> globals = new HashMap<>();
    private final Set<Source.Global> asked = new HashSet<>();
    private int savedWhenLoaded;

    FormulaWork(Session session, RecordFormulas formulas, QueryRunner runner) {
        this(session, object -> formulas.of(session.catalog(), object), runner);
    }

    /** With formulas that need not be those of the catalog. */
    FormulaWork(Session session, Function<CatalogObject, ObjectFormulas> formulas, QueryRunner runner) {
        this.asker = session;
        this.session = session.withAllRights();
        this.formulas = formulas;
        this.runner = runner;
        this.surroundings = SessionGlobals.surroundings(session);
    }

    Session session() {
        return session;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Lookups lookups() {
        return lookups;
    }

    ObjectFormulas formulas(CatalogObject object) {
        return compiled.computeIfAbsent(object, formulas);
    }

    ParentPaths paths(CatalogObject object) {
        return formulas(object).paths();
    }

    ParentValues parents(CatalogObject object) {
        return parents.computeIfAbsent(object, o -> new ParentValues(paths(o), runner));
    }

    /** Fetches what these drafts have behind their lookups, and what is asked of the user. */
    void load(CatalogObject object, Collection<DraftValues> drafts) {
        parents(object).load(session, drafts.stream().map(DraftValues::targets).toList());
    }

    /** A draft with all that formulas with these reads ask for. */
    DraftValues values(RecordDraft draft, Collection<DraftReads> reads) {
        loadGlobals(reads.stream()
                .flatMap(each -> each.globals().stream())
                .distinct()
                .toList());
        DraftValues values = new DraftValues(draft, this);
        if (reads.stream().anyMatch(each -> !each.behind().isEmpty())) {
            load(draft.object(), List.of(values));
        }
        return values;
    }

    /** After other records were saved in the same transaction, what was fetched before may be no longer true. */
    void forgetParents(int saved) {
        if (saved != savedWhenLoaded) {
            parents.clear();
            savedWhenLoaded = saved;
        }
    }

    void loadGlobals(Collection<Source.Global> wanted) {
        List<Source.Global> unknown = wanted.stream()
                .filter(asked::add)
                .filter(global -> !isUserId(global))
                .toList();
        if (!unknown.isEmpty()) {
            new SessionGlobals(runner).values(asker, unknown).forEach((global, value) -> globals.put(global, value));
        }
    }

    @Nullable
    Object global(Source.Global global) {
        return isUserId(global) ? (Object) session.actor().userId() : DraftValues.plain(globals.get(global));
    }

    /** Known without asking, and even of whoever works without an account. */
    private static boolean isUserId(Source.Global global) {
        return global.path().equals(USER_ID);
    }
}
