package dev.tenon.engine.schema;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.catalog.TextOrder;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.page.ListViewDef;
import dev.tenon.metadata.page.SortKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The indexes that an object should have: for unique fields and external ids, lookups, the name and its search, and what
 * its list views filter and sort by. Pure; the most useful come first, since their number is capped.
 */
public final class WantedIndexes {
    static final int MAX_PER_OBJECT = 20;
    private static final int MAX_EQUALITIES = 2;
    private static final Set<Operator> EQUALITY = EnumSet.of(Operator.EQUALS, Operator.IN);
    private static final List<FieldDef> DATES = List.of(SystemFields.CREATED_DATE, SystemFields.LAST_MODIFIED_DATE);

    private final Catalog catalog;
    private final CatalogObject object;
    private final List<ListViewDef> views;
    private final List<Index> wanted = new ArrayList<>();

    private WantedIndexes(Catalog catalog, CatalogObject object) {
        this.catalog = catalog;
        this.object = object;
        this.views = catalog.listViews(object.name());
    }

    public static List<Index> of(Catalog catalog, CatalogObject object) {
        return new WantedIndexes(catalog, object).all();
    }

    private List<Index> all() {
        object.columns().stream().filter(WantedIndexes::isDefined).forEach(this::identifying);
        object.columns().stream().filter(WantedIndexes::isIndexedRelation).forEach(this::relation);
        object.fields().forEach(this::computed);
        name();
        views.forEach(this::view);
        DATES.forEach(date -> object.field(date.name()).ifPresent(field -> sorted(List.of(plain(field), id()))));
        return withoutCovered().stream().limit(MAX_PER_OBJECT).toList();
    }

    private List<Index> withoutCovered() {
        List<Index> once = wanted.stream().distinct().toList();
        return once.stream()
                .filter(index -> once.stream()
                        .noneMatch(other -> other != index
                                && other.covers(index)
                                && (!index.covers(other) || once.indexOf(other) < once.indexOf(index))))
                .toList();
    }

    private static boolean isDefined(CatalogField field) {
        return switch (field.origin()) {
            case NAME, DEFINED -> true;
            case SYSTEM, PART -> false;
        };
    }

    private void identifying(CatalogField field) {
        if (field.def().unique()) {
            wanted.add(Index.of(Index.Kind.UNIQUE, object.id(), List.of(key(field, uniqueForm(field.type()), false))));
        } else if (field.def().externalId()) {
            sorted(List.of(key(field, uniqueForm(field.type()), false)));
        }
    }

    /** The form in which values of a field are compared for being the same. */
    static Index.Form uniqueForm(FieldType type) {
        boolean text = ColumnTypes.of(type).equals("text");
        boolean exact = type instanceof FieldType.Text(int maxLength, boolean caseSensitive) && caseSensitive;
        return text && !exact ? Index.Form.LOWER_CASE : Index.Form.PLAIN;
    }

    /** Nobody looks for records by their last editor. */
    private static boolean isIndexedRelation(CatalogField field) {
        return field.type() instanceof FieldType.Relation
                && (field.origin() != CatalogField.Origin.SYSTEM || field.name().equals(SystemFields.OWNER.name()));
    }

    private void relation(CatalogField field) {
        sorted(List.of(plain(field), id()));
    }

    /** Where an admin asked for it, and the check of the definitions allowed it. */
    private void computed(CatalogField field) {
        if (field.def().formula().filter(Computation.ByFormula::indexed).isPresent()) {
            OwnFormula.of(catalog, object, field)
                    .ifPresent(formula -> sorted(List.of(
                            Index.Key.computed(
                                    token(field),
                                    PhysicalNames.of(field.name()),
                                    formula.expression(),
                                    formula.stableExpression()),
                            id())));
        }
    }

    private void name() {
        CatalogField name = object.nameField();
        if (!name.def().unique()) {
            sorted(List.of(key(name, Index.Form.LOWER_CASE, false)));
        }
        sorted(List.of(key(name, sortForm(name), false), id()));
        wanted.add(Index.of(Index.Kind.TRIGRAM, object.id(), List.of(plain(name))));
    }

    private static Index.Form sortForm(CatalogField field) {
        return TextOrder.appliesTo(field.type()) ? Index.Form.READING_ORDER : Index.Form.PLAIN;
    }

