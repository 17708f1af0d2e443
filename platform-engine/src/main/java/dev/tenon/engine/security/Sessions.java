package dev.tenon.engine.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tenon.engine.catalog.Catalogs;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.org.Orgs;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.object.RecordId;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the session of a piece of work: the user's rights over the catalog of this moment. Worked-out actors are kept for
 * some seconds, so a change on another server reaches this one within that time; a change here is seen at once.
 */
@Component
public class Sessions {
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MAX_KEPT = 10_000;
    /** The first user of every organisation: the engine itself, who never signs in. */
    public static final long SYSTEM_USER =
            RecordId.of(RecordId.numberOfPrefix("005").orElseThrow(), 1);

    private final Orgs orgs;
    private final Catalogs catalogs;
    private final LoginStore store;
    private final Clock clock;
    private final Cache<SignedIn, Known> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MAX_KEPT).build();

    private record Known(long catalogVersion, Actor actor) {}

    public Sessions(Orgs orgs, Catalogs catalogs, DataSource dataSource, Clock clock) {
        this.orgs = orgs;
        this.catalogs = catalogs;
        this.store = new LoginStore(dataSource);
        this.clock = clock;
    }

    /** The session of someone signed in; empty if the user or the organisation is no more, or the user is inactive. */
    public Optional<Session> of(SignedIn who) {
        return orgs.find(who.orgKey()).flatMap(org -> of(org, who.userId()));
    }

    public Optional<Session> of(Org org, long userId) {
        Catalog catalog = catalogs.current(org);
        SignedIn who = new SignedIn(org.key(), userId);
        @Nullable Known kept = known.getIfPresent(who);
        if (kept != null && kept.catalogVersion() == catalog.version()) {
            return Optional.of(new Session(org, kept.actor(), catalog, clock));
        }
        return store.activePerson(org, userId).map(person -> {
            Actor actor = actor(org, person, catalog);
            known.put(who, new Known(catalog.version(), actor));
            return new Session(org, actor, catalog, clock);
        });
    }

    /** For the work of the engine itself: every right, English, UTC. */
    public Session system(Org org) {
        Actor actor = new Actor(SYSTEM_USER, "system", "System", Locale.ENGLISH, ZoneId.of("UTC"), Rights.everything());
        return new Session(org, actor, catalogs.current(org), clock);
    }

    /** After a change of a user, so that the next request sees it. */
    public void forget(Org org, long userId) {
        known.invalidate(new SignedIn(org.key(), userId));
    }

    private Actor actor(Org org, LoginStore.Person person, Catalog catalog) {
        return new Actor(
                person.userId(),
                person.userName(),
                person.name(),
                locale(person.language()),
                zone(person.zone()),
                Assignments.rights(catalog, store.assignments(org, person.userId())));
    }

    private static Locale locale(@Nullable String language) {
        return language == null ? Locale.ENGLISH : Locale.forLanguageTag(language.replace('_', '-'));
    }

    private static ZoneId zone(@Nullable String zone) {
        try {
            return zone == null || zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneId.systemDefault();
        }
    }
}
