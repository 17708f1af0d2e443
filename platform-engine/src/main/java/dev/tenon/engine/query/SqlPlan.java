package dev.tenon.engine.query;

import java.util.List;

/**
 * Statements that answer a query, ready for the database.
 *
 * @param statements asked in their order until the page is full; nearly always one
 */
record SqlPlan(SelectPlan select, List<Statement> statements) {

    SqlPlan {
        statements = List.copyOf(statements);
    }

    /**
     * SQL, and the values of its placeholders.
     *
     * @param searchesTexts true if the database should plan anew for the values at hand: with a general plan a search
     *     within texts reads the whole table
     */
    record Statement(String sql, List<Object> values, boolean searchesTexts) {}
}
