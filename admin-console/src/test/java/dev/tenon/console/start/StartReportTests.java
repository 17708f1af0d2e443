package dev.tenon.console.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.postgres.StartFailure;
import dev.tenon.metadata.problem.Sentence;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.PortInUseException;

class StartReportTests {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void portThatIsTakenIsASentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Map<String, String> environment = Map.of("TENON_PORT", Integer.toString(taken.getLocalPort()));
            assertThatThrownBy(() -> StartReport.checkPort(environment))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("Port " + taken.getLocalPort()
                            + " is in use by another program; stop that, or set TENON_PORT to another port.");
        }
    }

    @Test
    void anyFreePortWillDo() {
        assertThatCode(() -> StartReport.checkPort(Map.of("TENON_PORT", "0"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "-1", "65536", "123456", "80 80"})
    void portMustBeANumber(String port) {
        assertThatThrownBy(() -> StartReport.checkPort(Map.of("TENON_PORT", port)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("TENON_PORT is \"" + port + "\"");
    }

    @Test
    void knownCauseIsOneSentenceHoweverDeepItLies() {
        RuntimeException failure = new IllegalStateException(
                new IllegalArgumentException(new StartFailure(Sentence.of("Because of {0}.", "因为 {0}。", "this"))));
        StartReport.explain(failure, terminal("LANG", "en_US.UTF-8"));
        assertThat(lines()).containsExactly("Because of this.");
    }

    @Test
    void portTakenAtTheLastMomentIsTheSameSentence() {
        StartReport.explain(
                new IllegalStateException(new PortInUseException(8080, new IllegalStateException())),
                terminal("LANG", "C"));
        assertThat(lines()).singleElement().asString().startsWith("Port 8080 is in use");
    }

    @Test
    void chineseTerminalGetsASecondLine() {
        terminal("LC_ALL", "zh_CN.UTF-8").say(Sentence.of("Ready.", "就绪。"));
        assertThat(lines()).containsExactly("Ready.", "就绪。");
    }

    private Terminal terminal(String variable, String value) {
        return new Terminal(
                new PrintStream(screen, true, StandardCharsets.UTF_8), Terminal.speaksChinese(Map.of(variable, value)));
    }

    private List<String> lines() {
        return screen.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
