package dev.tenon.engine.query;

import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.RowScope;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.SystemFields;

/** What a session may read: the one place where a query asks. The names of users are open to every colleague. */
record ReadAccess(Session session, AccessControl control) {

    boolean object(CatalogObject object) {
        return isUser(object) || !(control.scope(session, object) instanceof RowScope.Nothing);
    }

    boolean field(CatalogObject object, CatalogField field) {
        return session.actor().rights().canRead(object, field) || isUser(object) && isName(object, field);
    }

    RowScope scope(CatalogObject object) {
        RowScope scope = control.scope(session, object);
        return scope instanceof RowScope.Nothing && isUser(object) ? new RowScope.Everything() : scope;
    }

    private static boolean isUser(CatalogObject object) {
        return object.name().equals(SystemFields.USER);
    }

    private static boolean isName(CatalogObject object, CatalogField field) {
        return field.name().equals(SystemFields.ID.name())
                || field.whole().equals(object.nameField().name());
    }
}
