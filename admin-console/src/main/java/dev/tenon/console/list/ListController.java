package dev.tenon.console.list;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FilterItem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of an object: its state is the address. */
@Controller
class ListController {
    private static final long ROW_IDS = 0xFFFFFFFFFFL;
    private static final int RADIX = 36;

    private final ListDrawing drawing;
    private final RecordNames names;

    ListController(ListDrawing drawing, RecordNames names) {
        this.drawing = drawing;
        this.names = names;
    }

    @GetMapping("/o/{objectName}")
    String list(
            @PathVariable String objectName,
            Session session,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CatalogObject object = ListPlace.readable(session, objectName);
        return drawing.draw(
                drawing.reader(session, request),
                object,
                ListStateReading.of(request.getParameterMap()),
                response,
                model);
    }

    /** A row of the filter builder: a new one, or one whose field or operator has changed. */
    @GetMapping("/o/{objectName}/list/filter-row")
    String filterRow(
            @PathVariable String objectName,
            @RequestParam(defaultValue = "") String row,
            Session session,
            HttpServletRequest request,
            Model model) {
        CatalogObject object = ListPlace.readable(session, objectName);
        Reader reader = drawing.reader(session, request);
        String id = row.matches("[0-9a-z]{1,12}") ? row : Long.toString(System.nanoTime() & ROW_IDS, RADIX);
        List<FilterItem> items = ListStateReading.of(request.getParameterMap())
                .state()
                .conditions()
                .map(Conditions::items)
                .orElse(List.of());
        String field = first(request.getParameterMap(), "f." + id + ".field");
        List<String> values = items.stream()
                .filter(item -> item.field().equals(field))
                .findFirst()
                .map(FilterItem::values)
                .orElse(List.of());
        FilterPanel panel = new FilterPanel(reader, object, names.of(session, object, items));
        String comparison = first(request.getParameterMap(), "f." + id + ".op");
        model.addAttribute("row", panel.row(id, field, comparison, values));
        model.addAttribute("rowUrl", ListPlace.of(object, "filter-row"));
        return "list/filter-row";
    }

    private static String first(Map<String, String[]> parameters, String name) {
        return Arrays.stream(parameters.getOrDefault(name, new String[0]))
                .findFirst()
                .orElse("");
    }
}
