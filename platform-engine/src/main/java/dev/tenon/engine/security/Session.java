package dev.tenon.engine.security;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Catalog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One piece of work: in which organisation, by whom, over which snapshot of the definitions, at what time. Made at the HTTP
 * door or by a job, passed as an argument, never kept.
 */
public record Session(Org org, Actor actor, Catalog catalog, Clock clock) {

    public Instant now() {
        return clock.instant();
    }

    /** Today where the actor is. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), actor.zone());
    }

    /** The same work with every right: what definitions read does not depend on what the actor may see. */
    public Session withAllRights() {
        Actor everything = new Actor(
                actor.userId(), actor.userName(), actor.name(), actor.locale(), actor.zone(), Rights.everything());
        return new Session(org, everything, catalog, clock);
    }

    /** The same work over a newer snapshot, after a deploy within it. */
    public Session with(Catalog newer) {
        return new Session(org, actor, newer, clock);
    }
}
