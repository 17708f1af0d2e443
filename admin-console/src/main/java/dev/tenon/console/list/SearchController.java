package dev.tenon.console.list;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.view.LookupOption;
import dev.tenon.console.view.Tint;
import dev.tenon.console.view.Url;
import dev.tenon.engine.query.NameSearch;
import dev.tenon.engine.query.NameSearch.Hit;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.RecordId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search over the names of all records: answers while one types, and a page of results. */
@Controller
class SearchController {
    private static final int SUGGESTED = 12;
    private static final int LISTED = 100;

    private final NameSearch search;
    private final ListDrawing drawing;

    SearchController(NameSearch search, ListDrawing drawing) {
        this.search = search;
        this.drawing = drawing;
    }

    @GetMapping(path = "/search", headers = "HX-Request")
    String suggest(
            @RequestParam(defaultValue = "") String q, Session session, HttpServletRequest request, Model model) {
        if (request.getHeader("HX-Boosted") != null || request.getHeader("HX-Target") != null) {
            return page(q, session, request, model);
        }
        Reader reader = drawing.reader(session, request);
        List<LookupOption> options = new ArrayList<>();
        grouped(search.search(session, q, SUGGESTED))
                .values()
                .forEach(hits -> hits.forEach(hit -> options.add(option(reader, hit))));
        if (!options.isEmpty()) {
            options.add(everything(reader, q.strip()));
        }
        model.addAttribute("options", options);
        return "list/suggestions";
    }

    private static LookupOption option(Reader reader, Hit hit) {
        String id = RecordId.format(hit.id());
        return LookupOption.of(id, hit.name(), reader.say(hit.object().def().shown()))
                .marked(ListPlace.icon(hit.object()), ListPlace.tint(hit.object()))
                .leadingTo(Url.path("o", hit.object().name(), id));
    }

    private static LookupOption everything(Reader reader, String q) {
        return LookupOption.of("", reader.text().get("list.search.results", q), "")
                .marked("search", Tint.GREY)
                .leadingTo(Url.path("search").with("q", q));
    }

    @GetMapping("/search")
    String page(@RequestParam(defaultValue = "") String q, Session session, HttpServletRequest request, Model model) {
        Reader reader = drawing.reader(session, request);
        String text = q.strip();
        String shown =
                text.length() <= ListStateReading.MAX_SEARCH ? text : text.substring(0, ListStateReading.MAX_SEARCH);
        List<SearchResults> results = new ArrayList<>();
        grouped(search.search(session, shown, LISTED))
                .forEach((object, hits) -> results.add(results(reader, object, hits, shown)));
        model.addAttribute("title", reader.text().get("list.search.title"));
        model.addAttribute("q", shown);
        model.addAttribute("results", results);
        return "list/search";
    }

    private static SearchResults results(Reader reader, CatalogObject object, List<Hit> hits, String q) {
        List<SearchResults.Hit> links = hits.stream()
                .map(hit -> new SearchResults.Hit(hit.name(), Url.path("o", object.name(), RecordId.format(hit.id()))))
                .toList();
        return new SearchResults(
                reader.say(object.def().shownPlural()),
                ListPlace.icon(object),
                ListPlace.tint(object).key(),
                links,
                ListState.EMPTY.withSearch(q).withConditions(Conditions.NONE).on(ListPlace.list(object)));
    }

    /** By object, the object of the best hit first. */
    private static Map<CatalogObject, List<Hit>> grouped(List<Hit> hits) {
        Map<CatalogObject, List<Hit>> groups = new LinkedHashMap<>();
        hits.forEach(hit -> groups.computeIfAbsent(hit.object(), object -> new ArrayList<>())
                .add(hit));
        return groups;
    }
}
