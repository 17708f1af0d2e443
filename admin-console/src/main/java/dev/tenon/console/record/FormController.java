package dev.tenon.console.record;

import dev.tenon.console.record.FormFields.Purpose;
import dev.tenon.console.record.FormPages.Stored;
import dev.tenon.console.record.FormRules.Submitted;
import dev.tenon.console.record.widget.FormValues;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.Readers;
import dev.tenon.console.view.ScreenChange;
import dev.tenon.console.view.Toast;
import dev.tenon.console.view.Url;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Creating and editing a record by its form. */
@Controller
@RequestMapping("/o/{objectName}")
class FormController {

    private final Readers readers;
    private final FormPages pages;
    private final NewValues newValues;
    private final FormFiles files;
    private final FormSave save;

    FormController(Readers readers, FormPages pages, NewValues newValues, FormFiles files, FormSave save) {
        this.readers = readers;
        this.pages = pages;
        this.newValues = newValues;
        this.files = files;
        this.save = save;
    }

    @GetMapping("/new")
    String begin(
            @PathVariable String objectName,
            @RequestParam Optional<String> from,
            Session session,
            HttpServletRequest request,
            Model model) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        ObjectPlace.require(session, ObjectRight.CREATE, object);
        Reader reader = readers.of(session, request);
        FormFields fields = FormFields.of(session, object, Purpose.CREATE);
        FormContent begun = from.map(id -> copied(reader, fields, ObjectPlace.id(object, id)))
                .orElseGet(() -> newValues.of(session, object, fields.filled(), request));
        return show(pages.create(reader, fields, begun, Problems.NONE), model);
    }

    private FormContent copied(Reader reader, FormFields fields, long id) {
        String owner = SystemFields.OWNER.name().value();
        String self = RecordId.format(reader.session().actor().userId());
        FormValues copied = pages.stored(reader, fields, id).values();
        // Who makes a copy owns it.
        return FormContent.copy(copied.has(owner) ? copied.with(owner, self).named(owner, "") : copied, id);
    }

    @PostMapping
    Object create(
            @PathVariable String objectName,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "{}") String base,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        ObjectPlace.require(session, ObjectRight.CREATE, object);
        Reader reader = readers.of(session, request);
        FormFields fields = FormFields.of(session, object, Purpose.CREATE);
        FormContent submitted = FormContent.submitted(request, fields, base);
        Map<String, Raw> values = submitted.said(fields);
        Problems problems = LayoutCheck.missing(fields, submitted.values(), Submitted.judged(fields))
                .and(files.store(session, fields, request, values));
        FormSave.Result result = save.save(
                session,
                new Submitted(fields, values.keySet(), submitted.copyOf().isPresent()),
                new RecordChange.Insert(object.name(), values),
                problems);
        if (result.id().isPresent()) {
            String label = reader.say(object.def().shown());
            Toast toast = Toast.success(reader.text().get("record.created", label));
            return ScreenChange.to(after(object, result.id().getAsLong(), next), toast, request, response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(pages.create(reader, fields, submitted, result.problems()), model);
    }

    private static Url after(CatalogObject object, long id, String next) {
        return next.equals("new") ? ObjectPlace.create(object) : ObjectPlace.record(object, id);
    }

    @GetMapping(ObjectPlace.ID + "/edit")
    String edit(
            @PathVariable String objectName,
            @PathVariable String id,
            Session session,
            HttpServletRequest request,
            Model model) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        ObjectPlace.require(session, ObjectRight.EDIT, object);
        Reader reader = readers.of(session, request);
        long recordId = ObjectPlace.id(object, id);
        FormFields fields = FormFields.of(session, object, Purpose.EDIT);
        Stored stored = pages.stored(reader, fields, recordId);
        return show(
                pages.edit(reader, fields, recordId, stored, unchanged(stored), Problems.NONE, Optional.empty()),
                model);
    }

    private static FormContent unchanged(Stored stored) {
        return new FormContent(stored.values(), FormBase.of(stored.values()), Set.of());
    }

    @PostMapping(ObjectPlace.ID)
    Object update(
            @PathVariable String objectName,
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String base,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        ObjectPlace.require(session, ObjectRight.EDIT, object);
        Reader reader = readers.of(session, request);
        long recordId = ObjectPlace.id(object, id);
        FormFields fields = FormFields.of(session, object, Purpose.EDIT);
        FormContent submitted = FormContent.submitted(request, fields, base);
        Map<String, Raw> values = submitted.said(fields);
        Problems ofForm = LayoutCheck.missing(fields, submitted.values(), Submitted.judged(fields))
                .and(files.store(session, fields, request, values));
        FormSave.Result result = save.save(
                session,
                new Submitted(fields, values.keySet(), false),
                new RecordChange.Update(object.name(), recordId, OptionalLong.of(version), values),
                ofForm);
        if (result.id().isPresent()) {
            Toast toast = Toast.success(reader.text().get("record.saved"));
            return ScreenChange.to(ObjectPlace.record(object, recordId), toast, request, response);
        }
        Problems problems = result.problems();
        Stored stored = pages.stored(reader, fields, recordId);
        if (FormConflicts.isConflict(problems)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(conflict(reader, fields, recordId, stored, submitted), model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(unsaved(reader, fields, recordId, stored, submitted, problems, version, base), model);
    }

    private FormPage conflict(Reader reader, FormFields fields, long id, Stored stored, FormContent submitted) {
        FormConflicts conflicts = new FormConflicts(reader, fields, stored, submitted.base(), submitted.values());
        FormContent merged = new FormContent(conflicts.merged(), FormBase.of(stored.values()), Set.of());
        return pages.edit(
                reader,
                fields,
                id,
                stored,
                merged,
                Problems.NONE,
                Optional.of(conflicts.of(pages.named(reader, fields, submitted.values()), id)));
    }

    /** The version and base stay those of the first form: what others do meanwhile must still be noticed. */
    private FormPage unsaved(
            Reader reader,
            FormFields fields,
            long id,
            Stored stored,
            FormContent submitted,
            Problems problems,
            long version,
            String base) {
        return pages.edit(reader, fields, id, stored, submitted, problems, Optional.empty())
                .since(version, base);
    }

    private static String show(FormPage page, Model model) {
        model.addAttribute("title", page.title());
        model.addAttribute("form", page);
        return "record/form";
    }
}
