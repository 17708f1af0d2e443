package dev.tenon.console.setup;

import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.engine.deploy.DeployPlan;
import dev.tenon.engine.deploy.DeployResult;
import dev.tenon.engine.deploy.Deployer;
import dev.tenon.engine.schema.Finding;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.problem.Problems;
import org.springframework.stereotype.Component;

/** Deploys what a screen asks for. What gives something up is shown first and done only with consent. */
@Component
class Deployments {
    private final Deployer deployer;

    Deployments(Deployer deployer) {
        this.deployer = deployer;
    }

    /** Whether the user has seen the plan and agreed. */
    enum Consent {
        NOT_ASKED,
        GIVEN
    }

    /** What became of it. */
    sealed interface Outcome {

        record Done(DeployResult result) implements Outcome {}

        record Refused(Problems problems) implements Outcome {}

        /** The plan has steps that give something up. */
        record NeedsConsent(DeployPlan plan) implements Outcome {}
    }

    Outcome deploy(Session session, CatalogChange change, Consent consent) {
        try {
            switch (foresee(session, change)) {
                case Foreseen.Impossible impossible -> {
                    return new Outcome.Refused(impossible.problems());
                }
                case Foreseen.Possible possible -> {
                    if (consent == Consent.NOT_ASKED
                            && !possible.plan().destructive().isEmpty()) {
                        return new Outcome.NeedsConsent(possible.plan());
                    }
                }
            }
            DeployOptions options =
                    consent == Consent.GIVEN ? DeployOptions.apply().allowingDestruction() : DeployOptions.apply();
            return new Outcome.Done(deployer.deploy(session, change, options));
        } catch (ProblemException refused) {
            if (refused.kind() == ProblemKind.FORBIDDEN) {
                throw refused;
            }
            return new Outcome.Refused(refused.problems());
        }
    }

    /** What a change would do. */
    sealed interface Foreseen {

        record Possible(DeployPlan plan) implements Foreseen {}

        record Impossible(Problems problems) implements Foreseen {}
    }

    /** Asks what a change would do, and changes nothing. */
    Foreseen foresee(Session session, CatalogChange change) {
        try {
            DeployPlan plan =
                    deployer.deploy(session, change, DeployOptions.dryRun()).plan();
            Problems inTheWay = plan.findings().stream().map(Finding::problem).collect(Problems.collect());
            return inTheWay.isEmpty() ? new Foreseen.Possible(plan) : new Foreseen.Impossible(inTheWay);
        } catch (ProblemException refused) {
            if (refused.kind() == ProblemKind.FORBIDDEN) {
                throw refused;
            }
            return new Foreseen.Impossible(refused.problems());
        }
    }

    /** A new element: it must not take the place of one that is there. */
    Outcome create(Session session, Element element) {
        return session.catalog().element(element.kind(), element.name()).isPresent()
                ? new Outcome.Refused(Problems.of(taken(element)))
                : deploy(session, new CatalogChange.Put(element, ""), Consent.NOT_ASKED);
    }

    private static Problem taken(Element element) {
        return Problem.of(
                "DUPLICATE_DEVELOPER_NAME",
                "name",
                "{0} is the name of another one already. Choose another name.",
                "名称 {0} 已被使用，请换一个名称。",
                element.name());
    }

    /** The same for a change that has no form to come back to: a refusal is thrown. */
    Outcome require(Session session, CatalogChange change, Consent consent) {
        Outcome outcome = deploy(session, change, consent);
        if (outcome instanceof Outcome.Refused refused) {
            refused.problems().throwIfAny(ProblemKind.CONFLICT);
        }
        return outcome;
    }
}
