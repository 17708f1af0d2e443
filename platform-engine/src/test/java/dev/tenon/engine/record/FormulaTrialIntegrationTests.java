package dev.tenon.engine.record;

import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.formula;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.query.QueryPlanner;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Statements;
import dev.tenon.engine.query.ValueReader;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Actor;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.access.FieldRight;
import dev.tenon.metadata.access.ObjectGrant;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.FormulaPlace;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.text.Label;
import dev.tenon.script.formula.FormulaTrace;
import dev.tenon.script.formula.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormulaTrialIntegrationTests {
    private final EngineFixture fixture = EngineFixture.org("trials");
    private final CountingDataSource counting = new CountingDataSource(fixture.records());
    private final TestingRecords records = new TestingRecords(fixture, fixture.saver());
    private final FormulaTrial trial = new FormulaTrial(
            counting,
            new QueryRunner(
                    new QueryPlanner(new AccessControl()),
                    new Statements(counting, Duration.ofSeconds(10)),
                    fixture.catalogs(),
                    ValueReader.MASKED),
            EngineFixture.ENCRYPTION);

    @BeforeAll
    void define() {
        fixture.deploy(
                object(
                        "Land__c",
                        number("Tax__c", 5, 2),
                        text("Code__c"),
                        formula("Double__c", new FieldType.Number(5, 2), "Tax__c * 2")),
                object(
                        "Bill__c",
                        currency("Amount__c"),
                        currency("Paid__c"),
                        picklist("Stage__c", "Open", "Sent"),
                        lookup("Land__c", "Land__c"),
                        formula("Due__c", new FieldType.Currency(18, 2), "Amount__c - Paid__c")));
    }

    private CatalogObject bills() {
        return fixture.session().catalog().require(ApiName.of("Bill__c"));
    }

    private Checked.Sound rule(String text) {
        return (Checked.Sound)
                fixture.session().catalog().formulas().check(FormulaPlace.validationRule(ApiName.of("Bill__c")), text);
    }

    /** The value of each part that was computed, by its text. */
    private static Map<String, @Nullable Object> parts(String text, FormulaTrace trace) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        for (FormulaTrace.Step step : trace.steps()) {
            parts.put(
                    text.substring(step.span().from(), step.span().to()),
                    step.outcome() instanceof Outcome.Value value ? value.value() : step.outcome());
        }
        return parts;
    }

    private Map<String, @Nullable Object> tried(String text, long id) {
        return parts(text, trial.run(fixture.session(), bills(), rule(text), OptionalLong.of(id)));
    }

    private long bill() {
        return records.insert("Bill__c", "Name", "b", "Amount__c", 100, "Paid__c", 30, "Stage__c", "Sent");
    }

    @Test
    void eachPartHasItsValueAndParentsAreOneStatement() {
        long land = records.insert("Land__c", "Name", "Utopia", "Tax__c", 7, "Code__c", "U");
        long id = bill();
        records.update("Bill__c", id, "Land__c", land);
        counting.taken();
        String text = "IF(Due__c > Land__r.Double__c + Land__r.Tax__c, $User.Email = \"x\", Paid__c / 0 > 1)";

        Map<String, @Nullable Object> parts = tried(text, id);

        assertThat(counting.taken()).hasSize(4);
        assertThat((BigDecimal) parts.get("Due__c")).isEqualByComparingTo("70");
        assertThat((BigDecimal) parts.get("Land__r.Double__c")).isEqualByComparingTo("14");
        assertThat((BigDecimal) parts.get("Land__r.Double__c + Land__r.Tax__c")).isEqualByComparingTo("21");
        assertThat(parts).containsEntry("$User.Email = \"x\"", false).doesNotContainKey("Paid__c / 0");
    }

    @Test
    void whatIsStoredIsBothOldAndNew() {
        String text = "OR(ISNEW(), ISCHANGED(Amount__c), PRIORVALUE(Amount__c) <> Amount__c)";

        assertThat(FormulaTrial.knowsThePast(rule(text))).isTrue();
        assertThat(FormulaTrial.knowsThePast(rule("Amount__c > 1"))).isFalse();
        assertThat(tried(text, bill()))
                .containsEntry("ISNEW()", false)
                .containsEntry("ISCHANGED(Amount__c)", false)
                .containsEntry(text, false);
    }

    @Test
    void lookedUpRecordsAreFound() {
        records.insert("Land__c", "Name", "Arcadia", "Code__c", "Arcadian");
        records.insert("Land__c", "Name", "Arcadian", "Code__c", "deep");
        String one = "VLOOKUP($ObjectType.Land__c.Fields.Code__c, $ObjectType.Land__c.Fields.Name, \"Arcadia\")";
        String two = "VLOOKUP($ObjectType.Land__c.Fields.Code__c, $ObjectType.Land__c.Fields.Name, " + one + ")";

        assertThat(tried(two + " = \"deep\"", bill()))
                .containsEntry(one, "Arcadian")
                .containsEntry(two, "deep");
    }

    @Test
    void aRecordIsNeededOnlyWhereOneIsRead() {
        String text = "1 + 1 = 2";
        FormulaTrace trace = trial.run(fixture.session(), bills(), rule(text), OptionalLong.empty());

        assertThat(trace.outcome()).isEqualTo(new Outcome.Value(true));
        assertThat(FormulaTrial.readsRecord(rule(text))).isFalse();
        assertThat(FormulaTrial.readsRecord(rule("ISNEW()"))).isTrue();
        refused(ProblemKind.BAD_INPUT, fixture.session(), OptionalLong.empty());
    }

    @Test
    void whatTheSessionMayNotSeeIsNoRecord() {
        long id = bill();
        long land = records.insert("Land__c", "Name", "Elsewhere");

        refused(ProblemKind.NOT_FOUND, fixture.session(), OptionalLong.of(land));
        refused(ProblemKind.NOT_FOUND, fixture.session(), OptionalLong.of(-1));
        refused(ProblemKind.NOT_FOUND, admin(Set.of()), OptionalLong.of(id));
        refused(
                ProblemKind.FORBIDDEN,
                records.somebody("Bill__c", Set.of(ObjectRight.READ), FieldRight.READ, Map.of()),
                OptionalLong.of(id));
        FormulaTrace seen =
                trial.run(admin(Set.of(ObjectRight.READ)), bills(), rule("Amount__c = 100"), OptionalLong.of(id));
        assertThat(seen.outcome()).isEqualTo(new Outcome.Value(true));
    }

    @Test
    void permissionsAreThoseOfWhoAsks() {
        Session admin = admin(Set.of(ObjectRight.READ));

        assertThat(trial.run(admin, bills(), rule("$Permission.customize"), OptionalLong.empty())
                        .outcome())
                .isEqualTo(new Outcome.Value(true));
        assertThat(trial.run(admin, bills(), rule("$Permission.export"), OptionalLong.empty())
                        .outcome())
                .isEqualTo(new Outcome.Value(false));
    }

    private void refused(ProblemKind kind, Session session, OptionalLong record) {
        assertThatThrownBy(() -> trial.run(session, bills(), rule("Amount__c > 1"), record))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    /** May customise, sees no field, and of the object only what these rights allow. */
    private Session admin(Set<ObjectRight> rights) {
        PermissionSetDef set = new PermissionSetDef(
                ApiName.of("Admins"),
                Label.EMPTY,
                "",
                List.of(new ObjectGrant(ApiName.of("Bill__c"), rights, FieldRight.NONE, Map.of())),
                Set.of(SystemRight.CUSTOMIZE),
                List.of(),
                Optional.empty());
        Session session = fixture.session();
        Actor actor = session.actor();
        Actor admin =
                new Actor(actor.userId(), "admins", "Admins", actor.locale(), actor.zone(), Rights.of(List.of(set)));
        return new Session(session.org(), admin, session.catalog(), session.clock());
    }
}
