package dev.tenon.engine.importing;

import java.util.Set;

/**
 * The header of one column, made ready for comparison.
 *
 * @param joined its words without borders
 * @param concepts what it means
 * @param path what follows the last point of {@code Account.Name}; empty without one
 */
record Header(int column, String text, String joined, Set<String> concepts, String path) {

    static Header of(int column, String text, ColumnVocabulary vocabulary) {
        int point = Math.max(text.lastIndexOf('.'), text.lastIndexOf(':'));
        boolean isPath = point > 0 && point < text.length() - 1 && text.charAt(point + 1) != ' ';
        String first = isPath ? text.substring(0, point) : text;
        String path = isPath ? text.substring(point + 1).strip() : "";
        return new Header(column, text, ColumnWords.joined(text), vocabulary.concepts(first), path);
    }
}
