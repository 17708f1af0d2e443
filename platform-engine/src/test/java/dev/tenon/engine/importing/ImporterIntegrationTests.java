package dev.tenon.engine.importing;

import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.date;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.ProblemException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole imports on a real database. */
class ImporterIntegrationTests {
    private static EngineFixture fixture;

    @TempDir
    Path folder;

    private TestingImports imports;

    @BeforeAll
    static void provision() {
        fixture = EngineFixture.org("importing");
    }

    /** Each test has objects of its own, so that counts are its own too. */
    @BeforeEach
    void deploy() {
        imports = new TestingImports(fixture, folder);
    }

    private void deploy(String shop, String deal) {
        fixture.deploy(
                object(
                        shop,
                        text("City__c"),
                        number("Staff__c", 8, 0).withRequired(false),
                        text("Code__c", 20).withUnique(true, true),
                        lookup("Parent__c", shop)),
                object(
                        deal,
                        currency("Amount__c"),
                        date("Close__c"),
                        picklist("Stage__c", "Open", "Won"),
                        lookup("Shop__c", shop)));
    }

    @Test
    void rowsBecomeRecordsAndLookupsAreFoundByName() {
        deploy("Shop_A__c", "Deal_A__c");
        ImportRun shops = imports.run(imports.upload("Shop_A__c", "Name,City,Code\n玉兰,上海,S1\nBlue,Paris,S2\n"));
        assertThat(shops.state()).isEqualTo(ImportState.DONE);
        assertThat(shops.counts().created()).isEqualTo(2);
        assertThat(imports.value("Shop_A__c", "玉兰", "city__c")).isEqualTo("上海");

        ImportRun deals = imports.choose(
                imports.upload(
                        "Deal_A__c",
                        "Name,Amount,Close,Stage,Shop\n"
                                + "A,12.50,2026-01-31,Won,玉兰\n"
                                + "B,x,2026-02-01,Open,blue\n"
                                + "C,1,,,Nobody\n"),
                TestingImports.mapping("Shop", "Shop__c", "Name"));
        ImportRun done = imports.run(deals);
        assertThat(done.counts().created()).isEqualTo(1);
        assertThat(imports.value("Deal_A__c", "A", "amount__c")).isEqualTo("12.50");
        assertThat(imports.reasons(done))
                .hasSize(2)
                .satisfiesExactly(
                        amount -> assertThat(amount).startsWith("2: Amount").contains("x"),
                        shop -> assertThat(shop).isEqualTo("3: Shop: there is no Shop A \"Nobody\" that you may see."));
    }

    @Test
    void lookupsAreFoundByExternalIdAndNotByWhatTwoShare() {
        deploy("Shop_B__c", "Deal_B__c");
        imports.run(imports.upload("Shop_B__c", "Name,Code\nTwin,T1\nTwin,T2\n"));
        ImportRun byName = imports.run(imports.choose(
                imports.upload("Deal_B__c", "Name,Shop\nA,Twin\n"), TestingImports.mapping("Shop", "Shop__c", "Name")));
        assertThat(imports.reasons(byName)).singleElement().asString().contains("2 records are found by \"Twin\"");
        ImportRun byCode = imports.run(imports.choose(
                imports.upload("Deal_B__c", "Name,Shop\nA,t2\nB,\n"),
                TestingImports.mapping("Shop", "Shop__c", "Code__c")));
        assertThat(byCode.counts().created()).isEqualTo(2);
        assertThat(imports.value("Deal_B__c", "B", "shop__c")).isEqualTo("null");
    }

    @Test
    void aRowMayPointAtAnotherOfItsOwnFile() {
        deploy("Shop_C__c", "Deal_C__c");
        ImportRun run = imports.choose(
                imports.upload("Shop_C__c", "Name,Parent\nLeaf,Twig\nTwig,Root\nRoot,\nLost,Nowhere\n"),
                TestingImports.mapping("Parent", "Parent__c", "Name"));
        ImportRun done = imports.run(run);
        assertThat(done.counts().created()).isEqualTo(3);
        assertThat(done.counts().failed()).isEqualTo(1);
        assertThat(imports.reasons(done)).singleElement().asString().startsWith("4: Parent: there is no");
        assertThat(imports.value("Shop_C__c", "Leaf", "parent__c")).isEqualTo(imports.value("Shop_C__c", "Twig", "id"));
    }

