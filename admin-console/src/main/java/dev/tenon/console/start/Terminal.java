package dev.tenon.console.start;

import dev.tenon.engine.postgres.StartProgress;
import dev.tenon.metadata.problem.Sentence;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Where the person sits who started the server. Speaks English, and Chinese below it where the terminal is set to that. */
public final class Terminal implements StartProgress {
    private final PrintStream out;
    private final boolean chinese;

    Terminal(PrintStream out, boolean chinese) {
        this.out = out;
        this.chinese = chinese;
    }

    public static Terminal of(Map<String, String> environment) {
        return new Terminal(System.out, speaksChinese(environment));
    }

    /** As POSIX has it: the first of these that is set decides. */
    static boolean speaksChinese(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("zh"))
                .isPresent();
    }

    @Override
    public void say(Sentence sentence) {
        out.println(sentence.in(Locale.ENGLISH));
        if (chinese) {
            out.println(sentence.in(Locale.CHINESE));
        }
        out.flush();
    }
}
