package dev.tenon.engine.rollup;

import dev.tenon.engine.deploy.DeployListener;
import dev.tenon.engine.jobs.JobQueue;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.org.OrgSetup;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.security.Sessions;
import dev.tenon.metadata.catalog.Catalog;

/** After a deploy, and at a start, asks for the job that counts what was defined anew. */
final class RollUpCatchUp implements DeployListener, OrgSetup {
    private final RollUpJob.Pending pending;
    private final JobQueue jobs;

    RollUpCatchUp(RollUpJob.Pending pending, JobQueue jobs) {
        this.pending = pending;
        this.jobs = jobs;
    }

    @Override
    public void deployed(Session session, Catalog catalog) {
        ask(session.org(), catalog, session.actor().userId());
    }

    @Override
    public void bringUpToDate(Org org) {
        ask(org, pending.catalogs().current(org), Sessions.SYSTEM_USER);
    }

    private void ask(Org org, Catalog catalog, long userId) {
        if (!pending.in(org, catalog).isEmpty()) {
            jobs.enqueue(org, userId, RollUpJob.KIND, "{}");
        }
    }
}
