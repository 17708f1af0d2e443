package dev.tenon.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTests {
    @TempDir
    Path data;

    @Test
    void withoutAnythingItIsEmbeddedInData() {
        DatabaseSettings settings = from(Map.of());
        assertThat(settings.external()).isNull();
        assertThat(settings.dataFolder()).isEqualTo(Path.of("data").toAbsolutePath());
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5432/crm, jdbc:postgresql://db:5432/crm",
        "postgresql://db/crm, jdbc:postgresql://db/crm",
        "postgres://db/crm, jdbc:postgresql://db/crm"
    })
    void acceptsTheUsualAddresses(String given, String url) {
        DatabaseSettings settings =
                from(Map.of("TENON_DB_URL", given, "TENON_DB_USER", "crm", "TENON_DB_PASSWORD", "secret"));
        assertThat(settings.external()).isEqualTo(new DatabaseAddress(url, "crm", "secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "jdbc:mysql://db/crm", "postgres://crm:secret@db/crm"})
    void refusesOthersWithoutRepeatingThem(String given) {
        assertThatThrownBy(() -> from(Map.of("TENON_DB_URL", given)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("TENON_DB_URL must look like")
                .hasMessageNotContaining("secret");
    }

    @Test
    void databaseThatDoesNotAnswerIsASentence() {
        DatabaseSettings settings = from(Map.of(
                "TENON_DATA_DIR",
                data.toString(),
                "TENON_DB_URL",
                "jdbc:postgresql://127.0.0.1:1/crm?password=secret"));
        assertThatThrownBy(() -> Database.open(settings, StartProgress.SILENT))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("The database at jdbc:postgresql://127.0.0.1:1/crm cannot be reached")
                .hasMessageNotContaining("secret");
    }

    @Test
    void addressIsShownWithoutItsSecrets() {
        assertThat(new DatabaseAddress("jdbc:postgresql://db/crm?password=x1", "crm", "x2"))
                .hasToString("jdbc:postgresql://db/crm as crm");
    }

    private static DatabaseSettings from(Map<String, String> environment) {
        return DatabaseSettings.from(environment::get);
    }
}
