package dev.tenon.metadata.problem;

/** Where in a text the problem stands. Line and column count from 1; an empty file name means a text without a file. */
public record Place(String file, int line, int column) {

    @Override
    public String toString() {
        return file.isEmpty() ? line + ":" + column : file + ":" + line + ":" + column;
    }
}
