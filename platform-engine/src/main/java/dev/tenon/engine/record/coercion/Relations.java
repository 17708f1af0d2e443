package dev.tenon.engine.record.coercion;

import dev.tenon.engine.record.Raw;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Ids of records, and lookups that name their target by one of its own fields. */
final class Relations {
    private static final String ATTRIBUTES = "attributes";

    private Relations() {}

    /** Any id, whatever its object. */
    static Coerced id(FieldDef field, Object value) {
        OptionalLong id = read(value);
        return id.isPresent() ? Coerced.of(id.getAsLong()) : malformed(field, value);
    }

    static Coerced relation(FieldDef field, FieldType.Relation type, Object value, Catalog catalog) {
        if (value instanceof Map<?, ?> reference) {
            return reference(field, reference);
        }
        if (value instanceof String text && text.isBlank()) {
            return Coerced.EMPTY;
        }
        OptionalLong id = read(value);
        if (id.isEmpty()) {
            return malformed(field, value);
        }
        return isOf(type.targets(), id.getAsLong(), catalog)
                ? Coerced.of(id.getAsLong())
                : Refusals.because(
                        field,
                        "MALFORMED_ID",
                        "{0}: id value of incorrect type: {1}.",
                        "{0}：ID {1} 不属于该字段可关联的对象。",
                        RecordId.format(id.getAsLong()));
    }

    private static OptionalLong read(Object value) {
        return switch (value) {
            case Long id when id >= 0 -> OptionalLong.of(id);
            case String text -> RecordId.parse(text.strip());
            default -> OptionalLong.empty();
        };
    }

    private static boolean isOf(List<ApiName> targets, long id, Catalog catalog) {
        int number = RecordId.objectNumber(id);
        return targets.stream()
                .anyMatch(target -> catalog.object(target)
                        .filter(object -> object.number() == number)
                        .isPresent());
    }

    private static Coerced malformed(FieldDef field, Object value) {
        return Refusals.because(
                field,
                "MALFORMED_ID",
                "{0}: {1} is not a record id; an id has 15 or 18 letters and digits.",
                "{0}：{1} 不是记录 ID；ID 由 15 或 18 位字母和数字组成。",
                value);
    }

    /** {@code {"AccountNumber": "A1"}}, with {@code attributes} beside it where the type is not clear. */
    private static Coerced reference(FieldDef field, Map<?, ?> reference) {
        Optional<ApiName> target = Optional.empty();
        Coerced found = null;
        for (Map.Entry<?, ?> entry : reference.entrySet()) {
            if (ATTRIBUTES.equals(entry.getKey())) {
                target = type(entry.getValue());
            } else if (found == null) {
                found = new Coerced.Reference(
                        Optional.empty(), String.valueOf(entry.getKey()), new Raw.Json(entry.getValue()));
            } else {
                return badReference(field);
            }
        }
        return found instanceof Coerced.Reference one
                ? new Coerced.Reference(target, one.keyField(), one.key())
                : badReference(field);
    }

    private static Optional<ApiName> type(Object attributes) {
        return attributes instanceof Map<?, ?> map && map.get("type") instanceof String type
                ? Optional.of(ApiName.of(type))
                : Optional.empty();
    }

    private static Coerced badReference(FieldDef field) {
        return Refusals.because(
                field,
                "INVALID_FIELD",
                "{0}: name the related record by exactly one of its fields.",
                "{0}：请用且仅用一个字段来指定关联记录。");
    }
}
