package dev.tenon.engine.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.org.Org;
import dev.tenon.engine.security.Actor;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.Definitions;
import dev.tenon.metadata.access.FieldRight;
import dev.tenon.metadata.access.ObjectGrant;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.OnDelete;
import dev.tenon.metadata.object.PicklistSource;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.text.Label;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class DescriberTests {
    private static final ApiName DEAL = ApiName.of("Deal__c");

    private final Catalog catalog = catalog();
    private final Describer describer = new Describer();

    @Test
    void describesInTheLanguageOfTheUser() {
        assertThat(describe(Rights.everything(), Locale.SIMPLIFIED_CHINESE)
                        .summary()
                        .label())
                .isEqualTo("商机");
        assertThat(describe(Rights.everything(), Locale.ENGLISH).summary().label())
                .isEqualTo("Deal");
    }

    @Test
    void tellsTypesLengthsAndRelations() {
        ObjectDescription deal = describe(Rights.everything(), Locale.ENGLISH);

        FieldDescription amount = field(deal, "Amount__c");
        assertThat(amount.attribute("type")).isEqualTo("currency");
        assertThat(amount.attribute("precision")).isEqualTo(12);
        FieldDescription parent = field(deal, "Parent__c");
        assertThat(parent.attribute("referenceTo")).isEqualTo(List.of("Deal__c"));
        assertThat(parent.attribute("relationshipName")).isEqualTo("Parent__r");
        assertThat(deal.childRelationships()).extracting("relationshipName").containsExactly("Parts__r");
        assertThat(amount.attributes()).as("what the trade's clients expect").hasSize(56);
        assertThat(field(deal, "Id").attribute("createable")).isEqualTo(false);
    }

    @Test
    void nobodyWritesWhatIsComputed() {
        FieldDescription doubled = field(describe(Rights.everything(), Locale.ENGLISH), "Double__c");

        assertThat(doubled.attribute("createable")).isEqualTo(false);
        assertThat(doubled.attribute("updateable")).isEqualTo(false);
    }

    @Test
    void tellsWhatComputesAField() {
        ObjectDescription deal = describe(Rights.everything(), Locale.ENGLISH);
        assertThat(field(deal, "Double__c").attributes())
                .containsEntry("calculated", true)
                .containsEntry("calculatedFormula", "Amount__c * 2")
                .containsEntry("formulaTreatNullNumberAsZero", true)
                .containsEntry("createable", false)
                .containsEntry("updateable", false)
                .containsEntry("filterable", true)
                .containsEntry("sortable", true)
                .containsEntry("groupable", true)
                .containsEntry("type", "currency");
        assertThat(field(deal, "Total__c").attributes())
                .containsEntry("calculated", true)
                .containsEntry("calculatedFormula", null)
                .containsEntry("formulaTreatNullNumberAsZero", false)
                .containsEntry("updateable", false);
        assertThat(field(deal, "Amount__c").attributes())
                .containsEntry("calculated", false)
                .containsEntry("calculatedFormula", null);
    }

    @Test
    void tellsWhichChoicesAControllingValueAllows() {
        FieldDescription reason = field(describe(Rights.everything(), Locale.ENGLISH), "Reason__c");

        assertThat(reason.attribute("controllerName")).isEqualTo("Stage__c");
        assertThat(reason.attribute("dependentPicklist")).isEqualTo(true);
        // Open, Lost: the second bit from the left is Lost.
        assertThat(reason.attribute("picklistValues"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .extracting("validFor")
                .containsExactly("QA==", "wA==");
    }

    @Test
    void whatMayNotBeReadIsNotThere() {
        Rights reader = rights(Set.of(ObjectRight.READ), Map.of(ApiName.of("Amount__c"), FieldRight.NONE));

        ObjectDescription deal = describe(reader, Locale.ENGLISH);

        assertThat(deal.fields())
                .extracting(FieldDescription::name)
                .doesNotContain("Amount__c")
                .contains("Name", "Id");
        assertThat(deal.summary().createable()).isFalse();
        assertThat(describer.describe(session(Rights.of(List.of()), Locale.ENGLISH), "Deal__c"))
                .isEmpty();
        assertThat(describer.all(session(Rights.of(List.of()), Locale.ENGLISH))).isEmpty();
    }

    private ObjectDescription describe(Rights rights, Locale locale) {
        return describer.describe(session(rights, locale), "deal__C").orElseThrow();
    }

    private static FieldDescription field(ObjectDescription object, String name) {
        return object.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Session session(Rights rights, Locale locale) {
        Actor actor = new Actor(1, "ann", "Ann", locale, ZoneOffset.UTC, rights);
        return new Session(new Org("main", 1, "Main"), actor, catalog, Clock.systemUTC());
    }

    private static Rights rights(Set<ObjectRight> rights, Map<ApiName, FieldRight> fields) {
        ObjectGrant grant = new ObjectGrant(DEAL, rights, FieldRight.READ, fields);
        return Rights.of(List.of(new PermissionSetDef(
                ApiName.of("Reader"), Label.EMPTY, "", List.of(grant), Set.of(), List.of(), Optional.empty())));
    }

    private static Catalog catalog() {
        ObjectDef deal = new ObjectDef(
                DEAL,
                Label.of("Deal", "商机"),
                Label.EMPTY,
                "",
                FieldDef.of("Name", new FieldType.Text(80, false), Label.EMPTY),
                List.of(
                        FieldDef.of("Amount__c", new FieldType.Currency(12, 2), Label.EMPTY),
                        Definitions.formula("Double__c", new FieldType.Currency(12, 2), "Amount__c * 2"),
                        Definitions.rollUp(
                                "Total__c",
                                new FieldType.Currency(12, 2),
                                "Deal__c",
                                "Parent__c",
                                Computation.Summary.SUM,
                                "Amount__c"),
                        FieldDef.of("Parent__c", new FieldType.Lookup(DEAL, "Parts", OnDelete.CLEAR), Label.EMPTY),
                        picklist("Stage__c", Optional.empty(), PicklistValue.of("Open"), PicklistValue.of("Lost")),
                        picklist(
                                "Reason__c",
                                Optional.of(ApiName.of("Stage__c")),
                                new PicklistValue("Price", Label.EMPTY, true, false, "", List.of("Lost")),
                                PicklistValue.of("Other"))),
                List.of(),
                Optional.empty(),
                "",
                Optional.empty());
        return Catalog.empty()
                .with(new CatalogChange.Put(new Element.OfObject(deal), ""), Instant.EPOCH)
                .catalog();
    }

    private static FieldDef picklist(String name, Optional<ApiName> controlling, PicklistValue... values) {
        return FieldDef.of(
                name, new FieldType.Picklist(new PicklistSource.Own(List.of(values)), true, controlling), Label.EMPTY);
    }
}
