package dev.tenon.console.record;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.Readers;
import dev.tenon.console.view.Url;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A record made in passing, in a dialog over the form whose lookup lacks it; the lookup then points at it. */
@Controller
@RequestMapping("/o/{objectName}/" + QuickController.PATH)
class QuickController {

    static final String PATH = "quick";

    private final Readers readers;
    private final FormPages pages;
    private final NewValues newValues;
    private final RecordReads reads;
    private final FormSave save;

    QuickController(Readers readers, FormPages pages, NewValues newValues, RecordReads reads, FormSave save) {
        this.readers = readers;
        this.pages = pages;
        this.newValues = newValues;
        this.reads = reads;
        this.save = save;
    }

    static Url url(CatalogObject object) {
        return Url.path("o", object.name(), PATH);
    }

    @GetMapping
    String begin(@PathVariable String objectName, Session session, HttpServletRequest request, Model model) {
        CatalogObject object = creatable(session, objectName);
        FormFields fields = FormFields.brief(session, object);
        FormContent begun = newValues.of(session, object, fields.filled(), request);
        Reader reader = readers.of(session, request);
        return show(pages.create(reader, fields, begun, Problems.NONE), object, model);
    }

    @PostMapping
    String create(
            @PathVariable String objectName,
            @RequestParam(defaultValue = "{}") String base,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CatalogObject object = creatable(session, objectName);
        Reader reader = readers.of(session, request);
        FormFields fields = FormFields.brief(session, object);
        FormContent submitted = FormContent.submitted(request, fields, base);
        RecordChange change = new RecordChange.Insert(object.name(), submitted.said(fields));
        FormSave.Result result = save.save(session, change, LayoutCheck.missing(fields, submitted.values()));
        if (result.id().isPresent()) {
            return created(session, object, result.id().getAsLong(), model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(pages.create(reader, fields, submitted, result.problems()), object, model);
    }

    private String created(Session session, CatalogObject object, long id, Model model) {
        String recordId = RecordId.format(id);
        model.addAttribute("id", recordId);
        model.addAttribute("label", reads.names(session, object, Set.of(id)).getOrDefault(id, recordId));
        return "record/created";
    }

    private static CatalogObject creatable(Session session, String objectName) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        ObjectPlace.require(session, ObjectRight.CREATE, object);
        return object;
    }

    private static String show(FormPage page, CatalogObject object, Model model) {
        model.addAttribute("form", page);
        model.addAttribute("quickUrl", url(object));
        return "record/quick";
    }
}
