package dev.tenon.engine.deploy;

import dev.tenon.engine.schema.Finding;
import dev.tenon.metadata.problem.Sentence;
import java.util.List;
import java.util.Locale;

/**
 * A deploy as the API tells it, in the caller's language.
 *
 * @param version of the catalog after it
 * @param applied false for a dry run
 * @param steps what is done
 * @param destructive those of the steps that give something up
 * @param findings records that stand in its way
 */
public record DeployAnswer(
        long version,
        boolean applied,
        List<String> steps,
        List<String> destructive,
        List<RecordsInTheWay> findings,
        String sql) {
    public DeployAnswer {
        steps = List.copyOf(steps);
        destructive = List.copyOf(destructive);
        findings = List.copyOf(findings);
    }

    /** Some records that a step cannot take along. */
    public record RecordsInTheWay(
            String errorCode, String object, String field, long records, List<String> sampleIds, String message) {}

    public static DeployAnswer of(DeployResult result, DeployOptions options, Locale locale) {
        DeployPlan plan = result.plan();
        return new DeployAnswer(
                result.version(),
                !options.isDryRun(),
                said(plan.words(), locale),
                said(plan.destructive(), locale),
                plan.findings().stream().map(finding -> of(finding, locale)).toList(),
                plan.sql());
    }

    private static List<String> said(List<Sentence> sentences, Locale locale) {
        return sentences.stream().map(sentence -> sentence.in(locale)).toList();
    }

    private static RecordsInTheWay of(Finding finding, Locale locale) {
        return new RecordsInTheWay(
                finding.code(),
                finding.object().value(),
                finding.field().value(),
                finding.records(),
                finding.sampleIds(),
                finding.sentence().in(locale));
    }
}
