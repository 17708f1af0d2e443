package dev.tenon.engine.conformance;

import dev.tenon.engine.agreement.BackEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files of one JSON object a line and tells by its keys what each is. */
final class CorpusRun {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Tally tally;
    private final ResultsShape results;
    private final SuitesShape suites;
    private final ExpressionsShape expressions;

    CorpusRun(List<BackEnd> backEnds, Tally tally) {
        Asking asking = new Asking(backEnds, tally);
        this.tally = tally;
        this.results = new ResultsShape(asking, tally);
        this.suites = new SuitesShape(asking, tally);
        this.expressions = new ExpressionsShape(tally);
    }

    void file(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                line(file.getFileName() + ":" + (i + 1), lines.get(i));
            }
        }
    }

    private void line(String where, String text) {
        JsonNode line = read(text);
        String named =
                where + " " + line.path("name").asString(line.path("source").asString(""));
        if (line.has("rows")) {
            results.run(named, line);
        } else if (line.has("suite")) {
            suites.run(named, line);
        } else if (line.has("expression")) {
            expressions.run(named, line);
        } else {
            tally.skip(1, where, "a line that is none of the three shapes");
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }
}
