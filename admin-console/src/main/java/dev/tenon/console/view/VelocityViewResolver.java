package dev.tenon.console.view;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the template of a view name: {@code record/list} is {@code templates/record/list.vm}. Redirects are left to Spring. */
final class VelocityViewResolver implements ViewResolver, Ordered {

    private final Templates templates;
    private final Assets assets;
    private final Messages messages;
    private final ShellSource shells;

    VelocityViewResolver(Templates templates, Assets assets, Messages messages, ShellSource shells) {
        this.templates = templates;
        this.assets = assets;
        this.messages = messages;
        this.shells = shells;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.indexOf(':') >= 0 || !templates.has(name)) {
            return null;
        }
        return new VelocityView(name, templates, assets, messages, shells);
    }

    @Override
    public int getOrder() {
        return 0;
    }
}
