package dev.tenon.engine.packaging;

import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.catalog.CatalogStore;
import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.engine.org.SampleData;
import dev.tenon.engine.security.Sessions;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.catalog.InstalledPackage;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.pack.Manifest;
import dev.tenon.metadata.pack.PackageContent;
import dev.tenon.metadata.pack.PackageReader;
import dev.tenon.metadata.pack.PackageWriter;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import dev.tenon.metadata.text.Label;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class PackageIntegrationTests {
    private static final PackageContent SALES = PackageReader.read(
                    Path.of(System.getProperty("tenon.root"), "sample-apps", "sales"))
            .orThrow(ProblemKind.UNPROCESSABLE);
    private static final ApiName ACCOUNT = ApiName.of("Account");

    @Test
    void whatIsExportedInstallsAgainToTheSameByteForByte() {
        EngineFixture first = installed("export_first");
        byte[] export = PackageWriter.zip(new PackageExporter().export(first.session(), "sales"));

        EngineFixture second = EngineFixture.org("export_second");
        install(second, PackageReader.read(export).orThrow(ProblemKind.UNPROCESSABLE), DeployOptions.apply());
        byte[] again = PackageWriter.zip(new PackageExporter().export(second.session(), "sales"));

        assertThat(again).isEqualTo(export);
        assertThat(PackageReader.read(export).orThrow(ProblemKind.UNPROCESSABLE).manifest())
                .as("what the package says of itself")
                .isEqualTo(SALES.manifest());
        assertThat(second.session().catalog().objects().keySet())
                .containsExactlyInAnyOrder(
                        "user", "account", "contact", "lead", "opportunity", "product2", "task", "event", "case");
    }

    @Test
    void theCatalogReadBackIsTheOneInstalled() {
        EngineFixture engine = installed("read_back");

        Catalog stored = new CatalogStore(engine.records()).load(engine.org());

        assertThat(stored).isEqualTo(engine.session().catalog());
    }

    @Test
    void anUpgradeThatChangesNothingIsNoDeploy() {
        EngineFixture engine = installed("twice");
        long version = engine.session().catalog().version();

        InstallResult again = install(engine, SALES, DeployOptions.apply());

        assertThat(again.deploy().version()).isEqualTo(version);
        assertThat(again.deploy().plan().sql()).isEmpty();
    }

    @Test
    void whatTheOrganisationAddedSurvivesAnUpgrade() {
        EngineFixture engine = installed("upgrade");
        engine.deploy(new CatalogChange.AddField(ACCOUNT, text("Own__c"), ""));

        install(engine, SALES, DeployOptions.apply());

        assertThat(engine.session().catalog().require(ACCOUNT).field("Own__c")).isPresent();
        assertThat(engine.session().catalog().parked()).isEmpty();
    }

    @Test
    void whatANewVersionNoLongerHasIsRemovedOnlyIfAsked() {
        EngineFixture engine = EngineFixture.org("smaller");
        install(engine, pack("1.0.0", "Clinic__c", "Ward__c"), DeployOptions.apply());

        assertThatThrownBy(() -> install(engine, pack("2.0.0", "Clinic__c"), DeployOptions.apply()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("DESTRUCTIVE_CHANGE")
                .hasMessageContaining("Ward__c");
        install(engine, pack("2.0.0", "Clinic__c"), DeployOptions.apply().allowingDestruction());

        assertThat(engine.session().catalog().object("Ward__c")).isEmpty();
        assertThat(engine.session().catalog().packages().values())
                .extracting(InstalledPackage::version)
                .containsExactly("2.0.0");
    }

    @Test
    void localIsWhatNoPackageOwns() {
        EngineFixture engine = installed("own");
        engine.deploy(object("Own_Thing__c", text("City__c")));
        engine.deploy(new CatalogChange.AddField(ACCOUNT, text("Own__c"), ""));

        PackageContent local = new PackageExporter().export(engine.session(), PackageNames.LOCAL);

        assertThat(local.elements())
                .extracting(element -> element.kind() + " " + element.name())
                .containsExactly("OBJECT Account", "OBJECT Own_Thing__c");
        EngineFixture other = installed("own_there");
        install(other, local, DeployOptions.apply());
        assertThat(other.session().catalog().require(ACCOUNT).field("Own__c")).isPresent();
        assertThat(other.session().catalog().require(ACCOUNT).field("Industry")).isPresent();
        assertThat(PackageWriter.zip(new PackageExporter().export(other.session(), PackageNames.LOCAL)))
                .isEqualTo(PackageWriter.zip(local));
    }

    @Test
    void sampleDataComesOnceWithItsReferences() {
        EngineFixture engine = EngineFixture.org("sample_data");
        engine.sql()
                .sql("insert into " + table(engine, "user") + " (id, username, isactive) values (?, 'admin', true)")
                .param(Sessions.SYSTEM_USER)
                .update();

        InstallResult first = install(engine, SALES, DeployOptions.apply(), SampleData.INSTALL);
        InstallResult second = install(engine, SALES, DeployOptions.apply(), SampleData.INSTALL);

        assertThat(first.records()).isGreaterThanOrEqualTo(300);
        assertThat(second.records()).isZero();
        assertThat(count(
                        engine,
                        "select count(*) from " + table(engine, "contact") + " c join " + table(engine, "account")
                                + " a on a.id = c.accountid"))
                .isGreaterThan(10);
        assertThat(count(engine, "select count(*) from " + table(engine, "task") + " where whoid is not null"))
                .isGreaterThan(0);
    }

    @Test
    void sampleDataThatDoesNotFitLeavesNothingAndSaysWhere() {
        EngineFixture engine = EngineFixture.org("bad_data");
        PackageContent good = pack("1.0.0", "Clinic__c");
        TreeMap<String, byte[]> data = new TreeMap<>();
        data.put("01-Clinic__c.csv", "@,Name,City__c\nc1,One,X\nc2,,Y\n".getBytes(StandardCharsets.UTF_8));
        PackageContent bad = new PackageContent(good.manifest(), good.elements(), data);

        assertThatThrownBy(() -> install(engine, bad, DeployOptions.apply(), SampleData.INSTALL))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("data/01-Clinic__c.csv:3:1");

        assertThat(count(engine, "select count(*) from " + table(engine, "clinic__c")))
                .isZero();
    }

    private static String table(EngineFixture engine, String name) {
        return PhysicalNames.table(engine.org(), name);
    }

    private static long count(EngineFixture engine, String sql) {
        return engine.sql().sql(sql).query(Long.class).single();
    }

    @Test
    void aDryRunLeavesNothing() {
        EngineFixture engine = EngineFixture.org("dry");

        InstallResult result = install(engine, SALES, DeployOptions.dryRun());

        assertThat(result.deploy().plan().sql()).contains("create table");
        assertThat(engine.session().catalog().elements(ElementKind.LAYOUT)).isEmpty();
        assertThat(engine.session().catalog().object(ACCOUNT)).isEmpty();
    }

    @Test
    void aPackageThatIsNotThereCannotBeExported() {
        EngineFixture engine = EngineFixture.org("nothing");

        assertThatThrownBy(() -> new PackageExporter().export(engine.session(), "nothing"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.NOT_FOUND));
    }

    private static EngineFixture installed(String org) {
        EngineFixture engine = EngineFixture.org(org);
        install(engine, SALES, DeployOptions.apply());
        return engine;
    }

    private static InstallResult install(EngineFixture engine, PackageContent content, DeployOptions options) {
        return install(engine, content, options, SampleData.NONE);
    }

    private static InstallResult install(
            EngineFixture engine, PackageContent content, DeployOptions options, SampleData data) {
        return new PackageInstaller(
                        engine.deployer(),
                        engine.saver(),
                        engine.records(),
                        new JdbcTransactionManager(engine.records()))
                .install(engine.session(), content, options, data);
    }

    private static PackageContent pack(String version, String... objects) {
        List<Element> elements = Stream.of(objects)
                .<Element>map(name -> new Element.OfObject(object(name, text("City__c"))))
                .toList();
        return new PackageContent(
                new Manifest("clinic", version, Label.of("Clinic"), "", ""), elements, new TreeMap<>());
    }
}
