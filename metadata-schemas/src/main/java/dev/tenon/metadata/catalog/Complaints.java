package dev.tenon.metadata.catalog;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import dev.tenon.metadata.problem.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a draft, element by element. */
final class Complaints {
    private final List<Problem> all = new ArrayList<>();
    private final String prefix;
    private final List<Problem> sink;
    private final ElementKind kind;
    private final String name;

    Complaints() {
        this.kind = ElementKind.OBJECT;
        this.name = "";
        this.prefix = "";
        this.sink = all;
    }

    private Complaints(ElementKind kind, String name, String prefix, List<Problem> sink) {
        this.kind = kind;
        this.name = name;
        this.prefix = prefix;
        this.sink = sink;
    }

    /** The complaints about one element. */
    Complaints about(ElementKind elementKind, String elementName) {
        return new Complaints(elementKind, elementName, "", sink);
    }

    /** The complaints about a part of the same element: {@code fields[3].}. */
    Complaints in(String part) {
        return new Complaints(kind, name, prefix + part, sink);
    }

    void note(String code, String part, String en, String zh, Object... facts) {
        note(code, part, Sentence.of(en, zh, facts));
    }

    void note(String code, String part, Sentence sentence) {
        sink.add(Problem.of(code, new ElementPath(kind, name, prefix + part).toString(), sentence));
    }

    /** A problem of a text that stands in this part. */
    void note(Problem problem, String part) {
        String path = new ElementPath(kind, name, prefix + part).toString();
        sink.add(new Problem(problem.code(), path, problem.sentence(), problem.place()));
    }

    Problems problems() {
        return new Problems(sink);
    }
}
