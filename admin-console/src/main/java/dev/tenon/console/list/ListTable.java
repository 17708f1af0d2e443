package dev.tenon.console.list;

import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.console.record.widget.Values;
import dev.tenon.console.view.Cell;
import dev.tenon.console.view.Grid;
import dev.tenon.console.view.Url;
import dev.tenon.engine.query.QueryPlanner;
import dev.tenon.engine.query.Row;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.page.SortKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows of records as the table that a reader sees. */
final class ListTable {
    static final String ID = "list-grid";

    private final Reader reader;
    private final CatalogObject object;
    private final FieldWidgets widgets;
    private final List<ShownField> columns;

    ListTable(Reader reader, CatalogObject object, List<FieldPath> paths) {
        this.reader = reader;
        this.object = object;
        this.widgets = new FieldWidgets(reader);
        this.columns = shown(reader, object, paths);
    }

    /** The columns that the reader may see; never none. */
    private static List<ShownField> shown(Reader reader, CatalogObject object, List<FieldPath> paths) {
        List<ShownField> shown = paths.stream()
                .flatMap(path -> ShownField.of(reader.session(), object, path).stream())
                .toList();
        return shown.isEmpty() ? List.of(new ShownField(object, object.nameField(), "")) : shown;
    }

    /** What a query must ask for, the name of each record included. */
    Set<FieldPath> paths() {
        Set<FieldPath> paths = new LinkedHashSet<>();
        columns.forEach(column -> paths.addAll(column.paths()));
        paths.add(name());
        return paths;
    }

    private FieldPath name() {
        return FieldPath.of(object.nameField().name().value());
    }

    List<ShownField> columns() {
        return columns;
    }

    Grid grid(String label, List<Row> rows, ListState state, List<SortKey> sort, Url here, boolean selectable) {
        List<Grid.Column> heads =
                columns.stream().map(column -> head(column, state, sort, here)).toList();
        List<Boolean> editable = columns.stream().map(this::isEditable).toList();
        List<Grid.Row> lines = new ArrayList<>(rows.size());
        for (Row row : rows) {
            lines.add(line(row, editable));
        }
        return new Grid(ID, label, heads, lines, selectable).editedAt(ListPlace.of(object, "cell"));
    }

    private Grid.Row line(Row row, List<Boolean> editable) {
        String id = RecordId.format(row.id());
        Values values = Values.of(row);
        List<Cell> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = widgets.cell(columns.get(i), values);
            cells.add(editable.get(i) ? cell.editable(editUrl(columns.get(i))) : cell);
        }
        String name = row.text(object.nameField().name().value());
        return new Grid.Row(id, name == null ? id : name, cells);
    }

    private static Url editUrl(ShownField column) {
        return new Url("/" + column.field().name());
    }

    private Grid.Column head(ShownField column, ListState state, List<SortKey> sort, Url here) {
        String label = column.prefix().isEmpty() ? column.label(reader) : parents(column) + column.label(reader);
        Grid.Column plain = column.numeric() ? Grid.Column.numeric(label) : Grid.Column.of(label);
        // A parent's field changes with the lookup that leads to it.
        boolean follows =
                column.def().computation().isPresent() || !column.prefix().isEmpty();
        Grid.Column head = follows ? plain.computed() : plain;
        if (!isSortable(column.field())) {
            return head;
        }
        FieldPath path = column.path();
        Optional<SortKey> key =
                sort.stream().filter(each -> same(each.field(), path)).findFirst();
        boolean isRising = key.isPresent() && !key.get().descending();
        Url url = state.withSort(List.of(new SortKey(path, isRising && sort.size() == 1)))
                .on(here);
        Grid.Sort direction = key.map(each -> each.descending() ? Grid.Sort.DOWN : Grid.Sort.UP)
                .orElse(Grid.Sort.NONE);
        return head.sortable(url, direction, key.isPresent() && sort.size() > 1 ? sort.indexOf(key.get()) + 1 : 0);
    }

    /** {@code Account › } before the label of a parent's field. */
    private String parents(ShownField column) {
        StringBuilder parents = new StringBuilder();
        CatalogObject at = object;
        for (String step : column.path().parents()) {
            Optional<CatalogField> relation = at.parent(step);
            if (relation.isEmpty()) {
                break;
            }
            parents.append(reader.say(relation.get().def().shown())).append(" › ");
            at = reader.catalog()
                    .object(((FieldType.Relation) relation.get().type())
                            .targets()
                            .getFirst())
                    .orElse(at);
        }
        return parents.toString();
    }

    private static boolean same(FieldPath one, FieldPath other) {
        return one.toString().equalsIgnoreCase(other.toString());
    }

    private static boolean isSortable(CatalogField field) {
        return QueryPlanner.isSortable(field);
    }

    boolean isEditable(ShownField column) {
        return column.prefix().isEmpty() && isEditable(reader, object, column.field());
    }

    /** Fields that are entered by one control can be edited where they stand. */
    static boolean isEditable(Reader reader, CatalogObject object, CatalogField field) {
        return reader.session().actor().rights().can(ObjectRight.EDIT, object.name())
                && reader.canEdit(object, field)
                && !field.isKeptByEngine()
                && !(field.type() instanceof FieldType.MasterDetail master && !master.reparentable())
                && hasOneControl(field.type());
    }

    private static boolean hasOneControl(FieldType type) {
        return switch (type) {
            case FieldType.Id ignored -> false;
            case FieldType.AutoNumber ignored -> false;
            case FieldType.Compound ignored -> false;
            case FieldType.EncryptedText ignored -> false;
            case FieldType.File ignored -> false;
            case FieldType.Image ignored -> false;
            case FieldType.Json ignored -> false;
            case FieldType.RichText ignored -> false;
            case FieldType.Text ignored -> true;
            case FieldType.TextArea ignored -> true;
            case FieldType.LongText ignored -> true;
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
            case FieldType.Choice ignored -> true;
            case FieldType.Relation ignored -> true;
            case FieldType.Duration ignored -> true;
        };
    }
}
