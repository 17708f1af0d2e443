package dev.tenon.engine.deploy;

import static dev.tenon.engine.testing.Definitions.checkbox;
import static dev.tenon.engine.testing.Definitions.field;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.masterDetail;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static dev.tenon.engine.testing.Definitions.text;
import static dev.tenon.engine.testing.Definitions.withDefault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.schema.Finding;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.engine.testing.RawRows;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.GlobalValueSetDef;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.PicklistSource;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Records that a change cannot take along: counted and shown by a dry run, a refusal of the deploy. */
class RecordsInTheWayIntegrationTests {
    private static final EngineFixture ENGINE = EngineFixture.org("in_the_way");

    @Test
    void aNewRequiredFieldNeedsADefaultWhereThereAreRecords() {
        RawRows rows = deployed(object("Required__c"));
        long id = rows.add("name", "'x'");
        FieldDef required = number("Age__c", 3, 0).withRequired(true);

        Finding finding = refused(object("Required__c", required));

        assertThat(finding.code()).isEqualTo("REQUIRED_FIELD_MISSING");
        assertThat(finding.records()).isEqualTo(1);
        assertThat(finding.sampleIds()).containsExactly(RecordId.format(id));
        assertThat(finding.sentence().in(Locale.ENGLISH)).startsWith("Required__c has 1 records without Age__c");
        assertThat(finding.sentence().in(Locale.CHINA)).startsWith("Required__c 已有 1 条记录没有 Age__c");
        taken(object("Required__c", withDefault(required, "1")));
        taken(object("Required__c", withDefault(required, "1"), checkbox("Done__c")));
    }

    @Test
    void aFieldCanBecomeRequiredOnceItIsFilled() {
        RawRows rows = deployed(object("Later__c", text("City__c")));
        rows.add("city__c", "'x'");
        long empty = rows.add("city__c", "null");

        assertThat(refused(object("Later__c", text("City__c").withRequired(true)))
                        .sampleIds())
                .containsExactly(RecordId.format(empty));
        rows.delete(empty);
        taken(object("Later__c", text("City__c").withRequired(true)));
    }

    @Test
    void aMasterIsNeededByEveryDetail() {
        deployed(object("Master__c"));
        RawRows rows = deployed(object("Detail__c"));
        rows.add("name", "'x'");

        assertThat(refused(object("Detail__c", masterDetail("Master__c", "Master__c")))
                        .code())
                .isEqualTo("REQUIRED_FIELD_MISSING");
    }

