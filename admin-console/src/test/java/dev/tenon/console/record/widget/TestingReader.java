package dev.tenon.console.record.widget;

import dev.tenon.console.view.Language;
import dev.tenon.console.view.Messages;
import dev.tenon.engine.org.Org;
import dev.tenon.engine.security.Actor;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.text.Label;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A reader with every right over a catalog made of a few fields, without a database. */
final class TestingReader {

    static final Messages MESSAGES = Messages.load();

    private TestingReader() {}

    static Reader english(FieldDef... fields) {
        return of(Language.EN, fields);
    }

    static Reader chinese(FieldDef... fields) {
        return of(Language.ZH_CN, fields);
    }

    static FieldDef field(String name, FieldType type) {
        return FieldDef.of(name, type, Label.of(name));
    }

    /** The object that has these fields. */
    static CatalogObject thing(Reader reader) {
        return reader.catalog().object("Thing").orElseThrow();
    }

    static ShownField shown(Reader reader, String field) {
        return ShownField.own(reader.session(), thing(reader), ApiName.of(field))
                .orElseThrow();
    }

    /** Values by path; what is not named is empty. */
    static Values values(Map<String, Object> values) {
        return values::get;
    }

    private static Reader of(Language language, FieldDef... fields) {
        Catalog catalog = catalog(List.of(fields));
        Actor actor =
                new Actor(1, "tester", "Tester", language.locale(), ZoneId.of("Asia/Shanghai"), Rights.everything());
        Org org = new Org("test", 1, "Test");
        Session session = new Session(org, actor, catalog, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        return new Reader(session, MESSAGES.in(language));
    }

    private static Catalog catalog(List<FieldDef> fields) {
        List<CatalogChange> changes = new ArrayList<>();
        changes.add(put("User", List.of()));
        changes.add(put("Thing", fields));
        return Catalog.empty()
                .with(new CatalogChange.All(changes), Instant.EPOCH)
                .catalog();
    }

    private static CatalogChange put(String name, List<FieldDef> fields) {
        ObjectDef object = ObjectDef.of(
                name, Label.of(name.toLowerCase(Locale.ROOT)), field("Name", new FieldType.Text(80, false)), fields);
        return new CatalogChange.Put(new Element.OfObject(object), "");
    }
}
