package dev.tenon.engine.deploy;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.catalog.Entry;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.problem.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The difference of two catalogs in words, for definitions that have no table to change. Pure. */
final class ChangeWords {
    private final Catalog current;
    private final Catalog draft;
    private final List<Sentence> words = new ArrayList<>();
    private final Set<String> touched = new LinkedHashSet<>();

    private ChangeWords(Catalog current, Catalog draft) {
        this.current = current;
        this.draft = draft;
    }

    static ChangeWords of(Catalog current, Catalog draft) {
        ChangeWords words = new ChangeWords(current, draft);
        words.objects();
        words.elements();
        words.packages();
        return words;
    }

    List<Sentence> words() {
        return words;
    }

    /** What changes, each as {@code kind/name}, under its old and its new name. */
    List<String> touched() {
        return List.copyOf(touched);
    }

    private void objects() {
        for (CatalogObject object : draft.allObjects()) {
            Optional<CatalogObject> old = current.objectById(object.id());
            if (old.isEmpty()) {
                touch(ElementKind.OBJECT, object.name().value());
            } else if (!old.get().equals(object)) {
                touch(ElementKind.OBJECT, old.get().name().value());
                touch(ElementKind.OBJECT, object.name().value());
                definitions(old.get(), object);
            }
        }
        current.allObjects().stream()
                .filter(old -> draft.objectById(old.id()).isEmpty())
                .forEach(old -> touch(ElementKind.OBJECT, old.name().value()));
        if (!current.parked().equals(draft.parked())) {
            touched.add("parked");
        }
    }

    /** What the plan of the tables does not say: new labels, rules and values. */
    private void definitions(CatalogObject old, CatalogObject object) {
        if (!withoutFields(old).equals(withoutFields(object))) {
            words.add(Sentence.of("Change object {0}.", "修改对象 {0}。", object.name()));
        }
        for (FieldDef field : object.def().definedFields()) {
            long id = object.field(field.name()).orElseThrow().id();
            old.fieldById(id)
                    .map(CatalogField::def)
                    .filter(before -> !before.equals(field))
                    .ifPresent(before -> words.add(
                            Sentence.of("Change field {1} of {0}.", "修改 {0} 的字段 {1}。", object.name(), field.name())));
        }
    }

    private static Object withoutFields(CatalogObject object) {
        FieldDef stand = object.def().nameField().withName(object.name());
        return object.def().withFields(List.of()).withNameField(stand);
    }

    private void elements() {
        Map<Long, Entry> before = byId(current);
        Map<Long, Entry> after = byId(draft);
        after.forEach((id, entry) -> {
            Entry old = before.get(id);
            if (old == null) {
                say("Create {0} {1}.", "新建{0} {1}。", entry);
            } else if (!old.equals(entry)) {
                touch(old.element().kind(), old.element().name());
                say("Change {0} {1}.", "修改{0} {1}。", entry);
            }
        });
        before.forEach((id, old) -> {
            if (!after.containsKey(id)) {
                say("Remove {0} {1}.", "删除{0} {1}。", old);
            }
        });
    }

    private static Map<Long, Entry> byId(Catalog catalog) {
        Map<Long, Entry> entries = new LinkedHashMap<>();
        catalog.entries().values().forEach(entry -> entries.put(entry.id(), entry));
        return entries;
    }

    private void say(String en, String zh, Entry entry) {
        touch(entry.element().kind(), entry.element().name());
        words.add(Sentence.of(
                en, zh, kind(entry.element().kind()), entry.element().name()));
    }

    private void packages() {
        draft.packages().forEach((name, installed) -> {
            if (!installed.equals(current.packages().get(name))) {
                touched.add("package/" + name);
                words.add(Sentence.of(
                        "Note that package {0} is installed in version {1}.",
                        "登记软件包 {0} 的版本为 {1}。", name, installed.version()));
            }
        });
    }

    private void touch(ElementKind kind, String name) {
        touched.add(kind.key() + "/" + name.toLowerCase(Locale.ROOT));
    }

    private static Sentence kind(ElementKind kind) {
        return switch (kind) {
            case GLOBAL_VALUE_SET -> Sentence.of("global value set", "全局选项集");
            case OBJECT -> Sentence.of("object", "对象");
            case LAYOUT -> Sentence.of("layout", "页面布局");
            case LIST_VIEW -> Sentence.of("list view", "列表视图");
            case APP -> Sentence.of("app", "应用");
            case PERMISSION_SET -> Sentence.of("permission set", "权限集");
        };
    }
}
