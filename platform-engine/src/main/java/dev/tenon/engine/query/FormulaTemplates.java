package dev.tenon.engine.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Checked;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates of formula fields, each made when it is first asked for and kept as long as its catalog. */
final class FormulaTemplates {
    private final Cache<Catalog, Map<Key, FormulaTemplate>> kept =
            Caffeine.newBuilder().weakKeys().build();

    private record Key(long object, String field) {}

    FormulaTemplate of(Session session, CatalogObject object, CatalogField field) {
        Map<Key, FormulaTemplate> templates = kept.get(session.catalog(), catalog -> new ConcurrentHashMap<>());
        Key key = new Key(object.id(), field.name().key());
        FormulaTemplate known = templates.get(key);
        if (known == null) {
            known = TemplateWriting.write(session.catalog(), object, field, calculation(session, object, field));
            templates.put(key, known);
        }
        return known;
    }

    private static Calculation calculation(Session session, CatalogObject object, CatalogField field) {
        return session.catalog()
                .formulas()
                .ofField(object, field)
                .map(Checked.Sound::calculation)
                .orElseThrow(() -> new IllegalStateException("no formula of " + object.name() + "." + field.name()));
    }
}
