package dev.tenon.engine.packaging;

import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.engine.org.FirstStartStep;
import dev.tenon.engine.org.Installation;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.query.Query;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.security.Sessions;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Sentence;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At the first start: the sample application, with its records. */
@Component
@Order(20)
class FirstPackages implements FirstStartStep {
    private static final String SALES = "sales";
    private static final String ADMIN = "admin";

    private final PackageInstaller installer;
    private final Sessions sessions;
    private final QueryRunner queries;

    FirstPackages(PackageInstaller installer, Sessions sessions, QueryRunner queries) {
        this.installer = installer;
        this.sessions = sessions;
        this.queries = queries;
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
            installer.install(owner(installation.org()), content, DeployOptions.apply(), installation.sampleData());
        });
    }

    /** The administrator, so that the sample records are somebody's. */
    private Session owner(Org org) {
        Session system = sessions.system(org);
        Query admin = Query.of(SystemFields.USER, List.of(FieldPath.of("Id")))
                .where(Filter.Compare.of("Username", Operator.EQUALS, new Operand.Text(ADMIN)));
        return queries.run(system, admin).rows().stream()
                .flatMap(row -> sessions.of(org, row.id()).stream())
                .findFirst()
                .orElse(system);
    }
}
