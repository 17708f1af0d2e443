package dev.tenon.engine.deploy;

import static dev.tenon.engine.testing.Definitions.checkbox;
import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.formula;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.rollUp;
import static dev.tenon.engine.testing.Definitions.text;
import static dev.tenon.engine.testing.Definitions.withDefault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.catalog.CatalogStore;
import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.security.Actor;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.engine.testing.RawRows;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation.Summary;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.LookupFilter;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.object.ValidationRule;
import dev.tenon.metadata.page.ListViewDef;
import dev.tenon.metadata.page.SortKey;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** What a deploy does, and what of it can be taken back. */
class DeployerIntegrationTests {
    private static final EngineFixture ENGINE = EngineFixture.org("deployer");

    @Test
    void anObjectBecomesATable() {
        ENGINE.deploy(object("Visit__c", text("City__c"), currency("Cost__c")));

        assertThat(columns("visit__c"))
                .containsExactly(
                        "id bigint",
                        "ownerid bigint",
                        "createdbyid bigint",
                        "createddate timestamp with time zone",
                        "lastmodifiedbyid bigint",
                        "lastmodifieddate timestamp with time zone",
                        "systemmodstamp timestamp with time zone",
                        "isdeleted boolean",
                        "name text",
                        "city__c text",
                        "cost__c numeric(18,2)",
                        "_version bigint",
                        "_readers bigint[]",
                        "recordtypeid bigint",
                        "_deletion bigint");
    }

    @Test
    void whatComputesIsKeptWithTheCatalog() {
        FieldDef due = text("Due__c").withDefaultFormula(Optional.of("TEXT(TODAY())"));
        FieldDef up = lookup("Up__c", "Sum__c")
                .withLookupFilter(Optional.of(new LookupFilter("Id <> $Source.Id", false, Label.of("Not itself"))));
        ObjectDef sum = object(
                        "Sum__c",
                        number("Amount__c", 5, 0),
                        formula("Twice__c", new FieldType.Number(6, 0), "Amount__c * 2 /* two */"),
                        rollUp("All__c", new FieldType.Number(6, 0), "Sum__c", "Up__c", Summary.SUM, "Twice__c"),
                        due,
                        up)
                .withValidationRules(List.of(new ValidationRule(
                        ApiName.of("Small"), true, "Amount__c > 9", Label.of("Too large"), Optional.empty(), "")));

        Catalog deployed = ENGINE.deploy(sum);

        assertThat(new CatalogStore(ENGINE.ddl()).load(ENGINE.org())).isEqualTo(deployed);
        assertThat(columns("sum__c")).contains("all__c numeric(6,0)").doesNotContain("twice__c numeric(6,0)");
        assertThatThrownBy(() -> ENGINE.deploy(new CatalogChange.RemoveField(sum.name(), ApiName.of("Amount__c"))))
                .hasMessageContaining("It cannot be removed while this formula uses it.");
    }

    @Test
    void usersAreThereFromTheStart() {
        CatalogObject user = ENGINE.session().catalog().require(SystemFields.USER);

        assertThat(user.keyPrefix()).isEqualTo("005");
        assertThat(user.packageName()).isEqualTo(SystemObjects.PACKAGE);
        assertThat(columns("user")).contains("username text", "isactive boolean", "firstname text", "managerid bigint");
    }

    @Test
    void startingAgainChangesNothing() {
        long version = ENGINE.session().catalog().version();

        ENGINE.provisioner().upgradeAll();

        assertThat(ENGINE.catalogs().refresh(ENGINE.org()).version()).isEqualTo(version);
    }

    @Test
    void theCatalogReadBackIsTheOneDeployed() {
        ENGINE.deploy(object("Read_Back__c", text("City__c"), text("Gone__c")));
        ENGINE.deploy(new CatalogChange.RemoveField(ApiName.of("Read_Back__c"), ApiName.of("Gone__c")));
        Catalog deployed = ENGINE.deploy(object("Read_Back_2__c"));

        Catalog stored = new CatalogStore(ENGINE.records()).load(ENGINE.org());

        assertThat(stored).isEqualTo(deployed);
    }

    @Test
    void aDryRunTellsAndDoesNothing() {
        long version = ENGINE.session().catalog().version();

        DeployResult result = deploy(put(object("Never__c")), DeployOptions.dryRun());

        assertThat(result.plan().sql()).startsWith("create table");
        assertThat(result.plan().words().getFirst().toString())
                .isEqualTo("Create the table of Never__c with 13 columns.");
        assertThat(result.plan().touched()).containsExactly("object/never__c");
        assertThat(ENGINE.catalogs().refresh(ENGINE.org()).version()).isEqualTo(version);
        assertThat(columns("never__c")).isEmpty();
    }

