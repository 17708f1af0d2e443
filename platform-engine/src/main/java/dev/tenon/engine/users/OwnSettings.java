package dev.tenon.engine.users;

import java.util.Locale;
import java.util.Set;

/** What users may change of their own record without a right to manage users. */
final class OwnSettings {
    private static final Set<String> FIELDS =
            Set.of("languagelocalekey", "timezonesidkey", "phone", "mobilephone", "title");

    private OwnSettings() {}

    static boolean may(String field) {
        return FIELDS.contains(field.toLowerCase(Locale.ROOT));
    }
}
