package dev.tenon.console.list;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.page.ListViewDef;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The dialogs by which a list is changed, fetched when they are opened; the list is the one in the browser's address. */
@Controller
@RequestMapping("/o/{objectName}/list/panels")
class PanelController {
    private final ListDrawing drawing;
    private final RecordNames names;

    PanelController(ListDrawing drawing, RecordNames names) {
        this.drawing = drawing;
        this.names = names;
    }

    @GetMapping("/filter")
    String filter(@PathVariable String objectName, Session session, HttpServletRequest request, Model model) {
        ListHead.Parts parts = parts(objectName, session, request);
        FilterPanel panel = begin(parts, request, model);
        ListViewDef shown = parts.shown();
        model.addAttribute("rows", panel.rows(shown.filters()));
        model.addAttribute("logic", panel.logic(shown.logic()));
        model.addAttribute("rowUrl", ListPlace.of(parts.object(), "filter-row"));
        return "list/panel-filter";
    }

    @GetMapping("/sort")
    String sort(@PathVariable String objectName, Session session, HttpServletRequest request, Model model) {
        ListHead.Parts parts = parts(objectName, session, request);
        begin(parts, request, model);
        model.addAttribute(
                "sorts",
                SortFields.of(parts.reader(), parts.object(), parts.shown().sort()));
        return "list/panel-sort";
    }

    @GetMapping("/columns")
    String columns(@PathVariable String objectName, Session session, HttpServletRequest request, Model model) {
        ListHead.Parts parts = parts(objectName, session, request);
        begin(parts, request, model);
        List<FieldPath> paths = new ListTable(
                        parts.reader(), parts.object(), parts.shown().columns())
                .columns().stream().map(column -> column.path()).toList();
        model.addAttribute("columns", ColumnChooser.of(parts.reader(), parts.object(), paths));
        return "list/panel-columns";
    }

    private ListHead.Parts parts(String objectName, Session session, HttpServletRequest request) {
        CatalogObject object = ListPlace.readable(session, objectName);
        Reader reader = drawing.reader(session, request);
        return drawing.parts(reader, object, ListStateReading.of(ListDrawing.currentParameters(request)));
    }

    private FilterPanel begin(ListHead.Parts parts, HttpServletRequest request, Model model) {
        CatalogObject object = parts.object();
        Session session = parts.reader().session();
        Url here = ListDrawing.isOnBoard(request, object) ? ListPlace.board(object) : ListPlace.list(object);
        FilterPanel panel = new FilterPanel(
                parts.reader(), object, names.of(session, object, parts.shown().filters()));
        model.addAttribute("head", ListHead.of(parts, panel, here));
        return panel;
    }
}
