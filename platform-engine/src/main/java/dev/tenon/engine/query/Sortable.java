package dev.tenon.engine.query;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.Problem;

/** Which fields a list can be sorted by. */
final class Sortable {

    private Sortable() {}

    static boolean is(FieldType type) {
        return switch (type) {
            case FieldType.LongText ignored -> false;
            case FieldType.RichText ignored -> false;
            case FieldType.EncryptedText ignored -> false;
            case FieldType.Json ignored -> false;
            case FieldType.MultiPicklist ignored -> false;
            case FieldType.Address ignored -> false;
            case FieldType.Geolocation ignored -> false;
            case FieldType.File ignored -> false;
            case FieldType.Image ignored -> false;
            case FieldType.PersonName ignored -> true;
            case FieldType.Id ignored -> true;
            case FieldType.Text ignored -> true;
            case FieldType.TextArea ignored -> true;
            case FieldType.Number ignored -> true;
            case FieldType.Currency ignored -> true;
            case FieldType.Percent ignored -> true;
            case FieldType.Checkbox ignored -> true;
            case FieldType.Date ignored -> true;
            case FieldType.DateTime ignored -> true;
            case FieldType.Time ignored -> true;
            case FieldType.Email ignored -> true;
            case FieldType.Phone ignored -> true;
            case FieldType.Url ignored -> true;
            case FieldType.Picklist ignored -> true;
            case FieldType.AutoNumber ignored -> true;
            case FieldType.Relation ignored -> true;
            case FieldType.Duration ignored -> true;
        };
    }

    static Problem refusal(FieldPath path) {
        return Problem.of(
                "MALFORMED_QUERY",
                path.toString(),
                "Records cannot be sorted by the field \"{0}\".",
                "不能按字段“{0}”排序。",
                path);
    }

    /** Ids and check boxes of the record itself are never empty. */
    static boolean maybeEmpty(ResolvedPath path) {
        return !path.isOwn() || !(path.type() instanceof FieldType.Id || path.type() instanceof FieldType.Checkbox);
    }
}
