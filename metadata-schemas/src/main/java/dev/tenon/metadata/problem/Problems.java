package dev.tenon.metadata.problem;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Stream;

/** All that is wrong with one input. Checks return it; only the doors throw it. */
public record Problems(List<Problem> all) implements Iterable<Problem> {

    public static final Problems NONE = new Problems(List.of());

    public Problems {
        all = List.copyOf(all);
    }

    public static Problems of(Problem... problems) {
        return new Problems(List.of(problems));
    }

    public static Collector<Problem, ?, Problems> collect() {
        return Collector.of(
                ArrayList<Problem>::new,
                ArrayList::add,
                (left, right) -> {
                    left.addAll(right);
                    return left;
                },
                Problems::new);
    }

    public Problems and(Problem problem) {
        return and(of(problem));
    }

    public Problems and(Problems more) {
        if (more.isEmpty()) {
            return this;
        }
        return isEmpty()
                ? more
                : new Problems(Stream.concat(stream(), more.stream()).toList());
    }

    public Problems under(String outer) {
        return isEmpty()
                ? this
                : new Problems(stream().map(problem -> problem.under(outer)).toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public int size() {
        return all.size();
    }

    public Stream<Problem> stream() {
        return all.stream();
    }

    @Override
    public Iterator<Problem> iterator() {
        return all.iterator();
    }

    /** For the two doors only. */
    public void throwIfAny(ProblemKind kind) {
        if (!isEmpty()) {
            throw new ProblemException(kind, this);
        }
    }
}
