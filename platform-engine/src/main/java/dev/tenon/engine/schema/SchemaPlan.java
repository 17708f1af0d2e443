package dev.tenon.engine.schema;

import dev.tenon.metadata.problem.Problems;
import dev.tenon.metadata.problem.Sentence;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the tables of one catalog become those of the next.
 *
 * @param changes in the order in which they are applied
 * @param checks what the records that are there are asked before
 * @param problems what cannot be done at all, such as a change of type without a conversion
 */
public record SchemaPlan(List<SchemaChange> changes, List<DataCheck> checks, Problems problems) {
    public SchemaPlan {
        changes = List.copyOf(changes);
        checks = List.copyOf(checks);
    }

    /** All statements, for people to read. */
    public String sql() {
        return changes.stream()
                .flatMap(change -> change.sql().stream())
                .map(statement -> statement + ";\n")
                .collect(Collectors.joining());
    }

    public List<Sentence> words() {
        return changes.stream().map(SchemaChange::words).toList();
    }

    /** The steps that give something up. */
    public List<SchemaChange> destructive() {
        return changes.stream().filter(SchemaChange::isDestructive).toList();
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
