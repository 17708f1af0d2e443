package dev.tenon.console.list;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.view.LanguageResolver;
import dev.tenon.console.view.Messages;
import dev.tenon.console.view.Toast;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.views.UserViews;
import dev.tenon.engine.views.ViewsOfUser;
import dev.tenon.metadata.catalog.CatalogObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Puts a list into the answer: asked for by its address, or drawn anew after something was done to it. */
@Component
class ListDrawing {
    static final String TEMPLATE = "list/list";

    private final ListScreens screens;
    private final UserViews userViews;
    private final Messages messages;

    ListDrawing(ListScreens screens, UserViews userViews, Messages messages) {
        this.screens = screens;
        this.userViews = userViews;
        this.messages = messages;
    }

    Reader reader(Session session, HttpServletRequest request) {
        return new Reader(session, messages.in(LanguageResolver.language(request)));
    }

    /** What a request wants to see, and which lists there are to choose from. */
    ListHead.Parts parts(Reader reader, CatalogObject object, ListStateReading.Result read) {
        Session session = reader.session();
        ViewsOfUser own = userViews.of(session, object);
        ListViews views = ListViews.of(session, object, own);
        NamedView view = views.chosen(read.state().view());
        if (!read.state().view().isEmpty()) {
            userViews.use(session, object, own, view.key());
        }
        return new ListHead.Parts(reader, object, views, view, read.state());
    }

    String draw(
            Reader reader,
            CatalogObject object,
            ListStateReading.Result read,
            HttpServletResponse response,
            Model model) {
        ListScreens.Answer answer = screens.screen(parts(reader, object, read), read.problems());
        if (!answer.complete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("title", answer.screen().head().views().label());
        model.addAttribute("list", answer.screen());
        model.addAttribute("head", answer.screen().head());
        return TEMPLATE;
    }

    /** The list that the reader stands on, drawn anew in its place with a word on what was done; dialogs close. */
    String again(
            Reader reader,
            CatalogObject object,
            HttpServletRequest request,
            HttpServletResponse response,
            Toast toast,
            Model model) {
        response.setHeader("HX-Retarget", "#screen");
        response.setHeader("HX-Reswap", "innerHTML");
        model.addAttribute(Toast.ATTRIBUTE, toast);
        draw(reader, object, ListStateReading.of(currentParameters(request)), response, model);
        return "list/again";
    }

    /** Another state of the list, which becomes the address. */
    String moved(
            Reader reader,
            CatalogObject object,
            ListState state,
            HttpServletRequest request,
            HttpServletResponse response,
            Toast toast,
            Model model) {
        if (isOnBoard(request, object)) {
            response.setHeader("HX-Redirect", state.on(ListPlace.board(object)).address());
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return "list/nothing";
        }
        Url url = state.on(ListPlace.list(object));
        response.setHeader("HX-Push-Url", url.address());
        model.addAttribute(Toast.ATTRIBUTE, toast);
        return draw(
                reader,
                object,
                new ListStateReading.Result(state, dev.tenon.metadata.problem.Problems.NONE),
                response,
                model);
    }

    static boolean isOnBoard(HttpServletRequest request, CatalogObject object) {
        String address = request.getHeader("HX-Current-URL");
        return address != null
                && address.replaceFirst("[?#].*", "")
                        .endsWith(ListPlace.board(object).address());
    }

    /** The parameters of the address that the browser shows. */
    static Map<String, String[]> currentParameters(HttpServletRequest request) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        String address = request.getHeader("HX-Current-URL");
        if (address == null) {
            return parameters;
        }
        try {
            UriComponentsBuilder.fromUriString(address)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> parameters.put(
                            decoded(name),
                            values.stream().map(ListDrawing::decoded).toArray(String[]::new)));
            return parameters;
        } catch (IllegalArgumentException noAddress) {
            return Map.of();
        }
    }

    private static String decoded(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : UriUtils.decode(text.replace("+", "%20"), java.nio.charset.StandardCharsets.UTF_8);
    }
}
