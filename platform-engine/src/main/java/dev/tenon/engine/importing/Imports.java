package dev.tenon.engine.importing;

import dev.tenon.engine.org.Org;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way of a CSV file up to its import: uploaded, looked at, mapped, tried out; and afterwards its result. Everybody sees
 * their own imports only.
 */
public final class Imports {
    /** A larger file goes in parts. */
    public static final int MAX_MEGABYTES = 40;

    public static final int TRIAL_ROWS = 100;
    private static final int EVIDENCE_ROWS = 1_000;
    private static final int MAX_FILE_NAME = 200;

    private final ImportStore store;
    private final BatchStore batches;
    private final BatchSave save;
    private final TransactionTemplate transaction;
    private final ColumnMatcher matcher = new ColumnMatcher();
    private final AccessControl access = new AccessControl();

    /**
     * The beginning of a file, read by a format.
     *
     * @param columns its headers
     */
    public record Preview(List<String> columns, List<CsvRow> rows) {
        public Preview {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** What would become of one row. Early: it may find its record further down in the same file. */
    public record Trial(long number, CsvRow row, Outcome outcome, Problems problems) {
        /** In a word. */
        public enum Outcome {
            CREATED,
            UPDATED,
            EARLY,
            REFUSED
        }
    }

    public Imports(
            DataSource dataSource, QueryRunner queries, RecordSaver saver, PlatformTransactionManager transactions) {
        this.store = new ImportStore(dataSource);
        this.batches = new BatchStore(dataSource);
        this.save = new BatchSave(queries, saver);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Keeps a file and proposes how to read it and where its columns go. */
    public ImportRun upload(Session session, CatalogObject object, String fileName, Path file) {
        require(session, object);
        try {
            long size = Files.size(file);
            if (size > MAX_MEGABYTES * 1024L * 1024L) {
                throw new ProblemException(ProblemKind.TOO_LARGE, tooLarge());
            }
            CsvSniff sniff = CsvSniffer.sniff(file);
            sniff.problems().throwIfAny(ProblemKind.UNPROCESSABLE);
            Preview preview = preview(CsvRows.open(file, sniff.format()), EVIDENCE_ROWS);
            ImportPlan plan = proposed(session, object, sniff.format(), preview);
            return Objects.requireNonNull(transaction.execute(
                    status -> kept(session, object, new Upload(clean(fileName), size, file), plan)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Upload(String name, long size, Path file) {}

    private ImportRun kept(Session session, CatalogObject object, Upload upload, ImportPlan plan) {
        Org org = session.org();
        long user = session.actor().userId();
        long id = store.add(org, object, upload.name(), upload.size(), plan, user, session.now());
        try {
            StoredFile.keep(store, org, id, upload.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return store.find(org, id).orElseThrow(Imports::gone);
    }

    private static String clean(String fileName) {
        String name = fileName.replace('\0', ' ').replace('\\', '/');
        String bare = name.substring(name.lastIndexOf('/') + 1).strip();
        return bare.length() > MAX_FILE_NAME ? bare.substring(bare.length() - MAX_FILE_NAME) : bare;
    }

    private ImportPlan proposed(Session session, CatalogObject object, CsvFormat format, Preview preview) {
        List<ColumnMapping> columns = matcher.propose(preview.columns(), ImportTargets.of(session, object)).stream()
                .map(column -> usable(session, object, column))
                .toList();
        DateOrder usual = DateOrder.usual(session.actor().locale());
        ImportPlan plan = new ImportPlan(format, columns, ImportMode.INSERT, "", usual);
        return switch (evidence(object, plan, preview)) {
            case DAY_FIRST -> plan.withDateOrder(DateOrder.DAY_FIRST);
            case MONTH_FIRST -> plan.withDateOrder(DateOrder.MONTH_FIRST);
            case AMBIGUOUS, MIXED, NO_SUCH_DATES -> plan;
        };
    }

    /** A header may name any field of the target; only keys and names find records. */
    private static ColumnMapping usable(Session session, CatalogObject object, ColumnMapping column) {
        if (column.lookupBy() == null || lookupKeys(session, object, column).contains(column.lookupBy())) {
            return column;
        }
        return new ColumnMapping(column.column(), column.header(), column.field(), "Name", column.score());
    }

    /** The fields by which the records of a column's lookup may be found: {@code Name}, {@code Id}, external ids. */
    public static List<String> lookupKeys(Session session, CatalogObject object, ColumnMapping column) {
        if (!(object.field(String.valueOf(column.field()))
                        .map(field -> field.type())
                        .orElse(null)
                instanceof FieldType.Relation relation)) {
            return List.of();
        }
        List<String> keys = new ArrayList<>(List.of("Name", "Id"));
        relation.targets().stream()
                .flatMap(target -> session.catalog().object(target).stream())
                .flatMap(target -> ImportTargets.keys(session, target).stream())
                .map(field -> field.name().value())
                .filter(key -> !keys.contains(key))
                .forEach(keys::add);
        return keys;
    }

    /** What the dates of the mapped columns tell about their order. */
    public DateOrder.Evidence evidence(Session session, ImportRun run) {
        return evidence(object(session, run), run.plan(), preview(session, run, EVIDENCE_ROWS));
    }

    private static DateOrder.Evidence evidence(CatalogObject object, ImportPlan plan, Preview preview) {
        List<Integer> dates = plan.mapped().stream()
                .filter(column -> object.field(String.valueOf(column.field()))
                        .map(field ->
                                field.type() instanceof FieldType.Date || field.type() instanceof FieldType.DateTime)
                        .orElse(false))
                .map(ColumnMapping::column)
                .toList();
        return DateOrder.evidence(preview.rows().stream()
                .flatMap(row -> dates.stream()
                        .filter(at -> at < row.cells().size())
                        .map(at -> row.cells().get(at))));
    }

    public ImportRun find(Session session, long id) {
        return store.find(session.org(), id)
                .filter(run -> run.userId() == session.actor().userId())
                .orElseThrow(Imports::gone);
    }

    /** The user's imports, the latest first. */
    public List<ImportRun> latest(Session session, int limit) {
        access.require(session, SystemRight.IMPORT);
        return store.latest(session.org(), session.actor().userId(), limit);
    }

    /** The first rows as the format reads them. */
    public Preview preview(Session session, ImportRun run, int rows) {
        try {
            StoredFile file = new StoredFile(store, session.org(), run.id());
            return preview(CsvRows.open(file, run.plan().format(), CsvLimits.DEFAULT), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Preview preview(CsvRows opened, int most) throws IOException {
        try (CsvRows csv = opened) {
            List<CsvRow> rows = new ArrayList<>();
            while (rows.size() < most && csv.hasNext()) {
                rows.add(csv.next());
            }
            return new Preview(csv.columns(), rows);
        }
    }

    /** Reads the file in another way from now on; the columns are matched anew. */
    public ImportRun reformat(Session session, ImportRun run, CsvFormat format) {
        format.check().throwIfAny(ProblemKind.UNPROCESSABLE);
        ImportRun other = run.with(run.plan().withFormat(format));
        Preview preview = preview(session, other, EVIDENCE_ROWS);
        return choose(session, run, proposed(session, object(session, run), format, preview));
    }

    /** Keeps what the user chose. */
    public ImportRun choose(Session session, ImportRun run, ImportPlan plan) {
        if (!store.plan(session.org(), run.id(), plan)) {
            throw new ProblemException(ProblemKind.CONFLICT, begun());
        }
        return run.with(plan);
    }

    /** What keeps this plan from being carried out. */
    public Problems check(Session session, ImportRun run) {
        return PlanCheck.check(session, object(session, run), run.plan());
    }

    /** Saves the first rows as the import would, and takes everything back. */
    public List<Trial> tryOut(Session session, ImportRun run) {
        CatalogObject object = object(session, run);
        require(session, object);
        Preview preview = preview(session, run, TRIAL_ROWS);
        if (preview.rows().isEmpty()) {
            return List.of();
        }
        BatchSave.Results results = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return save.save(session, object, run.plan(), preview.rows());
        }));
        List<Trial> trials = new ArrayList<>();
        for (BatchSave.Result result : results.rows()) {
            trials.add(new Trial(trials.size() + 1L, result.row(), outcome(result), result.problems()));
        }
        return trials;
    }

    private static Trial.Outcome outcome(BatchSave.Result result) {
        if (result.saved().isPresent()) {
            return result.saved().get().created() ? Trial.Outcome.CREATED : Trial.Outcome.UPDATED;
        }
        return result.isEarly() ? Trial.Outcome.EARLY : Trial.Outcome.REFUSED;
    }

    /** The first refused rows, for the screen. */
    public List<FailedRow> errors(Session session, ImportRun run, int limit) {
        return batches.errors(session.org(), run.id(), 0, limit);
    }

    /** All refused rows as a CSV file in the reader's language. */
    public void writeErrors(Session session, ImportRun run, Locale locale, OutputStream target) throws IOException {
        new ErrorFile(batches, session.org(), run, locale).write(target);
    }

    /** Throws an upload away that was not imported. */
    public void discard(Session session, ImportRun run) {
        store.discard(session.org(), run.id());
    }

    /** Refuses whoever may not import into this object. */
    public void require(Session session, CatalogObject object) {
        access.require(session, SystemRight.IMPORT);
        boolean mayWrite = Stream.of(ObjectRight.CREATE, ObjectRight.EDIT)
                .anyMatch(right -> session.actor().rights().can(right, object.name()));
        if (!mayWrite) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    Problem.of(
                            "INSUFFICIENT_ACCESS",
                            "",
                            "You may not create or change records of {0}. Ask your administrator.",
                            "您没有新建或编辑 {0} 记录的权限，请联系管理员。",
                            object.name().value()));
        }
    }

    /** The object of an import as it is now. */
    static CatalogObject object(Session session, ImportRun run) {
        return session.catalog()
                .object(ApiName.of(run.objectName()))
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        Problem.of(
                                "NOT_FOUND",
                                "",
                                "The object {0} of this import no longer exists.",
                                "此导入的对象 {0} 已不存在。",
                                run.objectName())));
    }

    static ProblemException gone() {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                Problem.of(
                        "NOT_FOUND",
                        "",
                        "There is no such import of yours. Upload the file again.",
                        "没有您的这个导入，请重新上传文件。"));
    }

    static Problem begun() {
        return Problem.of(
                "CONFLICT",
                "",
                "This import has begun already; upload the file again for another one.",
                "此导入已经开始；如需另行导入，请重新上传文件。");
    }

    /** What an upload that is too large is told. */
    public static Problem tooLarge() {
        return Problem.of(
                "FILE_TOO_LARGE",
                "",
                "The file is larger than {0} MB. Split it and import the parts one after another.",
                "文件超过 {0} MB，请拆分后逐个导入。",
                MAX_MEGABYTES);
    }
}
