package dev.tenon.engine.users;

import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.record.SaveOutcome;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Assignments;
import dev.tenon.engine.security.Logins;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.security.Sessions;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.object.SystemFields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Creates and changes users: the record through the saver, the password and the permission sets beside it. */
@Component
public class UserAccounts {
    private final RecordSaver saver;
    private final Logins logins;
    private final Assignments assignments;
    private final Sessions sessions;
    private final AccessControl access = new AccessControl();

    public UserAccounts(RecordSaver saver, Logins logins, Assignments assignments, Sessions sessions) {
        this.saver = saver;
        this.logins = logins;
        this.assignments = assignments;
        this.sessions = sessions;
    }

    /** A new active user who can sign in with this password; their id. */
    public long create(Session session, NewUser user) {
        access.require(session, SystemRight.MANAGE_USERS);
        Logins.checkPassword(user.password());
        SaveOutcome outcome = saver.save(session, new RecordChange.Insert(SystemFields.USER, values(user)));
        long id = outcome.id().orElseThrow();
        logins.setPassword(session.org(), id, user.password());
        user.permissionSets().forEach(set -> assignments.assign(session, id, set));
        return id;
    }

    /** The first user of an organisation, in whose name the engine works; it gets {@link Sessions#SYSTEM_USER} as its id. */
    void createSystemUser(Session system) {
        Map<String, Raw> values = Map.of(
                "Username", new Raw.Text("system"),
                "LastName", new Raw.Text("System"),
                "Email", new Raw.Text("system@example.com"),
                "IsActive", new Raw.Json(false));
        SaveOutcome outcome = saver.save(system, new RecordChange.Insert(SystemFields.USER, values));
        logins.becomeSystemUser(system.org(), outcome.id().orElseThrow());
    }

    private static Map<String, Raw> values(NewUser user) {
        Map<String, Raw> values = new LinkedHashMap<>();
        values.put("Username", new Raw.Text(user.userName()));
        values.put("FirstName", new Raw.Text(user.firstName()));
        values.put("LastName", new Raw.Text(user.lastName()));
        values.put("Email", new Raw.Text(user.email()));
        values.put("LanguageLocaleKey", new Raw.Text(user.language()));
        values.put("TimeZoneSidKey", new Raw.Text(user.zone()));
        values.put("IsActive", new Raw.Json(true));
        return values;
    }

    /** Changes the user's record: name, language, zone, active or not. An inactive user is out at the next request. */
    public void change(Session session, long userId, Map<String, Raw> values) {
        boolean own =
                session.actor().userId() == userId && values.keySet().stream().allMatch(OwnSettings::may);
        if (!own) {
            access.require(session, SystemRight.MANAGE_USERS);
        }
        Session writing = own ? sessions.system(session.org()) : session;
        saver.save(writing, new RecordChange.Update(SystemFields.USER, userId, OptionalLong.empty(), values));
        sessions.forget(session.org(), userId);
    }

    /** One's own password, or another's with the right to manage users. */
    public void setPassword(Session session, long userId, String password) {
        if (session.actor().userId() != userId) {
            access.require(session, SystemRight.MANAGE_USERS);
        }
        logins.setPassword(session.org(), userId, password);
    }
}
