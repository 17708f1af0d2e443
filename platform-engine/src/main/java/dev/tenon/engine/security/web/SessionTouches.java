package dev.tenon.engine.security.web;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Notes to the minute when a web session was last used, so that looking at a page writes nothing and waits for no disk. */
@Component
final class SessionTouches implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {

    /** The places stand in the order in which the repository fills them. */
    private static final String UPDATE = """
        update %TABLE_NAME% as held
        set session_id = seen.session_id, last_access_time = seen.last_access, max_inactive_interval = seen.inactive,
          expiry_time = seen.expiry, principal_name = seen.principal
        from (values (cast(? as char(36)), cast(? as bigint), cast(? as integer), cast(? as bigint),
          cast(? as varchar), cast(? as char(36)))) as seen (session_id, last_access, inactive, expiry, principal, id)
        where held.primary_id = seen.id
          and (seen.last_access - held.last_access_time >= 60000
            or held.session_id <> seen.session_id
            or held.max_inactive_interval <> seen.inactive
            or held.principal_name is distinct from seen.principal)
        """;

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setUpdateSessionQuery(UPDATE);
    }
}
