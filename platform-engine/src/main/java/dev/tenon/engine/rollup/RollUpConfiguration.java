package dev.tenon.engine.rollup;

import dev.tenon.engine.catalog.Catalogs;
import dev.tenon.engine.jobs.JobHandler;
import dev.tenon.engine.jobs.JobQueue;
import dev.tenon.engine.record.SaveHook;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;

/** Hands the parts of roll-ups to whoever asks for them. */
@Configuration(proxyBeanMethods = false)
class RollUpConfiguration {

    @Bean
    RollUps rollUps(DataSource dataSource, PlatformTransactionManager transactions, Catalogs catalogs, Clock clock) {
        return RollUps.over(dataSource, transactions, catalogs, clock);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SaveHook rollUpHook(RollUps rollUps) {
        return rollUps.hook();
    }

    @Bean
    JobHandler rollUpJob(RollUps rollUps) {
        return rollUps.job();
    }

    @Bean
    RollUpCatchUp rollUpCatchUp(RollUps rollUps, JobQueue jobs) {
        return rollUps.catchUp(jobs);
    }

    @Bean
    RollUpAudit rollUpAudit(RollUps rollUps) {
        return rollUps.audit();
    }
}
