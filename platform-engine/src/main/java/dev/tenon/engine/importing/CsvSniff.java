package dev.tenon.engine.importing;

import dev.tenon.metadata.problem.Problems;

/**
 * What {@link CsvSniffer} makes of a file.
 *
 * @param format the best guess, always usable
 * @param problems why the file is nothing to import: empty, or no text at all
 */
public record CsvSniff(CsvFormat format, Problems problems) {}