    @Test
    void upsertChangesWhatItsKeyFindsAndLeavesEmptyCellsAlone() {
        deploy("Shop_D__c", "Deal_D__c");
        imports.run(imports.upload("Shop_D__c", "Name,City,Code,Staff\nOld,Rome,K1,5\n"));
        ImportRun run = imports.choose(
                imports.upload("Shop_D__c", "Code,Name,City,Staff\nk1,New,,6\nK2,Second,Oslo,7\nK2,Third,,\n,None,,\n"),
                plan -> plan.upsertingBy("Code__c"));
        ImportRun done = imports.run(run);
        assertThat(done.counts().created()).isEqualTo(1);
        assertThat(done.counts().updated()).isEqualTo(2);
        assertThat(done.counts().failed()).isEqualTo(1);
        assertThat(imports.value("Shop_D__c", "New", "city__c")).isEqualTo("Rome");
        assertThat(imports.value("Shop_D__c", "Third", "city__c")).isEqualTo("Oslo");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF", "UTF-16LE, ''", "GBK, ''"})
    void chineseArrivesFromEveryEncoding(Charset charset, String mark) {
        String name = "Shop_" + charset.name().replace("-", "") + (mark.isEmpty() ? "" : "m") + "__c";
        deploy(name, name.replace("Shop", "Deal"));
        ImportRun run = imports.upload(name, "名称;城市\n玉兰商贸有限公司;上海\n长江电力设备厂;武汉\n", charset, mark);
        assertThat(run.plan().format().delimiter()).isEqualTo(';');
        ImportRun chosen = imports.choose(
                imports.choose(run, TestingImports.mapping("名称", "Name", null)),
                TestingImports.mapping("城市", "City__c", null));
        assertThat(imports.run(chosen).counts().created()).isEqualTo(2);
        assertThat(imports.value(name, "长江电力设备厂", "city__c")).isEqualTo("武汉");
    }

    @Test
    void datesAreReadInTheOrderThatWasChosen() {
        deploy("Shop_E__c", "Deal_E__c");
        ImportRun unclear = imports.upload("Deal_E__c", "Name,Close\nA,03/04/2026\n");
        assertThat(imports.imports.evidence(fixture.session(), unclear)).isEqualTo(DateOrder.Evidence.AMBIGUOUS);
        imports.run(imports.choose(unclear, plan -> plan.withDateOrder(DateOrder.MONTH_FIRST)));
        assertThat(imports.value("Deal_E__c", "A", "close__c")).isEqualTo("2026-03-04");
        ImportRun clear = imports.upload("Deal_E__c", "Name,Close\nB,03/04/2026\nC,12/31/2026\n");
        assertThat(clear.plan().dateOrder()).isEqualTo(DateOrder.MONTH_FIRST);
    }

    @Test
    void theTrialTellsAndLeavesNothing() {
        deploy("Shop_F__c", "Deal_F__c");
        ImportRun run = imports.upload("Shop_F__c", "Name,Staff,Code\nA,1,X\nB,many,Y\nC,2,X\n");
        assertThat(imports.imports.tryOut(fixture.session(), run))
                .extracting(Imports.Trial::outcome)
                .containsExactly(
                        Imports.Trial.Outcome.CREATED, Imports.Trial.Outcome.REFUSED, Imports.Trial.Outcome.REFUSED);
        assertThat(imports.count("Shop_F__c")).isZero();
    }

    @Test
    void theErrorFileHoldsTheRowsAsTheyWereAndWhy() {
        deploy("Shop_G__c", "Deal_G__c");
        ImportRun run = imports.run(
                imports.upload("Shop_G__c", "Name,Staff,City\nA,1,x\nB,many,\"a, \"\"b\"\"\nc\"\nC,2,x,y\n"));
        assertThat(run.counts().failed()).isEqualTo(2);
        String file = new String(imports.errorFile(run, Locale.ENGLISH), StandardCharsets.UTF_8);
        assertThat(file).startsWith("\uFEFFName,Staff,City,Line,Problem\r\n");
        assertThat(file).contains("\r\nB,many,\"a, \"\"b\"\"\nc\",3,").contains("\r\nC,2,x,5,");
        String chinese = new String(imports.errorFile(run, Locale.SIMPLIFIED_CHINESE), StandardCharsets.UTF_8);
        assertThat(chinese).startsWith("\uFEFFName,Staff,City,行号,问题\r\n").contains("单元格");
    }

    @Test
    void undoTakesBackWhatNobodyChangedSince() {
        deploy("Shop_H__c", "Deal_H__c");
        imports.run(imports.upload("Shop_H__c", "Name,City,Code,Staff\nOne,Rome,U1,1\nTwo,Oslo,U2,2\n"));
        ImportRun run = imports.run(imports.choose(
                imports.upload("Shop_H__c", "Code,Name,City,Staff\nU1,One,Bern,11\nU2,Two,Bern,22\nU3,Three,Bern,33\n"),
                plan -> plan.upsertingBy("Code__c")));
        assertThat(run.counts().updated()).isEqualTo(2);
        change("Shop_H__c", "Two", "City__c", "Kyiv");
        ImportRun undone = imports.undo(run);
        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(undone.counts().undone()).isEqualTo(2);
        assertThat(undone.counts().kept()).isEqualTo(1);
        assertThat(imports.value("Shop_H__c", "One", "city__c || staff__c")).isEqualTo("Rome1");
        assertThat(imports.value("Shop_H__c", "Two", "city__c || staff__c")).isEqualTo("Kyiv2");
        assertThat(imports.count("Shop_H__c")).isEqualTo(2);
    }

    private void change(String object, String name, String field, String value) {
        long id = Long.parseLong(imports.value(object, name, "id"));
        fixture.saver()
                .save(
                        fixture.session(),
                        new RecordChange.Update(
                                ApiName.of(object), id, OptionalLong.empty(), Map.of(field, new Raw.Json(value))));
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aKilledImportGoesOnBehindItsLastBatch() {
        deploy("Shop_I__c", "Deal_I__c");
        String rows = IntStream.rangeClosed(1, 3_500)
                .mapToObj(i -> "Shop " + i + ",C" + i + "," + (i % 100 == 0 ? "many" : "7"))
                .collect(Collectors.joining("\n"));
        ImportRun run = imports.upload("Shop_I__c", "Name,Code,Staff\n" + rows);
        assertThatThrownBy(() -> imports.run(run, (done, total) -> {
                    if (done == 2_000) {
                        throw new Killed();
                    }
                }))
                .isInstanceOf(Killed.class);
        assertThat(imports.again(run).state()).isEqualTo(ImportState.RUNNING);
        assertThat(imports.count("Shop_I__c")).isEqualTo(1_980);
        ImportRun done = imports.run(run);
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(3_500, 3_465, 0, 35, 0, 0));
        assertThat(imports.count("Shop_I__c")).isEqualTo(3_465);
        assertThat(fixture.sql()
                        .sql("select max(cardinality(created)) from \""
                                + fixture.org().schema() + "\"._import_batch where import_id = ?")
                        .param(done.id())
                        .query(Integer.class)
                        .single())
                .as("records of one save: a job may take 10,000")
                .isBetween(1, 1_000);
        assertThat(imports.undo(done).counts().undone()).isEqualTo(3_465);
        assertThat(imports.count("Shop_I__c")).isZero();
    }

    @Test
    void aPlanThatCannotWorkIsNamed() {
        deploy("Shop_J__c", "Deal_J__c");
        ImportRun run = imports.upload("Shop_J__c", "City,Staff\nRome,1\n");
        assertThat(imports.imports.check(fixture.session(), run).all())
                .singleElement()
                .asString()
                .contains("No column goes to these required fields: Name");
        ImportRun keyless = imports.choose(run, plan -> plan.upsertingBy("Code__c"));
        assertThat(imports.imports.check(fixture.session(), keyless).all())
                .extracting(problem -> problem.code())
                .containsExactly("IMPORT_KEY_NOT_MAPPED");
    }

    @Test
    void whatIsNoCsvIsRefusedWithASentence() {
        deploy("Shop_K__c", "Deal_K__c");
        assertThatThrownBy(() -> imports.upload("Shop_K__c", "")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> imports.upload("Shop_K__c", "PK\u0003\u0004zip"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("spreadsheet");
    }
}
