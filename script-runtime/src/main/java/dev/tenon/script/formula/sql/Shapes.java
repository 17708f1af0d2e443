package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.LogicOperation;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.RecordOperation;
import dev.tenon.metadata.formula.TextOperation;
import dev.tenon.metadata.formula.TimeOperation;
import java.util.IdentityHashMap;
import java.util.Map;

/** How each operation of a formula is written, found once for each. */
final class Shapes {
    private final NumberShapes numbers;
    private final TextShapes texts;
    private final Map<Calculation.Apply, Shape> found = new IdentityHashMap<>();

    Shapes(Sizes sizes) {
        this.numbers = new NumberShapes(sizes);
        this.texts = new TextShapes(sizes);
    }

    Shape of(Calculation.Apply apply) {
        Shape shape = found.get(apply);
        if (shape == null) {
            shape = find(apply);
            found.put(apply, shape);
        }
        return shape;
    }

    private Shape find(Calculation.Apply apply) {
        return switch (apply.operation()) {
            case NumberOperation operation -> numbers.of(operation, apply);
            case TextOperation operation -> texts.of(operation, apply.operands());
            case TimeOperation operation -> TimeShapes.of(operation, apply);
            case LogicOperation operation -> LogicShapes.of(operation, apply.operands());
            case RecordOperation operation -> LogicShapes.of(operation, apply.operands());
        };
    }
}
