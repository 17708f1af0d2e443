package dev.tenon.engine.query;

import static dev.tenon.engine.testing.Definitions.checkbox;
import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.date;
import static dev.tenon.engine.testing.Definitions.dateTime;
import static dev.tenon.engine.testing.Definitions.field;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.multiPicklist;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static dev.tenon.engine.testing.Definitions.text;

import dev.tenon.engine.org.Org;
import dev.tenon.engine.security.Actor;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.FieldRight;
import dev.tenon.metadata.access.ObjectGrant;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.Mask;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.text.Label;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The objects and people of the tests of this package. */
final class QueryWorld {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    static final Org ORG = new Org("main", 1, "Main");
    static final long ME = 0x5L << 45 | 7;

    private QueryWorld() {}

    static ObjectDef[] objects() {
        ObjectDef account = object(
                "Account",
                picklist("Industry", "Tech", "Finance", "医疗"),
                field("ParentId", new FieldType.Hierarchy(ApiName.of("Account"), "Children")),
                field("BillingAddress", new FieldType.Address()),
                text("Margin__c"),
                field("Secret__c", new FieldType.EncryptedText(40, Mask.ALL, "*")));
        ObjectDef task = object("Visit__c", text("Room__c"));
        ObjectDef numbered = object("Case__c", text("Subject__c"))
                .withNameField(FieldDef.of("CaseNumber", new FieldType.AutoNumber("C-{0000}", 1), Label.EMPTY));
        return new ObjectDef[] {account, task, numbered, deal()};
    }

    private static ObjectDef deal() {
        return object(
                "Deal__c",
                lookup("Account__c", "Account"),
                picklist("Stage__c", "Prospect", "Won", "Lost"),
                currency("Amount__c"),
                date("Close__c"),
                dateTime("Seen__c"),
                field("At__c", new FieldType.Time()),
                field("Length__c", new FieldType.Duration()),
                multiPicklist("Tags__c", "A", "B", "C"),
                checkbox("Strategic__c"),
                text("City__c"),
                field("Code__c", new FieldType.Text(20, true)),
                field("Note__c", new FieldType.LongText(1000, 4)),
                field("Data__c", new FieldType.Json()),
                field("Place__c", new FieldType.Geolocation(6)),
                field("Photo__c", new FieldType.Image(5)),
                field(
                        "What__c",
                        new FieldType.PolymorphicLookup(
                                List.of(ApiName.of("Account"), ApiName.of("Visit__c"), ApiName.of("Case__c")), "")));
    }

    /** The same without a database. */
    static Catalog catalog() {
        Catalog catalog = Catalog.empty();
        ObjectDef user = object("User", text("Email"))
                .withNameField(FieldDef.of("Name", new FieldType.PersonName(), Label.EMPTY));
        for (ObjectDef object :
                Stream.concat(Stream.of(user), Stream.of(objects())).toList()) {
            catalog = catalog.with(new CatalogChange.Put(new Element.OfObject(object), ""), CLOCK.instant())
                    .catalog();
        }
        return catalog;
    }

    static Session session(Org org, Catalog catalog, Rights rights) {
        Actor actor = new Actor(ME, "me", "Me", Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"), rights);
        return new Session(org, actor, catalog, CLOCK);
    }

    /** The rights to read these objects but not these fields. */
    static Rights reader(List<String> objects, String... hidden) {
        Map<ApiName, FieldRight> exceptions =
                Stream.of(hidden).collect(Collectors.toMap(ApiName::of, name -> FieldRight.NONE));
        List<ObjectGrant> grants = objects.stream()
                .map(name -> new ObjectGrant(ApiName.of(name), Set.of(ObjectRight.READ), FieldRight.READ, exceptions))
                .toList();
        return Rights.of(List.of(new PermissionSetDef(
                ApiName.of("Reader"), Label.EMPTY, "", grants, Set.of(), List.of(), Optional.empty())));
    }
}
