package dev.tenon.console.record;

import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.Readers;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.console.record.widget.Values;
import dev.tenon.console.view.ScreenChange;
import dev.tenon.console.view.Toast;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.OnDelete;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Into the recycle bin, after having said what goes along, and back from it. */
@Controller
@RequestMapping("/o/{objectName}" + ObjectPlace.ID)
class DeletionController {

    private static final int CAP = 1_000;

    private final Readers readers;
    private final RecordReads reads;
    private final RecordSaver saver;

    DeletionController(Readers readers, RecordReads reads, RecordSaver saver) {
        this.readers = readers;
        this.reads = reads;
        this.saver = saver;
    }

    /** The dialog that asks. */
    @GetMapping("/deletion")
    String ask(
            @PathVariable String objectName,
            @PathVariable String id,
            Session session,
            HttpServletRequest request,
            Model model) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        ObjectPlace.require(session, ObjectRight.DELETE, object);
        Reader reader = readers.of(session, request);
        long recordId = ObjectPlace.id(object, id);
        model.addAttribute("name", name(reader, object, recordId));
        model.addAttribute("object", reader.say(object.def().shown()));
        model.addAttribute("companions", companions(reader, object, recordId));
        model.addAttribute("deletionUrl", ObjectPlace.of(object, recordId, "deletion"));
        return "record/deletion";
    }

    private String name(Reader reader, CatalogObject object, long id) {
        ShownField name = RecordPages.name(reader.session(), object);
        Row row = reads.require(reader.session(), object, id, List.of(name));
        return new FieldWidgets(reader).text(name, Values.of(row));
    }

    /** What is deleted together with it, and how many of each. */
    private List<String> companions(Reader reader, CatalogObject object, long id) {
        return RecordLayouts.children(reader.session(), object)
                .filter(child -> goesAlong(child.link().type()))
                .map(child -> reader.text()
                        .get(
                                "record.companion",
                                reader.say(child.object().def().shownPlural()),
                                reads.count(reader.session(), child.object(), child.link(), id, CAP)))
                .filter(line -> !line.endsWith(" 0"))
                .toList();
    }

    private static boolean goesAlong(FieldType type) {
        return type instanceof FieldType.MasterDetail
                || (type instanceof FieldType.Lookup lookup && lookup.onDelete() == OnDelete.CASCADE);
    }

    @PostMapping("/deletion")
    Object delete(
            @PathVariable String objectName,
            @PathVariable String id,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        Reader reader = readers.of(session, request);
        long recordId = ObjectPlace.id(object, id);
        String name = name(reader, object, recordId);
        saver.save(session, new RecordChange.Delete(object.name(), recordId));
        Toast toast = Toast.success(reader.text().get("record.deleted", name));
        return ScreenChange.to(ObjectPlace.list(object), toast, request, response);
    }

    @PostMapping("/restoration")
    Object restore(
            @PathVariable String objectName,
            @PathVariable String id,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        Reader reader = readers.of(session, request);
        long recordId = ObjectPlace.id(object, id);
        saver.save(session, new RecordChange.Restore(object.name(), recordId));
        Toast toast = Toast.success(reader.text().get("record.restored"));
        return ScreenChange.to(ObjectPlace.record(object, recordId), toast, request, response);
    }
}
