package dev.tenon.engine.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.org.FirstStart.Outcome;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.problem.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstStartIntegrationTests {
    private final EngineFixture engine = EngineFixture.org("first_start");
    private final List<String> happened = new ArrayList<>();

    @BeforeEach
    void forgetEarlierStarts() {
        engine.sql().sql("delete from platform.first_start_step").update();
    }

    @Test
    void doesItsStepsInOrderOnTheOrganisationMain() {
        assertThat(run(step("admin"), step("sample"))).isEqualTo(Outcome.INSTALLED);
        assertThat(happened).containsExactly("password", "admin in main", "sample in main");
        assertThat(engine.orgs().find("main")).isPresent();
    }

    @Test
    void secondStartDoesNothingAndAsksForNoPassword() {
        run(step("admin"));
        happened.clear();
        assertThat(run(step("admin"), step("brought by a later version"))).isEqualTo(Outcome.WAS_INSTALLED);
        assertThat(happened).isEmpty();
    }

    @Test
    void goesOnAtTheStepThatDidNotEnd() {
        assertThatThrownBy(() -> run(step("admin"), failing("sample"))).hasMessage("sample");
        happened.clear();
        assertThat(run(step("admin"), step("sample"))).isEqualTo(Outcome.INSTALLED);
        assertThat(happened).containsExactly("password", "sample in main");
    }

    private Outcome run(FirstStartStep... steps) {
        return new FirstStart(engine.provisioner(), List.of(steps), engine.records(), engine.clock())
                .run(SampleData.INSTALL, this::password, sentence -> {});
    }

    private String password() {
        happened.add("password");
        return "secret";
    }

    private FirstStartStep step(String name) {
        return new TestingStep(
                name,
                installation -> happened.add(name + " in " + installation.org().key()));
    }

    private static FirstStartStep failing(String name) {
        return new TestingStep(name, installation -> {
            throw new IllegalStateException(name);
        });
    }

    private record TestingStep(String name, Consumer<Installation> work) implements FirstStartStep {
        @Override
        public void run(Installation installation) {
            installation.progress().accept(Sentence.of("Doing {0} ...", "正在处理 {0} ……", name));
            work.accept(installation);
        }
    }
}
