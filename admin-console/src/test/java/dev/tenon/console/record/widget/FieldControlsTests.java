package dev.tenon.console.record.widget;

import static dev.tenon.console.record.widget.TestingReader.chinese;
import static dev.tenon.console.record.widget.TestingReader.english;
import static dev.tenon.console.record.widget.TestingReader.field;
import static dev.tenon.console.record.widget.TestingReader.thing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.Input;
import dev.tenon.console.view.Option;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistSource;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.text.Label;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What values are entered with, and what a form begins with. */
class FieldControlsTests {

    static Stream<Arguments> starts() {
        return Stream.of(
                Arguments.of(new FieldType.Number(10, 2), new BigDecimal("1234.50"), "decimal", "1234.50"),
                Arguments.of(new FieldType.Date(), LocalDate.of(2026, 3, 9), "date", "2026-03-09"),
                Arguments.of(
                        new FieldType.DateTime(),
                        Instant.parse("2026-03-09T20:05:00Z"),
                        "datetime-local",
                        "2026-03-10T04:05"),
                Arguments.of(
                        new FieldType.DateTime(),
                        Instant.parse("2026-03-09T20:05:07Z"),
                        "datetime-local",
                        "2026-03-10T04:05:07"),
                Arguments.of(new FieldType.Duration(), Duration.ofSeconds(-3_661), "text", "-1:01:01"),
                Arguments.of(new FieldType.Email(), "a@b.example", "email", "a@b.example"),
                Arguments.of(new FieldType.Phone(), "123456", "tel", "123456"),
                Arguments.of(new FieldType.Url(), "a.example", "url", "a.example"));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void aFormBeginsWithWhatIsStored(FieldType type, Object value, String input, String text) {
        Reader reader = english(field("Field__c", type));
        FormValues form = FormValues.stored(
                List.of(thing(reader).field("Field__c").orElseThrow()),
                TestingReader.values(Map.of("Field__c", value)),
                ZoneId.of("Asia/Shanghai"));
        Input.Line line = (Input.Line) control(reader, "Field__c", form).input();
        assertThat(line.type()).isEqualTo(input);
        assertThat(line.value()).isEqualTo(text);
    }

    private static PicklistValue value(String value, boolean active, String... when) {
        return new PicklistValue(value, Label.EMPTY, active, false, "", List.of(when));
    }

    private static FieldDef picklist(String name, Optional<ApiName> controlling, PicklistValue... values) {
        return field(name, new FieldType.Picklist(new PicklistSource.Own(List.of(values)), true, controlling));
    }

    @Test
    void aPicklistOffersActiveValuesAndTheOneItHolds() {
        FieldDef field = picklist("Pick__c", Optional.empty(), value("a", true), value("b", false), value("c", false));
        Reader reader = english(field);
        assertThat(options(control(reader, "Pick__c", FormValues.EMPTY))).containsExactly("a");
        assertThat(options(control(reader, "Pick__c", FormValues.EMPTY.with("Pick__c", "b"))))
                .containsExactly("a", "b");
        assertThat(options(control(reader, "Pick__c", FormValues.EMPTY.with("Pick__c", "gone"))))
                .containsExactly("a", "gone");
    }

    @Test
    void aDependentPicklistKnowsWhatGoesWithWhat() {
        FieldDef controlling = picklist("Land__c", Optional.empty(), value("CN", true), value("DE", true));
        FieldDef dependent = picklist(
                "City__c",
                Optional.of(ApiName.of("Land__c")),
                value("Shanghai", true, "CN"),
                value("Berlin", true, "DE"),
                value("Elsewhere", true));
        Reader reader = english(controlling, dependent);
        Input.Choice choice = (Input.Choice) control(reader, "City__c", FormValues.EMPTY.with("Land__c", "CN"))
                .input();
        assertThat(choice.controlledBy()).isEqualTo("Land__c");
        assertThat(choice.allowed())
                .containsEntry("", List.of("Elsewhere"))
                .containsEntry("CN", List.of("Shanghai", "Elsewhere"))
                .containsEntry("DE", List.of("Berlin", "Elsewhere"));
        Input.Choice alone =
                (Input.Choice) control(reader, "City__c", FormValues.EMPTY).input();
        assertThat(alone.controlledBy()).as("the form has no controlling field").isEmpty();
    }

    @Test
    void aLookupToSeveralObjectsSearchesThemAll() {
        Reader reader = english(field(
                "About__c",
                new FieldType.PolymorphicLookup(List.of(ApiName.of("Thing"), SystemFields.USER), "Things")));
        Input.Lookup lookup = (Input.Lookup) control(
                        reader,
                        "About__c",
                        FormValues.EMPTY.with("About__c", "id").named("About__c", "Something"))
                .input();
        assertThat(lookup.url().address()).isEqualTo("/o/Thing/lookup/About__c?create=true");
        assertThat(lookup.value()).isEqualTo("id");
        assertThat(lookup.label()).isEqualTo("Something");
    }

    @Test
    void theFamilyNameComesFirstInChinese() {
        FieldDef name = field("Contact__c", new FieldType.PersonName());
        assertThat(parts(control(english(name), "Contact__c", FormValues.EMPTY)))
                .startsWith("Contact__Salutation__s", "Contact__FirstName__s");
        assertThat(parts(control(chinese(name), "Contact__c", FormValues.EMPTY)))
                .startsWith("Contact__LastName__s", "Contact__FirstName__s");
    }

    private static Field control(Reader reader, String field, FormValues form) {
        return new FieldWidgets(reader)
                .control(thing(reader), thing(reader).field(field).orElseThrow(), form);
    }

    private static List<String> options(Field field) {
        return ((Input.Choice) field.input())
                .options().stream().map(Option::value).toList();
    }

    private static List<String> parts(Field field) {
        return ((Input.Group) field.input()).parts().stream().map(Field::name).toList();
    }
}
