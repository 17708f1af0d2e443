package dev.tenon.console.setup;

import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.engine.deploy.DeployPlan;
import dev.tenon.engine.deploy.DeployResult;
import dev.tenon.engine.deploy.Deployer;
import dev.tenon.engine.schema.Finding;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogChange;
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
            DeployPlan plan =
                    deployer.deploy(session, change, DeployOptions.dryRun()).plan();
            if (!plan.findings().isEmpty()) {
                return new Outcome.Refused(
                        plan.findings().stream().map(Finding::problem).collect(Problems.collect()));
            }
            if (consent == Consent.NOT_ASKED && !plan.destructive().isEmpty()) {
                return new Outcome.NeedsConsent(plan);
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

    /** The same for a change that has no form to come back to: a refusal is thrown. */
    Outcome require(Session session, CatalogChange change, Consent consent) {
        Outcome outcome = deploy(session, change, consent);
        if (outcome instanceof Outcome.Refused refused) {
            refused.problems().throwIfAny(ProblemKind.CONFLICT);
        }
        return outcome;
    }
}
