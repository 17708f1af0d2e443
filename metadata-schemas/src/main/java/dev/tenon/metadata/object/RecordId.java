package dev.tenon.metadata.object;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Record ids: 64 bits inside (object number 18, sequence 45), the 18 characters that CRM tools expect at the edge.
 *
 * <p>The object number is the 3-character key prefix read as a base-62 number, so an id tells its object without a look-up.
 */
public final class RecordId {
    public static final int SEQUENCE_BITS = 45;
    public static final long MAX_SEQUENCE = (1L << SEQUENCE_BITS) - 1;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String CHECK = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    private static final int PREFIX_LENGTH = 3;
    private static final int SEQUENCE_LENGTH = 12;
    private static final int SHORT_LENGTH = 15;
    private static final int LONG_LENGTH = 18;

    private RecordId() {}

    public static long of(int objectNumber, long sequence) {
        return ((long) objectNumber << SEQUENCE_BITS) | sequence;
    }

    public static int objectNumber(long id) {
        return (int) (id >>> SEQUENCE_BITS);
    }

    /** The object number that a key prefix such as {@code 001} stands for; empty if it is not one. */
    public static Optional<Integer> numberOfPrefix(String prefix) {
        if (prefix.length() != PREFIX_LENGTH) {
            return Optional.empty();
        }
        OptionalLong number = decode(prefix, 0, PREFIX_LENGTH);
        return number.isPresent() ? Optional.of((int) number.getAsLong()) : Optional.empty();
    }

    public static String prefixOf(int objectNumber) {
        return encode(objectNumber, PREFIX_LENGTH);
    }

    /** The 18-character form: prefix, sequence, checksum over the case of the letters. */
    public static String format(long id) {
        String fifteen = encode(objectNumber(id), PREFIX_LENGTH) + encode(id & MAX_SEQUENCE, SEQUENCE_LENGTH);
        return fifteen + checksum(fifteen);
    }

    /** Reads 15 characters (case matters) or 18 (case is mended by the checksum); empty if it is no id. */
    public static OptionalLong parse(String text) {
        if (text.length() == LONG_LENGTH) {
            return mended(text);
        }
        return text.length() == SHORT_LENGTH ? parseShort(text) : OptionalLong.empty();
    }

    /** 15 characters get their checksum, so that programs that know no case can tell them apart; anything else stays. */
    public static String caseSafe(String text) {
        int[] characters =
                text.codePoints().map(c -> Math.min(c, Character.MAX_VALUE)).toArray();
        return characters.length == SHORT_LENGTH ? text + checksum(new String(characters, 0, SHORT_LENGTH)) : text;
    }

    private static OptionalLong parseShort(String fifteen) {
        OptionalLong number = decode(fifteen, 0, PREFIX_LENGTH);
        OptionalLong sequence = decode(fifteen, PREFIX_LENGTH, SHORT_LENGTH);
        if (number.isEmpty() || sequence.isEmpty() || sequence.getAsLong() > MAX_SEQUENCE) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(of((int) number.getAsLong(), sequence.getAsLong()));
    }

    private static OptionalLong mended(String eighteen) {
        StringBuilder fifteen = new StringBuilder(SHORT_LENGTH);
        for (int i = 0; i < SHORT_LENGTH; i++) {
            int flags = CHECK.indexOf(Character.toUpperCase(eighteen.charAt(SHORT_LENGTH + i / 5)));
            if (flags < 0) {
                return OptionalLong.empty();
            }
            char c = eighteen.charAt(i);
            boolean upper = (flags >> (i % 5) & 1) == 1;
            fifteen.append(upper ? Character.toUpperCase(c) : Character.toLowerCase(c));
        }
        String mended = fifteen.toString();
        boolean sameCase = checksum(mended).equalsIgnoreCase(eighteen.substring(SHORT_LENGTH));
        return sameCase ? parseShort(mended) : OptionalLong.empty();
    }

    static String checksum(String fifteen) {
        StringBuilder out = new StringBuilder(3);
        for (int group = 0; group < 3; group++) {
            int flags = 0;
            for (int j = 0; j < 5; j++) {
                char c = fifteen.charAt(group * 5 + j);
                if (c >= 'A' && c <= 'Z') {
                    flags |= 1 << j;
                }
            }
            out.append(CHECK.charAt(flags));
        }
        return out.toString();
    }

    private static String encode(long number, int length) {
        char[] out = new char[length];
        long rest = number;
        for (int i = length - 1; i >= 0; i--) {
            out[i] = DIGITS.charAt((int) (rest % 62));
            rest /= 62;
        }
        return new String(out);
    }

    private static OptionalLong decode(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0 || number > (Long.MAX_VALUE - digit) / 62) {
                return OptionalLong.empty();
            }
            number = number * 62 + digit;
        }
        return OptionalLong.of(number);
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 10;
        }
        return c >= 'a' && c <= 'z' ? c - 'a' + 36 : -1;
    }
}
