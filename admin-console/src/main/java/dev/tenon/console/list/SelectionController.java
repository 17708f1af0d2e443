package dev.tenon.console.list;

import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.FormValues;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.view.Field;
import dev.tenon.console.view.Option;
import dev.tenon.console.view.Toast;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.record.SaveMode;
import dev.tenon.engine.record.SaveOutcome;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done to the selected rows of a list: each for itself, and each refusal is told. */
@Controller
@RequestMapping("/o/{objectName}/list")
public class SelectionController {
    private final QueryRunner runner;
    private final RecordSaver saver;
    private final ListDrawing drawing;

    SelectionController(QueryRunner runner, RecordSaver saver, ListDrawing drawing) {
        this.runner = runner;
        this.saver = saver;
        this.drawing = drawing;
    }

    /** A record that was refused, and why. */
    public record Refused(String name, String sentence) {}

    /** The dialog in which a field and its new value are chosen. */
    @GetMapping("/edit")
    String ask(
            @PathVariable String objectName,
            @RequestParam(defaultValue = "") String ids,
            @RequestParam(defaultValue = "") String field,
            Session session,
            HttpServletRequest request,
            Model model) {
        CatalogObject object = ListPlace.readable(session, objectName);
        Reader reader = drawing.reader(session, request);
        List<Long> selected = Selection.of(object, ids);
        List<CatalogField> editable = object.fields().stream()
                .filter(each -> ListTable.isEditable(reader, object, each))
                .toList();
        CatalogField chosen = editable.stream()
                .filter(each -> each.name().matches(field))
                .findFirst()
                .or(() -> editable.stream().findFirst())
                .orElseThrow(SelectionController::nothingEditable);
        model.addAttribute("count", selected.size());
        model.addAttribute("ids", ids);
        model.addAttribute("editUrl", ListPlace.of(object, "edit"));
        model.addAttribute("chooser", chooser(reader, editable, chosen));
        model.addAttribute("value", control(reader, object, chosen));
        return "list/edit-selected";
    }

    private static Field chooser(Reader reader, List<CatalogField> editable, CatalogField chosen) {
        List<Option> options = editable.stream()
                .map(each ->
                        Option.of(each.name().value(), reader.say(each.def().shown())))
                .toList();
        return Field.choice(
                        "field",
                        reader.text().get("list.mass.field"),
                        chosen.name().value(),
                        options,
                        "")
                .idPrefix("mass");
    }

    private static Field control(Reader reader, CatalogObject object, CatalogField field) {
        return new FieldWidgets(reader).control(object, field, FormValues.EMPTY).idPrefix("mass-value");
    }

    @PostMapping("/edit")
    String edit(
            @PathVariable String objectName,
            @RequestParam(defaultValue = "") String ids,
            @RequestParam String field,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CatalogObject object = ListPlace.readable(session, objectName);
        Reader reader = drawing.reader(session, request);
        CatalogField target = object.field(field)
                .filter(each -> ListTable.isEditable(reader, object, each))
                .orElseThrow(SelectionController::nothingEditable);
        Map<String, Raw> values = Map.of(target.name().value(), new Raw.Text(FieldInput.text(request, target)));
        List<RecordChange> changes = Selection.of(object, ids).stream()
                .<RecordChange>map(id -> new RecordChange.Update(object.name(), id, OptionalLong.empty(), values))
                .toList();
        return carryOut(new Work(reader, object, changes, "list.mass.done"), request, response, model);
    }

    @PostMapping("/delete")
    String delete(
            @PathVariable String objectName,
            @RequestParam(defaultValue = "") String ids,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CatalogObject object = ListPlace.readable(session, objectName);
        Reader reader = drawing.reader(session, request);
        List<RecordChange> changes = Selection.of(object, ids).stream()
                .<RecordChange>map(id -> new RecordChange.Delete(object.name(), id))
                .toList();
        return carryOut(new Work(reader, object, changes, "list.mass.deleted"), request, response, model);
    }

    /** What is to be done, and how its success is told. */
    private record Work(Reader reader, CatalogObject object, List<RecordChange> changes, String doneKey) {}

    /** All done: the list anew. Some refused: a dialog that names them, and the list behind it. */
    private String carryOut(Work work, HttpServletRequest request, HttpServletResponse response, Model model) {
        List<SaveOutcome> outcomes = saver.save(work.reader().session(), work.changes(), SaveMode.EACH_FOR_ITSELF);
        long done = outcomes.stream().filter(SaveOutcome::saved).count();
        String told = work.reader().text().get(work.doneKey(), done);
        if (done == outcomes.size()) {
            return drawing.again(work.reader(), work.object(), request, response, Toast.success(told), model);
        }
        model.addAttribute("done", told);
        model.addAttribute("anyDone", done > 0);
        model.addAttribute("refused", refused(work, outcomes));
        model.addAttribute("refusedTitle", work.reader().text().get("list.mass.refused", outcomes.size() - done));
        model.addAttribute(
                "listUrl",
                ListStateReading.of(ListDrawing.currentParameters(request))
                        .state()
                        .on(ListPlace.list(work.object())));
        return "list/outcomes";
    }

    private List<Refused> refused(Work work, List<SaveOutcome> outcomes) {
        Map<Long, String> names = names(work);
        List<Refused> refused = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (!outcomes.get(i).saved()) {
                long id = id(work.changes().get(i));
                String sentences = outcomes.get(i).problems().stream()
                        .map(problem -> problem.message(work.reader().locale()))
                        .distinct()
                        .collect(Collectors.joining(" "));
                refused.add(new Refused(names.getOrDefault(id, RecordId.format(id)), sentences));
            }
        }
        return refused;
    }

    private Map<Long, String> names(Work work) {
        String name = work.object().nameField().name().value();
        List<Long> ids = work.changes().stream().map(SelectionController::id).toList();
        Map<Long, String> names = new HashMap<>();
        for (Row row : runner.fetch(work.reader().session(), work.object().name(), ids, List.of(FieldPath.of(name)))) {
            Optional.ofNullable(row.text(name)).ifPresent(text -> names.put(row.id(), text));
        }
        return names;
    }

    private static long id(RecordChange change) {
        return switch (change) {
            case RecordChange.Update update -> update.id();
            case RecordChange.Delete delete -> delete.id();
            case RecordChange.Restore restore -> restore.id();
            case RecordChange.Insert ignored -> 0;
            case RecordChange.Upsert ignored -> 0;
        };
    }

    private static ProblemException nothingEditable() {
        return new ProblemException(
                ProblemKind.FORBIDDEN,
                Problem.of(
                        "INSUFFICIENT_ACCESS_OR_READONLY",
                        "field",
                        "There is no such field here that you may edit.",
                        "此处没有您可以编辑的该字段。"));
    }
}
