package dev.tenon.engine.query;

import dev.tenon.engine.catalog.Catalogs;
import dev.tenon.engine.security.AccessControl;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of the query together. */
@Configuration(proxyBeanMethods = false)
class QueryConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    QueryPlanner queryPlanner(ObjectProvider<AccessControl> control) {
        return new QueryPlanner(control.getIfAvailable(AccessControl::new));
    }

    @Bean
    Statements queryStatements(DataSource dataSource) {
        return new Statements(dataSource, PATIENCE);
    }

    @Bean
    NameSearch nameSearch(ObjectProvider<AccessControl> control, Statements statements) {
        return new NameSearch(control.getIfAvailable(AccessControl::new), statements);
    }

    /** Whoever can decrypt says so by a bean; without one, everybody reads stars. */
    @Bean
    QueryRunner queryRunner(
            QueryPlanner planner, Statements statements, Catalogs catalogs, ObjectProvider<ValueReader> encrypted) {
        return new QueryRunner(planner, statements, catalogs, encrypted.getIfAvailable(() -> ValueReader.MASKED));
    }
}
