package dev.tenon.console.record.widget;

import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.FieldType;
import java.util.List;

/**
 * In which order the parts of a compound are entered: family name first and the country before the street in Chinese.
 * Coordinates of an address are not for typing.
 */
final class PartOrder {

    private static final List<Integer> ADDRESS = List.of(0, 1, 2, 3, 4);
    private static final List<Integer> CHINESE_ADDRESS = List.of(4, 2, 1, 0, 3);
    private static final List<Integer> NAME = List.of(0, 1, 2, 3, 4);
    private static final List<Integer> CHINESE_NAME = List.of(3, 1, 0, 2, 4);
    private static final List<Integer> PLACE = List.of(0, 1);

    private PartOrder() {}

    static List<FieldDef> of(FieldDef field, boolean chinese) {
        List<FieldDef> parts = FieldParts.of(field);
        return order((FieldType.Compound) field.type(), chinese).stream()
                .map(parts::get)
                .toList();
    }

    private static List<Integer> order(FieldType.Compound type, boolean chinese) {
        return switch (type) {
            case FieldType.Address ignored -> chinese ? CHINESE_ADDRESS : ADDRESS;
            case FieldType.PersonName ignored -> chinese ? CHINESE_NAME : NAME;
            case FieldType.Geolocation ignored -> PLACE;
        };
    }
}
