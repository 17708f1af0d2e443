package dev.tenon.console.record.widget;

import dev.tenon.console.view.Cell;
import dev.tenon.console.view.Field;
import dev.tenon.console.view.Html;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How any field reads and is entered, for one reader: the face of this package. Behind it one exhaustive switch over the
 * types each for reading as text, reading on a page, holding in a form, and entering.
 */
public final class FieldWidgets {

    private static final int CELL_LENGTH = 160;

    private final Reader reader;
    private final FieldTexts texts;
    private final FieldHtml html;
    private final FieldControls controls;

    public FieldWidgets(Reader reader) {
        this.reader = reader;
        this.texts = new FieldTexts(reader);
        this.html = new FieldHtml(reader, texts);
        this.controls = new FieldControls(reader);
    }

    public Reader reader() {
        return reader;
    }

    /** As a page shows it, in full. The values must hold all {@link ShownField#paths()}. */
    public Html html(ShownField field, Values values) {
        return html.of(field, values);
    }

    /** As a table shows it: on one line. */
    public Cell cell(ShownField field, Values values) {
        Html shown = isLong(field.field().type()) ? Html.text(shortened(text(field, values))) : html(field, values);
        return field.numeric() ? new Cell(shown, true, Cell.EMPTY.editUrl()) : Cell.of(shown);
    }

    private static boolean isLong(FieldType type) {
        return type instanceof FieldType.TextArea
                || type instanceof FieldType.LongText
                || type instanceof FieldType.RichText
                || type instanceof FieldType.Json
                || type instanceof FieldType.Address;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= CELL_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, CELL_LENGTH)) + "…";
    }

    /** As plain text. */
    public String text(ShownField field, Values values) {
        return texts.of(field, values);
    }

    /** What people call a value of a picklist. */
    public String label(FieldType.Choice choice, String value) {
        return texts.label(choice, value);
    }

    /** A moment in the reader's zone and way of writing. */
    public String moment(Instant moment) {
        return texts.simple(new FieldType.DateTime(), moment);
    }

    public static boolean isFile(FieldType type) {
        return type instanceof FieldType.File || type instanceof FieldType.Image;
    }

    /** The name under which a form says that the file of this field goes. */
    public static String removal(String field) {
        return field + ".remove";
    }

    /** The control by which it is entered, holding what the form holds. */
    public Field control(CatalogObject object, CatalogField field, FormValues form) {
        return controls.of(object, field, form);
    }

    /** The control where it stands without its form, such as in a cell; the values must hold those of {@link #needed}. */
    public Field controlAlone(CatalogObject object, CatalogField field, FormValues form) {
        return controls.alone(object, field, form);
    }

    /** The field, and the one on whose value it depends what it offers, if the reader may see that. */
    public List<CatalogField> needed(CatalogObject object, CatalogField field) {
        return field.type() instanceof FieldType.Choice choice
                ? Stream.concat(
                                Stream.of(field),
                                Dependencies.controlling(object, choice).stream()
                                        .filter(controlling -> reader.canRead(object, controlling)))
                        .toList()
                : List.of(field);
    }
}
