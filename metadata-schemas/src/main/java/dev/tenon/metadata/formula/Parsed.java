package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Problems;

/** What came of reading a formula's text. */
public sealed interface Parsed {

    record Tree(Formula formula) implements Parsed {}

    record Refused(Problems problems) implements Parsed {}
}
