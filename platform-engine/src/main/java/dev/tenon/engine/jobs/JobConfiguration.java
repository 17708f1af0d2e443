package dev.tenon.engine.jobs;

import dev.tenon.engine.org.Orgs;
import dev.tenon.engine.postgres.DatabaseSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the queue together; it begins to work when the server is ready, and ends before the database does. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    JobStore jobStore(DataSource dataSource) {
        return new JobStore(dataSource);
    }

    @Bean
    JobEngine jobEngine(
            DataSource dataSource,
            Orgs orgs,
            DatabaseSettings settings,
            JobStore store,
            Clock clock,
            ObjectProvider<JobHandler> handlers,
            ObjectProvider<RecurringWork> recurring) {
        JobRunner runner = new JobRunner(store, () -> handlers.stream().toList(), clock);
        String node = host() + " " + settings.dataFolder();
        return new JobEngine(dataSource, orgs, runner, recurring.stream().toList(), node);
    }

    /** One server at a time holds a data folder. */
    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    @Bean
    JobQueue jobQueue(JobStore store, JobEngine engine, Clock clock) {
        return new JobQueue(store, engine, clock);
    }

    @Bean
    SmartLifecycle jobLife(JobEngine engine) {
        return new JobLife(engine);
    }
}
