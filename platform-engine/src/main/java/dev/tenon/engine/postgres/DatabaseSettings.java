package dev.tenon.engine.postgres;

import dev.tenon.metadata.problem.Sentence;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which database to use, as the environment says.
 *
 * @param dataFolder what this installation keeps on disk
 * @param programs where the programs of the embedded PostgreSQL are unpacked
 * @param external a PostgreSQL that runs elsewhere; the embedded one serves when there is none
 */
public record DatabaseSettings(
        Path dataFolder, Path programs, @Nullable DatabaseAddress external, Durability durability) {

    /** Whether a commit waits for the disk. Only tests can do without. */
    public enum Durability {
        SAFE,
        FAST_BUT_FORGETFUL
    }

    private static final String JDBC_POSTGRES = "jdbc:postgresql:";

    public static DatabaseSettings embedded(Path dataFolder) {
        return new DatabaseSettings(dataFolder, dataFolder, null, Durability.SAFE);
    }

    /** Reads TENON_DATA_DIR and TENON_DB_URL, TENON_DB_USER, TENON_DB_PASSWORD. */
    public static DatabaseSettings from(UnaryOperator<@Nullable String> environment) {
        Path dataFolder = Path.of(valueOf(environment, "TENON_DATA_DIR", "data"))
                .toAbsolutePath()
                .normalize();
        String url = valueOf(environment, "TENON_DB_URL", "");
        DatabaseAddress external = url.isEmpty()
                ? null
                : new DatabaseAddress(
                        jdbcUrl(url),
                        valueOf(environment, "TENON_DB_USER", ""),
                        valueOf(environment, "TENON_DB_PASSWORD", ""));
        return new DatabaseSettings(dataFolder, dataFolder, external, Durability.SAFE);
    }

    private static String valueOf(UnaryOperator<@Nullable String> environment, String name, String otherwise) {
        String value = Objects.requireNonNullElse(environment.apply(name), "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static String jdbcUrl(String url) {
        String full = url.replaceFirst("^postgres(ql)?://", JDBC_POSTGRES + "//");
        if (!full.startsWith(JDBC_POSTGRES) || full.contains("@")) {
            throw new StartFailure(Sentence.of(
                    "TENON_DB_URL must look like jdbc:postgresql://host:5432/database, with user and password in TENON_DB_USER and TENON_DB_PASSWORD.",
                    "TENON_DB_URL 的格式应为 jdbc:postgresql://主机:5432/数据库，用户名和密码写在 TENON_DB_USER 和 TENON_DB_PASSWORD 中。"));
        }
        return full;
    }
}
