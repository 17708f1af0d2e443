package dev.tenon.console.setup;

import dev.tenon.console.view.Cell;
import dev.tenon.console.view.Grid;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.page.ListViewDef;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list views that everybody sees. Each is edited where it is used: on its list, then saved for everyone. */
@Controller
class ListViewsController {
    private static final String VIEWS = "/setup/list-views";

    private final SetupScreen screen;

    ListViewsController(SetupScreen screen) {
        this.screen = screen;
    }

    @GetMapping(VIEWS)
    String all(Session session, HttpServletRequest request, Model model) {
        Text text = screen.open(session, request, model, SetupSection.LIST_VIEWS);
        Locale locale = text.language().locale();
        List<ListViewDef> views = session.catalog().elements(ElementKind.LIST_VIEW).stream()
                .map(element -> ((Element.ListView) element).def())
                .toList();
        List<Grid.Row> rows = views.stream().map(view -> row(view, locale)).toList();
        List<Grid.Column> columns = List.of(
                Grid.Column.of(text.get("setup.object.label")),
                Grid.Column.of(text.get("setup.object")),
                Grid.Column.numeric(text.get("setup.view.columns")),
                Grid.Column.numeric(text.get("setup.view.filters")));
        model.addAttribute("grid", new Grid("list-views", text.get("setup.list-views"), columns, rows, false));
        return "setup/list-views";
    }

    private static Grid.Row row(ListViewDef view, Locale locale) {
        Url url = Url.path("o", view.object()).with("view", view.name());
        return new Grid.Row(
                view.object() + "." + view.name(),
                view.shown().in(locale),
                List.of(
                        Cell.link(view.shown().in(locale), url),
                        Cell.text(view.object().value()),
                        Cell.number(Integer.toString(view.columns().size())),
                        Cell.number(Integer.toString(view.filters().size()))));
    }
}
