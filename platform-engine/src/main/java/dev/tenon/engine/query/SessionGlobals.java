package dev.tenon.engine.query;

import dev.tenon.engine.security.Actor;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.script.formula.Surroundings;
import dev.tenon.script.formula.sql.Surrounding;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of the names that begin with {@code $}, for one session: what SQL binds, and what the JVM asks for before it
 * evaluates. Of the user's own fields all that are wanted are read in one statement, and none if none is.
 */
public final class SessionGlobals {
    static final String USER = "$User";

    private static final String PERMISSION = "$Permission";
    private static final Instant ORIGIN = Instant.parse("1900-01-01T00:00:00Z");

    private static final String NO_CURRENCY = "";

    private final QueryRunner runner;

    public SessionGlobals(QueryRunner runner) {
        this.runner = runner;
    }

    /** A value for each of these; blank ones are missing. */
    public Map<Source.Global, Object> values(Session session, Collection<Source.Global> wanted) {
        Map<Source.Global, Object> values = new HashMap<>();
        List<Source.Global> ofUser =
                wanted.stream().filter(SessionGlobals::isOfUser).distinct().toList();
        if (!ofUser.isEmpty()) {
            user(session, ofUser, values);
        }
        for (Source.Global global : wanted) {
            Object value = value(session, global.path());
            if (value != null) {
                values.put(global, value);
            }
        }
        return values;
    }

    private void user(Session session, List<Source.Global> wanted, Map<Source.Global, Object> values) {
        List<FieldPath> paths = wanted.stream()
                .map(global -> new FieldPath(pathOfUser(global.path())))
                .toList();
        Session definition = byDefinition(session);
        Optional<Row> found =
                runner.fetchOne(definition, SystemFields.USER, session.actor().userId(), paths);
        found.ifPresent(row -> {
            for (int i = 0; i < paths.size(); i++) {
                Object value = row.get(paths.get(i).toString());
                if (value != null) {
                    values.put(wanted.get(i), value);
                }
            }
        });
    }

    /** What a formula reads is the definition's choice: the right on the formula field is what the reader needs. */
    private static Session byDefinition(Session session) {
        Actor actor = session.actor();
        Actor definition = new Actor(
                actor.userId(), actor.userName(), actor.name(), actor.locale(), actor.zone(), Rights.everything());
        return new Session(session.org(), definition, session.catalog(), session.clock());
    }

    static boolean isOfUser(Source.Global global) {
        return global.path().getFirst().equalsIgnoreCase(USER);
    }

    /** {@code [$User, Manager, Email]} is {@code Manager.Email} of the user. */
    static List<String> pathOfUser(List<String> path) {
        return path.subList(1, path.size());
    }

    /** What belongs to the request: the moment, the zone. An organisation has no currency of its own yet. */
    public static Surroundings surroundings(Session session) {
        return Surroundings.of(session.now(), session.actor().zone(), NO_CURRENCY);
    }

    static Object value(Session session, Surrounding what) {
        Surroundings around = surroundings(session);
        return switch (what) {
            case NOW -> around.now();
            case TODAY -> around.today();
            case TIME_NOW -> around.timeNow();
            case ZONE -> databaseName(around.zone());
            case CURRENCY -> around.currency();
        };
    }

    /**
     * The zone as PostgreSQL knows it. It reads {@code GMT+8} and {@code +08:00} with the sign turned round, as POSIX does, so
     * fixed offsets are told in a way that leaves no doubt.
     */
    private static String databaseName(ZoneId zone) {
        if (!(zone.normalized() instanceof ZoneOffset offset)) {
            return zone.getId();
        }
        int seconds = Math.abs(offset.getTotalSeconds());
        return "<" + offset.getId() + ">" + (offset.getTotalSeconds() > 0 ? "-" : "+")
                + LocalTime.MIN.plusSeconds(seconds).format(DateTimeFormatter.ISO_LOCAL_TIME);
    }

    /** Of everything but the user's fields; null: blank. */
    static @Nullable Object value(Session session, List<String> path) {
        if (path.getFirst().equals(PERMISSION)) {
            return session.actor().rights().holds(path.getLast());
        }
        return switch (String.join(".", path)) {
            case "$Organization.Id" -> RecordId.parse(session.org().id18()).orElseThrow();
            case "$Organization.Name" -> session.org().name();
            case "$System.OriginDateTime" -> ORIGIN;
            default -> null;
        };
    }
}
