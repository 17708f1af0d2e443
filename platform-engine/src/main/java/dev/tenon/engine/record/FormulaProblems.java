package dev.tenon.engine.record;

import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.LookupFilter;
import dev.tenon.metadata.object.ValidationRule;
import dev.tenon.metadata.problem.Problem;

/** What is said when formulas refuse a record: mostly the words of who defined them. */
final class FormulaProblems {
    private FormulaProblems() {}

    static Problem violated(ValidationRule rule) {
        return Problem.of(
                "FIELD_CUSTOM_VALIDATION_EXCEPTION",
                rule.field().map(ApiName::value).orElse(""),
                SaveProblems.said(rule.message()));
    }

    static Problem outside(CatalogField lookup, LookupFilter filter) {
        String code = "FIELD_FILTER_VALIDATION_EXCEPTION";
        String path = lookup.name().value();
        return filter.message().isEmpty()
                ? Problem.of(
                        code,
                        path,
                        "{0}: this record cannot be chosen here. Choose one of those that are offered.",
                        "{0}：此处不能选择该记录，请从列出的记录中选择。",
                        SaveProblems.said(lookup))
                : Problem.of(code, path, SaveProblems.said(filter.message()));
    }

    static Problem doesNotFit(Problem problem) {
        return Problem.of(
                problem.code(),
                problem.path(),
                "{0} This is what its default value gives: enter another, or ask your administrator.",
                "{0}这是默认值公式的结果：请另行填写，或联系管理员。",
                problem.sentence());
    }
}
