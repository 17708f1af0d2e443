package dev.tenon.engine.query;

import dev.tenon.engine.catalog.FieldRoute;
import dev.tenon.metadata.object.ApiName;
import java.util.List;

/**
 * A formula field as SQL but for the tables that it reads: texts, and between them what each statement has its own name for.
 * Made once for a catalog.
 */
record FormulaTemplate(ApiName field, List<Piece> pieces) {

    FormulaTemplate {
        pieces = List.copyOf(pieces);
    }

    sealed interface Piece {}

    /** SQL that is the same everywhere. */
    record Text(String sql) implements Piece {}

    /** A field of the record or of its parents, the first way that leads to one; perhaps a formula too. */
    record Field(List<FieldRoute> routes) implements Piece {
        public Field {
            routes = List.copyOf(routes);
        }
    }

    /** Something of the session. */
    record OfSession(Asked asked) implements Piece {}

    /** A field of the user who asks, or of the user's parents. */
    record OfUser(List<FieldRoute> routes) implements Piece {
        public OfUser {
            routes = List.copyOf(routes);
        }
    }
}
