package dev.tenon.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no template of any slice may do: the content policy would block it, or somebody could misuse it. */
class TemplateRulesTests {

    private static final Pattern ADDRESS = Pattern.compile(
            "\\s(?:href|src|action|formaction|data-url|data-move-url|data-edit|hx-(?:get|post|put|patch|delete))=\"(\\$[^\"]*)");
    private static final Pattern OF_TYPE_URL = Pattern.compile("(?i)\\$[\\w.]*url(\\.get\\(\\)|\\(.*)?");
    private static final Pattern INLINE = Pattern.compile(
            "(\\sstyle=|\\son[a-z]+=|\\shx-on|<style|javascript:|<script(?! type=\"importmap\"| src=| type=\"module\" src=))");

    static List<TemplateSource> templates() {
        return TemplateSource.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void addressesAreOfTheTypeThatChecksThem(TemplateSource template) {
        assertThat(template.found(ADDRESS)).as(template.name()).allMatch(OF_TYPE_URL.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsInline(TemplateSource template) {
        assertThat(template.found(INLINE)).as(template.name()).isEmpty();
    }
}
