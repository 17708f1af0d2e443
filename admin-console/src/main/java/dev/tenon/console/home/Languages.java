package dev.tenon.console.home;

import dev.tenon.console.view.Language;
import dev.tenon.console.view.LanguageResolver;
import dev.tenon.console.view.Messages;
import dev.tenon.console.view.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The product's texts in the language in which a request is answered. */
@Component
class Languages {

    private final Messages messages;

    Languages(Messages messages) {
        this.messages = messages;
    }

    Text text(HttpServletRequest request) {
        return messages.in(LanguageResolver.language(request));
    }

    /** For what is shown after the reader has chosen this language. */
    Text chosen(String tag) {
        return messages.in(Language.of(tag.replace('_', '-')));
    }

    Locale locale(HttpServletRequest request) {
        return LanguageResolver.language(request).locale();
    }
}
