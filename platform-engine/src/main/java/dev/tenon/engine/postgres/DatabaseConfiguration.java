package dev.tenon.engine.postgres;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Opens the database before anything that needs one, and closes it after all of that. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DatabaseSettings databaseSettings(Environment environment) {
        return DatabaseSettings.from(environment::getProperty);
    }

    @Bean
    Database database(DatabaseSettings settings, StartProgress progress) {
        return Database.open(settings, progress);
    }

    // The pools belong to the database, which closes them before it stops PostgreSQL.
    @Bean(destroyMethod = "")
    @Primary
    DataSource dataSource(Database database) {
        return database.records();
    }

    @Bean(destroyMethod = "")
    DataSource ddlDataSource(Database database) {
        return database.ddl();
    }

    @Bean(destroyMethod = "")
    DataSource countersDataSource(Database database) {
        return database.counters();
    }
}
