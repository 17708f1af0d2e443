package dev.tenon.engine.record;

import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.formula.CalculationTree;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.formula.RecordOperation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.script.formula.FormulaEvaluator;
import dev.tenon.script.formula.FormulaTrace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Computes a formula that need not be saved on a record as it is stored, and shows how it comes to its value. Reads as a save
 * would: what stands behind lookups in one statement, whatever the number of parts.
 */
public final class FormulaTrial {
    /** So often may VLOOKUP ask for what depends on what it found before. */
    private static final int MOST_ROUNDS = 50;

    private final QueryRunner runner;
    private final FieldEncryption encryption;
    private final LookupStore lookups;
    private final AccessControl access = new AccessControl();
    private final ColumnsCache columns = new ColumnsCache();

    public FormulaTrial(DataSource records, QueryRunner runner, FieldEncryption encryption) {
        this.runner = runner;
        this.encryption = encryption;
        this.lookups = new LookupStore(records, runner);
    }

    /** True if there is nothing to compute without a record. */
    public static boolean readsRecord(Checked.Sound formula) {
        return knowsThePast(formula) || formula.sources().stream().anyMatch(source -> source instanceof Source.Field);
    }

    /** True if it asks for what was before a save; of a record that nobody saves, that is what it is. */
    public static boolean knowsThePast(Checked.Sound formula) {
        Set<RecordOperation> asked =
                Set.of(RecordOperation.IS_NEW, RecordOperation.IS_CLONE, RecordOperation.IS_CHANGED);
        return formula.sources().stream().anyMatch(source -> source instanceof Source.Prior)
                || CalculationTree.operations(formula.calculation()).stream().anyMatch(asked::contains);
    }

    /** Computes it for whoever may customise; a record that the session may not see is none. */
    public FormulaTrace run(Session session, CatalogObject object, Checked.Sound formula, OptionalLong record) {
        access.require(session, SystemRight.CUSTOMIZE);
        Trial trial = new Trial(session, object, formula);
        RecordDraft draft = record.isPresent() ? trial.stored(record.getAsLong()) : trial.nothing();
        return trial.of(draft);
    }

    /** One formula over one record. */
    private final class Trial {
        private final Session session;
        private final Checked.Sound formula;
        private final ObjectColumns all;
        private final DraftSources sources;
        private final DraftBinding binding;
        private final DraftReads reads;
        private final FormulaWork work;

        Trial(Session session, CatalogObject object, Checked.Sound formula) {
            this.session = session;
            this.formula = formula;
            this.all = columns.of(object);
            this.sources = new DraftSources(
                    all,
                    field -> session.catalog()
                            .formulas()
                            .ofField(object, field)
                            .orElseThrow()
                            .calculation());
            this.binding = DraftBinding.ofRecord(sources);
            // Compiled for what it reads; the trace compiles it again, with an eye on each part.
            FormulaEvaluator.of(formula.calculation(), binding);
            this.reads = binding.reads();
            this.work = new FormulaWork(session, ignored -> ObjectFormulas.none(sources.paths()), runner);
        }

        RecordDraft nothing() {
            if (readsRecord(formula)) {
                throw refused(
                        ProblemKind.BAD_INPUT,
                        Problem.of("REQUIRED_FIELD_MISSING", "record", "Choose a record.", "请选择一条记录。"));
            }
            return new RecordDraft(all, Drafting.reading(session, encryption));
        }

        RecordDraft stored(long id) {
            Row row = visible(id);
            @Nullable Object[] values = new Object[all.size()];
            List<Column> wanted = new ArrayList<>(reads.own());
            List<@Nullable Object> found = values(id, wanted);
            for (int i = 0; i < wanted.size(); i++) {
                values[wanted.get(i).index()] = found.get(i);
            }
            RecordDraft.Reading reading = Drafting.reading(session, encryption);
            return new RecordDraft(RecordDraft.Kind.UPDATE, all, reading, values, id, row.version());
        }

        private Row visible(long id) {
            ApiName object = all.object().name();
            Optional<Row> row = session.actor().rights().can(ObjectRight.READ, object)
                    ? runner.fetchOne(session, object, id, List.of(FieldPath.of("Id")))
                    : Optional.empty();
            return row.orElseThrow(() -> missing(id));
        }

        /** Whatever the session may see of the record: what a formula reads is the choice of who writes it. */
        private List<@Nullable Object> values(long id, Collection<Column> wanted) {
            List<FieldPath> paths = wanted.stream()
                    .map(column -> FieldPath.of(column.field().name().value()))
                    .toList();
            return paths.isEmpty()
                    ? List.of()
                    : runner.fetchOne(work.session(), all.object().name(), id, paths)
                            .orElseThrow(() -> missing(id))
                            .values();
        }

        private ProblemException missing(long id) {
            return refused(ProblemKind.NOT_FOUND, SaveProblems.notFound(all.object(), id));
        }

        FormulaTrace of(RecordDraft draft) {
            DraftValues values = new DraftValues(draft, work);
            work.loadGlobals(reads.globals());
            if (!reads.behind().isEmpty()) {
                work.load(all.object(), List.of(values, values.past()));
            }
            for (int round = 0; round < MOST_ROUNDS; round++) {
                int missed = work.lookups().missed();
                FormulaTrace trace = FormulaTrace.of(formula.calculation(), binding, values, work.surroundings());
                if (work.lookups().missed() == missed) {
                    return trace;
                }
                work.lookups().answer(work.session(), lookups);
                values.forget();
            }
            throw refused(
                    ProblemKind.BAD_INPUT,
                    Problem.of(
                            "LIMIT_EXCEEDED",
                            "",
                            "The formula looks up too many records, each by what it found before, to be tried out.",
                            "公式中前后依赖的查找过多，无法试算。"));
        }
    }

    private static ProblemException refused(ProblemKind kind, Problem problem) {
        return new ProblemException(kind, problem);
    }
}
