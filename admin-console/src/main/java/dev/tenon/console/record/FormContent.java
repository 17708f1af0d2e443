package dev.tenon.console.record;

import dev.tenon.console.record.widget.FormValues;
import dev.tenon.engine.record.Raw;
import dev.tenon.metadata.object.RecordId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a form holds.
 *
 * @param base what it held when it was made
 * @param following fields of a new record, in lower case, whose controls still show what the formula of their default value
 *     gives: the user has said nothing of them
 * @param copyOf the record of which a new one is a copy
 */
record FormContent(FormValues values, FormBase base, Set<String> following, OptionalLong copyOf) {

    static final String COPY_OF = "from";

    static final String FOLLOWING = "following";

    FormContent {
        following = Set.copyOf(following);
    }

    FormContent(FormValues values, FormBase base, Set<String> following) {
        this(values, base, following, OptionalLong.empty());
    }

    /** A new record that begins as a copy: all that it holds is said. */
    static FormContent copy(FormValues values, long id) {
        return new FormContent(values, FormBase.of(FormValues.EMPTY), Set.of(), OptionalLong.of(id));
    }

    /** What came back. */
    static FormContent submitted(HttpServletRequest request, FormFields fields, String base) {
        FormBase begun = FormBase.parse(base);
        String following = request.getParameter(FOLLOWING);
        return new FormContent(
                FormReading.submitted(request, fields.filled(), begun),
                begun,
                following == null ? Set.of() : names(fields, following),
                copyOf(request, fields));
    }

    private static OptionalLong copyOf(HttpServletRequest request, FormFields fields) {
        String from = request.getParameter(COPY_OF);
        OptionalLong id = from == null ? OptionalLong.empty() : RecordId.parse(from);
        boolean isOfObject = id.isPresent()
                && RecordId.objectNumber(id.getAsLong()) == fields.object().number();
        return isOfObject ? id : OptionalLong.empty();
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
