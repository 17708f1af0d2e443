package dev.tenon.engine.files;

import dev.tenon.engine.query.QueryRunner;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the files together. */
@Configuration(proxyBeanMethods = false)
class FileConfiguration {

    @Bean
    FileStore fileStore(DataSource dataSource) {
        return new FileStore(dataSource);
    }

    @Bean
    Files files(FileStore store, QueryRunner queries) {
        return new Files(store, queries);
    }

    @Bean
    FileAttachment fileAttachment(FileStore store) {
        return new FileAttachment(store);
    }

    @Bean
    UploadSweep uploadSweep(FileStore store, Clock clock) {
        return new UploadSweep(store, clock);
    }
}
