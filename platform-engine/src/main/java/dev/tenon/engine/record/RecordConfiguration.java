package dev.tenon.engine.record;

import dev.tenon.engine.postgres.DatabaseSettings;
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
            FieldEncryption encryption,
            ObjectProvider<SaveHook> hooks,
            ObjectProvider<RecordSaved.Listener> listeners) {
        return RecordSaver.over(
                new RecordSaver.Database(dataSource, counters, transactions),
                encryption,
                hooks.orderedStream().toList(),
                listeners.orderedStream().toList());
    }

    @Bean
    RecycleBin recycleBin(DataSource dataSource, PlatformTransactionManager transactions) {
        return RecycleBin.over(dataSource, transactions);
    }
}
