package dev.tenon.engine.schema;

import dev.tenon.metadata.object.FieldType;
import java.util.List;
import java.util.Optional;

/**
 * Which type of field may become which other, and how its values follow. Pure: a table, with a test for each family.
 *
 * <p>In the SQL here {@code $c} stands for the column.
 */
final class TypeChanges {
    private static final String TEXT = "nullif(btrim($c), '')";
    private static final String NUMBER = "'^\\s*[+-]?(\\d+(\\.\\d*)?|\\.\\d+)\\s*$'";
    private static final String DAY = "(?!0000)\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
    private static final String CLOCK = "([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?";
    private static final String ZONE = "(Z|[+-](0\\d|1[0-4])(:?[0-5]\\d)?)";
    private static final String YES = "('true', '1', 'yes', 'y', '是', '真')";
    private static final String NO = "('false', '0', 'no', 'n', '否', '假')";

    private TypeChanges() {}

    /** Types whose values convert in the same way. */
    enum Family {
        TEXT,
        RICH_TEXT,
        NUMBER,
        CHECKBOX,
        DATE,
        DATE_TIME,
        TIME,
        CHOICES,
        RELATION,
        FILE,
        JSON,
        DURATION,
        ENCRYPTED,
        /** Of a kind that nothing converts to or from. */
        ALONE
    }

    /**
     * How the values of a column follow.
     *
     * @param expression of the new value
     * @param bad true for values that have no new value; absent if all do
     * @param loses a part of the values, also where it succeeds
     */
    record Conversion(Family from, Family to, String expression, Optional<String> bad, boolean loses) {
        String using(String column) {
            return expression.replace("$c", column);
        }

        boolean fromCheckbox() {
            return from == Family.CHECKBOX && to != Family.CHECKBOX;
        }

        boolean toCheckbox() {
            return to == Family.CHECKBOX && from != Family.CHECKBOX;
        }

        /** The values stay as they are. */
        boolean isIdentity() {
            return expression.equals("$c");
        }
    }

    /** Every family that this one may become, itself included; empty if a change is impossible. */
    static Optional<Conversion> between(FieldType from, FieldType to) {
        Family source = family(from);
        Family target = family(to);
        if (source == target) {
            return source == Family.ALONE && !from.equals(to)
                    ? Optional.empty()
                    : Optional.of(new Conversion(source, target, "$c", Optional.empty(), false));
        }
        if (source == Family.CHOICES && to instanceof FieldType.Picklist) {
            return Optional.of(new Conversion(source, target, "$c[1]", Optional.of("cardinality($c) > 1"), false));
        }
        return row(source).stream()
                .filter(conversion -> conversion.to() == target)
                .findFirst();
    }

    private static List<Conversion> row(Family from) {
        return switch (from) {
            case TEXT -> fromText();
            case RICH_TEXT ->
                List.of(lossy(
                        from,
                        Family.TEXT,
                        "replace(replace(replace(replace(replace(regexp_replace($c, '<[^>]*>', '', 'g'), '&nbsp;', ' '),"
                                + " '&lt;', '<'), '&gt;', '>'), '&quot;', '\"'), '&amp;', '&')"));
            case NUMBER ->
                List.of(
                        safe(from, Family.TEXT, "trim_scale($c)::text"),
                        checked(from, Family.DURATION, "$c::bigint", "$c <> trunc($c)"),
                        checked(from, Family.CHECKBOX, "coalesce($c <> 0, false)", "$c not in (0, 1)"));
            case CHECKBOX ->
                List.of(
                        safe(from, Family.TEXT, "$c::text"),
                        safe(from, Family.NUMBER, "case when $c then 1 else 0 end"));
            case DATE ->
                List.of(
                        safe(from, Family.TEXT, "to_char($c, 'YYYY-MM-DD')"),
                        safe(from, Family.DATE_TIME, "$c::timestamp at time zone 'UTC'"));
            case DATE_TIME ->
                List.of(
                        safe(from, Family.TEXT, "to_char($c at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"),
                        lossy(from, Family.DATE, "($c at time zone 'UTC')::date"));
            case TIME -> List.of(safe(from, Family.TEXT, "$c::text"));
            case CHOICES -> List.of(safe(from, Family.TEXT, "array_to_string($c, ';')"));
            case JSON -> List.of(safe(from, Family.TEXT, "$c::text"));
            case DURATION -> List.of(safe(from, Family.NUMBER, "$c::numeric"));
            case RELATION -> List.of();
            case FILE -> List.of();
            case ENCRYPTED -> List.of();
            case ALONE -> List.of();
        };
    }

