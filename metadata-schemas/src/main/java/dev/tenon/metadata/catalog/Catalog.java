package dev.tenon.metadata.catalog;

import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.GlobalValueSetDef;
import dev.tenon.metadata.object.PicklistSource;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.page.AppDef;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.metadata.page.ListViewDef;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * All definitions of one organisation at one moment. Immutable; a piece of work keeps the one it began with.
 * The formulas in it are checked when somebody first asks for them.
 */
public final class Catalog {
    /** Where custom objects begin: key prefix {@code a00}. */
    public static final int FIRST_CUSTOM_NUMBER = 36 * 62 * 62;

    /** Kind and lower-case name: what is unique. */
    public record ElementKey(ElementKind kind, String key) {
        public static ElementKey of(ElementKind kind, String name) {
            return new ElementKey(kind, name.toLowerCase(Locale.ROOT));
        }
    }

    private final long version;
    private final long nextId;
    private final int nextObjectNumber;
    private final SequencedMap<String, CatalogObject> objects;
    private final SequencedMap<ElementKey, Entry> entries;
    private final List<Parked> parked;
    private final SequencedMap<String, InstalledPackage> packages;
    private final Formulas formulas;

    /**
     * @param version grows by one with every deploy
     * @param nextId the id that the next new element or field gets
     * @param objects by lower-case name
     * @param entries all other elements by kind and lower-case name
     * @param packages installed packages by name
     */
    public Catalog(
            long version,
            long nextId,
            int nextObjectNumber,
            SequencedMap<String, CatalogObject> objects,
            SequencedMap<ElementKey, Entry> entries,
            List<Parked> parked,
            SequencedMap<String, InstalledPackage> packages) {
        this.version = version;
        this.nextId = nextId;
        this.nextObjectNumber = nextObjectNumber;
        this.objects = Collections.unmodifiableSequencedMap(objects);
        this.entries = Collections.unmodifiableSequencedMap(entries);
        this.parked = List.copyOf(parked);
        this.packages = Collections.unmodifiableSequencedMap(packages);
        this.formulas = new Formulas(this);
    }

    /** The catalog of an organisation in which nothing is defined. */
    public static Catalog empty() {
        return new Catalog(
                0,
                1,
                FIRST_CUSTOM_NUMBER,
                Collections.emptyNavigableMap(),
                new LinkedHashMap<>(),
                List.of(),
                Collections.emptyNavigableMap());
    }

    public long version() {
        return version;
    }

    public long nextId() {
        return nextId;
    }

    public int nextObjectNumber() {
        return nextObjectNumber;
    }

    /** By lower-case name. */
    public SequencedMap<String, CatalogObject> objects() {
        return objects;
    }

    /** All elements but objects, by kind and lower-case name. */
    public SequencedMap<ElementKey, Entry> entries() {
        return entries;
    }

    public List<Parked> parked() {
        return parked;
    }

    /** Installed packages by name. */
    public SequencedMap<String, InstalledPackage> packages() {
        return packages;
    }

    /** What its definitions compute. */
    public Formulas formulas() {
        return formulas;
    }

    /** What this change would make of it. Pure: nothing is stored. */
    public Draft with(CatalogChange change, Instant now) {
        return new Drafting(this, now).apply(change);
    }

    public Optional<CatalogObject> object(String name) {
        return Optional.ofNullable(objects.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<CatalogObject> object(ApiName name) {
        return object(name.value());
    }

    /** An object that must exist, since the caller took its name from this catalog. */
    public CatalogObject require(ApiName name) {
        return object(name).orElseThrow(() -> new IllegalStateException("no object " + name + " in the catalog"));
    }

    public Optional<CatalogObject> objectByNumber(int number) {
        return objects.values().stream()
                .filter(object -> object.number() == number)
                .findFirst();
    }

    public Optional<CatalogObject> objectById(long id) {
        return objects.values().stream().filter(object -> object.id() == id).findFirst();
    }

    /** True if both define the same, whatever their versions, ids and packages. */
    public boolean definesTheSameAs(Catalog other) {
        return definitions().equals(other.definitions());
    }

    private Map<ElementKey, Element> definitions() {
        Map<ElementKey, Element> all = new HashMap<>();
        for (ElementKind kind : ElementKind.values()) {
            elements(kind).forEach(element -> all.put(ElementKey.of(kind, element.name()), element));
        }
        return all;
    }

    /** Every element of one kind, in the order of their creation. */
    public List<Element> elements(ElementKind kind) {
        if (kind == ElementKind.OBJECT) {
            return objects.values().stream()
                    .map(object -> (Element) new Element.OfObject(object.def()))
                    .toList();
        }
        return entries.values().stream()
                .map(Entry::element)
                .filter(element -> element.kind() == kind)
                .toList();
    }

    /** Any element by kind and name. A list view's name is {@code Object.View}. */
    public Optional<Element> element(ElementKind kind, String name) {
        if (kind == ElementKind.OBJECT) {
            return object(name).map(object -> new Element.OfObject(object.def()));
        }
        return Optional.ofNullable(entries.get(ElementKey.of(kind, name))).map(Entry::element);
    }

    public Collection<CatalogObject> allObjects() {
        return objects.values();
    }

    public List<LayoutDef> layouts(ApiName object) {
        return elements(ElementKind.LAYOUT).stream()
                .map(element -> ((Element.Layout) element).def())
                .filter(layout -> layout.object().equals(object))
                .toList();
    }

    public List<ListViewDef> listViews(ApiName object) {
        return elements(ElementKind.LIST_VIEW).stream()
                .map(element -> ((Element.ListView) element).def())
                .filter(view -> view.object().equals(object))
                .toList();
    }

    public List<AppDef> apps() {
        return elements(ElementKind.APP).stream()
                .map(element -> ((Element.App) element).def())
                .toList();
    }

    public List<PermissionSetDef> permissionSets() {
        return elements(ElementKind.PERMISSION_SET).stream()
                .map(element -> ((Element.PermissionSet) element).def())
                .toList();
    }

    public Optional<GlobalValueSetDef> valueSet(ApiName name) {
        return element(ElementKind.GLOBAL_VALUE_SET, name.value()).map(element -> ((Element.ValueSet) element).def());
    }

    /** The values of a picklist, wherever they come from. */
    public List<PicklistValue> values(PicklistSource source) {
        return switch (source) {
            case PicklistSource.Own own -> own.values();
            case PicklistSource.Global global ->
                valueSet(global.valueSet()).map(GlobalValueSetDef::values).orElse(List.of());
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Catalog that
                && version == that.version
                && nextId == that.nextId
                && nextObjectNumber == that.nextObjectNumber
                && objects.equals(that.objects)
                && entries.equals(that.entries)
                && parked.equals(that.parked)
                && packages.equals(that.packages);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(version);
    }

    @Override
    public String toString() {
        return "catalog " + version + " " + objects.keySet();
    }
}
