package dev.tenon.console.setup;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.Option;
import dev.tenon.console.view.Text;
import dev.tenon.metadata.problem.Problems;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws a user as the controls of a form, each with what is wrong with it. */
final class UserFormControls {
    private static final Set<String> SHOWN =
            Set.of("firstname", "lastname", "username", "email", "languagelocalekey", "timezonesidkey", "password");

    private final UserForm form;
    private final Problems problems;
    private final Text text;

    UserFormControls(UserForm form, Problems problems, Text text) {
        this.form = form;
        this.problems = problems;
        this.text = text;
    }

    List<Field> person() {
        return List.of(
                noted(Field.text("LastName", text.get("setup.user.lastName"), form.lastName())
                        .required()
                        .focused()
                        .maxLength(80)),
                noted(Field.text("FirstName", text.get("setup.user.firstName"), form.firstName())
                        .maxLength(40)),
                noted(Field.line("email", "Email", text.get("setup.user.email"), form.email())
                        .required()
                        .maxLength(80)),
                noted(Field.choice(
                        "LanguageLocaleKey",
                        text.get("setup.user.language"),
                        form.language(),
                        List.of(Option.of("en_US", "English"), Option.of("zh_CN", "中文")),
                        "")),
                noted(Field.choice(
                        "TimeZoneSidKey",
                        text.get("setup.user.zone"),
                        form.zone(),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
                                .sorted()
                                .map(zone -> Option.of(zone, zone))
                                .toList(),
                        text.get("setup.user.serverZone"))));
    }

    List<Field> access(boolean isNew) {
        Field password = noted(Field.password("password", text.get("setup.user.password"), "new-password"));
        return List.of(
                noted(Field.text("Username", text.get("setup.user.userName"), form.userName())
                        .required()
                        .maxLength(80)
                        .autocomplete("off")),
                isNew ? password.required() : password.withHelp(text.get("setup.user.password.keep")),
                Field.toggle("IsActive", text.get("setup.user.active"), form.isActive()));
    }

    private Field noted(Field field) {
        return field.withProblem(problems.stream()
                .filter(problem -> problem.path().equalsIgnoreCase(field.name()))
                .map(problem -> problem.message(text.language().locale()))
                .collect(Collectors.joining(" ")));
    }

    List<String> others() {
        return problems.stream()
                .filter(problem -> !SHOWN.contains(problem.path().toLowerCase(Locale.ROOT)))
                .map(problem -> problem.message(text.language().locale()))
                .toList();
    }
}
