package dev.tenon.engine.packaging;

import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.engine.org.FirstStartStep;
import dev.tenon.engine.org.Installation;
import dev.tenon.engine.security.Sessions;
import dev.tenon.metadata.problem.Sentence;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At the first start: the sample application, with its records. */
@Component
@Order(20)
class FirstPackages implements FirstStartStep {
    private static final String SALES = "sales";

    private final PackageInstaller installer;
    private final Sessions sessions;

    FirstPackages(PackageInstaller installer, Sessions sessions) {
        this.installer = installer;
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return SALES;
    }

    @Override
    public void run(Installation installation) {
        SamplePackage.find(SALES).ifPresent(content -> {
            installation
                    .progress()
                    .accept(Sentence.of(
                            "Installing {0} ...",
                            "正在安装{0} ……",
                            Sentence.of(
                                    content.manifest().shown().in(Locale.ENGLISH),
                                    content.manifest().shown().in(Locale.CHINA))));
            installer.install(
                    sessions.system(installation.org()), content, DeployOptions.apply(), installation.sampleData());
        });
    }
}
