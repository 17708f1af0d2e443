package dev.tenon.console.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks for barriers on a page, by the rules of WCAG 2.2 A and AA and axe's own best practices. */
public final class Axe {

    /** What is still fading in or out has no contrast yet. */
    private static final String RUN = """
            async () => {
              const passing = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime < 5000);
              await Promise.allSettled(passing.map((one) => one.finished));
              const found = await axe.run(document, { resultTypes: ['violations'] });
              return found.violations.flatMap((rule) => rule.nodes.map((node) =>
                `${rule.id}: ${node.target.join(' ')} | ${node.failureSummary.replace(/\\s+/g, ' ')} | ${node.html.slice(0, 200)}`));
            }
            """;

    private Axe() {}

    /** One line a violation; empty when all is well. The script comes over the debugging door, which the page's policy allows. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        page.evaluate(source());
        return (List<String>) page.evaluate(RUN);
    }

    private static String source() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
