package dev.tenon.metadata.filter;

import java.util.List;

/** A field seen from an object, along parent relations: {@code Name}, {@code Account.Owner.Name}, {@code Hospital__r.City__c}. */
public record FieldPath(List<String> steps) {
    /** Parent steps before the field itself. */
    public static final int MAX_PARENTS = 5;

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /** Reads a dotted path; any text is accepted, a check tells what does not exist. */
    public static FieldPath of(String dotted) {
        return new FieldPath(List.of(dotted.strip().split("\\.", -1)));
    }

    public String field() {
        return steps.getLast();
    }

    public List<String> parents() {
        return steps.subList(0, steps.size() - 1);
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
