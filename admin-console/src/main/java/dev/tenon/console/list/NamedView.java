package dev.tenon.console.list;

import dev.tenon.engine.views.UserView;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.page.ListViewDef;
import dev.tenon.metadata.page.SortKey;
import dev.tenon.metadata.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list that the reader can choose.
 *
 * @param key its name in addresses: a definition's own name, or {@code own-3}
 */
record NamedView(String key, Kind kind, ListViewDef def) {
    static final String OWN_PREFIX = "own-";
    private static final int GENERATED_COLUMNS = 7;

    /** Whose list it is. */
    enum Kind {
        /** Defined for everybody. */
        SHARED,
        /** Kept by the reader alone. */
        OWN,
        /** Made up, since nobody defined one. */
        GENERATED
    }

    static NamedView shared(ListViewDef def) {
        return new NamedView(def.name().value(), Kind.SHARED, def);
    }

    static NamedView own(UserView view) {
        return new NamedView(OWN_PREFIX + view.number(), Kind.OWN, view.def());
    }

    /** All records, the last changed first, with the fields that an object begins with. */
    static NamedView generated(CatalogObject object) {
        List<FieldPath> columns = new ArrayList<>();
        columns.add(FieldPath.of(object.nameField().name().value()));
        object.def().fields().stream()
                .filter(field -> isShort(field.type()))
                .limit(GENERATED_COLUMNS - 2L)
                .map(FieldDef::name)
                .forEach(name -> columns.add(FieldPath.of(name.value())));
        if (object.hasOwner()) {
            columns.add(FieldPath.of(SystemFields.OWNER.name().value()));
        }
        SortKey latest =
                new SortKey(FieldPath.of(SystemFields.LAST_MODIFIED_DATE.name().value()), true);
        ListViewDef def = new ListViewDef(
                ApiName.of("All"),
                object.name(),
                Label.of("All", "全部"),
                columns,
                List.of(),
                "",
                List.of(latest),
                ListViewDef.Scope.EVERYTHING,
                Optional.empty(),
                Optional.empty());
        return new NamedView("All", Kind.GENERATED, def);
    }

    private static boolean isShort(FieldType type) {
        return !(type instanceof FieldType.LongText
                || type instanceof FieldType.RichText
                || type instanceof FieldType.Json
                || type instanceof FieldType.EncryptedText
                || type instanceof FieldType.File
                || type instanceof FieldType.Image);
    }

    boolean isOwn() {
        return kind == Kind.OWN;
    }

    /** The number of a reader's own list. */
    Optional<Integer> ownNumber() {
        return ownNumber(key);
    }

    static Optional<Integer> ownNumber(String key) {
        return key.matches(OWN_PREFIX + "[0-9]{1,9}")
                ? Optional.of(Integer.valueOf(key.substring(OWN_PREFIX.length())))
                : Optional.empty();
    }

    /** This list as the state changes it. */
    ListViewDef with(ListState state) {
        return new ListViewDef(
                def.name(),
                def.object(),
                def.label(),
                state.columns().orElse(def.columns()),
                state.conditions().map(Conditions::items).orElse(def.filters()),
                state.conditions().map(Conditions::logic).orElse(def.logic()),
                state.sort().orElse(def.sort()),
                state.scope().orElse(def.scope()),
                state.boardField().isEmpty() ? def.boardField() : Optional.of(ApiName.of(state.boardField())),
                Optional.empty());
    }
}
