package dev.tenon.engine.record;

import dev.tenon.engine.catalog.Catalogs;
import dev.tenon.engine.postgres.DatabaseSettings;
import dev.tenon.engine.query.NameSearch;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.ValueReader;
import dev.tenon.metadata.access.SystemRight;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the saver together from its steps. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

    @Bean
    FieldEncryption fieldEncryption(Environment environment, DatabaseSettings settings) {
        String key = environment.getProperty("TENON_SECRET_KEY", "");
        return key.isBlank()
                ? FieldEncryption.withKeyIn(settings.dataFolder().resolve("secret-key"))
                : FieldEncryption.withKey(key);
    }

    @Bean
    RecordSaver recordSaver(
            DataSource dataSource,
            @Qualifier("countersDataSource") DataSource counters,
            PlatformTransactionManager transactions,
            Catalogs catalogs,
            FieldEncryption encryption,
            ObjectProvider<SaveHook> hooks,
            ObjectProvider<RecordSaved.Listener> listeners) {
        return RecordSaver.over(
                new RecordSaver.Database(dataSource, counters, transactions, catalogs),
                encryption,
                hooks.orderedStream().toList(),
                listeners.orderedStream().toList());
    }

    @Bean
    LookupCandidates lookupCandidates(NameSearch names, QueryRunner runner, FieldEncryption encryption) {
        return new LookupCandidates(names, runner, encryption);
    }

    @Bean
    FirstValues firstValues(QueryRunner runner, FieldEncryption encryption) {
        return new FirstValues(runner, encryption);
    }

    @Bean
    LayoutConditions layoutConditions(QueryRunner runner) {
        return new LayoutConditions(runner);
    }

    @Bean
    FormPreview formPreview(
            QueryRunner runner, DataSource dataSource, FieldEncryption encryption, LayoutConditions conditions) {
        return new FormPreview(runner, new RecordStore(dataSource), encryption, conditions);
    }

    @Bean
    FormulaTrial formulaTrial(DataSource dataSource, QueryRunner runner, FieldEncryption encryption) {
        return new FormulaTrial(dataSource, runner, encryption);
    }

    @Bean
    RecycleBin recycleBin(
            DataSource dataSource, PlatformTransactionManager transactions, ObjectProvider<PurgeHook> hooks) {
        return RecycleBin.over(dataSource, transactions, hooks.orderedStream().toList());
    }

    /** Encrypted values in clear for those with the right to it. */
    @Bean
    ValueReader encryptedValues(FieldEncryption encryption) {
        return (session, type, stored) -> encryption.shown(
                stored,
                type,
                session.actor().rights().has(SystemRight.VIEW_ENCRYPTED)
                        ? FieldEncryption.Reader.IN_CLEAR
                        : FieldEncryption.Reader.MASKED);
    }

    @Bean
    RecycleBinPurge recycleBinPurge(RecycleBin bin, Catalogs catalogs, Clock clock, Environment environment) {
        int days = environment.getProperty("tenon.recycle-bin-days", Integer.class, (int) RecycleBin.KEPT.toDays());
        return new RecycleBinPurge(bin, catalogs, clock, Duration.ofDays(days));
    }
}
