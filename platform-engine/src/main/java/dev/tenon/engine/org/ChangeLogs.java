package dev.tenon.engine.org;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.LockServiceFactory;
import liquibase.logging.core.NoOpLogService;
import liquibase.ui.LoggerUIService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The change logs of one folder of the class path, all its files in the order of their names. Liquibase appears only here.
 *
 * <p>A file is formatted SQL and writes {@code ${schema}} before each name.
 */
final class ChangeLogs {
    private static final String MASTER = "master.yaml";

    private final SequencedMap<String, byte[]> files;
    private final String checksum;

    private ChangeLogs(SequencedMap<String, byte[]> files) {
        this.files = files;
        this.checksum = checksum(files);
    }

    static ChangeLogs in(String folder) {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.sql");
            SequencedMap<String, byte[]> files = new LinkedHashMap<>();
            Arrays.stream(found)
                    .sorted(Comparator.comparing(resource -> Objects.requireNonNull(resource.getFilename())))
                    .forEach(resource -> files.put(folder + "/" + resource.getFilename(), content(resource)));
            files.put(MASTER, master(files.keySet()));
            return new ChangeLogs(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] master(Iterable<String> names) {
        StringBuilder yaml = new StringBuilder("databaseChangeLog:\n");
        names.forEach(name -> yaml.append("- include: {file: ").append(name).append("}\n"));
        return yaml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String checksum(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes whenever a file changes, comes or goes. */
    String checksum() {
        return checksum;
    }

    /** Brings this schema, which exists, up to date. The caller sees to it that nobody else does so meanwhile. */
    void apply(DataSource dataSource, String schema) {
        Map<String, Object> quiet = Map.of(
                Scope.Attr.logService.name(),
                new NoOpLogService(),
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                "liquibase.analytics.enabled",
                "false",
                "liquibase.showBanner",
                "false");
        try (Connection connection = dataSource.getConnection()) {
            try {
                Scope.child(quiet, () -> update(connection, schema));
            } finally {
                // Also after a failure the connection must be able to give the caller's lock back.
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (Exception e) { // Liquibase declares no less
            throw new IllegalStateException("The tables of schema " + schema + " could not be brought up to date", e);
        }
    }

    private void update(Connection connection, String schema) throws Exception {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDefaultSchemaName(schema);
        database.setLiquibaseSchemaName(schema);
        database.setDatabaseChangeLogTableName("_changelog");
        database.setDatabaseChangeLogLockTableName("_changelog_lock");
        // A server that was killed here left Liquibase's own lock behind; ours, which dies with its holder, guards
        // instead.
        LockServiceFactory.getInstance().getLockService(database).forceReleaseLock();
        Liquibase liquibase = new Liquibase(MASTER, new ChangeLogResources(files), database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.setChangeLogParameter("schema", schema);
        liquibase.update(new Contexts(), new LabelExpression());
    }
}
