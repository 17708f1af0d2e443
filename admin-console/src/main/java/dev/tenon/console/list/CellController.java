package dev.tenon.console.list;

import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.FormValues;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.console.record.widget.Values;
import dev.tenon.console.view.Url;
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
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A cell of a list that is edited where it stands. */
@Controller
@RequestMapping("/o/{objectName}/list/cell/{id}/{fieldName}")
class CellController {
    private final QueryRunner runner;
    private final RecordSaver saver;
    private final ListDrawing drawing;

    CellController(QueryRunner runner, RecordSaver saver, ListDrawing drawing) {
        this.runner = runner;
        this.saver = saver;
        this.drawing = drawing;
    }

    /** One cell: whose record, which field, for whom. */
    private record Place(Reader reader, CatalogObject object, long id, ShownField field) {
        /** The field, and what its choices depend on. */
        List<CatalogField> needed() {
            return new FieldWidgets(reader).needed(object, field.field());
        }

        List<FieldPath> paths() {
            Set<FieldPath> paths = new LinkedHashSet<>(field.paths());
            needed().forEach(each -> paths.add(FieldPath.of(each.name().value())));
            return List.copyOf(paths);
        }

        FormValues stored(Row row) {
            return FormValues.stored(needed(), Values.of(row), reader.zone()).of(id);
        }

        Url url(long version) {
            return ListPlace.of(
                            object,
                            "cell",
                            RecordId.format(id),
                            field.field().name().value())
                    .with("version", version);
        }
    }

    @GetMapping
    String editor(
            @PathVariable String objectName,
            @PathVariable String id,
            @PathVariable String fieldName,
            Session session,
            HttpServletRequest request,
            Model model) {
        Place place = place(session, request, objectName, id, fieldName);
        Row row = row(place);
        return editor(place, place.stored(row), row.version(), "", model);
    }

    @PostMapping
    String save(
            @PathVariable String objectName,
            @PathVariable String id,
            @PathVariable String fieldName,
            @RequestParam long version,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Place place = place(session, request, objectName, id, fieldName);
        String text = FieldInput.text(request, place.field().field());
        Map<String, Raw> values = Map.of(place.field().field().name().value(), new Raw.Text(text));
        RecordChange change =
                new RecordChange.Update(place.object().name(), place.id(), OptionalLong.of(version), values);
        SaveOutcome outcome =
                saver.save(session, List.of(change), SaveMode.ALL_OR_NONE).getFirst();
        Row row = row(place);
        if (outcome.saved()) {
            model.addAttribute("cell", new FieldWidgets(place.reader()).cell(place.field(), Values.of(row)));
            return "list/cell";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return editor(place, typed(place, row, text), row.version(), said(place.reader(), outcome), model);
    }

    /** What was typed, with the name of the record that a lookup points at. */
    private FormValues typed(Place place, Row row, String text) {
        FormValues stored = place.stored(row);
        String name = place.field().field().name().value();
        return stored.text(name).equals(text) ? stored : stored.with(name, text).named(name, text);
    }

    private static String said(Reader reader, SaveOutcome outcome) {
        return outcome.problems().stream()
                .map(problem -> problem.message(reader.locale()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String editor(Place place, FormValues form, long version, String problem, Model model) {
        model.addAttribute(
                "field",
                new FieldWidgets(place.reader())
                        .controlAlone(place.object(), place.field().field(), form)
                        .withHelp("")
                        .withProblem(problem)
                        .idPrefix("cell"));
        model.addAttribute("url", place.url(version));
        return "list/cell-editor";
    }

    private Place place(Session session, HttpServletRequest request, String objectName, String id, String fieldName) {
        CatalogObject object = ListPlace.readable(session, objectName);
        Reader reader = drawing.reader(session, request);
        OptionalLong recordId = RecordId.parse(id);
        if (recordId.isEmpty() || RecordId.objectNumber(recordId.getAsLong()) != object.number()) {
            throw gone();
        }
        ShownField field = ShownField.own(session, object, ApiName.of(fieldName))
                .filter(shown -> ListTable.isEditable(reader, object, shown.field()))
                .orElseThrow(CellController::notEditable);
        return new Place(reader, object, recordId.getAsLong(), field);
    }

    private Row row(Place place) {
        return runner.fetchOne(place.reader().session(), place.object().name(), place.id(), place.paths())
                .orElseThrow(CellController::gone);
    }

    private static ProblemException gone() {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                Problem.of(
                        "NOT_FOUND",
                        "",
                        "This record is no longer there, or you may not see it any more.",
                        "该记录已不存在，或您无权再查看。"));
    }

    private static ProblemException notEditable() {
        return new ProblemException(
                ProblemKind.FORBIDDEN,
                Problem.of("INSUFFICIENT_ACCESS_OR_READONLY", "", "You may not edit this field here.", "您不能在此编辑该字段。"));
    }
}
