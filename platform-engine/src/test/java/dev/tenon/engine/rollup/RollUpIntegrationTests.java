package dev.tenon.engine.rollup;

import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.date;
import static dev.tenon.engine.testing.Definitions.dateTime;
import static dev.tenon.engine.testing.Definitions.field;
import static dev.tenon.engine.testing.Definitions.formula;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.masterDetail;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static dev.tenon.engine.testing.Definitions.rollUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.Computation.Summary;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollUpIntegrationTests {
    private static final FieldType MONEY = new FieldType.Currency(18, 2);
    private static final FieldType COUNT = new FieldType.Number(6, 0);

    private final EngineFixture fixture = EngineFixture.org("rollups");
    private final TestingRollUps records = new TestingRollUps(fixture);

    @BeforeAll
    void define() {
        fixture.deploy(
                object(
                        "Region__c",
                        rollUp("Total__c", MONEY, "Account__c", "Region__c", Summary.SUM, "Open__c"),
                        rollUp("Largest__c", MONEY, "Account__c", "Region__c", Summary.MAX, "Open__c")),
                object(
                        "Account__c",
                        lookup("Region__c", "Region__c"),
                        rollUp("Deals__c", COUNT, "Deal__c", "Account__c", Summary.COUNT, ""),
                        when(rollUp("Open__c", MONEY, "Deal__c", "Account__c", Summary.SUM, "Amount__c"), OPEN),
                        when(rollUp("Weighted__c", MONEY, "Deal__c", "Account__c", Summary.SUM, "Weighted__c"), OPEN),
                        rollUp("Average__c", MONEY, "Deal__c", "Account__c", Summary.AVERAGE, "Amount__c"),
                        rollUp("First__c", new FieldType.Date(), "Deal__c", "Account__c", Summary.MIN, "Close__c"),
                        rollUp("Last__c", new FieldType.Date(), "Deal__c", "Account__c", Summary.MAX, "Close__c"),
                        formula("Share__c", new FieldType.Percent(5, 1), "Open__c / (Deals__c * 1000)")),
                object(
                        "Deal__c",
                        lookup("Account__c", "Account__c"),
                        currency("Amount__c"),
                        number("Chance__c", 3, 2),
                        date("Close__c"),
                        picklist("Stage__c", "Open", "Won"),
                        formula("Weighted__c", MONEY, "Amount__c * Chance__c")),
                object("Order__c", rollUp("Sum__c", MONEY, "Line__c", "Order__c", Summary.SUM, "Price__c")),
                object(
                        "Line__c",
                        masterDetail("Order__c", "Order__c"),
                        lookup("Account__c", "Account__c"),
                        currency("Price__c")));
    }

    private static final String OPEN = "ISPICKVAL(Stage__c, \"Open\")";

    private static FieldDef when(FieldDef field, String condition) {
        Computation.RollUp before = field.rollUp().orElseThrow();
        return field.withComputation(Optional.of(new Computation.RollUp(
                before.child(), before.relation(), before.summary(), before.field(), condition)));
    }

    @Test
    void countsAndSumsOfNothingAreZeroAndTheOthersBlank() {
        long account = records.insert("Account__c", "Name", "new");

        assertThat(records.values("Account__c", account, "deals__c", "open__c", "average__c", "first__c"))
                .containsExactly("0", "0.00", null, null);
    }

    @Test
    void everySummaryFollowsTheChildren() {
        long account = records.insert("Account__c", "Name", "a");
        long one = deal(account, 100, "0.5", "2026-01-31", "Open");
        long two = deal(account, 50, "0.1", "2026-03-01", "Won");

        assertThat(all(account)).containsExactly("2", "100.00", "50.00", "75.00", "2026-01-31", "2026-03-01");

        records.update("Deal__c", two, "Stage__c", "Open");
        records.update("Deal__c", one, "Chance__c", "0.25", "Close__c", null);
        assertThat(all(account)).containsExactly("2", "150.00", "30.00", "75.00", "2026-03-01", "2026-03-01");

        records.delete("Deal__c", one);
        assertThat(all(account)).containsExactly("1", "50.00", "5.00", "50.00", "2026-03-01", "2026-03-01");

        records.restore("Deal__c", one);
        assertThat(all(account)).containsExactly("2", "150.00", "30.00", "75.00", "2026-03-01", "2026-03-01");
    }

    private List<String> all(long account) {
        return records.values(
                "Account__c", account, "deals__c", "open__c", "weighted__c", "average__c", "first__c", "last__c");
    }

    @Test
    void aChildThatMovesLeavesOneParentAndCountsForTheOther() {
        long from = records.insert("Account__c", "Name", "from");
        long to = records.insert("Account__c", "Name", "to");
        long deal = deal(from, 10, "1", null, "Open");

        records.update("Deal__c", deal, "Account__c", "" + records.shown(to));

        assertThat(records.values("Account__c", from, "deals__c", "open__c")).containsExactly("0", "0.00");
        assertThat(records.values("Account__c", to, "deals__c", "open__c")).containsExactly("1", "10.00");

        records.update("Deal__c", deal, "Account__c", null);

        assertThat(records.values("Account__c", to, "deals__c", "open__c")).containsExactly("0", "0.00");
    }

    @Test
    void aRollUpOfARollUpFollows() {
        long region = records.insert("Region__c", "Name", "north");
        long account = records.insert("Account__c", "Name", "a", "Region__c", records.shown(region));
        long other = records.insert("Account__c", "Name", "b", "Region__c", records.shown(region));
        deal(account, 100, "1", null, "Open");
        long small = deal(other, 30, "1", null, "Open");

        assertThat(records.values("Region__c", region, "total__c", "largest__c"))
                .containsExactly("130.00", "100.00");

        records.update("Deal__c", small, "Amount__c", 300);

        assertThat(records.values("Region__c", region, "total__c", "largest__c"))
                .containsExactly("400.00", "300.00");
    }

    @Test
    void whatGoesAlongWithADeletedMasterNoLongerCountsElsewhere() {
        fixture.deploy(new CatalogChange.AddField(
                ApiName.of("Account__c"),
                rollUp("Spent__c", MONEY, "Line__c", "Account__c", Summary.SUM, "Price__c"),
                ""));
        records.catchUp();
        long account = records.insert("Account__c", "Name", "a");
        long order = records.insert("Order__c", "Name", "o");
        records.insert(
                "Line__c",
                "Name",
                "l",
                "Order__c",
                records.shown(order),
                "Account__c",
                records.shown(account),
                "Price__c",
                7);
        assertThat(records.values("Account__c", account, "spent__c")).containsExactly("7.00");
        assertThat(records.values("Order__c", order, "sum__c")).containsExactly("7.00");

        records.delete("Order__c", order);
        assertThat(records.values("Account__c", account, "spent__c")).containsExactly("0.00");

        records.restore("Order__c", order);
        assertThat(records.values("Account__c", account, "spent__c")).containsExactly("7.00");
        assertThat(records.values("Order__c", order, "sum__c")).containsExactly("7.00");
    }

    @Test
    void aParentThatComesBackCountsTheChildrenThatPointAtItAgain() {
        long account = records.insert("Account__c", "Name", "a");
        long deal = deal(account, 5, "1", null, "Open");
        records.delete("Account__c", account);
        records.update("Deal__c", deal, "Amount__c", 6);

        records.restore("Account__c", account);

        assertThat(records.values("Account__c", account, "deals__c", "open__c")).containsExactly("1", "6.00");
    }

    @Test
    void aRefusedBatchMovesNothing() {
        long account = records.insert("Account__c", "Name", "a");
        List<RecordChange> changes = new ArrayList<>();
        changes.add(records.insertion("Deal__c", "Name", "good", "Account__c", records.shown(account), "Amount__c", 1));
        changes.add(
                records.insertion("Deal__c", "Name", "bad", "Account__c", records.shown(account), "Stage__c", "None"));

        records.saveTogether(changes);

        assertThat(records.values("Account__c", account, "deals__c")).containsExactly("0");
    }

    @Test
    void nobodyWritesARollUp() {
        assertThat(records.refusal(records.insertion("Account__c", "Name", "a", "Open__c", 5)))
                .containsExactly("INVALID_FIELD_FOR_INSERT_UPDATE");
    }

    @Test
    void theParentsVersionStaysForThoseWhoEditIt() {
        long account = records.insert("Account__c", "Name", "a");
        List<String> before = records.values("Account__c", account, "_version", "lastmodifieddate");

        deal(account, 1, "1", null, "Open");

        assertThat(records.values("Account__c", account, "_version", "lastmodifieddate"))
                .isEqualTo(before);
    }

    @Test
    void aNewDefinitionIsCountedByAJobAndTheAuditProvesIt() {
        long account = records.insert("Account__c", "Name", "a");
        deal(account, 20, "1", null, "Won");
        fixture.deploy(new CatalogChange.AddField(
                ApiName.of("Account__c"),
                when(
                        rollUp("Won__c", MONEY, "Deal__c", "Account__c", Summary.SUM, "Amount__c"),
                        "ISPICKVAL(Stage__c, \"Won\")"),
                ""));
        assertThat(records.audit().pending()).isTrue();
        assertThat(records.audit().findings()).isNotEmpty();

        records.catchUp();

        assertThat(records.values("Account__c", account, "won__c")).containsExactly("20.00");
        assertThat(records.audit().pending()).isFalse();
        assertThat(records.audit().findings()).isEmpty();
        assertThat(records.audit().values()).isPositive();
    }

    @Test
    void anotherFormulaOfTheChildIsANewDefinitionToo() {
        fixture.deploy(
                object("Box__c", rollUp("Sum__c", MONEY, "Item__c", "Box__c", Summary.SUM, "Double__c")),
                object(
                        "Item__c",
                        lookup("Box__c", "Box__c"),
                        currency("One__c"),
                        formula("Double__c", MONEY, "One__c * 2")));
        records.catchUp();
        long box = records.insert("Box__c", "Name", "b");
        records.insert("Item__c", "Name", "i", "Box__c", records.shown(box), "One__c", 4);
        assertThat(records.values("Box__c", box, "sum__c")).containsExactly("8.00");

        fixture.deploy(new CatalogChange.ChangeField(
                ApiName.of("Item__c"), ApiName.of("Double__c"), formula("Double__c", MONEY, "One__c * 3")));
        records.catchUp();

        assertThat(records.values("Box__c", box, "sum__c")).containsExactly("12.00");
    }

    @Test
    void aDateOfADateTimeIsThatOfUtcForEveryReader() {
        fixture.deploy(
                object(
                        "Line_Of_Calls__c",
                        when(
                                rollUp("Calls__c", COUNT, "Call__c", "Line__c", Summary.COUNT, ""),
                                "DATEVALUE(At__c) = DATE(2026, 1, 31)")),
                object("Call__c", lookup("Line__c", "Line_Of_Calls__c"), dateTime("At__c")));
        records.catchUp();
        long line = records.insert("Line_Of_Calls__c", "Name", "l");

        records.insert("Call__c", "Name", "c", "Line__c", records.shown(line), "At__c", "2026-01-31T23:30:00Z");

        assertThat(records.values("Line_Of_Calls__c", line, "calls__c")).containsExactly("1");
    }

    @Test
    void theAuditFindsWhatWasTamperedWithAndMendsIt() {
        fixture.deploy(
                object("Shelf__c", rollUp("Books__c", COUNT, "Book__c", "Shelf__c", Summary.COUNT, "")),
                object("Book__c", lookup("Shelf__c", "Shelf__c")));
        records.catchUp();
        long shelf = records.insert("Shelf__c", "Name", "s");
        records.insert("Book__c", "Name", "b", "Shelf__c", records.shown(shelf));
        fixture.sql()
                .sql("update \"" + fixture.org().schema() + "\".shelf__c set books__c = 41 where id = ?")
                .param(shelf)
                .update();

        assertThat(records.mend().findings())
                .containsExactly(
                        new RollUpAudit.Finding(ApiName.of("Shelf__c"), ApiName.of("Books__c"), shelf, "41", "1"));
        assertThat(records.values("Shelf__c", shelf, "books__c")).containsExactly("1");
    }

    @Test
    void aSumThatDoesNotFitIsBlankAndRefusesNobody() {
        fixture.deploy(
                object(
                        "Jar__c",
                        rollUp("Sum__c", new FieldType.Number(3, 0), "Coin__c", "Jar__c", Summary.SUM, "Worth__c")),
                object("Coin__c", lookup("Jar__c", "Jar__c"), field("Worth__c", new FieldType.Number(3, 0))));
        records.catchUp();
        long jar = records.insert("Jar__c", "Name", "j");

        records.insert("Coin__c", "Name", "c", "Jar__c", records.shown(jar), "Worth__c", 600);
        records.insert("Coin__c", "Name", "c", "Jar__c", records.shown(jar), "Worth__c", 600);

        assertThat(records.values("Jar__c", jar, "sum__c")).containsExactly((String) null);
    }

    private long deal(long account, int amount, String chance, @Nullable String close, String stage) {
        return records.insert(
                "Deal__c",
                "Name",
                "d",
                "Account__c",
                records.shown(account),
                "Amount__c",
                amount,
                "Chance__c",
                chance,
                "Close__c",
                close,
                "Stage__c",
                stage);
    }
}
