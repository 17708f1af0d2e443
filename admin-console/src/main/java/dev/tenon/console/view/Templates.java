package dev.tenon.console.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.util.introspection.SecureUberspector;
import org.springframework.core.io.Resource;

/** Renders our own templates to markup: strict, escaping, with the macros of {@code templates/<slice>/macros*.vm} known to all. */
public final class Templates {

    private final VelocityEngine engine;

    Templates() {
        engine = new VelocityEngine(settings());
        engine.init();
    }

    /** Renders {@code templates/<name>.vm} with these values. */
    public Html render(String name, Map<String, ?> values) {
        PageText page = new PageText();
        engine.getTemplate(name + ".vm").merge(new VelocityContext(new HashMap<>(values)), page);
        return new Html(page.toString());
    }

    boolean has(String name) {
        return engine.resourceExists(name + ".vm");
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("resource.loaders", "ours");
        settings.setProperty("resource.loader.ours.class", TemplateLoader.class.getName());
        settings.setProperty("resource.loader.ours.cache", "true");
        settings.setProperty("resource.default_encoding", "UTF-8");
        settings.setProperty("resource.manager.cache.default_size", "0");
        settings.setProperty("parser.space_gobbling", "structured");
        settings.setProperty("parser.pool.size", "4");
        settings.setProperty("runtime.strict_mode.enable", "true");
        settings.setProperty("runtime.interpolate_string_literals", "false");
        settings.setProperty("velocimacro.library.path", macroLibraries());
        settings.setProperty("velocimacro.inline.allow", "false");
        settings.setProperty("velocimacro.arguments.strict", "true");
        settings.setProperty("introspector.uberspect.class", SecureUberspector.class.getName());
        settings.setProperty("event_handler.reference_insertion.class", Escaping.class.getName());
        return settings;
    }

    private static String macroLibraries() {
        try {
            return Assets.found("classpath*:templates/*/macros*.vm").stream()
                    .map(Templates::nameOf)
                    .collect(Collectors.joining(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Resource template) {
        try {
            String url = template.getURL().toString();
            return url.substring(url.lastIndexOf(TemplateLoader.FOLDER) + TemplateLoader.FOLDER.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
