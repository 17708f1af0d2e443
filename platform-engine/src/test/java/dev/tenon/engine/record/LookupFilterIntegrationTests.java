package dev.tenon.engine.record;

import static dev.tenon.engine.record.TestingRecords.change;
import static dev.tenon.engine.record.TestingRecords.insertion;
import static dev.tenon.engine.testing.Definitions.checkbox;
import static dev.tenon.engine.testing.Definitions.filtered;
import static dev.tenon.engine.testing.Definitions.formula;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.query.NameSearch;
import dev.tenon.engine.query.QueryPlanner;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Statements;
import dev.tenon.engine.query.ValueReader;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.LookupFilter;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.text.Label;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookupFilterIntegrationTests {
    private static final String OUTSIDE = "FIELD_FILTER_VALIDATION_EXCEPTION";

    private final EngineFixture fixture = EngineFixture.org("lookup_filters");
    private final CountingDataSource counting = new CountingDataSource(fixture.records());
    private final RecordSaver saver = fixture.saver(counting, List.of());
    private final TestingRecords records = new TestingRecords(fixture, saver);

    @BeforeAll
    void define() {
        fixture.deploy(
                object("House__c", text("City__c"), picklist("Kind__c", "Clinic", "Shop")),
                object(
                        "Doctor__c",
                        checkbox("Active__c"),
                        lookup("House__c", "House__c"),
                        text("Field__c"),
                        formula("Shout__c", new FieldType.Text(80, false), "UPPER(Field__c)")),
                object(
                        "Visit__c",
                        lookup("House__c", "House__c"),
                        text("Topic__c"),
                        withMessage(filtered(
                                lookup("Doctor__c", "Doctor__c"),
                                "AND(Active__c, House__c = $Source.House__c, House__r.City__c <> \"Nowhere\")")),
                        filtered(lookup("Expert__c", "Doctor__c"), "Shout__c = UPPER($Source.Topic__c)"),
                        filtered(lookup("Local__c", "Doctor__c"), "House__r.City__c = $Source.House__r.City__c"),
                        suggested(lookup("Second__c", "Doctor__c"), "Active__c")));
    }

    private static FieldDef withMessage(FieldDef field) {
        LookupFilter filter = field.lookupFilter().orElseThrow();
        return field.withLookupFilter(Optional.of(
                new LookupFilter(filter.condition(), true, Label.of("Not a doctor of this house", "不是该院医生"))));
    }

    private static FieldDef suggested(FieldDef field, String condition) {
        return field.withLookupFilter(Optional.of(new LookupFilter(condition, false, Label.EMPTY)));
    }

    private long house(String city) {
        return records.insert("House__c", "Name", "h", "City__c", city);
    }

    private long doctor(long house, boolean active, String field) {
        return records.insert("Doctor__c", "Name", "d", "House__c", house, "Active__c", active, "Field__c", field);
    }

    @Test
    void theTargetMustFit() {
        long house = house("Ulm");
        long here = doctor(house, true, "x");
        long elsewhere = doctor(house("Bonn"), true, "x");
        long retired = doctor(house, false, "x");

        assertThat(records.refusal(visit(house, here))).isEmpty();
        assertThat(records.refusal(visit(house, elsewhere))).containsExactly(OUTSIDE);
        List<Problem> problems = records.problems(fixture.session(), visit(house, retired));
        assertThat(problems.getFirst().path()).isEqualTo("Doctor__c");
        assertThat(problems.getFirst().message(Locale.ENGLISH)).isEqualTo("Not a doctor of this house");
        assertThat(problems.getFirst().message(Locale.SIMPLIFIED_CHINESE)).isEqualTo("不是该院医生");
    }

    private static RecordChange visit(long house, long doctor) {
        return insertion("Visit__c", "Name", "v", "House__c", house, "Doctor__c", doctor);
    }

    @Test
    void formulasOfTheTargetAndParentsOfTheRecordCount() {
        long house = house("Ulm");
        long skin = doctor(house("Ulm"), true, "skin");
        long far = doctor(house("Bonn"), true, "skin");

        assertThat(records.refusal(insertion("Visit__c", "Name", "v", "Topic__c", "Skin", "Expert__c", skin)))
                .isEmpty();
        Problem problem = records.problems(
                        fixture.session(), insertion("Visit__c", "Name", "v", "Topic__c", "Eye", "Expert__c", skin))
                .getFirst();
        assertThat(problem.code()).isEqualTo(OUTSIDE);
        assertThat(problem.message(Locale.ENGLISH)).contains("Expert").contains("cannot be chosen");
        assertThat(records.refusal(insertion("Visit__c", "Name", "v", "House__c", house, "Local__c", skin)))
                .isEmpty();
        assertThat(records.refusal(insertion("Visit__c", "Name", "v", "House__c", house, "Local__c", far)))
                .containsExactly(OUTSIDE);
    }

    @Test
    void itIsAskedWhenLookupOrSourceChangesAndOnlyThen() {
        long house = house("Ulm");
        long doctor = doctor(house, true, "x");
        long id = records.insert("Visit__c", "Name", "v", "House__c", house, "Doctor__c", doctor);
        records.update("Doctor__c", doctor, "Active__c", false);

        assertThat(records.refusal(change("Visit__c", id, "Topic__c", "other"))).isEmpty();
        assertThat(records.refusal(change("Visit__c", id, "House__c", house("Bonn"))))
                .containsExactly(OUTSIDE);
        assertThat(records.refusal(change("Visit__c", id, "House__c", house("Bonn"), "Doctor__c", null)))
                .isEmpty();
    }

    @Test
    void aSuggestionMayBeLeft() {
        long retired = doctor(house("Ulm"), false, "x");

        assertThat(records.refusal(insertion("Visit__c", "Name", "v", "Second__c", retired)))
                .isEmpty();
    }

    @Test
    void aTargetThatIsGoneIsToldOnce() {
        long house = house("Ulm");
        long doctor = doctor(house, true, "x");
        saver.save(fixture.session(), new RecordChange.Delete(ApiName.of("Doctor__c"), doctor));

        assertThat(records.refusal(visit(house, doctor))).containsExactly("INVALID_CROSS_REFERENCE_KEY");
    }

    @Test
    void whatIsOfferedFitsTheForm() {
        long ulm = house("Offer");
        long bonn = house("Nowhere");
        long here = doctor(ulm, true, "x");
        doctor(ulm, false, "x");
        doctor(bonn, true, "x");
        long visit = records.insert("Visit__c", "Name", "v", "House__c", bonn, "Topic__c", "offer'd \\ ");
        long expert = doctor(ulm, false, "Offer'd \\");
        CatalogObject visits = fixture.session().catalog().require(ApiName.of("Visit__c"));

        assertThat(offered(visits, "Doctor__c", OptionalLong.empty(), Map.of())).isEmpty();
        assertThat(offered(visits, "Doctor__c", OptionalLong.of(visit), Map.of()))
                .isEmpty();
        assertThat(offered(
                        visits,
                        "Doctor__c",
                        OptionalLong.of(visit),
                        Map.of("House__c", new Raw.Text(RecordId.format(ulm)))))
                .containsExactly(here);
        assertThat(offered(visits, "Doctor__c", OptionalLong.empty(), Map.of("House__c", new Raw.Text("no id"))))
                .isEmpty();
        assertThat(offered(visits, "Expert__c", OptionalLong.of(visit), Map.of()))
                .containsExactly(expert);
        assertThat(offered(
                        visits,
                        "Local__c",
                        OptionalLong.empty(),
                        Map.of("House__c", new Raw.Text(RecordId.format(ulm)))))
                .containsExactlyInAnyOrder(here, here + 1, expert);
        assertThat(LookupCandidates.given(fixture.session().catalog(), visits, named(visits, "Local__c")))
                .extracting(field -> field.name().value())
                .containsExactly("House__c");
    }

    private List<Long> offered(CatalogObject object, String field, OptionalLong record, Map<String, Raw> values) {
        QueryPlanner planner = new QueryPlanner(new AccessControl());
        Statements statements = new Statements(counting, Duration.ofSeconds(10));
        LookupCandidates candidates = new LookupCandidates(
                new NameSearch(new AccessControl(), statements),
                new QueryRunner(planner, statements, fixture.catalogs(), ValueReader.MASKED),
                EngineFixture.ENCRYPTION);
        LookupCandidates.Place place = new LookupCandidates.Place(object, named(object, field), record, values);
        List<Long> typed = candidates.suggest(fixture.session(), place, "d", 50).stream()
                .map(NameSearch.Hit::id)
                .toList();
        assertThat(candidates.suggest(fixture.session(), place, "", 50))
                .extracting(NameSearch.Hit::id)
                .containsExactlyInAnyOrderElementsOf(typed);
        return typed;
    }

    private static CatalogField named(CatalogObject object, String field) {
        return object.field(field).orElseThrow();
    }

    @Test
    void aBatchAsksOnceForAllLookups() {
        long house = house("Ulm");
        long good = doctor(house, true, "skin");
        long bad = doctor(house, false, "skin");
        counting.taken();

        List<SaveOutcome> outcomes = records.save(
                SaveMode.EACH_FOR_ITSELF,
                IntStream.range(0, 200)
                        .mapToObj(n -> insertion(
                                "Visit__c",
                                "Name",
                                "v",
                                "House__c",
                                house,
                                "Topic__c",
                                "skin",
                                "Doctor__c",
                                n % 10 == 0 ? bad : good,
                                "Expert__c",
                                good))
                        .toArray(RecordChange[]::new));

        assertThat(counting.taken()).hasSize(3);
        assertThat(outcomes.stream().filter(SaveOutcome::saved)).hasSize(180);
    }
}
