package dev.tenon.engine.packaging;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.CatalogObject;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL that tells whether sample data is there already. */
final class SampleStore {
    private final JdbcClient jdbc;

    SampleStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    boolean hasRecords(Org org, CatalogObject object) {
        return jdbc.sql("select exists (select 1 from " + PhysicalNames.table(org, object) + ")")
                .query(Boolean.class)
                .single();
    }
}
