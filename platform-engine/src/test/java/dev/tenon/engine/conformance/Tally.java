package dev.tenon.engine.conformance;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;

/** Counts, and prints what went wrong as it goes wrong. */
final class Tally {
    private final PrintStream out;
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int passed;
    private int failed;
    private int skipped;

    Tally(PrintStream out) {
        this.out = out;
    }

    void pass() {
        passed++;
    }

    void fail(String where, String expected, Object got) {
        failed++;
        out.println("FAILED " + where + ": expected " + expected + ", got " + got);
    }

    /** So many checks cannot be made for this reason. */
    void skip(int checks, String where, String reason) {
        skipped += checks;
        reasons.merge(reason, checks, Integer::sum);
        out.println("SKIPPED " + where + ": " + reason);
    }

    int passed() {
        return passed;
    }

    int failed() {
        return failed;
    }

    int skipped() {
        return skipped;
    }

    /** Why something was skipped, and the three numbers. */
    void printSum() {
        reasons.forEach((reason, checks) -> out.println("  " + checks + " skipped: " + reason));
        out.println(passed + " passed, " + failed + " failed, " + skipped + " skipped");
    }
}
