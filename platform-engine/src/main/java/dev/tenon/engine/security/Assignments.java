package dev.tenon.engine.security;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.Entry;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Which user has which permission sets, by the sets' stable ids. */
@Component
public class Assignments {
    /** The built-in set that holds every right. It is no element, so nobody can change or remove it. */
    public static final long ADMINISTRATOR = 0;

    private final LoginStore store;
    private final Sessions sessions;
    private final AccessControl access = new AccessControl();

    public Assignments(DataSource dataSource, Sessions sessions) {
        this.store = new LoginStore(dataSource);
        this.sessions = sessions;
    }

    public List<Long> of(Org org, long userId) {
        return store.assignments(org, userId);
    }

    /** The users that have this set. */
    public List<Long> usersWith(Org org, long permissionSetId) {
        return store.assignedUsers(org, permissionSetId);
    }

    public void assign(Session session, long userId, long permissionSetId) {
        access.require(session, SystemRight.MANAGE_USERS);
        store.assign(session.org(), userId, permissionSetId);
        sessions.forget(session.org(), userId);
    }

    public void unassign(Session session, long userId, long permissionSetId) {
        access.require(session, SystemRight.MANAGE_USERS);
        store.unassign(session.org(), userId, permissionSetId);
        sessions.forget(session.org(), userId);
    }

    /** The union of these sets in this catalog; sets that are gone grant nothing. */
    static Rights rights(Catalog catalog, List<Long> assigned) {
        if (assigned.contains(ADMINISTRATOR)) {
            return Rights.everything();
        }
        List<PermissionSetDef> sets = catalog.entries().values().stream()
                .filter(entry -> assigned.contains(entry.id()))
                .map(Entry::element)
                .filter(Element.PermissionSet.class::isInstance)
                .map(element -> ((Element.PermissionSet) element).def())
                .toList();
        return Rights.of(sets);
    }
}