    private void view(ListViewDef view) {
        List<Index.Key> keys = new ArrayList<>();
        if (view.scope() == ListViewDef.Scope.MINE) {
            object.field(SystemFields.OWNER.name()).ifPresent(owner -> keys.add(plain(owner)));
        }
        if (!view.logic().toUpperCase(Locale.ROOT).contains("OR")) {
            equalities(view).forEach(field -> keys.add(plain(field)));
        }
        keys.addAll(sortKeys(view.sort()));
        if (!keys.isEmpty()) {
            keys.add(id());
            sorted(keys.stream().distinct().toList());
        }
    }

    private List<CatalogField> equalities(ListViewDef view) {
        return view.filters().stream()
                .filter(item ->
                        EQUALITY.contains(item.operator()) && item.values().size() == 1)
                .map(FilterItem::field)
                .flatMap(path -> direct(FieldPath.of(path)).stream())
                .filter(field -> field.type() instanceof FieldType.Picklist
                        || field.type() instanceof FieldType.Checkbox
                        || field.type() instanceof FieldType.Relation)
                .distinct()
                .limit(MAX_EQUALITIES)
                .toList();
    }

    /** The sort up to the first key that is not a column of this table; read so that the first key ascends. */
    private List<Index.Key> sortKeys(List<SortKey> sort) {
        List<Index.Key> keys = new ArrayList<>();
        boolean mirrored = !sort.isEmpty() && sort.getFirst().descending();
        for (SortKey key : sort) {
            Optional<CatalogField> field = direct(key.field()).filter(WantedIndexes::isSortable);
            if (field.isEmpty()) {
                break;
            }
            keys.add(key(field.get(), sortForm(field.get()), key.descending() != mirrored));
        }
        return keys;
    }

    private Optional<CatalogField> direct(FieldPath path) {
        return path.parents().isEmpty() ? object.field(path.field()).filter(CatalogField::hasColumn) : Optional.empty();
    }

    /** Long texts do not fit into an index, and nobody sorts by them. */
    private static boolean isSortable(CatalogField field) {
        return switch (field.type()) {
            case FieldType.LongText ignored -> false;
            case FieldType.RichText ignored -> false;
            case FieldType.EncryptedText ignored -> false;
            case FieldType.Json ignored -> false;
            case FieldType.MultiPicklist ignored -> false;
            case FieldType.Id ignored -> true;
            case FieldType.Text ignored -> true;
            case FieldType.TextArea ignored -> true;
            case FieldType.Number ignored -> true;
            case FieldType.Currency ignored -> true;
            case FieldType.Percent ignored -> true;
            case FieldType.Checkbox ignored -> true;
            case FieldType.Date ignored -> true;
            case FieldType.DateTime ignored -> true;
            case FieldType.Time ignored -> true;
            case FieldType.Email ignored -> true;
            case FieldType.Phone ignored -> true;
            case FieldType.Url ignored -> true;
            case FieldType.Picklist ignored -> true;
            case FieldType.AutoNumber ignored -> true;
            case FieldType.Relation ignored -> true;
            case FieldType.Compound ignored -> true;
            case FieldType.File ignored -> true;
            case FieldType.Image ignored -> true;
            case FieldType.Duration ignored -> true;
        };
    }

    private void sorted(List<Index.Key> keys) {
        wanted.add(Index.of(Index.Kind.SORTED, object.id(), keys));
    }

    private Index.Key id() {
        return plain(object.field(SystemFields.ID.name()).orElseThrow());
    }

    private Index.Key plain(CatalogField field) {
        return key(field, Index.Form.PLAIN, false);
    }

    private Index.Key key(CatalogField field, Index.Form form, boolean descending) {
        return Index.Key.column(token(field), PhysicalNames.of(field.name()), form, descending);
    }

    private String token(CatalogField field) {
        return switch (field.origin()) {
            case SYSTEM -> field.name().key();
            case NAME, DEFINED -> Long.toString(field.id());
            case PART -> field.id() + "p" + partIndex(field);
        };
    }

    private int partIndex(CatalogField part) {
        FieldDef whole = object.def().field(part.whole().value()).orElseThrow();
        return FieldParts.columns(whole).stream().map(FieldDef::name).toList().indexOf(part.name());
    }
}
