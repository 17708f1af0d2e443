package dev.tenon.engine.importing;

/**
 * How the bytes beyond ASCII lie together in a text.
 *
 * @param total all of them
 * @param runs groups without an ASCII byte between
 * @param commonPairs pairs that in GB2312 are a frequent character or Chinese punctuation
 */
record HighBytes(int total, int runs, int commonPairs) {

    static HighBytes in(byte[] text) {
        int total = 0;
        int runs = 0;
        int commonPairs = 0;
        int i = 0;
        while (i < text.length) {
            int run = 0;
            while (i + run < text.length && text[i + run] < 0) {
                run++;
            }
            for (int pair = i; pair + 1 < i + run; pair += 2) {
                if (isCommonPair(Byte.toUnsignedInt(text[pair]), Byte.toUnsignedInt(text[pair + 1]))) {
                    commonPairs++;
                }
            }
            total += run;
            runs += run > 0 ? 1 : 0;
            i += Math.max(run, 1);
        }
        return new HighBytes(total, runs, commonPairs);
    }

    /** Rows 1 to 3 of GB2312 are punctuation and full-width letters, 16 to 55 the characters of daily use. */
    private static boolean isCommonPair(int lead, int trail) {
        boolean punctuation = lead >= 0xA1 && lead <= 0xA3;
        boolean frequent = lead >= 0xB0 && lead <= 0xD7;
        return trail >= 0xA1 && (punctuation || frequent);
    }

    boolean looksChinese() {
        return commonPairs * 2 >= total * 0.7;
    }

    boolean standAmongAscii() {
        return total <= runs * 1.7;
    }
}
