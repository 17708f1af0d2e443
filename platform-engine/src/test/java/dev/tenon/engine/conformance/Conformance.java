package dev.tenon.engine.conformance;

import dev.tenon.engine.agreement.BackEnds;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./tenon conformance FILE...}: a line for each failure, the sum, and 1 as exit code if something failed. */
public final class Conformance {
    private Conformance() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        List<Path> files = Stream.of(arguments).map(Path::of).toList();
        List<Path> missing =
                files.stream().filter(file -> !Files.isReadable(file)).toList();
        if (files.isEmpty() || !missing.isEmpty()) {
            out.println(missing.isEmpty() ? "Which files?" : "There is no such file: " + missing);
            System.exit(2);
        }
        Tally tally = new Tally(out);
        CorpusRun run = new CorpusRun(BackEnds.all(), tally);
        for (Path file : files) {
            run.file(file);
        }
        tally.printSum();
        System.exit(tally.failed() == 0 ? 0 : 1);
    }
}
