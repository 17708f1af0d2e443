package dev.tenon.engine.record.coercion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.record.Raw;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistSource;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.text.Label;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fields and raw values in the words of a test. */
final class Coercions {
    static final String REFUSED = "FIELD_INTEGRITY_EXCEPTION";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Coercions() {}

    static @Nullable Object value(Coerced coerced) {
        assertThat(coerced).isInstanceOf(Coerced.Value.class);
        return ((Coerced.Value) coerced).value();
    }

    static String code(Coerced coerced) {
        assertThat(coerced).isInstanceOf(Coerced.Refused.class);
        return ((Coerced.Refused) coerced).problem().code();
    }

    static String message(Coerced coerced, Locale locale) {
        assertThat(coerced).isInstanceOf(Coerced.Refused.class);
        return ((Coerced.Refused) coerced).problem().message(locale);
    }

    static Coerced text(FieldType type, String text, String locale) {
        return coercion(locale).coerce(field(type), new Raw.Text(text), null);
    }

    static Coerced json(FieldType type, @Nullable Object value) {
        return coercion("en-US").coerce(field(type), new Raw.Json(value), null);
    }

    static FieldCoercion coercion(String locale) {
        return new FieldCoercion(Catalog.empty(), Locale.forLanguageTag(locale), SHANGHAI);
    }

    static FieldType text(int max) {
        return new FieldType.Text(max, false);
    }

    static CatalogField field(FieldType type) {
        FieldDef def = FieldDef.of("Field__c", type, Label.of("Field", "字段"));
        return new CatalogField(1, def, CatalogField.Origin.DEFINED, ApiName.of("Field__c"), "");
    }

    static PicklistSource values(boolean withRetired) {
        PicklistValue good = new PicklistValue("Good", Label.of("Fine", "好"), true, false, "", List.of());
        PicklistValue old = new PicklistValue("Old", Label.EMPTY, !withRetired, false, "", List.of());
        return new PicklistSource.Own(List.of(good, PicklistValue.of("Poor"), old));
    }
}
