package dev.tenon.engine.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The character encoding of a file: its byte order mark, else the zero bytes of UTF-16, else UTF-8 if every byte of the
 * file fits, else what {@link LegacyEncoding} makes of the lines that are not ASCII.
 */
final class Encoding {

    private static final int CHUNK = 64 * 1024;

    private Encoding() {}

    static Charset of(InputStream bytes) throws IOException {
        byte[] head = bytes.readNBytes(CHUNK);
        Charset marked = byByteOrderMark(head);
        if (marked != null) {
            return marked;
        }
        Charset wide = byZeroBytes(head);
        return wide != null ? wide : utf8OrLegacy(head, bytes);
    }

    private static @Nullable Charset byByteOrderMark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
            return StandardCharsets.UTF_32LE;
        }
        if (startsWith(head, 0, 0, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_32BE;
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (Byte.toUnsignedInt(head[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Even Chinese text in UTF-16 has digits, delimiters and line ends, whose upper byte is zero. */
    private static @Nullable Charset byZeroBytes(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (head.length % 2 != 0) {
            return null;
        }
        int few = Math.max(2, head.length / 50);
        if (odd >= few && even * 10 < odd) {
            return StandardCharsets.UTF_16LE;
        }
        return even >= few && odd * 10 < even ? StandardCharsets.UTF_16BE : null;
    }

    private static Charset utf8OrLegacy(byte[] head, InputStream rest) throws IOException {
        Utf8Check utf8 = new Utf8Check();
        ForeignLines foreign = new ForeignLines();
        byte[] chunk = head;
        while (chunk.length > 0 && (utf8.holds || !foreign.isEnough())) {
            utf8.accept(chunk);
            foreign.accept(chunk);
            chunk = rest.readNBytes(CHUNK);
        }
        utf8.finish();
        return utf8.holds ? StandardCharsets.UTF_8 : LegacyEncoding.of(foreign.bytes());
    }

    /** Whether the bytes seen so far are UTF-8; a character may lie across two chunks. */
    private static final class Utf8Check {

        private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        private final CharBuffer scrap = CharBuffer.allocate(CHUNK + 8);
        private byte[] left = {};
        private boolean holds = true;

        private void accept(byte[] chunk) {
            if (!holds) {
                return;
            }
            ByteBuffer input = ByteBuffer.allocate(left.length + chunk.length);
            input.put(left).put(chunk).flip();
            CoderResult result = decoder.decode(input, scrap.clear(), false);
            holds = !result.isError();
            left = new byte[input.remaining()];
            input.get(left);
        }

        private void finish() {
            holds = holds && left.length == 0;
        }
    }

    /** The lines that hold bytes beyond ASCII, up to a size: all that tells one old encoding from another. */
    private static final class ForeignLines {

        private static final int ENOUGH = 64 * 1024;

        private final byte[] lines = new byte[ENOUGH];
        private int kept;
        private int end;
        private boolean foreign;

        private void accept(byte[] chunk) {
            for (byte b : chunk) {
                if (isEnough()) {
                    return;
                }
                lines[end++] = b;
                foreign |= b < 0;
                if (b == '\n' || b == '\r') {
                    kept = foreign ? end : kept;
                    end = kept;
                    foreign = false;
                }
            }
        }

        private boolean isEnough() {
            return end == ENOUGH;
        }

        /** The whole lines; or what came of a line that does not end. */
        private byte[] bytes() {
            boolean cut = isEnough() && kept > 0;
            return Arrays.copyOf(lines, foreign && !cut ? end : kept);
        }
    }
}
