package dev.tenon.engine.org;

import dev.tenon.metadata.problem.Sentence;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Brings the fixed tables up to date at each start, and makes the organisation {@code main} with all its steps at the first. */
@Component
public class FirstStart {
    private static final String MAIN = "main";

    private final OrgProvisioner provisioner;
    private final List<FirstStartStep> steps;
    private final FirstStartStore done;

    public FirstStart(OrgProvisioner provisioner, List<FirstStartStep> steps, DataSource dataSource, Clock clock) {
        this.provisioner = provisioner;
        this.steps = List.copyOf(steps);
        this.done = new FirstStartStore(dataSource, clock);
    }

    /** Whether this was the first start of the installation. */
    public enum Outcome {
        INSTALLED,
        WAS_INSTALLED
    }

    /** Goes on where a killed first start stopped. The password is asked for only when there is an admin to make. */
    public Outcome run(SampleData sampleData, Supplier<String> adminPassword, Consumer<Sentence> progress) {
        provisioner.upgradeAll();
        if (done.isAllDone()) {
            return Outcome.WAS_INSTALLED;
        }
        progress.accept(Sentence.of("Creating organisation {0} ...", "正在创建组织 {0} ……", MAIN));
        Org main = provisioner.provision(MAIN, MAIN);
        runSteps(new Installation(main, adminPassword.get(), sampleData, progress));
        done.allDone();
        return Outcome.INSTALLED;
    }

    private void runSteps(Installation installation) {
        for (FirstStartStep step : steps) {
            if (!done.isDone(step.name())) {
                step.run(installation);
                done.done(step.name());
            }
        }
    }
}