    private static List<Conversion> fromText() {
        return List.of(
                safe(
                        Family.TEXT,
                        Family.RICH_TEXT,
                        "replace(replace(replace(replace($c, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), chr(10), '<br>')"),
                checked(Family.TEXT, Family.NUMBER, TEXT + "::numeric", TEXT + " !~ " + NUMBER),
                checked(
                        Family.TEXT,
                        Family.CHECKBOX,
                        "coalesce(lower(btrim($c)) in " + YES + ", false)",
                        "lower(" + TEXT + ") not in " + YES + " and lower(" + TEXT + ") not in " + NO),
                checked(Family.TEXT, Family.DATE, TEXT + "::date", noDay("^" + DAY + "$")),
                checked(
                        Family.TEXT,
                        Family.DATE_TIME,
                        "case when btrim($c) ~ '" + ZONE + "$' and btrim($c) ~ ':' then " + TEXT + "::timestamptz else "
                                + TEXT + "::timestamp at time zone 'UTC' end",
                        noDay("^" + DAY + "([T ]" + CLOCK + ZONE + "?)?$")),
                checked(Family.TEXT, Family.TIME, TEXT + "::time", TEXT + " !~ '^" + CLOCK + "$'"),
                safe(
                        Family.TEXT,
                        Family.CHOICES,
                        "case when " + TEXT + " is null then null else regexp_split_to_array(" + TEXT
                                + ", '\\s*;\\s*') end"));
    }

    /** Neither of this shape nor a day that its month has. */
    private static String noDay(String shape) {
        return "case when " + TEXT + " is null then false when " + TEXT + " !~ '" + shape
                + "' then true else substr(btrim($c), 9, 2)::int > extract(day from"
                + " (substr(btrim($c), 1, 8) || '01')::date + interval '1 month' - interval '1 day') end";
    }

    private static Conversion safe(Family from, Family to, String expression) {
        return new Conversion(from, to, expression, Optional.empty(), false);
    }

    private static Conversion checked(Family from, Family to, String expression, String bad) {
        return new Conversion(from, to, expression, Optional.of(bad), false);
    }

    private static Conversion lossy(Family from, Family to, String expression) {
        return new Conversion(from, to, expression, Optional.empty(), true);
    }

    static Family family(FieldType type) {
        return switch (type) {
            case FieldType.Text ignored -> Family.TEXT;
            case FieldType.TextArea ignored -> Family.TEXT;
            case FieldType.LongText ignored -> Family.TEXT;
            case FieldType.Email ignored -> Family.TEXT;
            case FieldType.Phone ignored -> Family.TEXT;
            case FieldType.Url ignored -> Family.TEXT;
            case FieldType.Picklist ignored -> Family.TEXT;
            case FieldType.AutoNumber ignored -> Family.TEXT;
            case FieldType.RichText ignored -> Family.RICH_TEXT;
            case FieldType.Number ignored -> Family.NUMBER;
            case FieldType.Currency ignored -> Family.NUMBER;
            case FieldType.Percent ignored -> Family.NUMBER;
            case FieldType.Checkbox ignored -> Family.CHECKBOX;
            case FieldType.Date ignored -> Family.DATE;
            case FieldType.DateTime ignored -> Family.DATE_TIME;
            case FieldType.Time ignored -> Family.TIME;
            case FieldType.MultiPicklist ignored -> Family.CHOICES;
            case FieldType.Relation ignored -> Family.RELATION;
            case FieldType.File ignored -> Family.FILE;
            case FieldType.Image ignored -> Family.FILE;
            case FieldType.Json ignored -> Family.JSON;
            case FieldType.Duration ignored -> Family.DURATION;
            case FieldType.EncryptedText ignored -> Family.ENCRYPTED;
            case FieldType.Compound ignored -> Family.ALONE;
            case FieldType.Id ignored -> Family.ALONE;
        };
    }
}
