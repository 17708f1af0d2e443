package dev.tenon.console.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * Renders one screen. htmx gets the fragment alone; a browser (and a boosted link, and a history restore) the whole page around
 * the very same fragment.
 */
final class VelocityView implements View {

    private static final String TYPE = "text/html;charset=UTF-8";

    private final String name;
    private final Templates templates;
    private final Assets assets;
    private final Messages messages;
    private final ShellSource shells;

    VelocityView(String name, Templates templates, Assets assets, Messages messages, ShellSource shells) {
        this.name = name;
        this.templates = templates;
        this.assets = assets;
        this.messages = messages;
        this.shells = shells;
    }

    @Override
    public String getContentType() {
        return TYPE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean fragment = wantsFragment(request);
        Optional<Shell> shell = fragment ? Optional.empty() : shells.shell(request);
        Map<String, Object> values = values(model, request, shell);
        Html screen = templates.render(name, values);
        values.put("screen", screen);
        Html answer = templates.render(fragment ? "view/fragment" : "view/page", values);
        send(answer, response);
    }

    private static boolean wantsFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }

    private Map<String, Object> values(
            @Nullable Map<String, ?> model, HttpServletRequest request, Optional<Shell> shell) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", "");
        values.put(Toast.ATTRIBUTE, false);
        if (model != null) {
            model.forEach((key, value) -> {
                if (value != null && key.indexOf('.') < 0) {
                    values.put(key, value);
                }
            });
        }
        PageFrame page = PageFrame.of(request, assets, String.valueOf(values.get("title")), shell);
        values.put("page", page);
        values.put("t", messages.in(page.language()));
        values.put("ui", new Kit(assets.url(Assets.ICONS)));
        values.put("make", Field.PROTOTYPE);
        return values;
    }

    private static void send(Html answer, HttpServletResponse response) throws IOException {
        byte[] bytes = answer.markup().getBytes(StandardCharsets.UTF_8);
        response.setContentType(TYPE);
        response.addHeader("Vary", "HX-Request");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
