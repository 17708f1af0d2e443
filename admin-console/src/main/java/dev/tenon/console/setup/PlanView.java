package dev.tenon.console.setup;

import dev.tenon.console.view.Text;
import dev.tenon.engine.deploy.DeployPlan;
import java.util.List;
import java.util.Locale;

/** A plan in the reader's words: what will be done, and which of it gives something up. */
public record PlanView(List<String> words, List<String> destructive, String sql) {

    static PlanView of(DeployPlan plan, Text text) {
        Locale locale = text.language().locale();
        return new PlanView(
                plan.words().stream().map(word -> word.in(locale)).toList(),
                plan.destructive().stream().map(word -> word.in(locale)).toList(),
                plan.sql());
    }
}
