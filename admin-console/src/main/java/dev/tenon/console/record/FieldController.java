package dev.tenon.console.record;

import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.FormValues;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.Readers;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.console.record.widget.Values;
import dev.tenon.console.view.Field;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.record.SaveMode;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One field of a record, edited where it stands: its editor, and its new look after a save. */
@Controller
@RequestMapping("/o/{objectName}" + ObjectPlace.ID + "/fields/{fieldName}")
class FieldController {

    private final Readers readers;
    private final RecordReads reads;
    private final RecordSaver saver;
    private final PageStanding standing;

    FieldController(Readers readers, RecordReads reads, RecordSaver saver, PageStanding standing) {
        this.readers = readers;
        this.reads = reads;
        this.saver = saver;
        this.standing = standing;
    }

    @GetMapping
    String edit(
            @PathVariable String objectName,
            @PathVariable String id,
            @PathVariable String fieldName,
            Session session,
            HttpServletRequest request,
            Model model) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        long recordId = ObjectPlace.id(object, id);
        ShownField shown = editable(session, object, recordId, fieldName);
        Reader reader = readers.of(session, request);
        Row row = reads.requireForForm(session, object, recordId, needed(reader, shown));
        FormValues values = FormValues.stored(List.of(shown.field()), Values.of(row), reader.zone());
        Field control = control(reader, shown, values, row);
        return editor(
                object,
                recordId,
                shown,
                control,
                row.version(),
                FormBase.of(values).json(),
                model);
    }

    @PostMapping
    String save(
            @PathVariable String objectName,
            @PathVariable String id,
            @PathVariable String fieldName,
            @RequestParam long version,
            @RequestParam String base,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        long recordId = ObjectPlace.id(object, id);
        ShownField shown = editable(session, object, recordId, fieldName);
        Reader reader = readers.of(session, request);
        FormBase before = FormBase.parse(base);
        List<CatalogField> fields = List.of(shown.field());
        FormValues submitted = FormReading.submitted(request, fields, before);
        Map<String, Raw> values = FormReading.changed(fields, submitted, before);
        Problems problems = values.isEmpty() ? Problems.NONE : save(session, object, recordId, version, values);
        Row row = reads.requireForForm(session, object, recordId, needed(reader, shown));
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            // Told once what somebody else did meanwhile, the user may save over it.
            boolean told = FormConflicts.isConflict(problems);
            FormValues stored = FormValues.stored(fields, Values.of(row), reader.zone());
            return editor(
                    object,
                    recordId,
                    shown,
                    withProblems(reader, control(reader, shown, submitted, row), problems),
                    told ? row.version() : version,
                    told ? FormBase.of(stored).json() : base,
                    model);
        }
        model.addAttribute("value", new FieldWidgets(reader).html(shown, Values.of(row)));
        return "record/field-value";
    }

    private static List<ShownField> needed(Reader reader, ShownField shown) {
        return new FieldWidgets(reader)
                .needed(shown.object(), shown.field()).stream()
                        .flatMap(field -> ShownField.own(reader.session(), shown.object(), field.name()).stream())
                        .toList();
    }

    /** It offers what goes with the record's other values. */
    private static Field control(Reader reader, ShownField shown, FormValues values, Row row) {
        FieldWidgets widgets = new FieldWidgets(reader);
        List<CatalogField> others = widgets.needed(shown.object(), shown.field()).stream()
                .filter(field -> !field.equals(shown.field()))
                .toList();
        FormValues all = values.of(row.id());
        for (CatalogField other : others) {
            String name = other.name().value();
            all = all.with(
                    name,
                    FormValues.stored(others, Values.of(row), reader.zone()).text(name));
        }
        return widgets.controlAlone(shown.object(), shown.field(), all);
    }

    private Problems save(Session session, CatalogObject object, long id, long version, Map<String, Raw> values) {
        RecordChange change = new RecordChange.Update(object.name(), id, OptionalLong.of(version), values);
        return saver.save(session, List.of(change), SaveMode.ALL_OR_NONE)
                .getFirst()
                .problems();
    }

    private static Field withProblems(Reader reader, Field control, Problems problems) {
        FieldProblems beside = new FieldProblems(reader, problems);
        Field told = beside.beside(control);
        String onTop = String.join(" ", beside.onTop());
        return onTop.isEmpty() ? told : told.withProblem(onTop);
    }

    private ShownField editable(Session session, CatalogObject object, long id, String fieldName) {
        ObjectPlace.require(session, ObjectRight.EDIT, object);
        return ShownField.own(session, object, ApiName.of(fieldName))
                .filter(shown -> EditableFields.mayEdit(session, object, shown.field()))
                .filter(shown -> standing.isOpen(session, object, id, shown.field()))
                .orElseThrow(() -> ObjectPlace.noSuchRecord(object, fieldName));
    }

    private static String editor(
            CatalogObject object, long id, ShownField shown, Field control, long version, String base, Model model) {
        model.addAttribute("field", control.idPrefix("cell"));
        model.addAttribute(
                "editUrl", ObjectPlace.of(object, id, "fields", shown.field().name()));
        model.addAttribute("version", version);
        model.addAttribute("base", base);
        return "record/field-editor";
    }
}
