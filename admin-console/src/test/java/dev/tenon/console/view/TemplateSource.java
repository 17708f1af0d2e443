package dev.tenon.console.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The text of one template of any slice, for tests of all of them. */
record TemplateSource(String name, String text) {

    @Override
    public String toString() {
        return name;
    }

    private static final Pattern MESSAGE = Pattern.compile("\\$t\\.get\\(\"([^\"]+)\"");

    static List<TemplateSource> all() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.vm"))
                    .map(TemplateSource::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TemplateSource read(Resource template) {
        try {
            String url = template.getURL().toString();
            return new TemplateSource(
                    url.substring(url.indexOf("templates/")), template.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> messageKeys() {
        return found(MESSAGE);
    }

    /** The first group of everything that matches. */
    List<String> found(Pattern pattern) {
        return pattern.matcher(text).results().map(TemplateSource::firstGroup).toList();
    }

    private static String firstGroup(MatchResult match) {
        return match.group(1);
    }
}
