package dev.tenon.console.record;

import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.Readers;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.console.record.widget.Values;
import dev.tenon.console.view.Cell;
import dev.tenon.console.view.Grid;
import dev.tenon.console.view.Link;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.RecordId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A related list of a record in full. */
@Controller
@RequestMapping("/o/{objectName}" + ObjectPlace.ID + "/related")
class RelatedController {

    private static final int RELATED_ROWS = 200;

    private final Readers readers;
    private final RecordReads reads;

    RelatedController(Readers readers, RecordReads reads) {
        this.readers = readers;
        this.reads = reads;
    }

    /** All children of one related list, as a table. */
    @GetMapping("/{relationship}")
    String related(
            @PathVariable String objectName,
            @PathVariable String id,
            @PathVariable String relationship,
            Session session,
            HttpServletRequest request,
            Model model) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        Reader reader = readers.of(session, request);
        long recordId = ObjectPlace.id(object, id);
        RecordLayout layout = RecordLayouts.of(session, object);
        RecordLayout.Related list = layout.relatedLists().stream()
                .filter(each -> each.relationship().equalsIgnoreCase(relationship))
                .findFirst()
                .map(RelatedCards::withoutParent)
                .orElseThrow(() -> ObjectPlace.noSuchRecord(object, relationship));
        ShownField name = RecordPages.name(session, object);
        Row parent = reads.require(session, object, recordId, List.of(name));
        List<Row> rows = reads.children(session, list, recordId, RELATED_ROWS + 1);
        FieldWidgets widgets = new FieldWidgets(reader);
        String title = RelatedCards.title(reader, layout, list);
        model.addAttribute("title", title);
        String parentLabel = widgets.text(name, Values.of(parent));
        model.addAttribute("parentLabel", parentLabel);
        model.addAttribute("crumbs", List.of(Link.of(parentLabel, ObjectPlace.record(object, recordId))));
        model.addAttribute("icon", ObjectPlace.icon(list.child()));
        model.addAttribute("tint", ObjectPlace.tint(list.child()).key());
        model.addAttribute("newUrl", RelatedCards.newUrl(session, list, recordId));
        model.addAttribute("hasMore", rows.size() > RELATED_ROWS);
        model.addAttribute("shown", RELATED_ROWS);
        model.addAttribute("grid", grid(widgets, list, title, rows));
        return "record/related";
    }

    private static Grid grid(FieldWidgets widgets, RecordLayout.Related list, String title, List<Row> rows) {
        List<Grid.Column> columns = list.columns().stream()
                .map(column -> column.numeric()
                        ? Grid.Column.numeric(column.label(widgets.reader()))
                        : Grid.Column.of(column.label(widgets.reader())))
                .toList();
        List<Grid.Row> lines = rows.stream()
                .limit(RELATED_ROWS)
                .map(row -> new Grid.Row(
                        RecordId.format(row.id()),
                        widgets.text(list.columns().getFirst(), Values.of(row)),
                        cells(widgets, list, row)))
                .toList();
        return new Grid("related", title, columns, lines, false);
    }

    private static List<Cell> cells(FieldWidgets widgets, RecordLayout.Related list, Row row) {
        return list.columns().stream()
                .map(column -> widgets.cell(column, Values.of(row)))
                .toList();
    }
}
