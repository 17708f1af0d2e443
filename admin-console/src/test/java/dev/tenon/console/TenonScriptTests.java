package dev.tenon.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in a world that has the usual small tools, but neither JDK nor Maven unless a test brings one. */
class TenonScriptTests {
    private static final List<String> SMALL_TOOLS =
            List.of("bash", "env", "cat", "dirname", "find", "grep", "head", "id", "mkdir", "readlink", "sed", "touch");

    @TempDir
    Path world;

    private Path tools;
    private Path jvms;

    @BeforeEach
    void makeTheWorld() throws IOException {
        tools = Files.createDirectory(world.resolve("bin"));
        jvms = Files.createDirectory(world.resolve("jvms"));
        for (String tool : SMALL_TOOLS) {
            Path real = Stream.of("/usr/bin", "/bin")
                    .map(folder -> Path.of(folder, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            bring(tool, "exec " + real + " \"$@\"");
        }
    }

    @Test
    void helpNamesTheCommands() throws Exception {
        Outcome help = tenon("help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.output()).contains("start [--empty]", "test [--long]", "bench", "TENON_DB_URL");
    }

    @Test
    void unknownCommandGetsTheHelpAndFails() throws Exception {
        Outcome unknown = tenon("strat");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.output()).contains("Usage:");
    }

    @Test
    void unknownOptionOfStartIsASentence() throws Exception {
        Outcome start = tenon("start", "--emtpy");
        assertThat(start.exitCode()).isEqualTo(1);
        assertThat(start.output())
                .startsWith("./tenon start does not know \"--emtpy\"")
                .hasLineCount(1);
    }

    @Test
    void missingJdkIsASentence() throws Exception {
        Outcome start = tenon("start");
        assertThat(start.exitCode()).isEqualTo(1);
        assertThat(start.output())
                .startsWith("Tenon needs a JDK 25 or later and finds none")
                .hasLineCount(1);
    }

    @Test
    void olderJdkDoesNotCount() throws Exception {
        bringJdk("17.0.15");
        assertThat(tenon("start").output()).startsWith("Tenon needs a JDK 25");
    }

    @Test
    void missingMavenIsASentence() throws Exception {
        bringJdk("25.0.3");
        Outcome test = tenon("test");
        assertThat(test.exitCode()).isEqualTo(1);
        assertThat(test.output()).startsWith("Tenon needs Maven 3.8 or later").hasLineCount(1);
    }

    @Test
    void olderMavenDoesNotCount() throws Exception {
        bringJdk("26");
        bring("mvn", "echo 'Apache Maven 3.6.3 (of long ago)'");
        assertThat(tenon("test").output()).startsWith("Tenon needs Maven 3.8");
    }

    @Test
    void testRunsEverythingInOneCallOfMavenOnTheJdkThatItFound() throws Exception {
        bringJdk("25");
        bring("mvn", "if [ \"$1\" = --version ]; then echo 'Apache Maven 3.8.7'; else echo \"$JAVA_HOME: $*\"; fi");
        bring("chromium", "true");
        bring("fc-list", "echo a font for Chinese");
        assertThat(tenon("test", "--long", "-Dtest=OneTests").output())
                .isEqualTo(jvms.resolve("jdk") + ": -B -ntp -Dtests.excludedGroups= -Dtest=OneTests verify\n");
    }

    @Test
    void missingBrowserIsASentenceWhereNothingCanBeInstalled() throws Exception {
        bringJdk("25");
        bring("mvn", "echo 'Apache Maven 3.9.1'");
        Outcome test = tenon("test");
        assertThat(test.exitCode()).isEqualTo(1);
        assertThat(test.output())
                .startsWith("The browser tests need chromium fonts-noto-cjk")
                .hasLineCount(1);
    }

    private void bringJdk(String version) throws IOException {
        Path home = jvms.resolve("jdk");
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/javac"), "true");
    }

    private void bring(String name, String script) throws IOException {
        program(tools.resolve(name), script);
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private record Outcome(int exitCode, String output) {}

    private Outcome tenon(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                tools.resolve("bash").toString(),
                Path.of(System.getProperty("tenon.root"), "tenon").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(world.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("TENON_JVMS", jvms.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
