package dev.tenon.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.catalog.CatalogStore;
import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Catalog;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares what the stored catalog of an organisation implies with what PostgreSQL says about its schema: the same tables
 * with the same columns of the same types, also those that wait for their restoring.
 */
public final class CatalogAgreesWithTables {
    private static final String COLUMNS = """
        select c.relname as name, a.attname || ' ' || format_type(a.atttypid, a.atttypmod) as column
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where n.nspname = ? and c.relkind = 'r' and (c.relname !~ '^_' or c.relname ~ '^_parked_')
        """;

    private record NamedColumn(String name, String column) {}

    private CatalogAgreesWithTables() {}

    /** Fails with the difference. */
    public static void check(DataSource database, Org org) {
        Catalog stored = new CatalogStore(database).load(org);
        assertThat(actual(database, org))
                .as("tables of %s against its catalog", org.key())
                .isEqualTo(implied(stored));
    }

    private static TreeMap<String, Set<String>> implied(Catalog catalog) {
        TreeMap<String, Set<String>> tables = new TreeMap<>();
        TableShape.of(catalog).values().forEach(shape -> {
            Set<String> columns = new TreeSet<>();
            Columns.all(shape).forEach(column -> columns.add(column.name() + " " + column.type()));
            tables.put(shape.name(), columns);
        });
        return tables;
    }

    private static TreeMap<String, Set<String>> actual(DataSource database, Org org) {
        TreeMap<String, Set<String>> tables = new TreeMap<>();
        JdbcClient.create(database)
                .sql(COLUMNS)
                .param(org.schema())
                .query(NamedColumn.class)
                .list()
                .forEach(found -> tables.computeIfAbsent(found.name(), name -> new TreeSet<>())
                        .add(found.column()));
        return tables;
    }
}
