package dev.tenon.engine.schema;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.catalog.TextOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An index of a record table. All are partial: deleted records are in none.
 *
 * <p>Its name is made of stable ids, so that two catalogs want the same index exactly if the names are equal, whatever has
 * been renamed; a unique index so tells the field whose value was taken.
 */
public record Index(String name, Kind kind, List<Key> keys) {
    private static final int MAX_NAME = 60;
    private static final Pattern UNIQUE_NAME = Pattern.compile("_uq_\\d+_l?(\\d+)(?:p\\d+)?(?:_\\d+)?");

    /** What an index is for. */
    public enum Kind {
        UNIQUE("_uq_"),
        SORTED("_ix_"),
        /** Finds parts of words. */
        TRIGRAM("_tg_");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** How an index is built. */
    public enum Mode {
        /** In the transaction of the deploy; writers wait. */
        AT_ONCE,
        /** Beside the work that goes on. */
        CONCURRENTLY
    }

    /** What is compared. */
    public enum Form {
        PLAIN,
        LOWER_CASE,
        /** Sorted as people sort. */
        READING_ORDER
    }

    /**
     * One key.
     *
     * @param token the stable id of its field, or the name of a system field
     * @param field what people call it: the bare name of its column
     * @param value the SQL of the value
     */
    record Key(String token, String field, String value, Form form, boolean descending) {

        static Key column(String token, String column, Form form, boolean descending) {
            return new Key(token, column, PhysicalNames.quote(column), form, descending);
        }

        /** What a formula computes; another expression is another key. */
        static Key computed(String token, String field, String expression, String stableExpression) {
            String mark = Integer.toHexString(stableExpression.hashCode());
            return new Key(token + "f" + mark, field, expression, Form.PLAIN, false);
        }

        private String named() {
            String prefix = switch (form) {
                case PLAIN -> "";
                case LOWER_CASE -> "l";
                case READING_ORDER -> "o";
            };
            return prefix + token + (descending ? "d" : "");
        }

        private String expression() {
            return switch (form) {
                case PLAIN -> value;
                case LOWER_CASE -> "lower(" + value + ")";
                case READING_ORDER -> TextOrder.sorted(value);
            };
        }

        /** Empty values first ascending and last descending: then one index serves both directions. */
        private String sorted() {
            return expression() + (descending ? " desc nulls last" : " nulls first");
        }

        private String shown() {
            return field + (descending ? " ↓" : "");
        }
    }

    public Index {
        keys = List.copyOf(keys);
    }

    static Index of(Kind kind, long objectId, List<Key> keys) {
        String readable =
                kind.prefix + objectId + "_" + keys.stream().map(Key::named).collect(Collectors.joining("_"));
        String name = readable.length() <= MAX_NAME
                ? readable
                : kind.prefix + objectId + "_"
                        + UUID.nameUUIDFromBytes(readable.getBytes(StandardCharsets.UTF_8))
                                .toString()
                                .replace("-", "");
        return new Index(name, kind, keys);
    }

    /** True for the names that we give, but for those of primary keys. */
    static boolean isOurs(String indexName) {
        return Arrays.stream(Kind.values()).anyMatch(kind -> indexName.startsWith(kind.prefix));
    }

    public boolean unique() {
        return kind == Kind.UNIQUE;
    }

    /** The id of the field that a unique index keeps unique, by the index's name in an error; empty for other names. */
    public static OptionalLong uniqueField(String indexName) {
        Matcher matcher = UNIQUE_NAME.matcher(indexName);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** True if this one does what the other would: a last key that only keeps the order stable does not count. */
    boolean covers(Index other) {
        List<Key> asked = other.withoutId();
        return kind == Kind.SORTED
                && other.kind == Kind.SORTED
                && asked.size() <= keys.size()
                && keys.subList(0, asked.size()).equals(asked);
    }

    private List<Key> withoutId() {
        boolean stable = keys.size() > 1 && keys.getLast().token().equals("id");
        return stable ? keys.subList(0, keys.size() - 1) : keys;
    }

    String create(String table, Mode mode) {
        String head = "create " + (unique() ? "unique " : "") + "index "
                + (mode == Mode.CONCURRENTLY ? "concurrently " : "") + "if not exists " + PhysicalNames.quote(name)
                + " on " + table;
        String where = " where not \"isdeleted\"" + onlyFilled().orElse("");
        return switch (kind) {
            case TRIGRAM -> head + " using gin (" + keys.getFirst().expression() + " gin_trgm_ops)" + where;
            case UNIQUE -> head + " (" + keys.getFirst().expression() + ")" + where;
            case SORTED -> head + keys.stream().map(Key::sorted).collect(Collectors.joining(", ", " (", ")")) + where;
        };
    }

    private Optional<String> onlyFilled() {
        return unique() ? Optional.of(" and " + keys.getFirst().value() + " is not null") : Optional.empty();
    }

    /** The condition under which a record's value is one that another live record has too. */
    static String duplicated(String table, String expression) {
        return "\"id\" in (select \"id\" from (select \"id\", count(*) over (partition by " + expression
                + ") as n from " + table + " where not \"isdeleted\" and " + expression
                + " is not null) as valued where n > 1)";
    }

    String shown() {
        return keys.stream().map(Key::shown).collect(Collectors.joining(", "));
    }
}
