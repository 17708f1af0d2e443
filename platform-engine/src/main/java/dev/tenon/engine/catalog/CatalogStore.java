package dev.tenon.engine.catalog;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Catalog;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of an organisation's catalog. Joins the transaction of its caller, if there is one. */
public final class CatalogStore {
    /** Told to other servers when a transaction that changed a catalog commits; the payload is {@code key:version}. */
    public static final String CHANNEL = "tenon_catalog";

    private static final int LOGGED_WORDS = 10_000;

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public CatalogStore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Makes every other deploy of this organisation wait until the transaction ends, and tells the version it begins with. */
    public long lock(Org org) {
        return jdbc.sql("select version from " + table(org, "_catalog") + " where id = 1 for update")
                .query(Long.class)
                .single();
    }

    public long version(Org org) {
        return jdbc.sql("select version from " + table(org, "_catalog") + " where id = 1")
                .query(Long.class)
                .single();
    }

    /** The whole catalog: one query a table. The caller sees to it that all are answered at one moment. */
    public Catalog load(Org org) {
        return new CatalogLoad(jdbc, org).load();
    }

    /** Writes what the draft has otherwise than the catalog before it. */
    public void write(Org org, Catalog before, Catalog draft) {
        new CatalogWrite(dataSource, org).write(CatalogRows.of(before), CatalogRows.of(draft));
        jdbc.sql("update " + table(org, "_catalog")
                        + " set version = ?, next_id = ?, next_object_number = ? where id = 1")
                .params(draft.version(), draft.nextId(), draft.nextObjectNumber())
                .update();
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, org.key() + ":" + draft.version())
                .query()
                .listOfRows();
    }

    public void log(Org org, Deployment deployment) {
        jdbc.sql("insert into " + table(org, "_deploy")
                        + " (version, deployed_at, user_id, user_name, touched, words_en, words_zh)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        deployment.version(),
                        Timestamps.of(deployment.at()),
                        deployment.userId(),
                        deployment.userName(),
                        deployment.touched().toArray(String[]::new),
                        words(deployment, Locale.ENGLISH),
                        words(deployment, Locale.CHINESE))
                .update();
    }

    private static String words(Deployment deployment, Locale locale) {
        String words = deployment.words().stream().map(word -> word.in(locale)).collect(Collectors.joining("\n"));
        return words.length() <= LOGGED_WORDS ? words : words.substring(0, LOGGED_WORDS);
    }

    /** The latest deploy after this version that changed one of these, each as {@code kind/name}. */
    public Optional<Deployment> lastAfter(Org org, long version, Collection<String> touched) {
        return jdbc.sql("select version, deployed_at, user_id, user_name, touched from " + table(org, "_deploy")
                        + " where version > ? and touched && ?::text[] order by version desc limit 1")
                .params(version, touched.toArray(String[]::new))
                .query((row, n) -> new Deployment(
                        row.getLong(1),
                        row.getTimestamp(2).toInstant(),
                        row.getLong(3),
                        row.getString(4),
                        List.of((String[]) row.getArray(5).getArray()),
                        List.of()))
                .optional();
    }

    static String table(Org org, String name) {
        return PhysicalNames.table(org, name);
    }
}
