package dev.tenon.engine.catalog;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * API names as tables and columns: lower case, at most 50 characters with a hash behind what is longer, so that people
 * with SQL tools can read them. A rename renames the table or column too, hence nothing needs to be stored.
 *
 * <p>Our own columns and tables begin with {@code _}, which no API name does. Identifiers are always quoted.
 */
public final class PhysicalNames {
    public static final String VERSION = "_version";
    public static final String READERS = "_readers";
    public static final String RECORD_TYPE = "recordtypeid";
    public static final String DELETION = "_deletion";
    private static final int MAX_LENGTH = 50;
    private static final int HASH_LENGTH = 8;
    /** Every PostgreSQL table has them already; no API name ends with an underscore. */
    private static final Set<String> TAKEN = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

    private PhysicalNames() {}

    /** The quoted, schema-qualified table of an object. */
    public static String table(Org org, CatalogObject object) {
        return table(org, of(object.name()));
    }

    /** A quoted, schema-qualified table of an organisation by its bare name. */
    public static String table(Org org, String bareName) {
        return quote(org.schema()) + "." + quote(bareName);
    }

    /** The quoted column of a field. */
    public static String column(CatalogField field) {
        return quote(of(field.name()));
    }

    /** The bare physical name, without quotes. */
    public static String of(ApiName name) {
        String lower = name.key();
        if (lower.length() <= MAX_LENGTH) {
            return TAKEN.contains(lower) ? lower + "_" : lower;
        }
        return lower.substring(0, MAX_LENGTH - HASH_LENGTH - 1) + "_" + hash(lower);
    }

    /** Where a removed element waits for its restoring: {@code _parked_17}. */
    public static String parked(long elementId) {
        return "_parked_" + elementId;
    }

    public static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
