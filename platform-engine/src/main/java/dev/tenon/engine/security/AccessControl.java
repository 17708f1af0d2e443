package dev.tenon.engine.security;

import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;

/** Answers every question about rights; asked by the query for reading and by the saver for writing. */
public final class AccessControl {

    /** The records of this object that the session may read. */
    public RowScope scope(Session session, CatalogObject object) {
        return session.actor().rights().can(ObjectRight.READ, object.name())
                ? new RowScope.Everything()
                : new RowScope.Nothing();
    }

    /** Refuses work that needs a right of the whole organisation. */
    public void require(Session session, SystemRight right) {
        if (!session.actor().rights().has(right)) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    Problem.of(
                            "INSUFFICIENT_ACCESS",
                            "",
                            "You need the right \"{0}\" for this. Ask your administrator.",
                            "此操作需要“{0}”权限，请联系管理员。",
                            right.key()));
        }
    }
}
