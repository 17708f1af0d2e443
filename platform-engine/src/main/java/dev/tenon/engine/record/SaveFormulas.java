package dev.tenon.engine.record;

import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.security.Session;

/** What saves need for formulas: those of each object compiled, whoever fetches what they read, the check of the rules. */
record SaveFormulas(RecordFormulas compiled, QueryRunner runner, RuleCheck rules) {

    FormulaWork work(Session session) {
        return new FormulaWork(session, compiled, runner);
    }
}
