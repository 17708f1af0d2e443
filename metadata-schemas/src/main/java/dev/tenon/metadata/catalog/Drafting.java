package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works a change into a catalog, gathering what is wrong with the change; one use, one draft. */
final class Drafting {
    private final long version;
    private final Instant now;
    private final WorkingCopy copy;
    private final LinkedHashMap<String, CatalogObject> objects;
    private final LinkedHashMap<Catalog.ElementKey, Entry> entries;
    private final List<Parked> parked;
    private final Set<Catalog.ElementKey> justWritten = new HashSet<>();
    private final LinkedHashMap<String, InstalledPackage> packages;
    private long nextId;
    private int nextObjectNumber;
    private Problems problems = Problems.NONE;

    Drafting(Catalog before, Instant now) {
        this.version = before.version() + 1;
        this.now = now;
        this.copy = new WorkingCopy(before);
        this.objects = copy.objects;
        this.entries = copy.entries;
        this.parked = copy.parked;
        this.packages = new LinkedHashMap<>(before.packages());
        this.nextId = before.nextId();
        this.nextObjectNumber = before.nextObjectNumber();
    }

    Draft apply(CatalogChange change) {
        work(change);
        copy.sweep(justWritten);
        Catalog after = new Catalog(version, nextId, nextObjectNumber, objects, entries, parked, packages);
        return new Draft(after, problems);
    }

    private void work(CatalogChange change) {
        switch (change) {
            case CatalogChange.Put put -> put(put.element(), put.packageName());
            case CatalogChange.Remove remove -> remove(remove.kind(), remove.name());
            case CatalogChange.AddField add -> addField(add);
            case CatalogChange.ChangeField changed -> changeField(changed);
            case CatalogChange.RemoveField removed -> removeField(removed);
            case CatalogChange.Restore restore -> restore(restore.parkedId());
            case CatalogChange.Purge purge -> purge(purge.parkedId());
            case CatalogChange.PutPackage put -> packages.put(put.installed().name(), put.installed());
            case CatalogChange.All all -> all.changes().forEach(this::work);
        }
    }

    private void put(Element element, String packageName) {
        switch (element) {
            case Element.OfObject object -> putObject(object.def(), packageName);
            case Element.ValueSet set ->
                putEntry(
                        new Element.ValueSet(Renames.settled(set.def())),
                        oldName(set.def().renamedFrom()),
                        packageName);
            case Element.Layout layout ->
                putEntry(
                        new Element.Layout(Renames.settled(layout.def())),
                        oldName(layout.def().renamedFrom()),
                        packageName);
            case Element.ListView view ->
                putEntry(
                        new Element.ListView(Renames.settled(view.def())),
                        view.def().renamedFrom().map(old -> view.def().object().value() + "." + old.value()),
                        packageName);
            case Element.App app ->
                putEntry(
                        new Element.App(Renames.settled(app.def())),
                        oldName(app.def().renamedFrom()),
                        packageName);
            case Element.PermissionSet set ->
                putEntry(
                        new Element.PermissionSet(Renames.settled(set.def())),
                        oldName(set.def().renamedFrom()),
                        packageName);
        }
    }

    private static Optional<String> oldName(Optional<ApiName> renamedFrom) {
        return renamedFrom.map(ApiName::value);
    }

    private void putEntry(Element element, Optional<String> oldName, String packageName) {
        Catalog.ElementKey key = Catalog.ElementKey.of(element.kind(), element.name());
        Entry existing = entries.get(key);
        if (existing == null && oldName.isPresent()) {
            existing = entries.remove(Catalog.ElementKey.of(element.kind(), oldName.get()));
            if (existing != null) {
                copy.rewrite(new Renames.ElementRename(element.kind(), oldName.get(), element.name()));
            }
        }
        String owner = existing == null ? packageName : existing.packageName();
        long id = existing == null ? nextId++ : existing.id();
        entries.put(key, new Entry(id, owner, element));
        justWritten.add(key);
    }

