package dev.tenon.engine.schema;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Checked;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.script.formula.ResultShape;
import dev.tenon.script.formula.sql.FormulaSql;
import dev.tenon.script.formula.sql.NumberSize;
import dev.tenon.script.formula.sql.SqlLiteral;
import dev.tenon.script.formula.sql.SqlSink;
import dev.tenon.script.formula.sql.Surrounding;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A formula field as an expression over the columns of its own table, as an index keeps it: the same that queries write.
 *
 * @param stableExpression the same with ids for names: it stays when a field is renamed
 */
public record OwnFormula(String expression, String stableExpression) {

    /** Empty if it reads more than its own record, or something that changes by itself. */
    public static Optional<OwnFormula> of(Catalog catalog, CatalogObject object, CatalogField field) {
        return ifOwn(() -> new OwnFormula(
                new Writing(catalog, object, Naming.COLUMNS, Zone.REFUSED).written(field),
                new Writing(catalog, object, Naming.IDS, Zone.REFUSED).written(field)));
    }

    /** What a roll-up sums up: like {@link #of}, but dates of date-times are those of UTC, whoever reads them. */
    public static Optional<String> summed(Catalog catalog, CatalogObject object, CatalogField field) {
        return ifOwn(() -> new Writing(catalog, object, Naming.COLUMNS, Zone.UTC).written(field));
    }

    /** Which children a roll-up sums up, over the columns of their table; dates of date-times are those of UTC. */
    public static Optional<String> condition(Catalog catalog, CatalogObject object, Calculation condition) {
        return ifOwn(() -> new Writing(catalog, object, Naming.COLUMNS, Zone.UTC).written(condition));
    }

    private static <T> Optional<T> ifOwn(Supplier<T> written) {
        try {
            return Optional.of(written.get());
        } catch (NotOwn e) {
            return Optional.empty();
        }
    }

    private enum Naming {
        COLUMNS,
        IDS
    }

    private enum Zone {
        REFUSED,
        UTC
    }

    private static final class NotOwn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotOwn(String message) {
            super(message);
        }
    }

    private static final class Writing implements SqlSink {
        private final Catalog catalog;
        private final CatalogObject object;
        private final Naming naming;
        private final Zone zone;
        private final StringBuilder sql = new StringBuilder();

        Writing(Catalog catalog, CatalogObject object, Naming naming, Zone zone) {
            this.catalog = catalog;
            this.object = object;
            this.naming = naming;
            this.zone = zone;
        }

        String written(CatalogField field) {
            formula(field);
            return sql.toString();
        }

        String written(Calculation calculation) {
            write(calculation);
            return sql.toString();
        }

        /** A deploy refuses what is too large. */
        private void write(Calculation calculation) {
            if (FormulaSql.write(calculation, this) != FormulaSql.Outcome.WRITTEN) {
                throw new NotOwn("too large");
            }
        }

        private void formula(CatalogField field) {
            Calculation formula = catalog.formulas()
                    .ofField(object, field)
                    .map(Checked.Sound::calculation)
                    .orElseThrow(() -> new NotOwn("no formula"));
            if (zone == Zone.REFUSED && !FormulaSql.isImmutable(formula)) {
                throw new NotOwn("changes by itself");
            }
            ResultShape.Around shape = ResultShape.sql(field.type());
            sql.append(shape.before());
            write(formula);
            sql.append(shape.after());
        }

        @Override
        public void text(String text) {
            sql.append(text);
        }

        @Override
        public void value(Object value, ValueType type) {
            sql.append(SqlLiteral.of(value, type));
        }

        @Override
        public void surrounding(Surrounding what) {
            if (what != Surrounding.ZONE || zone == Zone.REFUSED) {
                throw new NotOwn("needs " + what);
            }
            sql.append("'UTC'");
        }

        @Override
        public void read(Source source, ValueType type) {
            boolean checkbox = type == ValueType.CHECKBOX;
            sql.append(checkbox ? "coalesce(" : "");
            column(own(source));
            sql.append(checkbox ? ", false)" : "");
        }

        private void column(CatalogField field) {
            if (field.def().isFormula()) {
                formula(field);
            } else {
                sql.append(
                        switch (naming) {
                            case COLUMNS -> PhysicalNames.column(field);
                            case IDS ->
                                "#" + field.id()
                                        + (field.id() == 0 ? field.name().key() : "");
                        });
            }
        }

        private CatalogField own(Source source) {
            if (source instanceof Source.Field(var path, var ignored) && path.size() == 1) {
                return object.field(path.getFirst()).orElseThrow(() -> new NotOwn("no field " + path));
            }
            throw new NotOwn("reads " + source);
        }

        @Override
        public NumberSize size(Source source) {
            return source instanceof Source.Global ? NumberSize.ANY : NumberSize.FIELD;
        }
    }
}
