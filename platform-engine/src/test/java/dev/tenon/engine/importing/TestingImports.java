package dev.tenon.engine.importing;

import dev.tenon.engine.query.QueryPlanner;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Statements;
import dev.tenon.engine.query.ValueReader;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports in the words of a test: {@code upload("Account", csv)}, {@code run(import)}, {@code undo(import)}. */
final class TestingImports {
    final EngineFixture fixture;
    final Imports imports;
    private final ImportStore store;
    private final Importer importer;
    private final ImportUndo undo;
    private final Path folder;
    private int files;

    TestingImports(EngineFixture fixture, Path folder) {
        this.fixture = fixture;
        this.folder = folder;
        QueryRunner queries = new QueryRunner(
                new QueryPlanner(new AccessControl()),
                new Statements(fixture.records(), Duration.ofSeconds(30)),
                fixture.catalogs(),
                ValueReader.MASKED);
        RecordSaver saver = fixture.saver();
        JdbcTransactionManager manager = new JdbcTransactionManager(fixture.records());
        TransactionTemplate transaction = new TransactionTemplate(manager);
        this.store = new ImportStore(fixture.records());
        BatchStore batches = new BatchStore(fixture.records());
        this.imports = new Imports(fixture.records(), queries, saver, manager);
        this.importer = new Importer(store, batches, new BatchSave(queries, saver), transaction);
        this.undo = new ImportUndo(store, batches, queries, saver, transaction);
    }

    CatalogObject object(String name) {
        return fixture.session().catalog().object(ApiName.of(name)).orElseThrow();
    }

    ImportRun upload(String object, String csv) {
        return upload(object, csv, StandardCharsets.UTF_8, "");
    }

    ImportRun upload(String object, String csv, Charset charset, String mark) {
        try {
            Path file = folder.resolve("file-" + (++files) + ".csv");
            Files.write(file, (mark + csv).getBytes(charset));
            return upload(object, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportRun upload(String object, Path file) {
        Session session = fixture.session();
        return imports.upload(session, object(object), file.getFileName().toString(), file);
    }

    ImportRun choose(ImportRun run, UnaryOperator<ImportPlan> change) {
        return imports.choose(fixture.session(), run, change.apply(run.plan()));
    }

    /** Sends a column to another field, or with null to none. */
    static UnaryOperator<ImportPlan> mapping(String header, String field, @Nullable String lookupBy) {
        return plan -> plan.withColumns(plan.columns().stream()
                .map(column -> column.header().equals(header)
                        ? new ColumnMapping(column.column(), header, field, lookupBy, 100)
                        : field != null && field.equalsIgnoreCase(column.field())
                                ? ColumnMapping.none(column.column(), column.header())
                                : column)
                .toList());
    }

    ImportRun run(ImportRun run) {
        return run(run, ImportProgress.SILENT);
    }

    ImportRun run(ImportRun run, ImportProgress progress) {
        store.move(
                fixture.org(),
                run.id(),
                List.of(ImportState.DRAFT),
                ImportState.RUNNING,
                fixture.clock().instant());
        importer.run(fixture::session, run.id(), progress);
        return again(run);
    }

    ImportRun undo(ImportRun run) {
        store.move(
                fixture.org(),
                run.id(),
                List.of(ImportState.DONE),
                ImportState.UNDOING,
                fixture.clock().instant());
        undo.run(fixture::session, run.id(), ImportProgress.SILENT);
        return again(run);
    }

    ImportRun again(ImportRun run) {
        return imports.find(fixture.session(), run.id());
    }

    List<FailedRow> errors(ImportRun run) {
        return imports.errors(fixture.session(), run, 100);
    }

    List<String> reasons(ImportRun run) {
        return errors(run).stream()
                .map(row -> row.number() + ": " + row.reasonEn())
                .toList();
    }

    byte[] errorFile(ImportRun run, Locale locale) {
        try {
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            imports.writeErrors(fixture.session(), run, locale, target);
            return target.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long count(String object) {
        return fixture.sql()
                .sql("select count(*) from " + table(object) + " where not isdeleted")
                .query(Long.class)
                .single();
    }

    /** One text of the one live record of this name. */
    String value(String object, String name, String column) {
        return fixture.sql()
                .sql("select " + column + "::text from " + table(object) + " where name = ? and not isdeleted")
                .param(name)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();
    }

    String table(String object) {
        return "\"" + fixture.org().schema() + "\".\"" + object.toLowerCase(Locale.ROOT) + "\"";
    }
}
