package dev.tenon.engine.query;

import dev.tenon.engine.catalog.FieldRoute;
import dev.tenon.engine.query.FormulaTemplate.Piece;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.script.formula.ResultShape;
import dev.tenon.script.formula.sql.FormulaSql;
import dev.tenon.script.formula.sql.NumberSize;
import dev.tenon.script.formula.sql.SqlLiteral;
import dev.tenon.script.formula.sql.SqlSink;
import dev.tenon.script.formula.sql.Surrounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the template of one formula field. */
final class TemplateWriting implements SqlSink {
    private static final String SOURCE = "$Source";

    private final Catalog catalog;
    private final CatalogObject object;
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Source.Global, Object> given;

    private TemplateWriting(Catalog catalog, CatalogObject object, Map<Source.Global, Object> given) {
        this.catalog = catalog;
        this.object = object;
        this.given = given;
    }

    static FormulaTemplate write(Catalog catalog, CatalogObject object, CatalogField field, Calculation formula) {
        TemplateWriting writing = new TemplateWriting(catalog, object, Map.of());
        ResultShape.Around shape = ResultShape.sql(field.type());
        writing.text(shape.before());
        if (FormulaSql.write(formula, writing) != FormulaSql.Outcome.WRITTEN) {
            throw new IllegalStateException("the check let pass " + object.name() + "." + field.name());
        }
        writing.text(shape.after());
        writing.endText();
        return new FormulaTemplate(field.name(), writing.pieces);
    }

    /**
     * A condition over records of this object.
     *
     * @param given the values of names that begin with {@code $Source}; blank ones are missing
     */
    static FormulaTemplate condition(
            Catalog catalog, CatalogObject object, Calculation condition, Map<Source.Global, Object> given) {
        TemplateWriting writing = new TemplateWriting(catalog, object, given);
        if (FormulaSql.writeCondition(condition, writing) != FormulaSql.Outcome.WRITTEN) {
            throw new IllegalStateException("the check let pass a condition over " + object.name());
        }
        writing.endText();
        return new FormulaTemplate(object.name(), writing.pieces);
    }

    @Override
    public void text(String sql) {
        text.append(sql);
    }

    private void endText() {
        if (!text.isEmpty()) {
            pieces.add(new FormulaTemplate.Text(text.toString()));
            text.setLength(0);
        }
    }

    private void add(Piece piece) {
        endText();
        pieces.add(piece);
    }

    @Override
    public void value(Object value, ValueType type) {
        text.append(SqlLiteral.of(value, type));
    }

    @Override
    public void surrounding(Surrounding what) {
        add(new FormulaTemplate.OfSession(new Asked.OfRequest(what)));
    }

    @Override
    public void read(Source source, ValueType type) {
        boolean checkbox = type == ValueType.CHECKBOX;
        text.append(checkbox ? "coalesce(" : "");
        add(piece(source, type));
        text.append(checkbox ? ", false)" : "");
    }

    private Piece piece(Source source, ValueType type) {
        return switch (source) {
            case Source.Field field -> new FormulaTemplate.Field(routes(object, field.path()));
            case Source.Prior prior -> new FormulaTemplate.Field(routes(object, prior.path()));
            case Source.Global global -> global(global, type);
        };
    }

    private Piece global(Source.Global global, ValueType type) {
        if (global.path().getFirst().equalsIgnoreCase(SOURCE)) {
            Object value = given.get(global);
            return new FormulaTemplate.Text(value == null ? "null" : SqlLiteral.of(value, type));
        }
        if (!SessionGlobals.isOfUser(global)) {
            return new FormulaTemplate.OfSession(new Asked.Global(global.path(), type));
        }
        return new FormulaTemplate.OfUser(
                routes(catalog.require(SystemFields.USER), SessionGlobals.pathOfUser(global.path())));
    }

    private List<FieldRoute> routes(CatalogObject from, List<String> path) {
        List<FieldRoute> routes = FieldRoute.of(catalog, from, path);
        if (routes.isEmpty()) {
            throw new IllegalStateException("the check let pass " + path + " of " + from.name());
        }
        return routes;
    }

    /** Fields have the digits of fields, those of formulas too; of others nothing is known. */
    @Override
    public NumberSize size(Source source) {
        return source instanceof Source.Global ? NumberSize.ANY : NumberSize.FIELD;
    }
}
