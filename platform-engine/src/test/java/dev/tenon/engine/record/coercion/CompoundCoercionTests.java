package dev.tenon.engine.record.coercion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.record.Raw;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.OnDelete;
import dev.tenon.metadata.text.Label;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundCoercionTests {
    private static final FieldDef ADDRESS = def("BillingAddress", new FieldType.Address());
    private static final FieldDef PLACE = def("Place__c", new FieldType.Geolocation(4));
    private static final FieldDef NAME = def("Name", new FieldType.PersonName());

    private final FieldCoercion coercion = new FieldCoercion(Catalog.empty(), Locale.US, ZoneOffset.UTC);

    @Test
    void anAddressByTheNamesOfItsParts() {
        Coerced coerced = coercion.coerce(
                field(ADDRESS), new Raw.Json(Map.of("city", "上海", "BillingCountry", "中国", "postalCode", 200000)), null);

        assertThat(((Coerced.Parts) coerced).parts())
                .containsOnly(
                        Map.entry("BillingCity", new Raw.Json("上海")),
                        Map.entry("BillingCountry", new Raw.Json("中国")),
                        Map.entry("BillingPostalCode", new Raw.Json(200000)));
    }

    @Test
    void anUnknownPartIsNamed() {
        Coerced coerced = coercion.coerce(field(ADDRESS), new Raw.Json(Map.of("planet", "Mars")), null);

        assertThat(((Coerced.Refused) coerced).problem().code()).isEqualTo("INVALID_FIELD");
        assertThat(((Coerced.Refused) coerced).problem().message(Locale.ENGLISH))
                .contains("planet");
    }

    @Test
    void nothingEmptiesEveryPart() {
        Coerced coerced = coercion.coerce(field(PLACE), new Raw.Json(null), null);

        assertThat(((Coerced.Parts) coerced).parts())
                .containsOnly(
                        Map.entry("Place__Latitude__s", new Raw.Json(null)),
                        Map.entry("Place__Longitude__s", new Raw.Json(null)));
    }

    @Test
    void aPlaceAsText() {
        Coerced coerced = coercion.coerce(field(PLACE), new Raw.Text("39.9042, 116.4074"), null);

        assertThat(((Coerced.Parts) coerced).parts().values())
                .containsExactly(new Raw.Json("39.9042"), new Raw.Json("116.4074"));
        assertThat(coercion.coerce(field(PLACE), new Raw.Text("here"), null)).isInstanceOf(Coerced.Refused.class);
    }

    @Test
    void degreesHaveBounds() {
        CatalogField latitude = part(PLACE, 0);
        CatalogField longitude = part(PLACE, 1);

        assertThat(coercion.coerce(latitude, new Raw.Json(-90), null))
                .isEqualTo(Coerced.of(new BigDecimal("-90.0000")));
        assertThat(coercion.coerce(latitude, new Raw.Json(90.1), null)).isInstanceOf(Coerced.Refused.class);
        assertThat(coercion.coerce(longitude, new Raw.Json(180), null)).isInstanceOf(Coerced.Value.class);
        assertThat(coercion.coerce(longitude, new Raw.Json(-180.1), null)).isInstanceOf(Coerced.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "王小明         | ''   | 小明  | ''  | 王      | ''",
                "欧阳娜娜       | ''   | 娜娜  | ''  | 欧阳    | ''",
                "李四先生       | 先生 | 四    | ''  | 李      | ''",
                "Ada Lovelace  | ''   | Ada   | ''  | Lovelace | ''",
                "Dr. Ada M. B. Lovelace Jr. | Dr. | Ada | M. B. | Lovelace | Jr.",
                "Lovelace, Ada M. | '' | Ada | M. | Lovelace | ''",
                "Cher          | ''   | ''    | ''  | Cher    | ''",
            })
    void namesAreSplitSensibly(
            String text, String salutation, String first, String middle, String last, String suffix) {
        assertThat(PersonNames.split(text)).isEqualTo(new PersonNames.Parts(salutation, first, middle, last, suffix));
    }

    @Test
    void wholeNames() {
        assertThat(PersonNames.whole("小明", "", "王", "")).isEqualTo("王小明");
        assertThat(PersonNames.whole("Ada", "M.", "Lovelace", "Jr.")).isEqualTo("Ada M. Lovelace Jr.");
        assertThat(PersonNames.whole("David", "", "王", "")).isEqualTo("David 王");
        assertThat(PersonNames.whole("", "", "王", "")).isEqualTo("王");
    }

    @Test
    void aWholeNameBecomesItsParts() {
        Coerced coerced = coercion.coerce(field(NAME), new Raw.Text("Ada Lovelace"), null);

        assertThat(((Coerced.Parts) coerced).parts())
                .containsEntry("FirstName", new Raw.Text("Ada"))
                .containsEntry("LastName", new Raw.Text("Lovelace"));
    }

    @Test
    void aRelationNamesItsTargetByIdOrByOneFieldOfIt() {
        FieldType lookup = new FieldType.Lookup(ApiName.of("Account"), "Visits", OnDelete.CLEAR);
        CatalogField field = field(def("Account__c", lookup));

        assertThat(coercion.coerce(field, new Raw.Json(Map.of("Code__c", "A1")), null))
                .isEqualTo(new Coerced.Reference(Optional.empty(), "Code__c", new Raw.Json("A1")));
        assertThat(coercion.coerce(field, new Raw.Json("INVALID"), null)).isInstanceOf(Coerced.Refused.class);
        assertThat(coercion.coerce(field, new Raw.Json(Map.of()), null)).isInstanceOf(Coerced.Refused.class);
        assertThat(coercion.coerce(field, new Raw.Text(" "), null)).isEqualTo(Coerced.EMPTY);
    }

    private static FieldDef def(String name, FieldType type) {
        return FieldDef.of(name, type, Label.of(name));
    }

    private static CatalogField field(FieldDef def) {
        return new CatalogField(1, def, CatalogField.Origin.DEFINED, def.name(), "");
    }

    private static CatalogField part(FieldDef whole, int index) {
        FieldDef part = FieldParts.of(whole).get(index);
        return new CatalogField(1, part, CatalogField.Origin.PART, whole.name(), "");
    }
}
