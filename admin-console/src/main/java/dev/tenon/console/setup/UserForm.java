package dev.tenon.console.setup;

import dev.tenon.engine.query.Row;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.users.NewUser;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** A user while they are being edited. {@code sets} are the ids of permission sets as text. */
record UserForm(
        String firstName,
        String lastName,
        String userName,
        String email,
        boolean isActive,
        String language,
        String zone,
        List<String> sets) {

    static UserForm empty() {
        return new UserForm(
                "", "", "", "", true, "zh_CN", ZoneId.systemDefault().getId(), List.of());
    }

    static UserForm of(Row row, List<Long> sets) {
        return new UserForm(
                shown(row, "FirstName"),
                shown(row, "LastName"),
                shown(row, "Username"),
                shown(row, "Email"),
                Boolean.TRUE.equals(row.get("IsActive")),
                shown(row, "LanguageLocaleKey"),
                shown(row, "TimeZoneSidKey"),
                sets.stream().map(Object::toString).toList());
    }

    static UserForm posted(MultiValueMap<String, String> form) {
        return new UserForm(
                PostedForm.text(form, "FirstName"),
                PostedForm.text(form, "LastName"),
                PostedForm.text(form, "Username"),
                PostedForm.text(form, "Email"),
                PostedForm.flag(form, "IsActive"),
                PostedForm.text(form, "LanguageLocaleKey"),
                PostedForm.text(form, "TimeZoneSidKey"),
                PostedForm.texts(form, "sets"));
    }

    static String shown(Row row, String path) {
        Object value = row.get(path);
        return value == null ? "" : value.toString();
    }

    String shownName() {
        return (firstName + " " + lastName).strip();
    }

    NewUser newUser(String password) {
        return new NewUser(userName, firstName, lastName, email, language, zone, password, setIds());
    }

    List<Long> setIds() {
        return sets.stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    Map<String, Raw> values() {
        Map<String, Raw> values = new LinkedHashMap<>();
        values.put("FirstName", new Raw.Text(firstName));
        values.put("LastName", new Raw.Text(lastName));
        values.put("Username", new Raw.Text(userName));
        values.put("Email", new Raw.Text(email));
        values.put("IsActive", new Raw.Json(isActive));
        values.put("LanguageLocaleKey", new Raw.Text(language));
        values.put("TimeZoneSidKey", new Raw.Text(zone));
        return values;
    }
}
