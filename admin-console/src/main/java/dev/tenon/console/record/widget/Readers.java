package dev.tenon.console.record.widget;

import dev.tenon.console.view.LanguageResolver;
import dev.tenon.console.view.Messages;
import dev.tenon.engine.security.Session;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Makes the reader of a request: its session, in the language in which it is answered. */
@Component
public class Readers {

    private final Messages messages;

    public Readers(Messages messages) {
        this.messages = messages;
    }

    public Reader of(Session session, HttpServletRequest request) {
        return new Reader(session, messages.in(LanguageResolver.language(request)));
    }
}
