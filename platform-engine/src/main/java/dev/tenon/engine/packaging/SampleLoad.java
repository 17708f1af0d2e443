package dev.tenon.engine.packaging;

import dev.tenon.engine.packaging.SampleFile.SampleRow;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.record.SaveMode;
import dev.tenon.engine.record.SaveOutcome;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saves the rows of a package's files through the door for records; one use. */
final class SampleLoad {
    private static final int BATCH = 500;
    private static final String INNOCENT = "ALL_OR_NONE_OPERATION_ROLLED_BACK";
    private static final String USER_NAME = "Username";

    private final RecordSaver saver;
    private final Session session;
    private final Map<String, Long> ids = new HashMap<>();
    private final List<SampleRow> waiting = new ArrayList<>();
    private int saved;

    SampleLoad(RecordSaver saver, Session session) {
        this.saver = saver;
        this.session = session;
    }

    /** How many records were created. */
    int load(List<SampleFile> files) {
        for (SampleFile file : files) {
            CatalogObject object = object(file);
            for (SampleRow row : file.rows()) {
                if (waiting.size() == BATCH || namesOneThatWaits(row)) {
                    save(object);
                }
                waiting.add(row);
            }
            save(object);
        }
        return saved;
    }

    private CatalogObject object(SampleFile file) {
        return session.catalog()
                .object(file.object())
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.BAD_INPUT,
                        Problem.of(
                                "INVALID_TYPE",
                                "data",
                                "There is sample data for {0}, but no such object.",
                                "示例数据中的对象 {0} 不存在。",
                                file.object())));
    }

    private boolean namesOneThatWaits(SampleRow row) {
        return row.cells().values().stream()
                .filter(cell -> cell.startsWith("@"))
                .anyMatch(cell ->
                        waiting.stream().anyMatch(other -> other.reference().equals(cell.substring(1))));
    }

    private void save(CatalogObject object) {
        List<RecordChange> changes = waiting.stream()
                .<RecordChange>map(row -> new RecordChange.Insert(object.name(), values(object, row)))
                .toList();
        List<SaveOutcome> outcomes = saver.save(session, changes, SaveMode.ALL_OR_NONE);
        Problems problems = Problems.NONE;
        for (int i = 0; i < outcomes.size(); i++) {
            SampleRow row = waiting.get(i);
            for (Problem problem : outcomes.get(i).problems()) {
                problems = problem.code().equals(INNOCENT) ? problems : problems.and(problem.at(row.place()));
            }
            outcomes.get(i).id().ifPresent(id -> ids.put(row.reference(), id));
        }
        problems.throwIfAny(ProblemKind.BAD_INPUT);
        saved += outcomes.size();
        waiting.clear();
    }

    private Map<String, Raw> values(CatalogObject object, SampleRow row) {
        Map<String, Raw> values = new LinkedHashMap<>();
        row.cells().forEach((name, cell) -> values.put(name, value(object.field(name), row, cell)));
        return values;
    }

    private Raw value(Optional<CatalogField> field, SampleRow row, String cell) {
        boolean points = field.filter(found -> found.type() instanceof FieldType.Relation)
                .isPresent();
        if (!points) {
            return new Raw.Text(cell);
        }
        if (cell.startsWith("@")) {
            return new Raw.Json(id(row, cell));
        }
        if (field.get().name().equals(SystemFields.OWNER.name())) {
            return new Raw.Json(Map.of(USER_NAME, cell));
        }
        int mark = cell.indexOf(':');
        return mark < 0
                ? new Raw.Text(cell)
                : new Raw.Json(Map.of(
                        cell.substring(0, mark).strip(),
                        cell.substring(mark + 1).strip()));
    }

    private long id(SampleRow row, String reference) {
        Long id = ids.get(reference.substring(1));
        if (id == null) {
            Problem problem = Problem.of(
                    "INVALID_CROSS_REFERENCE_KEY", "", "No earlier row is called {0}.", "前面没有名为 {0} 的行。", reference);
            throw new ProblemException(ProblemKind.BAD_INPUT, problem.at(row.place()));
        }
        return id;
    }
}
