package dev.tenon.console.setup;

import dev.tenon.console.view.LanguageResolver;
import dev.tenon.console.view.Link;
import dev.tenon.console.view.Messages;
import dev.tenon.console.view.Text;
import dev.tenon.console.view.Url;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Session;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands around every screen of Setup: the right to be there, the navigation, the title. */
@Component
class SetupScreen {
    private final Messages messages;
    private final AccessControl access = new AccessControl();

    SetupScreen(Messages messages) {
        this.messages = messages;
    }

    /** Opens a screen of definitions; only for those who may customise. */
    Text open(Session session, HttpServletRequest request, Model model, SetupSection section) {
        access.require(session, section.right());
        Text text = text(request);
        model.addAttribute("title", text.get(section.labelKey()));
        model.addAttribute("nav", navigation(session, text, section));
        model.addAttribute("crumbs", List.of(Link.of(text.get("setup.title"), Url.path("setup"))));
        return text;
    }

    Text text(HttpServletRequest request) {
        return messages.in(LanguageResolver.language(request));
    }

    private static List<Link.Group> navigation(Session session, Text text, SetupSection current) {
        List<Link.Group> groups = new ArrayList<>();
        for (SetupSection.Group group : SetupSection.Group.values()) {
            List<Link> links = SetupSection.of(group).stream()
                    .filter(section -> session.actor().rights().has(section.right()))
                    .map(section ->
                            Link.of(text.get(section.labelKey()), section.url()).current(section == current))
                    .toList();
            if (!links.isEmpty()) {
                groups.add(new Link.Group(text.get(group.labelKey()), group.icon(), links));
            }
        }
        return groups;
    }
}
