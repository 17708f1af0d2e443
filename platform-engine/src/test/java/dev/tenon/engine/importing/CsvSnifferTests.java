package dev.tenon.engine.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSnifferTests {

    private static final String CHINESE = "编号,客户名称,城市,备注\n1,华东精密仪器有限公司,苏州,\"重点客户，需回访\"\n2,北方重工集团,沈阳,报价中\n";

    @TempDir
    Path folder;

    static Stream<Arguments> delimiters() {
        return Stream.of(
                Arguments.of("name,city\nA,B\n", ','),
                Arguments.of("name;amount\nA;1,5\nB;2,5\nC;3,5\n", ';'),
                Arguments.of("name\tnote\nA\tone, two\nB\tthree, four\n", '\t'),
                Arguments.of("name|city\nA|B\n", '|'),
                Arguments.of("name^city\nA^B\n", '^'),
                Arguments.of("name`city\nA`B\n", '`'),
                Arguments.of("name;note\nA;\"x, y, z\"\nB;\"u, v\"\n", ';'),
                Arguments.of("\"a;b\",\"c;d\"\n\"1;2\",\"3;4\"\n", ','),
                Arguments.of("one column\nA\nB\n", ','),
                Arguments.of("place\n\"Paris, France\"\n\"Rome, Italy\"\n", ','),
                Arguments.of("a,b,c\n1,2\n1,2,3,4\n", ','),
                Arguments.of("", ','));
    }

    @ParameterizedTest
    @MethodSource("delimiters")
    void findsTheDelimiter(String text, char delimiter) throws IOException {
        assertThat(sniff(text).delimiter()).isEqualTo(delimiter);
    }

    static Stream<Arguments> quotings() {
        CsvFormat standard = CsvFormat.STANDARD;
        return Stream.of(
                Arguments.of("a,b\n1,\"x \"\"y\"\" z\"\n", standard),
                Arguments.of("a,b\n1,'x, y'\n2,'z'\n", standard.withQuote('\'')),
                Arguments.of("a,b\n's-Hertogenbosch,1\nO'Neill,2\n", standard),
                Arguments.of("a,b\n1,\"x \\\"y\\\" z\"\n", standard.withEscape(QuoteEscape.BACKSLASH)),
                Arguments.of("a,b\n1,\"C:\\dir\\\"\n2,\"x\"\n", standard),
                Arguments.of("a, b\n1, \"x, y\"\n", standard.withSpaces(SpaceAroundQuotes.DROPPED)),
                Arguments.of("a,b\n1,\"{\"\"x\"\": 1, \"\"y\"\": 2}\"\n", standard),
                Arguments.of(
                        "a\tb\n\"thin\t1\n2\t2\n3\t3\n4\t4\n",
                        standard.withDelimiter('\t').withQuote(CsvFormat.NONE)));
    }

    @ParameterizedTest
    @MethodSource("quotings")
    void findsTheQuoting(String text, CsvFormat expected) throws IOException {
        assertThat(sniff(text)).isEqualTo(expected);
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("id,name\n1,A\n", 0, HeaderLine.PRESENT),
                Arguments.of("1,A\n2,B\n", 0, HeaderLine.ABSENT),
                Arguments.of("2024-01-05,A\n2024-01-06,B\n", 0, HeaderLine.ABSENT),
                Arguments.of("Li,1980-02-01\nWu,1975-11-30\n", 0, HeaderLine.ABSENT),
                Arguments.of("Li,a@example.com\nWu,b@example.com\n", 0, HeaderLine.ABSENT),
                Arguments.of("region,2023,2024\nEast,1,2\n", 0, HeaderLine.PRESENT),
                Arguments.of("id,name\n", 0, HeaderLine.PRESENT),
                Arguments.of("# made by hand\n#, really\nid,name,city\n1,A,B\n2,C,D\n", 2, HeaderLine.PRESENT),
                Arguments.of("#,name\n1,A\n2,B\n", 0, HeaderLine.PRESENT),
                Arguments.of("Customer report\n\nid,name,city\n1,A,B\n2,C,D\n", 2, HeaderLine.PRESENT),
                Arguments.of("客户列表,,\nid,name,city\n1,A,B\n2,C,D\n", 1, HeaderLine.PRESENT),
                Arguments.of("\n\nid,name\n1,A\n", 0, HeaderLine.PRESENT));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void findsTheHeader(String text, int skipLines, HeaderLine header) throws IOException {
        CsvFormat format = sniff(text);
        assertThat(format.skipLines()).isEqualTo(skipLines);
        assertThat(format.header()).isEqualTo(header);
    }

    @ParameterizedTest
    @CsvSource({"'a,b\n1,2\n',LF", "'a,b\r\n1,2\r\n',CRLF", "'a,b\r1,2\r',CR", "'a,b',LF"})
    void findsTheLineEnding(String text, LineEnding expected) throws IOException {
        assertThat(sniff(text).lineEnding()).isEqualTo(expected);
    }

    static Stream<Arguments> encodings() {
        String western = "id;name\n1;Müller & Söhne\n2;Café Québec\n3;Ñandú\n";
        String greek = "id,name\n1,Αθήνα Εμπορική\n2,Θεσσαλονίκη\n";
        String russian =
                "номер,название,город\n1,Северсталь,Москва\n2,Уралмаш,Екатеринбург\n3,Русские краски,Ярославль\n";
        return Stream.of(
                Arguments.of(CHINESE, "UTF-8", "UTF-8"),
                Arguments.of("\uFEFF" + CHINESE, "UTF-8", "UTF-8"),
                Arguments.of("\uFEFF" + CHINESE, "UTF-16LE", "UTF-16LE"),
                Arguments.of("\uFEFF" + CHINESE, "UTF-16BE", "UTF-16BE"),
                Arguments.of("\uFEFF" + CHINESE, "UTF-32LE", "UTF-32LE"),
                Arguments.of(CHINESE, "UTF-16LE", "UTF-16LE"),
                Arguments.of(CHINESE, "UTF-16BE", "UTF-16BE"),
                Arguments.of(CHINESE, "GBK", "GB18030"),
                Arguments.of("a,b\n1,中\n", "GBK", "GB18030"),
                Arguments.of(CHINESE + "3,𠮷野家(中国),上海,㐂\n", "GB18030", "GB18030"),
                Arguments.of(western, "ISO-8859-1", "windows-1252"),
                Arguments.of("id,price\n1,5 €\n", "windows-1252", "windows-1252"),
                Arguments.of(greek, "ISO-8859-7", "ISO-8859-7"),
                Arguments.of(russian, "windows-1251", "windows-1251"),
                Arguments.of("a,b\n1,2\n", "US-ASCII", "UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void findsTheEncoding(String text, String written, String expected) throws IOException {
        Path file = TestingCsv.file(folder, text, Charset.forName(written));
        CsvFormat format = CsvSniffer.sniff(file).format();
        assertThat(format.charset()).isEqualTo(Charset.forName(expected));
        String plain = text.replace("\uFEFF", "");
        assertThat(TestingCsv.read(file, format))
                .isEqualTo(TestingCsv.read(plain, format.withCharset(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"GBK,GB18030", "ISO-8859-1,windows-1252", "UTF-8,UTF-8"})
    void theFirstForeignLetterMayComeLate(String written, String expected) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id,name\n".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes("1,plain\n".repeat(300_000).getBytes(StandardCharsets.US_ASCII));
        String late = written.equals("ISO-8859-1") ? "2,Québec\n" : "2,客户名称\n";
        bytes.writeBytes(late.getBytes(Charset.forName(written)));
        Path file = Files.write(folder.resolve("late.csv"), bytes.toByteArray());
        assertThat(CsvSniffer.sniff(file).format().charset()).isEqualTo(Charset.forName(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "，", "x"})
    void theEncodingOfALongFileIsFoundWhereverTheEvidenceIsCut(String between) throws IOException {
        for (int padding = 0; padding < 4; padding++) {
            String text = "a".repeat(padding) + "名称,b\n" + ("1,华东精密仪器有限公司" + between).repeat(10_000);
            Path file = TestingCsv.file(folder, text, Charset.forName("GBK"));
            assertThat(CsvSniffer.sniff(file).format().charset()).isEqualTo(Charset.forName("GB18030"));
        }
    }

    @Test
    void aSampleMayEndWithinACharacterOrAQuote() throws IOException {
        String row = "编号一,\"" + "长文本，第一行\n第二行".repeat(400) + "\"\n";
        CsvFormat format = sniff("名称,说明\n" + row.repeat(60));
        assertThat(format).isEqualTo(CsvFormat.STANDARD);
    }

    @Test
    void whatIsNoTextIsSaidToBeNone() throws IOException {
        assertThat(problems(new byte[] {'P', 'K', 3, 4, 20, 0})).containsExactly("CSV_NOT_TEXT");
        assertThat(problems("%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII))).containsExactly("CSV_NOT_TEXT");
        assertThat(problems(new byte[0])).containsExactly("CSV_EMPTY");
        assertThat(problems(" \r\n\n".getBytes(StandardCharsets.US_ASCII))).containsExactly("CSV_EMPTY");
        assertThat(problems("a\n".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }

    private List<String> problems(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file.csv"), bytes);
        return CsvSniffer.sniff(file).problems().stream().map(Problem::code).toList();
    }

    private CsvFormat sniff(String text) throws IOException {
        return CsvSniffer.sniff(TestingCsv.file(folder, text)).format();
    }
}
