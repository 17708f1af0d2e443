package dev.tenon.engine.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever somebody uploads is answered with a format and rows, never with an exception. */
class AnyBytesTests {

    private static final byte[] ALPHABET = {
        'a',
        '1',
        ' ',
        ',',
        ';',
        '\t',
        '|',
        '"',
        '"',
        '\'',
        '\\',
        '\n',
        '\n',
        '\r',
        '#',
        0,
        (byte) 0xEF,
        (byte) 0xBB,
        (byte) 0xBF,
        (byte) 0xFE,
        (byte) 0xFF,
        (byte) 0xE9,
        (byte) 0xB0,
        (byte) 0x81
    };

    @TempDir
    Path folder;

    /** The bytes that the files of one run are made of. */
    enum Bytes {
        /** All 256, mostly no text. */
        ANY,
        /** Those that mean something to a reader of CSV. */
        SPECIAL,
        /** The printable ones among them. */
        TEXT;

        byte next(Random random) {
            return switch (this) {
                case ANY -> (byte) random.nextInt(256);
                case SPECIAL -> ALPHABET[random.nextInt(ALPHABET.length)];
                case TEXT -> ALPHABET[random.nextInt(15)];
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void areReadWithoutAnException(Bytes bytes) throws IOException {
        Random random = new Random(20_260_101);
        Path file = folder.resolve("any.csv");
        int rows = 0;
        for (int i = 0; i < 400; i++) {
            byte[] content = new byte[random.nextInt(200)];
            for (int at = 0; at < content.length; at++) {
                content[at] = bytes.next(random);
            }
            Files.write(file, content);
            TestingCsv csv = TestingCsv.read(file, CsvSniffer.sniff(file).format());
            assertThat(csv.columns()).doesNotHaveDuplicates();
            assertThat(csv.rows())
                    .allMatch(row -> row.cells().size() >= csv.columns().size()
                            || !row.problems().isEmpty());
            rows += csv.rows().size();
        }
        assertThat(rows).isPositive();
    }

    @Test
    void everyFormatReadsEveryText() throws IOException {
        Random random = new Random(7);
        char[] signs = {',', ';', '\t', '"', '\'', '|', CsvFormat.NONE, '#'};
        int read = 0;
        for (int i = 0; i < 1_500; i++) {
            CsvFormat format = CsvFormat.STANDARD
                    .withDelimiter(signs[random.nextInt(signs.length)])
                    .withQuote(signs[random.nextInt(signs.length)])
                    .withComment(signs[random.nextInt(signs.length)])
                    .withEscape(QuoteEscape.values()[random.nextInt(2)])
                    .withSpaces(SpaceAroundQuotes.values()[random.nextInt(2)])
                    .withSkipLines(random.nextInt(3));
            byte[] content = new byte[100];
            for (int at = 0; at < content.length; at++) {
                content[at] = Bytes.TEXT.next(random);
            }
            if (format.check().isEmpty()) {
                TestingCsv.read(content, format, CsvLimits.DEFAULT);
                read++;
            }
        }
        assertThat(read).isGreaterThan(500);
    }
}