    private void putObject(ObjectDef def, String packageName) {
        Optional<CatalogObject> existing =
                Optional.ofNullable(objects.get(def.name().key()));
        if (existing.isEmpty() && def.renamedFrom().isPresent()) {
            existing = renameObject(def.renamedFrom().get(), def.name());
        }
        if (existing.isPresent()) {
            replaceObject(existing.get(), underNewName(def), packageName);
        } else {
            createObject(def, packageName);
        }
    }

    /** Also where the object names itself: its file may still say the old name. */
    private ObjectDef underNewName(ObjectDef def) {
        return def.renamedFrom()
                .filter(old -> !objects.containsKey(old.key()))
                .map(old -> Renames.rewrite(
                        def,
                        new Renames.ElementRename(
                                ElementKind.OBJECT, old.value(), def.name().value()),
                        objects))
                .orElse(def);
    }

    private void createObject(ObjectDef def, String packageName) {
        long id = nextId++;
        Optional<Integer> asked = def.keyPrefix().flatMap(RecordId::numberOfPrefix);
        int number = asked.isPresent() && isFree(asked.get()) ? asked.get() : nextFreeNumber();
        Map<ApiName, CatalogObject.FieldIdentity> identities = new HashMap<>();
        for (FieldDef field : def.definedFields()) {
            identities.put(field.name(), new CatalogObject.FieldIdentity(nextId++, packageName));
        }
        copy.store(new CatalogObject(id, number, packageName, Renames.settled(def), identities));
    }

    private boolean isFree(int number) {
        return objects.values().stream().noneMatch(object -> object.number() == number)
                && parked.stream()
                        .noneMatch(gone -> gone instanceof Parked.WholeObject whole
                                && whole.object().number() == number);
    }

    private int nextFreeNumber() {
        while (!isFree(nextObjectNumber)) {
            nextObjectNumber++;
        }
        return nextObjectNumber++;
    }

    /** Fields keep their identity by name or by {@code renamedFrom}; those no longer named are parked. */
    private void replaceObject(CatalogObject existing, ObjectDef def, String packageName) {
        FieldMatching matching = FieldMatching.of(existing, def, packageName, () -> nextId++);
        matching.left().forEach((name, identity) -> park(existing, name, identity));
        copy.store(new CatalogObject(
                existing.id(), existing.number(), existing.packageName(), Renames.settled(def), matching.kept()));
        matching.renames().forEach(copy::rewrite);
    }

    private void park(CatalogObject object, ApiName field, CatalogObject.FieldIdentity identity) {
        object.def()
                .field(field.value())
                .ifPresent(def ->
                        parked.add(new Parked.Field(identity.id(), object.id(), def, identity.packageName(), now)));
    }

    private Optional<CatalogObject> renameObject(ApiName oldName, ApiName newName) {
        CatalogObject old = objects.remove(oldName.key());
        if (old == null) {
            return Optional.empty();
        }
        CatalogObject renamed = new CatalogObject(
                old.id(), old.number(), old.packageName(), old.def().withName(newName), old.identities());
        copy.store(renamed);
        copy.rewrite(new Renames.ElementRename(ElementKind.OBJECT, oldName.value(), newName.value()));
        return Optional.of(renamed);
    }

    private void addField(CatalogChange.AddField add) {
        find(add.object()).ifPresent(object -> {
            if (object.field(add.field().name()).isPresent()) {
                problem(
                        "DUPLICATE_DEVELOPER_NAME",
                        add.field().name().value(),
                        "{0} already has a field called {1}. Choose another name.",
                        "{0} 已有名为 {1} 的字段，请换一个名称。",
                        add.object(),
                        add.field().name());
                return;
            }
            List<FieldDef> fields = new ArrayList<>(object.def().fields());
            fields.add(add.field());
            replaceObject(object, object.def().withFields(fields), add.packageName());
        });
    }

    private void changeField(CatalogChange.ChangeField change) {
        find(change.object()).ifPresent(object -> {
            if (object.def().field(change.field().value()).isEmpty()) {
                noField(change.object(), change.field());
                return;
            }
            boolean renamed = !change.changed().name().equals(change.field());
            FieldDef changed =
                    change.changed().withRenamedFrom(renamed ? Optional.of(change.field()) : Optional.empty());
            replaceObject(object, object.def().with(change.field(), old -> changed), "");
        });
    }

