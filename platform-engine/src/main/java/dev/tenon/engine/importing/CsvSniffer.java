package dev.tenon.engine.importing;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Recognises how a CSV file is written: the encoding from all of its bytes, everything else from its beginning. The
 * first step of an import; the user sees the result beside a preview and may correct it.
 */
public final class CsvSniffer {

    private static final int SAMPLE_BYTES = 256 * 1024;

    private CsvSniffer() {}

    public static CsvSniff sniff(Path file) throws IOException {
        byte[] head = head(file);
        Problems problems = notACsvFile(head);
        if (!problems.isEmpty()) {
            return new CsvSniff(CsvFormat.STANDARD, problems);
        }
        Charset charset = encoding(file);
        String text = decode(head, charset);
        CsvFormat format = Dialect.of(Sample.of(text, head.length < SAMPLE_BYTES));
        return new CsvSniff(format.withCharset(charset), text.isBlank() ? empty() : Problems.NONE);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(SAMPLE_BYTES);
        }
    }

    private static Charset encoding(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Encoding.of(bytes);
        }
    }

    /** Decodes what can be decoded: the sample may end within a character. */
    private static String decode(byte[] head, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer text = CharBuffer.allocate((int) (head.length * (double) decoder.maxCharsPerByte()) + 1);
        decoder.decode(ByteBuffer.wrap(head), text, false);
        String decoded = text.flip().toString();
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    private static Problems notACsvFile(byte[] head) {
        if (head.length == 0) {
            return empty();
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return notText(
                    "This is a spreadsheet or a zip file; save it as CSV and upload that.",
                    "这是电子表格或压缩文件；请另存为 CSV 后上传。");
        }
        if (startsWith(head, '%', 'P', 'D', 'F')
                || startsWith(head, 0x1F, 0x8B)
                || startsWith(head, 0x89, 'P', 'N', 'G')) {
            return notText("This is not a text file; upload a CSV file.", "这不是文本文件；请上传 CSV 文件。");
        }
        return Problems.NONE;
    }

    private static boolean startsWith(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || Byte.toUnsignedInt(head[i]) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static Problems empty() {
        return Problems.of(Problem.of(
                "CSV_EMPTY",
                "",
                "The file is empty; choose a file with a header line and rows.",
                "文件为空；请选择含表头和数据行的文件。"));
    }

    private static Problems notText(String en, String zh) {
        return Problems.of(Problem.of("CSV_NOT_TEXT", "", en, zh));
    }
}
