package dev.tenon.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.record.FieldEncryption.Reader;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.Mask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldEncryptionTests {
    private final FieldEncryption encryption =
            FieldEncryption.withKey(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void whatWasClosedIsOpenedAgain() {
        String closed = encryption.close("机密 😀");

        assertThat(encryption.open(closed)).contains("机密 😀");
        assertThat(encryption.close("机密 😀")).isNotEqualTo(closed);
    }

    @Test
    void whatWasChangedOrClosedByAnotherStaysClosed() {
        byte[] other = new byte[32];
        other[0] = 1;
        String closed = encryption.close("secret");
        int middle = closed.length() - 10;
        char changed = closed.charAt(middle) == 'A' ? 'B' : 'A';

        assertThat(FieldEncryption.withKey(Base64.getEncoder().encodeToString(other))
                        .open(closed))
                .isEmpty();
        assertThat(encryption.open(closed.substring(0, middle) + changed + closed.substring(middle + 1)))
                .isEmpty();
        assertThat(encryption.open("e1:nonsense")).isEmpty();
        assertThat(encryption.shown("nonsense", type(Mask.ALL), Reader.IN_CLEAR))
                .isEqualTo("********");
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, secret, ******",
        "LAST_FOUR, 12345678, ****5678",
        "CREDIT_CARD, 4111 1111 1111 1234, **** **** **** 1234",
        "PHONE, 13812345678, 138****5678",
        "NATIONAL_ID, 110101199001011234, **************1234",
        "LAST_FOUR, 123, ***"
    })
    void masks(Mask mask, String clear, String shown) {
        assertThat(encryption.shown(encryption.close(clear), type(mask), Reader.MASKED))
                .isEqualTo(shown);
    }

    @Test
    void aKeyFileIsMadeOnceForItsOwnerOnly(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("data/secret-key");
        String closed = FieldEncryption.withKeyIn(file).close("secret");

        assertThat(FieldEncryption.withKeyIn(file).open(closed)).contains("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> FieldEncryption.withKey("c2hvcnQ=")).hasMessageContaining("32 bytes");
    }

    private static FieldType.EncryptedText type(Mask mask) {
        return new FieldType.EncryptedText(40, mask, "*");
    }
}
