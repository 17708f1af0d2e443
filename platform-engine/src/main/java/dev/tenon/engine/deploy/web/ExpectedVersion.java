package dev.tenon.engine.deploy.web;

import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** The catalog's version that a client has seen, as it comes in {@code If-Match}. */
final class ExpectedVersion {
    private ExpectedVersion() {}

    static DeployOptions in(DeployOptions options, @Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return options;
        }
        try {
            return options.expecting(
                    Long.parseLong(ifMatch.replace("W/", "").replace("\"", "").strip()));
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    ProblemKind.BAD_INPUT,
                    Problem.of(
                            "INVALID_VERSION",
                            "",
                            "If-Match must be the entity tag that a definition came with.",
                            "If-Match 必须是读取定义时返回的 ETag。"));
        }
    }
}
