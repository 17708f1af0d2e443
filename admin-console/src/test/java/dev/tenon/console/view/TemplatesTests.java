package dev.tenon.console.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.velocity.exception.MethodInvocationException;
import org.junit.jupiter.api.Test;

/** The engine that draws our screens: escaping, strict, closed. */
class TemplatesTests {

    private static final String EVIL = "<script>alert('x')</script>\"&";
    private static final String TAMED = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;";

    private final Templates templates = new Templates();

    @Test
    void everyTextIsEscapedOnceAlsoThroughMacrosAndBodies() {
        assertThat(render("escaping", Map.of("value", EVIL)))
                .isEqualTo("plain " + TAMED + "\nbody [" + TAMED + "]\nnested [[" + TAMED + "]]");
    }

    @Test
    void htmlNumbersAndTruthArePrintedAsTheyAre() {
        assertThat(render("values", Map.of("html", new Html("<b>x</b>"), "number", 12, "truth", true)))
                .isEqualTo("<b>x</b> 12 true");
    }

    @Test
    void aMissingValueFails() {
        assertThatThrownBy(() -> render("escaping", Map.of())).isInstanceOf(MethodInvocationException.class);
    }

    @Test
    void reflectionIsClosed() {
        assertThatThrownBy(() -> render("reflection", Map.of("value", "x"))).hasMessageContaining("getClassLoader");
    }

    @Test
    void aGridEscapesItsCellsAndHeads() {
        Grid grid = new Grid(
                "g",
                EVIL,
                List.of(Grid.Column.of(EVIL)),
                List.of(
                        new Grid.Row("1", EVIL, List.of(Cell.text(EVIL))),
                        new Grid.Row("2", "x", List.of(Cell.badge(EVIL, Tint.RED)))),
                true);
        Map<String, Object> values = new HashMap<>(Map.of("grid", grid));
        values.put("t", Messages.load().in(Language.EN));
        values.put("ui", new Kit(Url.of("/icons.svg")));
        String table = templates.render("testing/grid", values).markup();
        assertThat(table).contains("<td>" + TAMED + "</td>").doesNotContain("<script");
    }

    private String render(String name, Map<String, Object> values) {
        return templates.render("testing/" + name, values).markup().strip();
    }
}
