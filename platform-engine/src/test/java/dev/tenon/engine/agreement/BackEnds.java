package dev.tenon.engine.agreement;

import dev.tenon.engine.testing.EngineFixture;
import java.util.List;

/** The three of them, ready for use. */
public final class BackEnds {
    private BackEnds() {}

    /** With an organisation of its own on the shared test database, which has the functions that formulas call. */
    public static List<BackEnd> all() {
        return List.of(
                new JvmBackEnd(), new SqlBackEnd(EngineFixture.org("formulas").records()), new JavaScriptBackEnd());
    }
}
