package dev.tenon.metadata.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.formula.Demand;
import dev.tenon.metadata.formula.FormulaUse;
import dev.tenon.metadata.formula.Named;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.text.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names mean in the formulas of deals. */
class CatalogNamesTests {
    private static final ApiName DEAL = ApiName.of("Deal__c");

    private final Catalog catalog = catalog();

    private static Catalog catalog() {
        Catalog trade = TestingDefinitions.trade();
        Draft draft = trade.with(
                TestingDefinitions.change("system", """
                        object: User
                        nameField: {type: personName}
                        fields:
                          - {name: Email, type: email}
                          - {name: ManagerId, type: hierarchy, relationshipName: Reports}
                        """, "permissionSet: Closer\n", """
                        object: Task__c
                        nameField: {type: text}
                        fields:
                          - {name: About__c, type: polymorphicLookup, targets: [Deal__c, Account__c], relationshipName: Tasks}
                          - {name: Spot__c, type: geolocation}
                          - {name: Site__c, type: address}
                          - {name: Secret__c, type: encryptedText}
                          - {name: Seconds__c, type: duration}
                        """), TestingDefinitions.NOW);
        assertThat(draft.problems()).isEmpty();
        return draft.catalog();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount__C                       | Field Amount__c 0 CURRENCY",
                "Name                            | Field Name 255 TEXT",
                "title__c                        | Field Title__c 0 TEXT",
                "ID                              | Field Id 0 RECORD",
                "account__c                      | Field Account__c 0 RECORD",
                "ACCOUNT__r.name                 | Field Account__r.Name 255 TEXT",
                "Account__r.Region__c            | Field Account__r.Region__c 255 PICKLIST",
                "Account__r.Site__City__s        | Field Account__r.Site__City__s 40 TEXT",
                "Account__r.Owner.Manager.Email  | Field Account__r.Owner.Manager.Email 80 TEXT",
                "$Record.Won__c                  | Field Won__c 0 CHECKBOX",
                "$RECORD__PRIOR.amount__c        | Prior Amount__c 0 CURRENCY",
                "CreatedDate                     | Field CreatedDate 0 DATETIME",
                "$user.email                     | Global $User.Email TEXT",
                "$User.FirstName                 | Global $User.FirstName TEXT",
                "$User.Manager.Name              | Global $User.Manager.Name TEXT",
                "$organization.name              | Global $Organization.Name TEXT",
                "$Profile.Name                   | Global $Profile.Name TEXT",
                "$UserRole.DeveloperName         | Global $UserRole.DeveloperName TEXT",
                "$RecordType.Id                  | Global $RecordType.Id RECORD",
                "$System.OriginDateTime          | Global $System.OriginDateTime DATETIME",
                "$Permission.closer              | Global $Permission.Closer CHECKBOX",
                "$Permission.Export              | Global $Permission.export CHECKBOX",
                "$ObjectType.account__c.Fields.name | Global $ObjectType.Account__c.Fields.Name TEXT",
            })
    void namesLeadToFieldsAndSurroundings(String name, String meaning) {
        assertThat(say(find(FormulaPlace.validationRule(DEAL), name))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Account__c.Name       | The parent behind Account__c is written Account__r.Name.",
                "Account__r            | Account__r is a record: name one of its fields, such as Account__r.Name, or its id Account__c.",
                "Account__r.Site__c    | Site__c is made of parts; use one of them: Site__Street__s, Site__City__s, Site__State__s,"
                        + " Site__PostalCode__s, Site__Country__s, Site__Latitude__s, Site__Longitude__s, Site__GeocodeAccuracy__s.",
                "$Label.Greeting       | $Label: there are no custom labels here.",
                "$Setup.Limits__c.Max__c | $Setup: there are no custom settings here.",
                "$CustomMetadata.A__mdt.B.C__c | $CustomMetadata: there are no custom metadata types here.",
                "$Flow.CurrentDate     | $Flow is known in flows only.",
                "Contact__r.Contact__r.Contact__r.Contact__r.Contact__r.Contact__r.Contact__r.Contact__r.Contact__r.Contact__r.Contact__r.Name"
                        + " | Contact__r.Contact__r.Contact__r.Contact__r.Contact__r.Contact__r.Contact__r.Contact__r.Contact__r"
                        + ".Contact__r.Contact__r.Name goes through more than 10 parents.",
            })
    void whatIsNotFoundIsExplained(String name, String why) {
        CatalogNames names = new CatalogNames(catalog, catalog, FormulaPlace.validationRule(DEAL));

        assertThat(names.find(List.of(name.split("\\.")))).isEmpty();
        assertThat(names.whyNot(List.of(name.split("\\."))).orElseThrow().in(Locale.ENGLISH))
                .isEqualTo(why);
    }

    @Test
    void tenParentsAreFine() {
        assertThat(find(FormulaPlace.validationRule(DEAL), "Contact__r.".repeat(10) + "Name"))
                .isPresent();
    }

    @Test
    void aFilterLooksAtTheCandidateAndAtItsSource() {
        FormulaPlace filter = FormulaPlace.lookupFilter(ApiName.of("Account__c"), DEAL);

        assertThat(say(find(filter, "Region__c"))).isEqualTo("Field Region__c 255 PICKLIST");
        assertThat(say(find(filter, "$source.account__r.name"))).isEqualTo("Global $Source.Account__r.Name TEXT");
        assertThat(find(filter, "Amount__c")).isEmpty();
        assertThat(find(FormulaPlace.validationRule(DEAL), "$Source.Amount__c")).isEmpty();
    }

    @Test
    void severalParentsHaveWhatTheyShare() {
        FormulaPlace task = FormulaPlace.validationRule(ApiName.of("Task__c"));
        CatalogNames names = new CatalogNames(catalog, catalog, task);

        assertThat(say(find(task, "About__r.Name"))).isEqualTo("Field About__r.Name 255 TEXT");
        assertThat(say(find(task, "About__r.Owner.Email"))).isEqualTo("Field About__r.Owner.Email 80 TEXT");
        assertThat(find(task, "About__r.Amount__c")).isEmpty();
        assertThat(names.whyNot(List.of("About__r", "Amount__c")).orElseThrow().in(Locale.ENGLISH))
                .startsWith("Account__c has no field called Amount__c;");
    }

    @Test
    void placesAreTwoNumbersAndSecretsNothing() {
        FormulaPlace task = FormulaPlace.validationRule(ApiName.of("Task__c"));

        assertThat(find(task, "Spot__c").orElseThrow())
                .isEqualTo(new Named.Location(
                        new Source.Field(List.of("Spot__Latitude__s"), 0),
                        new Source.Field(List.of("Spot__Longitude__s"), 0)));
        assertThat(say(find(task, "Seconds__c"))).isEqualTo("Field Seconds__c 0 NUMBER");
        assertThat(find(task, "Secret__c")).isEmpty();
        assertThat(find(task, "Site__c")).isEmpty();
    }

    @Test
    void flowsKnowThemselves() {
        FormulaPlace flow = new FormulaPlace(FormulaScope.of(DEAL), Demand.condition(FormulaUse.FLOW));

        assertThat(say(find(flow, "$flow.currentdatetime"))).isEqualTo("Global $Flow.CurrentDateTime DATETIME");
    }

    @Test
    void usersHaveNamesAlsoWhereTheyAreNotDefined() {
        CatalogNames names = new CatalogNames(
                TestingDefinitions.trade(), TestingDefinitions.trade(), FormulaPlace.validationRule(DEAL));

        assertThat(say(names.find(List.of("$User", "id")))).isEqualTo("Global $User.Id RECORD");
        assertThat(names.find(List.of("$User", "Shoe"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Amuont__c               | Amount__c",
                "Account__r.Regoin__c    | Account__r.Region__c",
                "Acount__r.Name          | Account__r.Name",
                "Account__r.Ownr.Email   | Account__r.Owner.Email",
                "$User.Emial             | $User.Email",
                "$Organisation.Name      | $Organization.Name",
                "$Permission.Clozer      | $Permission.Closer",
                "$Usr.Id                 | $User.Id",
            })
    void aMisspeltNameHasANeighbour(String written, String meant) {
        CatalogNames names = new CatalogNames(catalog, catalog, FormulaPlace.validationRule(DEAL));

        assertThat(Spelling.nearest(written, names.suggestions(List.of(written.split("\\.")))))
                .contains(meant);
    }

    private Optional<Named> find(FormulaPlace place, String name) {
        return new CatalogNames(catalog, catalog, place).find(List.of(name.split("\\.")));
    }

    private static String say(Optional<Named> named) {
        Named.Value value = (Named.Value) named.orElseThrow();
        String source = switch (value.source()) {
            case Source.Field field -> "Field " + String.join(".", field.path()) + " " + field.maxLength();
            case Source.Prior prior -> "Prior " + String.join(".", prior.path()) + " " + prior.maxLength();
            case Source.Global global -> "Global " + String.join(".", global.path());
        };
        return source + " " + value.type();
    }
}