    @Test
    void whatIsAlreadySoIsNoDeploy() {
        ObjectDef same = object("Same__c", text("City__c"));
        long version = ENGINE.deploy(same).version();

        assertThat(ENGINE.deploy(same).version()).isEqualTo(version);
    }

    @Test
    void everyProblemOfADefinitionIsToldAndNothingIsDone() {
        assertThatThrownBy(() ->
                        ENGINE.deploy(object("Bad__c", text("select"), text("City__c", 4000), number("Age__c", 30, 0))))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ProblemKind.BAD_INPUT);
                    assertThat(e.problems().size()).isGreaterThanOrEqualTo(2);
                });
        assertThat(columns("bad__c")).isEmpty();
    }

    @Test
    void namesThatSqlReservesAreNames() {
        ENGINE.deploy(object("Order__c", text("Select__c"), text("User__c")));
        ENGINE.deploy(object("Quote", text("Ctid"), text("Xmin"), text("Order")));

        assertThat(columns("order__c")).contains("select__c text", "user__c text");
        assertThat(columns("quote")).contains("ctid_ text", "xmin_ text", "order text");
    }

    @Test
    void onlyThoseWhoMayCustomizeDeploy() {
        Session all = ENGINE.session();
        Actor nobody = new Actor(
                9, "nobody", "Nobody", all.actor().locale(), all.actor().zone(), Rights.of(List.of()));
        Session session = new Session(all.org(), nobody, all.catalog(), all.clock());

        assertThatThrownBy(() -> ENGINE.deployer().deploy(session, put(object("No__c")), DeployOptions.dryRun()))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.FORBIDDEN));
    }

    @Test
    void aNewFieldRewritesNoRecord() {
        ENGINE.deploy(object("Big__c"));
        RawRows rows = RawRows.of(ENGINE, "Big__c");
        rows.addMany("name", 3);
        long file = fileOf("big__c");
        FieldDef required = withDefault(number("Age__c", 3, 0), "18").withRequired(true);

        ENGINE.deploy(object("Big__c", required, checkbox("Done__c"), withDefault(text("Note__c"), "x")));

        assertThat(fileOf("big__c")).isEqualTo(file);
        assertThat(rows.values("age__c")).containsExactly("18", "18", "18");
        assertThat(rows.values("done__c")).containsExactly("false", "false", "false");
        assertThat(rows.values("note__c")).containsExactly("null", "null", "null");
        assertThat(RawRows.of(ENGINE, "Big__c").values("age__c")).hasSize(3);
    }

    @Test
    void aRenameKeepsTheValues() {
        ENGINE.deploy(object("Renamed__c", text("City__c")));
        RawRows.of(ENGINE, "Renamed__c").add("city__c", "'上海'");

        FieldDef town = text("Town__c").withRenamedFrom(Optional.of(ApiName.of("City__c")));
        ENGINE.deploy(object("Moved__c", town).withRenamedFrom(Optional.of(ApiName.of("Renamed__c"))));

        assertThat(RawRows.of(ENGINE, "Moved__c").values("town__c")).containsExactly("上海");
        assertThat(columns("renamed__c")).isEmpty();
    }

    @Test
    void anObjectCanTakeTheNameThatAnotherHad() {
        ENGINE.deploy(object("First__c", text("City__c")));
        ENGINE.deploy(object("Second__c", text("City__c")).withRenamedFrom(Optional.of(ApiName.of("First__c"))));

        ENGINE.deploy(object("First__c", number("City__c", 3, 0)));

        assertThat(columns("first__c")).contains("city__c numeric(3,0)");
        assertThat(columns("second__c")).contains("city__c text");
    }

    @Test
    void aFieldThatIsIndexedChangesItsTypeTogetherWithItsIndexes() {
        ENGINE.deploy(object("Indexed__c", text("Code__c").withUnique(true, true)));
        ENGINE.deploy(new CatalogChange.Put(new Element.ListView(sortedBy("Indexed__c", "Code__c")), ""));
        RawRows rows = RawRows.of(ENGINE, "Indexed__c");
        rows.add("code__c", "'7'");
        rows.add("code__c", "'12.50'");

        ENGINE.deploy(object("Indexed__c", number("Code__c", 5, 1).withUnique(true, true)));

        assertThat(rows.values("code__c")).containsExactly("7.0", "12.5");
        assertThatThrownBy(() -> rows.add("code__c", "7")).isInstanceOf(DuplicateKeyException.class);
    }

    private static ListViewDef sortedBy(String object, String field) {
        return new ListViewDef(
                ApiName.of("Sorted"),
                ApiName.of(object),
                Label.EMPTY,
                List.of(FieldPath.of("Name")),
                List.of(),
                "",
                List.of(new SortKey(FieldPath.of(field), false)),
                ListViewDef.Scope.EVERYTHING,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void whatIsRemovedWaitsWithItsValues() {
        ENGINE.deploy(object("Parking__c", text("City__c")));
        RawRows rows = RawRows.of(ENGINE, "Parking__c");
        rows.add("city__c", "'北京'");
        long field = ENGINE.session()
                .catalog()
                .require(ApiName.of("Parking__c"))
                .field("City__c")
                .orElseThrow()
                .id();

        ENGINE.deploy(object("Parking__c", number("City__c", 3, 0)).withFields(List.of()));
        ENGINE.deploy(new CatalogChange.Restore(field));
        assertThat(rows.values("city__c")).containsExactly("北京");

        ENGINE.deploy(new CatalogChange.RemoveField(ApiName.of("Parking__c"), ApiName.of("City__c")));
        ENGINE.deploy(new CatalogChange.Purge(field));
        assertThat(columns("parking__c")).noneMatch(column -> column.contains("parked") || column.contains("city"));
    }

    @Test
    void aRemovedObjectComesBackWithItsRecords() {
        ENGINE.deploy(object("Leaving__c", text("City__c")));
        RawRows.of(ENGINE, "Leaving__c").add("city__c", "'广州'");
        long id = ENGINE.session().catalog().require(ApiName.of("Leaving__c")).id();

        ENGINE.deploy(new CatalogChange.Remove(ElementKind.OBJECT, "Leaving__c"));
        assertThat(columns("leaving__c")).isEmpty();
        ENGINE.deploy(new CatalogChange.Restore(id));

        assertThat(RawRows.of(ENGINE, "Leaving__c").values("city__c")).containsExactly("广州");
    }

    @Test
    void whatGivesSomethingUpHasToBeAskedFor() {
        ENGINE.deploy(object("Guarded__c", text("City__c"), text("Note__c")));
        CatalogChange change = new CatalogChange.All(List.of(
                new CatalogChange.RemoveField(ApiName.of("Guarded__c"), ApiName.of("City__c")),
                new CatalogChange.RemoveField(ApiName.of("Guarded__c"), ApiName.of("Note__c"))));

        assertThat(deploy(change, DeployOptions.dryRun()).plan().destructive()).hasSize(2);
        assertThatThrownBy(() -> deploy(change, DeployOptions.apply()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Remove field City__c")
                .hasMessageContaining("Remove field Note__c");
        assertThat(columns("guarded__c")).contains("city__c text", "note__c text");
    }

    @Test
    void everyRecordTableKeepsTheRulesOfAClusterToo() {
        ENGINE.deploy(object("Ruled__c", text("City__c").withUnique(true, false)));
        String schema = ENGINE.org().schema();

        assertThat(ENGINE.sql()
                        .sql(
                                "select conname from pg_constraint where connamespace = ?::regnamespace and contype in ('f', 't')")
                        .param(schema)
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(ENGINE.sql()
                        .sql(
                                "select relname from pg_class c where relnamespace = ?::regnamespace and relkind in ('r', 'S')"
                                        + " and relname <> '_changelog'"
                                        + " and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')")
                        .param(schema)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    static CatalogChange put(ObjectDef object) {
        return new CatalogChange.Put(new Element.OfObject(object), "");
    }

    private static DeployResult deploy(CatalogChange change, DeployOptions options) {
        return ENGINE.deployer().deploy(ENGINE.session(), change, options);
    }

    private static long fileOf(String table) {
        return ENGINE.sql()
                .sql("select pg_relation_filenode(to_regclass(?))")
                .param(PhysicalNames.table(ENGINE.org(), table))
                .query(Long.class)
                .single();
    }

    private static List<String> columns(String table) {
        return ENGINE.sql()
                .sql("select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute"
                        + " where attrelid = to_regclass(?) and attnum > 0 and not attisdropped order by attnum")
                .param(PhysicalNames.table(ENGINE.org(), table))
                .query(String.class)
                .list();
    }
}
