package dev.tenon.engine.agreement;

import dev.tenon.metadata.formula.ValueType;
import dev.tenon.metadata.object.RecordId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values as records hold them, with a liking for the edges; never blank. */
final class RandomValues {
    private static final List<BigDecimal> NUMBERS =
            words("""
            0 0.00 1 -1 2 3 10 12 100 365 1000 0.5 -0.5 1.5 2.5 -2.5 0.1 0.005 1.005 0.0001
            -0.000000000000000001 0.000000000000000001 999999999999999999 -999999999999999999
            123456789012345678 9999999999.99999999 9007199254740993 0.999999999999999999 2147483647
            2147483648 -2147483649 1700000000 -62135596800 253402300799
            """).map(BigDecimal::new).toList();

    /** One a line; for the ends of lines stand signs of their own. */
    private static final List<String> TEXTS =
            """
            a
            A
            abc
            ABC abc
            Hello, World
            won
            Won\s
             won
             \s
            \t
            a¶b
            x§¶y
            \u0001\u001f\u007f
            \u0085
            \u00a0
            a\u2028\u2029b
            \ufeff
            it's
            say "hi"
            back\\slash
            \\
            %
            50%
            a_b
            <b>&amp;</b>
            </script>
            {0} and {1}
            $1 $& \\1
            stra\u00dfe
            \u0130stanbul
            \u0131
            I\u0307
            \u03a3\u039f\u03a6\u039f\u03a3
            \u00e9
            e\u0301
            \ufb01nal
            \u0149
            \u01c6\u01c4\u01c5
            \u4f1a\u8ba1\u5e74\u5ea6
            \u5ba2\u6237 \u7ecf\u7406
            \ud83d\ude00
            a\ud83d\ude00b
            \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67
            \ud842\udfb7\u91ce\u5bb6
            \ud801\udc28
            \uffff
            1
            12
            -3.5
            +7
            .5
            5.
            1e3
            1E-2
            1e999
            0x10
            \u0661
            1,000
             42\s
            NaN
            Infinity
            2024-02-29
            2023-02-29
            0001-01-01
            9999-12-31
            2024-2-9
            2024-01-31 10:20:30
            2024-01-31 10:20:30Z
            2024-03-10 02:30:00
            2024-01-31 23:59:59+08:00
            10:20:30.456
            24:00
            7:5
            001A0000006Vm9r
            001A0000006Vm9rIAC
            0123456789abcde
            {"a":1,"b":{"c":[1,2,{"d":"x"}]},"e":null,"f":true,"g":1.50}
            [1,[2,3],{"a":"b"}]
            {"a":
            {"a":1} x
            true
            null
            """.lines().map(line -> line.replace('¶', '\n').replace('§', '\r')).toList();

    private static final List<LocalDate> DATES =
            words("""
            0001-01-01 0001-12-31 0004-02-29 1582-10-04 1582-10-15 1752-09-14 1900-01-01 1900-02-28
            1927-12-31 1969-12-31 1970-01-01 1986-05-04 2000-02-29 2004-12-31 2005-01-01 2020-12-31
            2023-02-28 2024-02-29 2024-03-10 2024-03-31 2024-11-03 2026-01-31 9999-12-30 9999-12-31
            """).map(LocalDate::parse).toList();

    private static final List<LocalTime> TIMES = List.of(
            LocalTime.MIDNIGHT,
            LocalTime.NOON,
            LocalTime.of(2, 30),
            LocalTime.of(7, 0),
            LocalTime.of(10, 0),
            LocalTime.of(16, 0),
            LocalTime.of(1, 2, 3),
            LocalTime.of(0, 0, 0, 1_000_000),
            LocalTime.of(23, 59, 59, 999_000_000));

    static final List<String> CHOICES = List.of("Hot", "Warm", "Cold", "it's", "\u70ed", "a;b", "\ud83d\ude00", "50%");

    private final RandomGenerator random;

    RandomValues(RandomGenerator random) {
        this.random = random;
    }

    private static Stream<String> words(String block) {
        return Stream.of(block.split("\\s+"));
    }

    Object of(ValueType type) {
        return switch (type) {
            case NUMBER -> number();
            case TEXT -> text();
            case CHECKBOX -> random.nextBoolean();
            case DATE -> date();
            case DATETIME -> dateTime();
            case TIME -> time();
            case RECORD -> RecordId.of(1 + random.nextInt(2), random.nextLong(3));
            case CHOICES -> choices();
        };
    }

    /** As a number field holds it: 18 digits. */
    private BigDecimal number() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> pick(NUMBERS);
            case 3, 4 -> BigDecimal.valueOf(random.nextInt(-20, 60));
            case 5 -> new BigDecimal(BigInteger.valueOf(random.nextLong(-99_999_999, 99_999_999)), random.nextInt(7));
            case 6 ->
                new BigDecimal(
                        BigInteger.valueOf(random.nextLong(-999_999_999_999_999_999L, 999_999_999_999_999_999L)),
                        random.nextInt(19));
            default -> new BigDecimal(BigInteger.valueOf(random.nextLong(-9999, 9999)), random.nextInt(5));
        };
    }

    /** Also larger and smaller than what fields hold. */
    BigDecimal constant() {
        return random.nextInt(12) == 0
                ? new BigDecimal(
                        new BigInteger(1 + random.nextInt(400), new Random(random.nextLong())), random.nextInt(-20, 40))
                : number();
    }

    BigDecimal small() {
        return random.nextInt(5) == 0
                ? BigDecimal.valueOf(random.nextInt(-300, 600), 2)
                : BigDecimal.valueOf(random.nextInt(-2, 14));
    }

    private String text() {
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> pick(TEXTS);
            case 3 -> pick(TEXTS) + pick(TEXTS);
            case 4 -> String.valueOf(random.nextInt(-50, 3000));
            default ->
                IntStream.rangeClosed(0, random.nextInt(8))
                        .mapToObj(n -> Character.toString(codePoint()))
                        .collect(Collectors.joining());
        };
    }

    private int codePoint() {
        int found = switch (random.nextInt(5)) {
            case 0 -> random.nextInt(1, 0x80);
            case 1 -> random.nextInt(0x20, 0x7f);
            case 2 -> random.nextInt(0x80, 0x600);
            case 3 -> random.nextInt(0x1e00, 0xffff);
            default -> random.nextInt(0x10000, 0x20000);
        };
        return found >= Character.MIN_SURROGATE && found <= Character.MAX_SURROGATE ? 'x' : found;
    }

    private LocalDate date() {
        return random.nextBoolean()
                ? pick(DATES)
                : LocalDate.ofEpochDay(random.nextLong(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay()));
    }

    private LocalTime time() {
        return random.nextBoolean() ? pick(TIMES) : LocalTime.ofNanoOfDay(random.nextLong(86_400_000) * 1_000_000);
    }

    private Instant dateTime() {
        return LocalDateTime.of(date(), time()).toInstant(ZoneOffset.UTC);
    }

    /** At least one, in the order of the definition. */
    private List<String> choices() {
        int chosen = 1 + random.nextInt((1 << CHOICES.size()) - 1);
        return IntStream.range(0, CHOICES.size())
                .filter(n -> (chosen >> n & 1) == 1)
                .mapToObj(CHOICES::get)
                .toList();
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