    private void removeField(CatalogChange.RemoveField change) {
        find(change.object()).ifPresent(object -> {
            if (object.def().nameField().name().equals(change.field())) {
                problem(
                        "CANNOT_DELETE",
                        change.field().value(),
                        "The name field {0} cannot be removed.",
                        "不能删除名称字段 {0}。",
                        change.field());
                return;
            }
            List<FieldDef> fields = new ArrayList<>(object.def().fields());
            if (!fields.removeIf(field -> field.name().equals(change.field()))) {
                noField(change.object(), change.field());
                return;
            }
            replaceObject(object, object.def().withFields(fields), "");
        });
    }

    private void remove(ElementKind kind, String name) {
        if (kind == ElementKind.OBJECT) {
            find(ApiName.of(name)).ifPresent(object -> {
                objects.remove(object.name().key());
                parked.add(new Parked.WholeObject(object, now));
            });
        } else if (entries.remove(Catalog.ElementKey.of(kind, name)) == null) {
            problem("NOT_FOUND", name, "There is no {0} called {1}.", "没有名为 {1} 的 {0}。", kind.key(), name);
        }
    }

    private void restore(long id) {
        Optional<Parked> found = takeParked(id);
        found.ifPresent(gone -> {
            switch (gone) {
                case Parked.Field field -> restoreField(field);
                case Parked.WholeObject whole -> {
                    if (objects.containsKey(whole.object().name().key())) {
                        taken(whole.object().name());
                    } else {
                        copy.store(whole.object());
                    }
                }
            }
        });
    }

    private void restoreField(Parked.Field field) {
        Optional<CatalogObject> object = objects.values().stream()
                .filter(candidate -> candidate.id() == field.objectId())
                .findFirst();
        if (object.isEmpty() || object.get().field(field.name()).isPresent()) {
            taken(field.name());
            return;
        }
        CatalogObject target = object.get();
        List<FieldDef> fields = new ArrayList<>(target.def().fields());
        fields.add(field.def());
        Map<ApiName, CatalogObject.FieldIdentity> identities = new HashMap<>(target.identities());
        identities.put(field.name(), new CatalogObject.FieldIdentity(field.id(), field.packageName()));
        copy.store(new CatalogObject(
                target.id(), target.number(), target.packageName(), target.def().withFields(fields), identities));
    }

    private void purge(long id) {
        takeParked(id)
                .ifPresent(gone ->
                        parked.removeIf(other -> other instanceof Parked.Field field && field.objectId() == gone.id()));
    }

    private Optional<Parked> takeParked(long id) {
        Optional<Parked> found = parked.stream().filter(gone -> gone.id() == id).findFirst();
        if (found.isEmpty()) {
            problem("NOT_FOUND", "", "Nothing removed has the id {0}.", "没有编号为 {0} 的已删除项。", id);
        }
        found.ifPresent(parked::remove);
        return found;
    }

    private Optional<CatalogObject> find(ApiName name) {
        Optional<CatalogObject> object = Optional.ofNullable(objects.get(name.key()));
        if (object.isEmpty()) {
            problem("NOT_FOUND", name.value(), "There is no object called {0}.", "没有名为 {0} 的对象。", name);
        }
        return object;
    }

    private void noField(ApiName object, ApiName field) {
        problem("NOT_FOUND", field.value(), "{0} has no field called {1}.", "{0} 没有名为 {1} 的字段。", object, field);
    }

    private void taken(ApiName name) {
        problem(
                "DUPLICATE_DEVELOPER_NAME",
                name.value(),
                "It cannot come back: the name {0} is taken, or its object is gone.",
                "无法恢复：名称 {0} 已被占用，或其对象已不存在。",
                name);
    }

    private void problem(String code, String path, String en, String zh, Object... facts) {
        problems = problems.and(Problem.of(code, path, en, zh, facts));
    }
}
