package dev.tenon.engine.query;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.object.FieldType;

/** Port: what a reader gets to see of an encrypted value, in clear or masked by rights. */
@FunctionalInterface
public interface ValueReader {
    /** Shows nothing of any value. */
    ValueReader MASKED = (session, type, stored) -> type.maskCharacter().repeat(8);

    /** @param stored the text that the database keeps */
    String read(Session session, FieldType.EncryptedText type, String stored);
}
