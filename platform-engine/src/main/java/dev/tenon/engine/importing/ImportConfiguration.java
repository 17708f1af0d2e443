package dev.tenon.engine.importing;

import dev.tenon.engine.jobs.JobHandler;
import dev.tenon.engine.jobs.JobQueue;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.security.Sessions;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts imports together: what screens ask, and what jobs do. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    Imports imports(
            DataSource dataSource, QueryRunner queries, RecordSaver saver, PlatformTransactionManager transactions) {
        return new Imports(dataSource, queries, saver, transactions);
    }

    @Bean
    ImportJobs importJobs(
            Imports imports, JobQueue jobs, DataSource dataSource, PlatformTransactionManager transactions) {
        return new ImportJobs(imports, jobs, dataSource, transactions);
    }

    @Bean
    JobHandler importJob(
            DataSource dataSource,
            QueryRunner queries,
            RecordSaver saver,
            PlatformTransactionManager transactions,
            Sessions sessions) {
        ImportStore store = new ImportStore(dataSource);
        Importer importer = new Importer(
                store,
                new BatchStore(dataSource),
                new BatchSave(queries, saver),
                new TransactionTemplate(transactions));
        return ImportHandlers.importing(importer, sessions, store);
    }

    @Bean
    JobHandler importUndoJob(
            DataSource dataSource,
            QueryRunner queries,
            RecordSaver saver,
            PlatformTransactionManager transactions,
            Sessions sessions) {
        ImportStore store = new ImportStore(dataSource);
        ImportUndo undo = new ImportUndo(
                store, new BatchStore(dataSource), queries, saver, new TransactionTemplate(transactions));
        return ImportHandlers.undoing(undo, sessions, store);
    }
}
