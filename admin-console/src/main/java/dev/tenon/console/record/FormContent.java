package dev.tenon.console.record;

import dev.tenon.console.record.widget.FormValues;
import dev.tenon.engine.record.Raw;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a form holds.
 *
 * @param base what it held when it was made
 * @param following fields of a new record, in lower case, whose controls still show what the formula of their default value
 *     gives: the user has said nothing of them
 */
record FormContent(FormValues values, FormBase base, Set<String> following) {

    static final String FOLLOWING = "following";

    FormContent {
        following = Set.copyOf(following);
    }

    /** What came back. */
    static FormContent submitted(HttpServletRequest request, FormFields fields, String base) {
        FormBase begun = FormBase.parse(base);
        String following = request.getParameter(FOLLOWING);
        return new FormContent(
                FormReading.submitted(request, fields.filled(), begun),
                begun,
                following == null ? Set.of() : names(fields, following));
    }

    private static Set<String> names(FormFields fields, String following) {
        Set<String> said =
                Set.copyOf(Arrays.asList(following.toLowerCase(Locale.ROOT).split(" ")));
        return fields.byFormula().stream().filter(said::contains).collect(Collectors.toSet());
    }

    /** What the user says: the values that differ from what the form began with. */
    Map<String, Raw> said(FormFields fields) {
        Map<String, Raw> changed = FormReading.changed(fields.filled(), values, base);
        changed.keySet().removeIf(name -> following.contains(name.toLowerCase(Locale.ROOT)));
        return changed;
    }
}
