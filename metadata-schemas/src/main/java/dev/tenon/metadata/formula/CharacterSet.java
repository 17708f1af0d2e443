package dev.tenon.metadata.formula;

import dev.tenon.metadata.formula.Regex.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A set of characters of a regular expression, as sorted ranges that lie apart. */
record CharacterSet(List<Range> ranges) {
    private static final int LAST = Character.MAX_CODE_POINT;
    private static final int LETTER_CASE = 'a' - 'A';

    static final CharacterSet DIGITS = of(new Range('0', '9'));
    static final CharacterSet WORD =
            of(new Range('0', '9'), new Range('A', 'Z'), new Range('_', '_'), new Range('a', 'z'));
    static final CharacterSet BLANKS = of(new Range('\t', '\r'), new Range(' ', ' '));
    /** What a point stands for: all but line ends. */
    static final CharacterSet ALL_BUT_LINE_ENDS = of(
                    new Range('\n', '\n'), new Range('\r', '\r'), new Range(0x85, 0x85), new Range(0x2028, 0x2029))
            .opposite();

    static CharacterSet of(Range... ranges) {
        return of(List.of(ranges));
    }

    static CharacterSet of(List<Range> ranges) {
        List<Range> merged = new ArrayList<>();
        for (Range range :
                ranges.stream().sorted(Comparator.comparingInt(Range::from)).toList()) {
            if (!merged.isEmpty() && range.from() <= merged.getLast().to() + 1) {
                Range last = merged.removeLast();
                merged.add(new Range(last.from(), Math.max(last.to(), range.to())));
            } else {
                merged.add(range);
            }
        }
        return new CharacterSet(merged.stream().flatMap(CharacterSet::possible).toList());
    }

    /** Without U+0000 and surrogates, which stand in no text. */
    private static Stream<Range> possible(Range range) {
        return Stream.of(
                        new Range(Math.max(1, range.from()), Math.min(Character.MIN_SURROGATE - 1, range.to())),
                        new Range(Math.max(Character.MAX_SURROGATE + 1, range.from()), range.to()))
                .filter(part -> part.from() <= part.to());
    }

    CharacterSet opposite() {
        List<Range> others = new ArrayList<>();
        int next = 0;
        for (Range range : ranges) {
            if (range.from() > next) {
                others.add(new Range(next, range.from() - 1));
            }
            next = range.to() + 1;
        }
        if (next <= LAST) {
            others.add(new Range(next, LAST));
        }
        return of(others);
    }

    CharacterSet and(CharacterSet more) {
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(more.ranges);
        return of(all);
    }

    /** With the other case of each letter from A to Z. */
    CharacterSet ignoringCase() {
        List<Range> all = new ArrayList<>(ranges);
        for (Range range : ranges) {
            addShifted(all, range, 'A', 'Z', LETTER_CASE);
            addShifted(all, range, 'a', 'z', -LETTER_CASE);
        }
        return of(all);
    }

    private static void addShifted(List<Range> all, Range range, int first, int last, int by) {
        int from = Math.max(first, range.from());
        int to = Math.min(last, range.to());
        if (from <= to) {
            all.add(new Range(from + by, to + by));
        }
    }
}
