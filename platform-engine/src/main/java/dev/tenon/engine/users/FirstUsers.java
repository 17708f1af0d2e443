package dev.tenon.engine.users;

import dev.tenon.engine.org.FirstStartStep;
import dev.tenon.engine.org.Installation;
import dev.tenon.engine.security.Assignments;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.security.Sessions;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At the first start: the engine's own user, and the user {@code admin} with every right. */
@Component
@Order(10)
class FirstUsers implements FirstStartStep {
    private final UserAccounts accounts;
    private final Sessions sessions;

    FirstUsers(UserAccounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "admin";
    }

    @Override
    public void run(Installation installation) {
        Session system = sessions.system(installation.org());
        accounts.createSystemUser(system);
        String language = Locale.getDefault().getLanguage().equals("zh") ? "zh_CN" : "en_US";
        accounts.create(
                system,
                new NewUser(
                        "admin",
                        "",
                        "Admin",
                        "admin@example.com",
                        language,
                        ZoneId.systemDefault().getId(),
                        installation.adminPassword(),
                        List.of(Assignments.ADMINISTRATOR)));
    }
}
