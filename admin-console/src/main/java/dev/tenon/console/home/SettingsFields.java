package dev.tenon.console.home;

import dev.tenon.console.home.SettingsController.PasswordProblems;
import dev.tenon.console.view.Field;
import dev.tenon.console.view.Language;
import dev.tenon.console.view.Option;
import dev.tenon.console.view.Text;
import dev.tenon.engine.security.Actor;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The fields of the settings page. */
final class SettingsFields {

    private static final String ENGLISH = "en_US";
    private static final String CHINESE = "zh_CN";

    private SettingsFields() {}

    static List<Field> settings(Actor actor, Text text) {
        String language = Language.of(actor.locale()) == Language.ZH_CN ? CHINESE : ENGLISH;
        List<Option> languages =
                List.of(Option.of(CHINESE, Language.ZH_CN.ownName()), Option.of(ENGLISH, Language.EN.ownName()));
        return List.of(
                Field.choice("language", text.get("home.settings.language"), language, languages, "")
                        .required(),
                Field.choice(
                                "zone",
                                text.get("home.settings.zone"),
                                actor.zone().getId(),
                                zones(actor.zone()),
                                "")
                        .required()
                        .withHelp(text.get("home.settings.zoneHelp")));
    }

    private static List<Option> zones(ZoneId current) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals(current.getId()) || isPlace(id))
                .sorted()
                .map(id -> Option.of(id, id + " (GMT" + offset(id) + ")"))
                .toList();
    }

    /** {@code Asia/Shanghai}; not {@code Etc/GMT+8}, {@code SystemV/PST8} or {@code EST}. */
    private static boolean isPlace(String id) {
        return id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/") && !id.startsWith("US/");
    }

    private static String offset(String id) {
        ZoneOffset offset = ZoneId.of(id).getRules().getStandardOffset(Instant.EPOCH.plusSeconds(1_700_000_000));
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }

    static List<Field> password(Text text, PasswordProblems problems) {
        return List.of(
                Field.password("current", text.get("home.settings.currentPassword"), "current-password")
                        .required()
                        .withProblem(problems.current()),
                Field.password("password", text.get("home.settings.newPassword"), "new-password")
                        .required()
                        .withProblem(problems.password()),
                Field.password("repeated", text.get("home.settings.repeatPassword"), "new-password")
                        .required()
                        .withProblem(problems.repeated()));
    }
}
