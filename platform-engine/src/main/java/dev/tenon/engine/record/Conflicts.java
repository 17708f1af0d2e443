package dev.tenon.engine.record;

import dev.tenon.engine.record.ChangeStore.Step;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Sentence;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells a late writer who changed what since the version that was looked at. */
final class Conflicts {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final ChangeStore changes;
    private final UserStore users;

    Conflicts(ChangeStore changes, UserStore users) {
        this.changes = changes;
        this.users = users;
    }

    Problem since(Session session, RecordDraft draft, long version) {
        List<Step> steps = changes.since(session.org(), draft.id(), version);
        long userId = steps.isEmpty()
                ? draft.get(SystemFields.LAST_MODIFIED_BY.name().value()) instanceof Long id ? id : 0
                : steps.getFirst().userId();
        Instant at = steps.isEmpty()
                ? draft.get(SystemFields.LAST_MODIFIED_DATE.name().value()) instanceof Instant when
                        ? when
                        : session.now()
                : steps.getFirst().at();
        List<CatalogField> fields = fields(session, draft.object(), steps);
        return Problem.of(
                SaveProblems.CONFLICT,
                fields.isEmpty() ? "" : fields.getFirst().name().value(),
                fields.isEmpty()
                        ? "{0} saved this record at {1}, after you opened it. Load it again before you save."
                        : "{0} changed {2} at {1}, after you opened this record. Load it again before you save.",
                fields.isEmpty() ? "您打开该记录后，{0} 于 {1} 保存过它。请重新加载后再保存。" : "您打开该记录后，{0} 于 {1} 修改了{2}。请重新加载后再保存。",
                users.name(session, userId),
                MINUTES.format(at.atZone(session.actor().zone())),
                listed(fields));
    }

    /** Only what the actor may read. */
    private static List<CatalogField> fields(Session session, CatalogObject object, List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.fields().stream())
                .distinct()
                .flatMap(name -> object.field(name).stream())
                .filter(field -> session.actor().rights().canRead(object, field))
                .toList();
    }

    private static Sentence listed(List<CatalogField> fields) {
        return Sentence.of(labels(fields, Locale.ENGLISH, ", "), labels(fields, Locale.SIMPLIFIED_CHINESE, "、"));
    }

    private static String labels(List<CatalogField> fields, Locale locale, String comma) {
        return fields.stream().map(field -> field.def().shown().in(locale)).collect(Collectors.joining(comma));
    }
}
