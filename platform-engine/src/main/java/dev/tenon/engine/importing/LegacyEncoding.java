package dev.tenon.engine.importing;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the encodings from before Unicode apart. ICU's detector compares letter frequencies, which needs much text;
 * for the few words of a small file the way the high bytes lie together says more, so that is asked first.
 */
final class LegacyEncoding {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** In Western and Central European and Turkish words a letter beyond ASCII stands among ASCII ones. */
    private static final Set<String> MOSTLY_ASCII =
            Set.of("ISO-8859-1", "windows-1252", "ISO-8859-2", "windows-1250", "ISO-8859-9", "windows-1254");

    private static final Set<String> EAST_ASIAN = Set.of("GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR");
    private static final int SURE = 50;
    private static final int CLEARLY_BETTER = 10;

    private LegacyEncoding() {}

    /** The encoding of lines that are neither ASCII nor UTF-8. */
    static Charset of(byte[] lines) {
        List<CharsetMatch> matches = matches(lines);
        HighBytes high = HighBytes.in(lines);
        Stream<CharsetMatch> eastAsian =
                matches.stream().filter(match -> EAST_ASIAN.contains(match.getName()) && fits(lines, match));
        return eastAsian
                .filter(match -> match.getConfidence() >= SURE)
                .findFirst()
                .map(match -> Charset.forName(match.getName()))
                .orElseGet(() -> high.looksChinese() && fits(lines, CHINESE) ? CHINESE : singleByte(matches, high));
    }

    private static List<CharsetMatch> matches(byte[] lines) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(lines);
        return List.of(detector.detectAll());
    }

    private static Charset singleByte(List<CharsetMatch> matches, HighBytes high) {
        List<CharsetMatch> candidates = matches.stream()
                .filter(match -> Charset.isSupported(match.getName()) && isSingleByte(match.getName()))
                .filter(match -> MOSTLY_ASCII.contains(match.getName()) == high.standAmongAscii())
                .toList();
        if (candidates.isEmpty()) {
            return WESTERN;
        }
        CharsetMatch best = candidates.getFirst();
        boolean weak = high.standAmongAscii()
                && (best.getConfidence() < SURE || best.getConfidence() - western(candidates) < CLEARLY_BETTER);
        return weak || isWestern(best) ? WESTERN : Charset.forName(best.getName());
    }

    private static int western(List<CharsetMatch> candidates) {
        return candidates.stream()
                .filter(LegacyEncoding::isWestern)
                .mapToInt(CharsetMatch::getConfidence)
                .max()
                .orElse(0);
    }

    /** Every text in Latin-1 is one in windows-1252 too, where programs of today write the euro sign and dashes. */
    private static boolean isWestern(CharsetMatch match) {
        return match.getName().equals("ISO-8859-1") || match.getName().equals("windows-1252");
    }

    private static boolean isSingleByte(String name) {
        return name.startsWith("ISO-8859-") || name.startsWith("windows-") || name.startsWith("KOI8");
    }

    private static boolean fits(byte[] lines, CharsetMatch match) {
        return Charset.isSupported(match.getName()) && fits(lines, Charset.forName(match.getName()));
    }

    /** Whether all of it is text in this encoding; the last character may be cut off. */
    private static boolean fits(byte[] lines, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer text = CharBuffer.allocate((int) (lines.length * (double) decoder.maxCharsPerByte()) + 1);
        return !decoder.decode(ByteBuffer.wrap(lines), text, false).isError();
    }
}
