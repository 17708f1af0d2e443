package dev.tenon.engine.org;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The organisations of this installation. Asks the database once for each, since an organisation never changes its key or number. */
@Component
public class Orgs {
    private final OrgStore store;
    private final ConcurrentMap<String, Org> known = new ConcurrentHashMap<>();

    public Orgs(DataSource dataSource) {
        this.store = new OrgStore(dataSource);
    }

    public Optional<Org> find(String key) {
        Org org = known.get(key);
        return org != null ? Optional.of(org) : store.find(key).map(this::remember);
    }

    /** By the sequence of its {@code 00D} id. */
    public Optional<Org> findByNumber(long number) {
        Optional<Org> kept =
                known.values().stream().filter(org -> org.number() == number).findFirst();
        return kept.isPresent()
                ? kept
                : all().stream().filter(org -> org.number() == number).findFirst();
    }

    /** All of them by key, as they are now: another server may have added one. */
    public List<Org> all() {
        return store.all().stream().map(this::remember).toList();
    }

    private Org remember(Org org) {
        known.put(org.key(), org);
        return org;
    }
}
