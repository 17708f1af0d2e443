package dev.tenon.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The texts of all slices: the same in both languages, and all that templates ask for. */
class MessagesTests {

    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)");

    private final Messages messages = Messages.load();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(messages.keys(Language.ZH_CN)).containsExactlyInAnyOrderElementsOf(messages.keys(Language.EN));
    }

    @Test
    void bothLanguagesHaveTheSameHoles() {
        assertThat(messages.keys(Language.EN))
                .allSatisfy(
                        key -> assertThat(holes(Language.ZH_CN, key)).as(key).isEqualTo(holes(Language.EN, key)));
    }

    @Test
    void everyKeyOfATemplateExists() {
        Set<String> wanted = new TreeSet<>();
        for (TemplateSource template : TemplateSource.all()) {
            wanted.addAll(template.messageKeys());
        }
        assertThat(wanted).hasSizeGreaterThan(40);
        assertThat(messages.keys(Language.EN)).containsAll(wanted);
    }

    @Test
    void factsFillTheHoles() {
        Text text = messages.in(Language.ZH_CN);
        assertThat(text.get("view.selectRow", "北方精密仪器")).isEqualTo("选择 北方精密仪器");
    }

    @Test
    void anUnknownKeyShowsItself() {
        assertThat(messages.in(Language.EN).get("no.such.key", 1)).isEqualTo("no.such.key");
    }

    private Set<String> holes(Language language, String key) {
        Set<String> holes = new TreeSet<>();
        Matcher matcher = HOLE.matcher(messages.in(language).get(key));
        while (matcher.find()) {
            holes.add(matcher.group(1));
        }
        return holes;
    }
}
