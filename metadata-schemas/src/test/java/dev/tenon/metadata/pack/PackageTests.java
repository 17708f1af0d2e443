package dev.tenon.metadata.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageTests {
    private static final String MANIFEST = "package: demo\nversion: 1.0\nlabel: {en: Demo, zh-CN: 演示}\n";

    @Test
    void theSalesPackageIsReadWrittenAndReadAgain() {
        Path folder = Path.of(System.getProperty("tenon.root"), "sample-apps", "sales");

        PackageContent content = PackageReader.read(folder).orThrow(ProblemKind.BAD_INPUT);
        byte[] zip = PackageWriter.zip(content);
        PackageContent again = PackageReader.read(zip).orThrow(ProblemKind.BAD_INPUT);

        assertThat(content.manifest().name()).isEqualTo("sales");
        assertThat(again.manifest()).isEqualTo(content.manifest());
        assertThat(again.elements()).isEqualTo(content.elements()).hasSizeGreaterThan(50);
        assertThat(PackageWriter.zip(again)).isEqualTo(zip);
    }

    @Test
    void aZipOfTheFolderItselfIsReadToo() {
        Read<PackageContent> read = PackageReader.read(zip(Map.of(
                "demo/package.yaml", MANIFEST,
                "demo/apps/Sales.yaml", Examples.APP,
                "demo/README.md", "# Demo",
                "__MACOSX/demo/._x", "junk",
                "demo/.DS_Store", "junk")));

        assertThat(read.problems()).isEmpty();
        assertThat(read.value().orElseThrow().elements())
                .extracting(Element::name)
                .containsExactly("Sales");
    }

    @Test
    void everyProblemOfEveryFileIsReportedWithItsPlace() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("package.yaml", MANIFEST);
        files.put("apps/A.yaml", "app: Sales\ntabs: Account\nicno: x\n");
        files.put("apps/B.json", "{\"app\": \"SALES\",\n \"tabs\": [1]}");
        files.put("objects/L.yaml", Examples.LAYOUT);
        files.put("object/X.yaml", "object: X__c\n");
        files.put("objects/X.txt", "object: X__c\n");
        files.put("objects/deep/X.yaml", "object: X__c\n");
        files.put("value-sets/V.yaml", "valueSet: med__Kinds\nvalues: [\n");
        files.put("data/Account.csv", "Name\n");

        Read<PackageContent> read = PackageReader.read(zip(files));

        assertThat(read.value()).isEmpty();
        assertThat(read.problems().stream().map(PackageTests::line))
                .containsExactlyInAnyOrder(
                        "apps/A.yaml:2:7 WRONG_TYPE tabs",
                        "apps/A.yaml:3:1 UNKNOWN_KEY icno",
                        "apps/B.json:2:11 WRONG_TYPE tabs[0]",
                        "apps/B.json:1:1 DUPLICATE_DEVELOPER_NAME ",
                        "objects/L.yaml:1:1 INVALID_PACKAGE ",
                        "object/X.yaml:1:1 INVALID_PACKAGE ",
                        "objects/X.txt:1:1 INVALID_PACKAGE ",
                        "objects/deep/X.yaml:1:1 INVALID_PACKAGE ",
                        "value-sets/V.yaml:3:1 YAML_PARSER_ERROR ",
                        "data/Account.csv:1:1 INVALID_PACKAGE ");
        assertThat(read.problems().stream().map(problem -> problem.message(Locale.CHINA)))
                .allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void everyNameBeginsWithTheNamespace() {
        Read<PackageContent> read = PackageReader.read(zip(Map.of(
                "package.yaml", MANIFEST + "namespace: med\n",
                "apps/A.yaml", "app: Sales\n",
                "apps/B.yaml", "app: med__Sales\n",
                "objects/V.yaml", """
                        object: med__Visit__c
                        nameField: {type: text}
                        fields:
                          - {name: med__Day__c, type: date}
                          - {name: Hour__c, type: time}
                        """)));

        assertThat(read.problems().stream().map(PackageTests::line))
                .containsExactly(
                        "apps/A.yaml:1:1 INVALID_NAMESPACE ", "objects/V.yaml:1:1 INVALID_NAMESPACE fields[1].name");
    }

    @Test
    void aNamespaceWithoutThePackageHavingOneIsAProblem() {
        Read<PackageContent> read =
                PackageReader.read(zip(Map.of("package.yaml", MANIFEST, "apps/A.yaml", "app: other__Sales\n")));

        assertThat(read.problems().stream().map(PackageTests::line))
                .containsExactly("apps/A.yaml:1:1 INVALID_NAMESPACE ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.yaml", "apps/../../evil.yaml", "/etc/passwd", "C:/x.yaml", "apps\\x.yaml"})
    void noPathLeavesThePackage(String path) {
        Read<PackageContent> read = PackageReader.read(zip(Map.of("package.yaml", MANIFEST, path, "app: X\n")));

        assertThat(read.problems().stream().map(Problem::code)).containsExactly("INVALID_PACKAGE");
    }

    @Test
    void aBombIsNotUnpacked() {
        byte[] zeros = new byte[3 << 20];
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            files.put("__MACOSX/bomb" + i, zeros);
        }

        assertThat(PackageReader.read(zipBytes(files)).problems().stream().map(Problem::code))
                .containsExactly("TOO_LARGE");
    }

    @Test
    void tooManyFilesAreRefused() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i <= PackageLimits.MAX_FILES; i++) {
            files.put("apps/A" + i + ".yaml", "");
        }

        assertThat(PackageReader.read(zip(files)).problems().stream().map(Problem::code))
                .containsExactly("TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "PK\u0003\u0004 but not more", "{}"})
    void whatIsNoZipIsSaidToBeNone(String text) {
        assertThat(PackageReader.read(text.getBytes(StandardCharsets.UTF_8)).problems().stream()
                        .map(Problem::code))
                .containsExactly("INVALID_PACKAGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: 1.0.0",
                "package: demo",
                "package: 'two words'\nversion: 1.0.0",
                "package: demo\nversion: latest",
                "package: demo\nversion: 1.0.0\nnamespace: with_underscore",
                "package: demo\nversion: 1.0.0\nunknown: x",
                "- package",
                ""
            })
    void aBrokenManifestIsRefused(String manifest) {
        assertThat(PackageReader.read(zip(Map.of("package.yaml", manifest))).problems())
                .hasSize(1);
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        byte[] gbk = {'a', 'p', 'p', ':', ' ', (byte) 0xCF, (byte) 0xFA};
        Map<String, byte[]> files =
                Map.of("package.yaml", MANIFEST.getBytes(StandardCharsets.UTF_8), "apps/A.yaml", gbk);

        assertThat(PackageReader.read(zipBytes(files)).problems().stream().map(PackageTests::line))
                .containsExactly("apps/A.yaml:1:1 INVALID_TEXT ");
    }

    @Test
    void aFolderIsReadWithoutItsHiddenFiles(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("package.yaml"), "\uFEFF" + MANIFEST);
        Files.createDirectories(folder.resolve(".git/objects"));
        Files.writeString(folder.resolve(".git/objects/x"), "junk");
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/010-Account.csv"), "Name\n甲\n");

        Read<PackageContent> read = PackageReader.read(folder);

        assertThat(read.problems()).isEmpty();
        assertThat(read.value().orElseThrow().data()).containsOnlyKeys("010-Account.csv");
    }

    private static String line(Problem problem) {
        return problem.place() + " " + problem.code() + " " + problem.path();
    }

    static byte[] zip(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipBytes(bytes);
    }

    private static byte[] zipBytes(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
