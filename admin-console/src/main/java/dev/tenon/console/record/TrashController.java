package dev.tenon.console.record;

import dev.tenon.console.record.TrashPage.Item;
import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.Readers;
import dev.tenon.engine.record.RecycleBin;
import dev.tenon.engine.record.RecycleBin.Entry;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.SystemFields;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The recycle bin of the organisation, as far as the reader may see into it. */
@Controller
class TrashController {

    private static final int MOST = 200;

    private final Readers readers;
    private final RecycleBin bin;
    private final RecordReads reads;

    TrashController(Readers readers, RecycleBin bin, RecordReads reads) {
        this.readers = readers;
        this.bin = bin;
        this.reads = reads;
    }

    @GetMapping("/trash")
    String list(Session session, HttpServletRequest request, Model model) {
        Reader reader = readers.of(session, request);
        List<Entry> entries = bin.list(session, MOST);
        Map<Long, String> people = people(session, entries);
        List<Item> items = entries.stream()
                .flatMap(entry -> item(reader, entry, people).stream())
                .toList();
        model.addAttribute("title", reader.text().get("record.trash"));
        model.addAttribute("trash", new TrashPage(items));
        return "record/trash";
    }

    private Map<Long, String> people(Session session, List<Entry> entries) {
        return reads.names(
                session,
                session.catalog().require(SystemFields.USER),
                entries.stream().map(Entry::deletedBy).collect(Collectors.toSet()));
    }

    private static Optional<Item> item(Reader reader, Entry entry, Map<Long, String> people) {
        return reader.catalog().object(entry.object()).map(object -> item(reader, object, entry, people));
    }

    private static Item item(Reader reader, CatalogObject object, Entry entry, Map<Long, String> people) {
        boolean mayRestore = ObjectPlace.may(reader.session(), ObjectRight.DELETE, object);
        return new Item(
                ObjectPlace.icon(object),
                ObjectPlace.tint(object),
                reader.say(object.def().shown()),
                Objects.requireNonNullElse(entry.name(), "–"),
                ObjectPlace.record(object, entry.id()),
                people.getOrDefault(entry.deletedBy(), ""),
                new FieldWidgets(reader).moment(entry.deletedAt()),
                entry.with() == 0 ? "" : reader.text().get("record.alongCount", entry.with()),
                mayRestore ? Optional.of(ObjectPlace.of(object, entry.id(), "restoration")) : Optional.empty());
    }
}
