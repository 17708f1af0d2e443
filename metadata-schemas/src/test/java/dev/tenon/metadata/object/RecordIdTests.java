package dev.tenon.metadata.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordIdTests {

    @ParameterizedTest
    @CsvSource({
        "a0RE000000IJmcN, MAT",
        "001M000000qfPyS, IAU",
        "0019000000oC4Hk, AAK",
        "a0D30000001n7Pi, EAI",
        "a01M00000062mPg, IAI"
    })
    void knowsThePublishedChecksums(String fifteen, String checksum) {
        assertThat(RecordId.checksum(fifteen)).isEqualTo(checksum);
    }

    @Test
    void survivesToolsThatLoseTheCase() {
        long id = RecordId.of(RecordId.numberOfPrefix("aBc").orElseThrow(), 987_654_321_012L);
        String text = RecordId.format(id);

        assertThat(RecordId.parse(text.toLowerCase(Locale.ROOT))).hasValue(id);
        assertThat(RecordId.parse(text.toUpperCase(Locale.ROOT))).hasValue(id);
        assertThat(RecordId.parse(text.substring(0, 15))).hasValue(id);
    }

    @Test
    void tellsItsObject() {
        int account = RecordId.numberOfPrefix("001").orElseThrow();

        long id = RecordId.of(account, 1);

        assertThat(account).isEqualTo(1);
        assertThat(RecordId.objectNumber(id)).isEqualTo(account);
        assertThat(RecordId.format(id)).startsWith("001000000000001");
    }

    @Test
    void holdsTheLargestObjectAndSequence() {
        long id = RecordId.of(62 * 62 * 62 - 1, RecordId.MAX_SEQUENCE);

        assertThat(RecordId.parse(RecordId.format(id))).hasValue(id);
        assertThat(id).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "001", "001M000000qfPy!", "001M000000qfPySIA!", "001M000000qfPySAAA", "zzzzzzzzzzzzzzz", "榫"
            })
    void refusesWhatIsNoId(String text) {
        assertThat(RecordId.parse(text)).isEqualTo(OptionalLong.empty());
    }
}
