package dev.tenon.engine.record;

import static dev.tenon.engine.testing.Definitions.checkbox;
import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.date;
import static dev.tenon.engine.testing.Definitions.dateTime;
import static dev.tenon.engine.testing.Definitions.email;
import static dev.tenon.engine.testing.Definitions.field;
import static dev.tenon.engine.testing.Definitions.formula;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.multiPicklist;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static dev.tenon.engine.testing.Definitions.rollUp;
import static dev.tenon.engine.testing.Definitions.text;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.Mask;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.PicklistSource;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Optional;

/** The objects on which saving is tried: something of every type. */
final class TestingObjects {
    private TestingObjects() {}

    static ObjectDef account() {
        FieldDef code = text("Code__c", 20).withUnique(true, true);
        return object(
                "Account",
                code,
                email("Email__c"),
                text("City__c", 40),
                field("Parent__c", new FieldType.Hierarchy(ApiName.of("Account"), "Children")));
    }

    static ObjectDef visit() {
        return object(
                "Visit__c",
                currency("Cost__c"),
                checkbox("Done__c"),
                date("Day__c"),
                dateTime("At__c"),
                field("Hour__c", new FieldType.Time()),
                field("Length__c", new FieldType.Duration()),
                field("Data__c", new FieldType.Json()),
                field("Secret__c", new FieldType.EncryptedText(40, Mask.LAST_FOUR, "*")),
                field("Place__c", new FieldType.Geolocation(4)),
                picklist("Outcome__c", "Good", "Poor"),
                multiPicklist("Topics__c", "Price", "Time"),
                dependent(),
                withDefault(text("Source__c", 40), "Phone"),
                lookup("Account__c", "Account"),
                text("Department__c", 40).withRequired(true));
    }

    private static FieldDef withDefault(FieldDef field, String value) {
        return field.withTrackHistory(true).withDefaultValue(Optional.of(value));
    }

    private static FieldDef dependent() {
        PicklistValue thanks = new PicklistValue("Thanks", Label.EMPTY, true, false, "", List.of("Good"));
        PicklistValue sorry = new PicklistValue("Sorry", Label.EMPTY, true, false, "", List.of("Poor"));
        return field(
                "Answer__c",
                new FieldType.Picklist(
                        new PicklistSource.Own(List.of(thanks, sorry)), true, Optional.of(ApiName.of("Outcome__c"))));
    }

    static ObjectDef computed() {
        return object(
                "Sum__c",
                number("Amount__c", 5, 0),
                formula("Double__c", new FieldType.Number(6, 0), "Amount__c * 2"),
                lookup("Up__c", "Sum__c"),
                rollUp("Parts__c", new FieldType.Number(6, 0), "Sum__c", "Up__c", Computation.Summary.COUNT, ""));
    }

    static ObjectDef numbered() {
        return object("Case__c", text("Subject__c"))
                .withNameField(field("Name", new FieldType.AutoNumber("C-{0000}", 7)));
    }

    static ObjectDef person() {
        return object("Person__c", email("Email__c")).withNameField(field("Name", new FieldType.PersonName()));
    }
}
