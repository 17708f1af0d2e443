package dev.tenon.engine.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real files, and collections of awkward ones, read from a folder beside the project where there is one. */
class SharedFilesTests {

    private static final Pattern LISTED = Pattern.compile("\\| (\\S+\\.csv) \\| ([\\d,]+) × (\\d+) \\|.*");

    private final Path data = Path.of(System.getProperty("tenon.shared", "absent"), "data");

    @TempDir
    Path folder;

    @BeforeEach
    void needsTheFolder() {
        assumeTrue(Files.isDirectory(data), "no shared data beside the project: skipped");
    }

    @Test
    void everyFileIsReadToItsEnd() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Path file : csvFiles()) {
            CsvSniff sniff = CsvSniffer.sniff(file);
            TestingCsv csv = TestingCsv.read(file, sniff.format());
            softly.assertThat(sniff.problems().isEmpty()).as("%s", file).isEqualTo(Files.size(file) > 0);
            softly.assertThat(csv.columns())
                    .as("%s", file)
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
            softly.assertThat(csv.rows())
                    .as("%s", file)
                    .allMatch(row -> row.cells().size() >= csv.columns().size());
            softly.assertThat(csv.problems())
                    .as("%s", file)
                    .noneMatch(problem -> problem.contains("BAD_CHARACTER") || problem.contains("READ_FAILED"));
        }
        softly.assertAll();
    }

    @Test
    void listedFilesHaveTheListedSize() throws IOException {
        // Rows without any content are not read: 70 of this one.
        Map<String, Integer> blankRows = Map.of("zh_company_addresses_6k.csv", 70);
        SoftAssertions softly = new SoftAssertions();
        int seen = 0;
        for (String line : Files.readAllLines(data.resolve("README.md"))) {
            Matcher listed = LISTED.matcher(line);
            if (listed.matches()) {
                String name = listed.group(1);
                int rows = Integer.parseInt(listed.group(2).replace(",", "")) - blankRows.getOrDefault(name, 0);
                TestingCsv csv = sniffAndRead(data.resolve(name));
                softly.assertThat(csv.rows()).as(name).hasSize(rows);
                softly.assertThat(csv.columns()).as(name).hasSize(Integer.parseInt(listed.group(3)));
                softly.assertThat(csv.problems()).as(name).isEmpty();
                seen++;
            }
        }
        softly.assertThat(seen).isGreaterThan(30);
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "newlines",
                "newlines_crlf",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8"
            })
    void spectrumFilesEqualTheirJson(String name) throws IOException {
        Path spectrum = data.resolve("torture/csv-spectrum");
        TestingCsv csv = sniffAndRead(spectrum.resolve("csvs/" + name + ".csv"));
        JsonNode expected = JsonMapper.shared().readTree(Files.readString(spectrum.resolve("json/" + name + ".json")));
        assertThat(JsonMapper.shared().<JsonNode>valueToTree(objects(csv))).isEqualTo(expected);
    }

    /** Its JSON shows another phone number, and an object without a list around it; the rest must agree. */
    @Test
    void unquotedCellsKeepTheirQuotes() throws IOException {
        TestingCsv csv = sniffAndRead(data.resolve("torture/csv-spectrum/csvs/location_coordinates.csv"));
        assertThat(csv.cells()).hasSize(1);
        assertThat(csv.cells().getFirst().get(1)).matches("37.36'37\\.8\"N 121.2'17\\.9\"W");
        assertThat(csv.cells().getFirst().subList(2, 4)).containsExactly("Modesto", "Stanislaus");
    }

    @ParameterizedTest
    @CsvSource({
        "torture/csv-parser/bench_utf16.csv, UTF-16LE, ʤ",
        "torture/csv-parser/bench_utf16-big.csv, UTF-16BE, ʤ",
        "torture/csv-parser/bench_utf8.csv, UTF-8, ʤ",
        "torture/csv-parser/bench_latin.csv, windows-1252, ©",
        "torture/frictionless/latin1.csv, windows-1252, ©",
        "torture/frictionless/table-infer-iso-8859-7.csv, ISO-8859-7, Ευστοργιος",
        "torture/frictionless/bom.csv, UTF-8, 中国人"
    })
    void knownEncodingsAreFound(String name, String charset, String lastCell) throws IOException {
        CsvFormat format = CsvSniffer.sniff(data.resolve(name)).format();
        TestingCsv csv = TestingCsv.read(data.resolve(name), format);
        assertThat(format.charset()).isEqualTo(Charset.forName(charset));
        assertThat(csv.cells().getLast().getLast()).isEqualTo(lastCell);
    }

    @ParameterizedTest
    @CsvSource({
        "zh_company_addresses_6k.csv, GB18030",
        "zh_company_short_names_10k.csv, GBK",
        "zh_person_names_historical_10k.csv, GB18030",
        "geo_china_adcodes_latlng.csv, GBK",
        "zh_company_addresses_6k.csv, UTF-16LE",
        "zh_person_names_historical_10k.csv, UTF-16BE",
        "chinook_customers.csv, UTF-16LE"
    })
    void otherEncodingsOfAFileReadTheSame(String name, String charset) throws IOException {
        String text = Files.readString(data.resolve(name), StandardCharsets.UTF_8);
        Path file = TestingCsv.file(folder, text, Charset.forName(charset));
        CsvFormat format = CsvSniffer.sniff(file).format();
        assertThat(format.charset().contains(Charset.forName(charset))).isTrue();
        Path again = folder.resolve("again.csv");
        Files.writeString(again, new String(text.getBytes(Charset.forName(charset)), Charset.forName(charset)));
        assertThat(TestingCsv.read(file, format).cells())
                .isEqualTo(sniffAndRead(again).cells());
    }

    private List<Path> csvFiles() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static TestingCsv sniffAndRead(Path file) throws IOException {
        return TestingCsv.read(file, CsvSniffer.sniff(file).format());
    }

    private static List<Map<String, String>> objects(TestingCsv csv) {
        List<Map<String, String>> objects = new ArrayList<>();
        for (List<String> cells : csv.cells()) {
            Map<String, String> object = new LinkedHashMap<>();
            for (int i = 0; i < csv.columns().size(); i++) {
                object.put(csv.columns().get(i), cells.get(i));
            }
            objects.add(object);
        }
        return objects;
    }
}
