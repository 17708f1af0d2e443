package dev.tenon.console.record;

import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.Readers;
import dev.tenon.console.view.Toast;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a record, and a click on its path bar. */
@Controller
@RequestMapping("/o/{objectName}" + ObjectPlace.ID)
class RecordPageController {

    private final Readers readers;
    private final RecordPages pages;
    private final DeletedPages deletedPages;
    private final RecordSaver saver;

    RecordPageController(Readers readers, RecordPages pages, DeletedPages deletedPages, RecordSaver saver) {
        this.readers = readers;
        this.pages = pages;
        this.deletedPages = deletedPages;
        this.saver = saver;
    }

    @GetMapping
    String show(
            @PathVariable String objectName,
            @PathVariable String id,
            Session session,
            HttpServletRequest request,
            Model model) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        Reader reader = readers.of(session, request);
        long recordId = ObjectPlace.id(object, id);
        Optional<RecordPage> page = pages.find(reader, object, recordId);
        if (page.isPresent()) {
            return show(page.get(), model);
        }
        return showDeleted(
                deletedPages.find(reader, object, recordId).orElseThrow(() -> ObjectPlace.noSuchRecord(object, id)),
                model);
    }

    private static String showDeleted(DeletedPage page, Model model) {
        model.addAttribute("title", page.name());
        model.addAttribute("deleted", page);
        return "record/deleted";
    }

    private static String show(RecordPage page, Model model) {
        model.addAttribute("title", page.head().name());
        model.addAttribute("record", page);
        return "record/detail";
    }

    /** A click on a stage of the path bar. */
    @PostMapping("/stage")
    String putStage(
            @PathVariable String objectName,
            @PathVariable String id,
            @RequestParam String value,
            Session session,
            HttpServletRequest request,
            Model model) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        Reader reader = readers.of(session, request);
        long recordId = ObjectPlace.id(object, id);
        StageField stage = StageField.of(session, object).orElseThrow(() -> ObjectPlace.noSuchRecord(object, id));
        saver.save(
                session,
                new RecordChange.Update(
                        object.name(), recordId, OptionalLong.empty(), Map.of(stage.name(), new Raw.Json(value))));
        String label = new FieldWidgets(reader).label(stage.type(), value);
        model.addAttribute(
                Toast.ATTRIBUTE,
                Toast.success(
                        reader.text().get("record.stageSaved", stage.shown().label(reader), label)));
        return show(
                pages.find(reader, object, recordId).orElseThrow(() -> ObjectPlace.noSuchRecord(object, id)), model);
    }
}
