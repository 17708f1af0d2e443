package dev.tenon.script.formula.js;

import dev.tenon.metadata.formula.Operation;
import dev.tenon.metadata.formula.TimeOperation;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The run-time library has a function of each operation's name. */
final class Names {
    private static final Set<TimeOperation> OF_THE_ONE_WHO_ASKS = EnumSet.of(
            TimeOperation.TODAY,
            TimeOperation.NOW,
            TimeOperation.TIME_NOW,
            TimeOperation.DATE_OF,
            TimeOperation.TIME_OF,
            TimeOperation.DATETIME_OF,
            TimeOperation.PARSE_DATETIME);

    private Names() {}

    /** {@code ZERO_IF_BLANK} is {@code zeroIfBlank}. */
    static String of(Operation operation) {
        StringBuilder name = new StringBuilder();
        for (String word : operation.name().split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }

    /** The record knows the moment and the zone. */
    static boolean asksTheRecord(TimeOperation operation) {
        return OF_THE_ONE_WHO_ASKS.contains(operation);
    }

    static boolean countsMilliseconds(TimeOperation operation) {
        return operation == TimeOperation.UNIX_TIMESTAMP || operation == TimeOperation.MILLISECONDS_BETWEEN;
    }
}
