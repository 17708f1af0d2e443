package dev.tenon.engine.deploy;

import dev.tenon.engine.schema.Finding;
import dev.tenon.metadata.problem.Sentence;
import java.util.List;

/**
 * What a change does, for people to read before it happens.
 *
 * @param words each step as a sentence
 * @param sql the statements on the tables of records
 * @param findings records that stand in its way
 * @param destructive the steps that give something up
 * @param touched the definitions that change, each as {@code kind/name}
 */
public record DeployPlan(
        List<Sentence> words, String sql, List<Finding> findings, List<Sentence> destructive, List<String> touched) {
    public DeployPlan {
        words = List.copyOf(words);
        findings = List.copyOf(findings);
        destructive = List.copyOf(destructive);
        touched = List.copyOf(touched);
    }
}
