package dev.tenon.engine.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTests {

    private static final CsvFormat STANDARD = CsvFormat.STANDARD;

    @Test
    void rowsKnowTheLineWhereTheyBegin() throws IOException {
        TestingCsv csv = TestingCsv.read("id,note\r\n1,\"two\r\nlines\"\r\n\r\n , \r\n2,x", STANDARD);
        assertThat(csv.columns()).containsExactly("id", "note");
        assertThat(csv.rows()).extracting(CsvRow::line).containsExactly(2L, 6L);
        assertThat(csv.cells()).containsExactly(List.of("1", "two\r\nlines"), List.of("2", "x"));
        assertThat(csv.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndingIsUnderstood(String end) throws IOException {
        TestingCsv csv = TestingCsv.read(String.join(end, "a,b", "1,2", "3,4", ""), STANDARD);
        assertThat(csv.cells()).containsExactly(List.of("1", "2"), List.of("3", "4"));
        assertThat(csv.rows()).extracting(CsvRow::line).containsExactly(2L, 3L);
    }

    @Test
    void raggedRowsAreProblemsOfTheirRow() throws IOException {
        TestingCsv csv = TestingCsv.read("a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n1,2,3\n\"1\n\",2\n", STANDARD);
        assertThat(csv.problems())
                .containsExactly("2 CSV_ROW_TOO_SHORT", "3 CSV_ROW_TOO_WIDE", "6 CSV_QUOTE_NOT_CLOSED");
        assertThat(csv.cells().get(0)).containsExactly("1", "2", "");
        assertThat(csv.cells().get(1)).containsExactly("1", "2", "3", "4");
        assertThat(csv.cells().get(2)).containsExactly("1", "2", "3");
    }

    @Test
    void aProblemSaysWhereAndWhatInBothLanguages() throws IOException {
        Problem problem = TestingCsv.read("a,b,c\n\n1,2\n", STANDARD)
                .rows()
                .getFirst()
                .problems()
                .all()
                .getFirst();
        assertThat(problem).hasToString("3:3 CSV_ROW_TOO_SHORT: The row has 2 of 3 cells.");
        assertThat(problem.message(Locale.SIMPLIFIED_CHINESE)).isEqualTo("该行只有 2 个单元格，应有 3 个。");
    }

    @Test
    void blankAndRepeatedHeadersGetNames() throws IOException {
        TestingCsv csv = TestingCsv.read("Name,, name ,Column 2,Name (2),Multi \n line\n", STANDARD);
        assertThat(csv.columns()).containsExactly("Name", "Column 2 (2)", "name (3)", "Column 2", "Name (2)", "Multi");
        assertThat(TestingCsv.read("\"Multi \n line\",b\n", STANDARD).columns()).containsExactly("Multi line", "b");
    }

    @Test
    void withoutHeaderTheFirstLineIsData() throws IOException {
        TestingCsv csv = TestingCsv.read("1,2\n3,4\n", STANDARD.withHeader(HeaderLine.ABSENT));
        assertThat(csv.columns()).containsExactly("Column 1", "Column 2");
        assertThat(csv.cells()).containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void linesBeforeTheHeaderAreSkippedButCounted() throws IOException {
        TestingCsv csv = TestingCsv.read("Report \"x\n\na,b\n1,2\n", STANDARD.withSkipLines(2));
        assertThat(csv.columns()).containsExactly("a", "b");
        assertThat(csv.rows()).extracting(CsvRow::line).containsExactly(4L);
        assertThat(TestingCsv.read("a\n", STANDARD.withSkipLines(9)).columns()).isEmpty();
    }

    @Test
    void commentsAreDataUnlessAskedFor() throws IOException {
        String text = "a,b\n#1,x\n2,y\n";
        assertThat(TestingCsv.read(text, STANDARD).cells()).containsExactly(List.of("#1", "x"), List.of("2", "y"));
        assertThat(TestingCsv.read(text, STANDARD.withComment('#')).cells()).containsExactly(List.of("2", "y"));
    }

    @Test
    void whatIsTooMuchIsCutAndReported() throws IOException {
        CsvLimits limits = new CsvLimits(4, 3, 8);
        String text = "a,b,c\n12345,2,3\n1,2,3,4,5\n1234,1234,9\n1,2,3\n";
        TestingCsv csv = TestingCsv.read(text.getBytes(StandardCharsets.UTF_8), STANDARD, limits);
        assertThat(csv.problems())
                .containsExactly("2 CSV_CELL_TOO_LONG", "3 CSV_TOO_MANY_COLUMNS", "4 CSV_ROW_TOO_LONG");
        assertThat(csv.cells().getFirst()).containsExactly("1234", "2", "3");
        assertThat(csv.cells().getLast()).containsExactly("1", "2", "3");
    }

    @Test
    void aQuoteThatNeverClosesEndsTheReadingWithAProblem() throws IOException {
        String text = "a,b\n1,2\n3,\"" + "x\n".repeat(2_000_000);
        TestingCsv csv = TestingCsv.read(text, STANDARD);
        assertThat(csv.problems()).containsExactly("3 CSV_QUOTE_NOT_CLOSED");
        assertThat(csv.cells().getFirst()).containsExactly("1", "2");
    }

    @Test
    void aFileThatIsOneQuoteIsAProblemToo() throws IOException {
        TestingCsv csv = TestingCsv.read("\"" + "x".repeat(2_000_000), STANDARD);
        assertThat(csv.columns()).isEmpty();
        assertThat(csv.problems()).containsExactly("1 CSV_QUOTE_NOT_CLOSED");
    }

    @Test
    void bytesThatAreNoTextAreProblemsOfTheirCell() throws IOException {
        byte[] bytes = "a,b\n1,é\n2,x\0y\n3,\uFFFD\n".getBytes(StandardCharsets.UTF_8);
        bytes[7] = ' ';
        TestingCsv csv = TestingCsv.read(bytes, STANDARD, CsvLimits.DEFAULT);
        assertThat(csv.problems()).containsExactly("2 CSV_BAD_CHARACTER", "3 CSV_BAD_CHARACTER");
        assertThat(csv.rows().getFirst().problems().all().getFirst().path()).isEqualTo("b");
        assertThat(csv.cells()).extracting(List::getLast).containsExactly("\uFFFD ", "x\uFFFDy", "\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheFirstHeader(String charset) throws IOException {
        CsvFormat format = STANDARD.withCharset(Charset.forName(charset));
        assertThat(TestingCsv.read("\uFEFF名称,b\n1,2", format).columns()).containsExactly("名称", "b");
    }

    @Test
    void backslashesEscapeQuotesWhereTheFormatSaysSo() throws IOException {
        CsvFormat format = STANDARD.withEscape(QuoteEscape.BACKSLASH);
        TestingCsv csv = TestingCsv.read("a,b\n\"5\\\" disk, \"\"new\"\"\",C:\\\\x\n\"C:\\\\\",\"a\\nb\"\n", format);
        assertThat(csv.cells()).containsExactly(List.of("5\" disk, \"new\"", "C:\\\\x"), List.of("C:\\", "a\\nb"));
    }

    @Test
    void blanksAroundQuotesAreDroppedWhereTheFormatSaysSo() throws IOException {
        CsvFormat format = STANDARD.withSpaces(SpaceAroundQuotes.DROPPED);
        TestingCsv csv = TestingCsv.read("a, b\n x , \" y, z \" \n \"1\" ,2", format);
        assertThat(csv.cells()).containsExactly(List.of(" x ", " y, z "), List.of("1", "2"));
    }

    @Test
    void repairedQuotesSurviveTheBorderOfTheBuffer() throws IOException {
        CsvFormat format = STANDARD.withEscape(QuoteEscape.BACKSLASH).withSpaces(SpaceAroundQuotes.DROPPED);
        for (int length = 8170; length < 8200; length++) {
            TestingCsv csv = TestingCsv.read("a,b\n" + "x".repeat(length) + ",  \"1\\\"2\"  \n3,4\n", format);
            assertThat(csv.cells()).extracting(List::getLast).containsExactly("1\"2", "4");
        }
    }

    @Test
    void withoutQuoteCharacterQuotesAreText() throws IOException {
        TestingCsv csv =
                TestingCsv.read("a\tb\n\"x\t5\"\n", STANDARD.withDelimiter('\t').withQuote(CsvFormat.NONE));
        assertThat(csv.cells()).containsExactly(List.of("\"x", "5\""));
    }

    @Test
    void aBrokenStreamIsAProblemAfterTheRowsThatCame() throws IOException {
        try (CsvRows rows = CsvRows.open(new BrokenStream("a,b\n1,2\n3,"), STANDARD, CsvLimits.DEFAULT)) {
            assertThat(rows.next().cells()).containsExactly("1", "2");
            assertThat(rows.next().problems()).extracting(Problem::code).containsExactly("CSV_READ_FAILED");
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @Test
    void anImpossibleFormatIsRefusedInWords() {
        assertThatThrownBy(() -> TestingCsv.read("a", STANDARD.withDelimiter('"')))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("must differ");
        assertThat(STANDARD.withDelimiter('\n').withSkipLines(-1).check()).hasSize(2);
        assertThat(STANDARD.withQuote(CsvFormat.NONE).check()).isEmpty();
    }

    /** Some text, then the network is gone. */
    private static final class BrokenStream extends InputStream {

        private final byte[] bytes;
        private int next;

        BrokenStream(String text) {
            bytes = text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() throws IOException {
            if (next == bytes.length) {
                throw new IOException("gone");
            }
            return bytes[next++];
        }
    }
}