    @Test
    void valuesThatAreToBeUniqueMustDiffer() {
        RawRows rows = deployed(object("Unique__c", text("Code__c")));
        long one = rows.add("code__c", "'A-1'");
        long other = rows.add("code__c", "'a-1'");
        rows.add("code__c", "null");
        rows.add("code__c", "null");
        ObjectDef unique = object("Unique__c", text("Code__c").withUnique(true, true));

        assertThat(refused(unique).sampleIds()).containsExactly(RecordId.format(one), RecordId.format(other));
        rows.delete(other);
        taken(unique);
        assertThatThrownBy(() -> rows.add("code__c", "'A-1'")).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void whereCaseMattersItMakesADifference() {
        FieldType exact = new FieldType.Text(80, true);
        RawRows rows = deployed(object("Exact__c", field("Code__c", exact)));
        rows.add("code__c", "'A-1'");
        rows.add("code__c", "'a-1'");

        taken(object("Exact__c", field("Code__c", exact).withUnique(true, false)));
        assertThat(refused(object("Exact__c", text("Code__c").withUnique(true, false)))
                        .records())
                .isEqualTo(2);
    }

    @Test
    void aValueInUseIsNotRemovedButMayRest() {
        RawRows rows = deployed(object("Choice__c", picklist("Stage__c", "Open", "Won")));
        long won = rows.add("stage__c", "'Won'");

        Finding finding = refused(object("Choice__c", picklist("Stage__c", "Open")));

        assertThat(finding.code()).isEqualTo("PICKLIST_VALUE_IN_USE");
        assertThat(finding.sampleIds()).containsExactly(RecordId.format(won));
        PicklistValue resting = new PicklistValue("Won", Label.EMPTY, false, false, "", List.of());
        taken(object("Choice__c", choices(new PicklistSource.Own(List.of(PicklistValue.of("Open"), resting)))));
    }

    @Test
    void aValueOfAGlobalSetIsWatchedInEveryFieldThatUsesIt() {
        ENGINE.deploy(valueSet("Open", "Won"));
        RawRows rows = deployed(object("Global__c", choices(new PicklistSource.Global(ApiName.of("Stages__c")))));
        rows.add("stage__c", "'Won'");

        DeployResult asked = ENGINE.deployer().deploy(ENGINE.session(), valueSet("Open"), DeployOptions.dryRun());

        assertThat(asked.plan().findings()).extracting(Finding::object).containsExactly(ApiName.of("Global__c"));
        assertThatThrownBy(() -> ENGINE.deploy(valueSet("Open"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void aTargetInUseIsNotTakenFromALookup() {
        deployed(object("Left__c"));
        deployed(object("Right__c"));
        RawRows rows = deployed(object("Pointing__c", polymorphic("Left__c", "Right__c")));
        int right = ENGINE.session().catalog().require(ApiName.of("Right__c")).number();
        rows.add("what__c", Long.toString(RecordId.of(right, 1)));

        assertThat(refused(object("Pointing__c", polymorphic("Left__c"))).code())
                .isEqualTo("INVALID_CROSS_REFERENCE_KEY");
        taken(object("Pointing__c", polymorphic("Right__c")));
        taken(object("Pointing__c", lookup("What__c", "Right__c")));
    }

    @Test
    void deletedRecordsNeedNoValuesButTheirsMustConvert() {
        RawRows rows = deployed(object("Bin__c", text("City__c")));
        long id = rows.add("city__c", "'far too long'");
        ENGINE.sql()
                .sql("update \"" + ENGINE.org().schema() + "\".bin__c set isdeleted = true, name = null")
                .update();

        taken(object("Bin__c", text("City__c"), text("More__c").withRequired(true)));
        assertThat(refused(object(
                                "Bin__c",
                                number("City__c", 3, 0),
                                text("More__c").withRequired(true)))
                        .sampleIds())
                .containsExactly(RecordId.format(id));
    }

    private static RawRows deployed(ObjectDef object) {
        ENGINE.deploy(object);
        return RawRows.of(ENGINE, object.name().value());
    }

    private static void taken(ObjectDef object) {
        ENGINE.deploy(object);
        assertThat(ENGINE.session().catalog().require(object.name()).def()).isEqualTo(object);
    }

    /** The one finding of a dry run, for which the deploy itself is refused. */
    private static Finding refused(ObjectDef object) {
        CatalogChange change = new CatalogChange.Put(new Element.OfObject(object), "");
        DeployResult asked = ENGINE.deployer().deploy(ENGINE.session(), change, DeployOptions.dryRun());
        long version = ENGINE.session().catalog().version();
        assertThat(asked.plan().findings()).hasSize(1);
        Finding finding = asked.plan().findings().getFirst();
        assertThatThrownBy(() -> ENGINE.deploy(change)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.kind()).isEqualTo(ProblemKind.CONFLICT);
            assertThat(e.problems().all()).containsExactly(finding.problem());
        });
        assertThat(ENGINE.catalogs().refresh(ENGINE.org()).version()).isEqualTo(version);
        return finding;
    }

    private static FieldDef choices(PicklistSource source) {
        return field("Stage__c", new FieldType.Picklist(source, true, Optional.empty()));
    }

    private static FieldDef polymorphic(String... targets) {
        return field(
                "What__c",
                new FieldType.PolymorphicLookup(
                        Stream.of(targets).map(ApiName::of).toList(), ""));
    }

    private static CatalogChange valueSet(String... values) {
        return new CatalogChange.Put(
                new Element.ValueSet(new GlobalValueSetDef(
                        ApiName.of("Stages__c"),
                        Label.EMPTY,
                        "",
                        Stream.of(values).map(PicklistValue::of).toList(),
                        Optional.empty())),
                "");
    }
}
