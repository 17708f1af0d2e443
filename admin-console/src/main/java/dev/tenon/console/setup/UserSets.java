package dev.tenon.console.setup;

import dev.tenon.console.view.Option;
import dev.tenon.console.view.Text;
import dev.tenon.engine.security.Assignments;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.Entry;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The permission sets of users, the built-in one of the administrator first. */
@Component
class UserSets {
    private final Assignments assignments;

    UserSets(Assignments assignments) {
        this.assignments = assignments;
    }

    List<Option> options(Session session, Text text) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of(Long.toString(Assignments.ADMINISTRATOR), text.get("setup.set.administrator")));
        for (Entry entry : session.catalog().entries().values()) {
            if (entry.element() instanceof Element.PermissionSet set) {
                options.add(Option.of(
                        Long.toString(entry.id()),
                        set.def().shown().in(text.language().locale())));
            }
        }
        return options;
    }

    List<Long> of(Session session, long userId) {
        return assignments.of(session.org(), userId);
    }

    List<String> namesOf(Session session, long userId, Text text) {
        List<String> assigned =
                of(session, userId).stream().map(Object::toString).toList();
        return options(session, text).stream()
                .filter(option -> assigned.contains(option.value()))
                .map(Option::label)
                .toList();
    }

    /** Makes these the user's sets. Nobody takes the administrator's set away from themselves. */
    void assign(Session session, long userId, List<String> chosen) {
        List<Long> before = of(session, userId);
        List<Long> wanted = chosen.stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
        boolean givesUpOwn = session.actor().userId() == userId
                && before.contains(Assignments.ADMINISTRATOR)
                && !wanted.contains(Assignments.ADMINISTRATOR);
        if (givesUpOwn) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    Problem.of(
                            "CANNOT_REMOVE_OWN_ADMINISTRATOR",
                            "sets",
                            "You cannot take the administrator's rights away from yourself.",
                            "不能移除自己的管理员权限。"));
        }
        wanted.stream().filter(id -> !before.contains(id)).forEach(id -> assignments.assign(session, userId, id));
        before.stream().filter(id -> !wanted.contains(id)).forEach(id -> assignments.unassign(session, userId, id));
    }
}
