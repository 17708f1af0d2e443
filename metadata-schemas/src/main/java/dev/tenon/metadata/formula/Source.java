package dev.tenon.metadata.formula;

import java.util.List;

/** Where a calculation reads a value: canonical names, as the one who resolved them gave them. */
public sealed interface Source {

    /** A field of the record, or of a parent along its relations: {@code [Account, Owner, Name]}. */
    record Field(List<String> path, int maxLength) implements Source {
        public Field {
            path = List.copyOf(path);
        }
    }

    /** The same before the change: PRIORVALUE and {@code $Record__Prior}. Of a new record: the value it has. */
    record Prior(List<String> path, int maxLength) implements Source {
        public Prior {
            path = List.copyOf(path);
        }
    }

    /** Of the surroundings, not of the record: {@code [$User, Email]}, {@code [$Label, Greeting]}. */
    record Global(List<String> path) implements Source {
        public Global {
            path = List.copyOf(path);
        }
    }
}
