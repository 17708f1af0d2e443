package dev.tenon.engine.agreement;

import dev.tenon.metadata.formula.Calculation;
import java.util.List;

/** One of the three ways to compute a formula. */
public interface BackEnd {
    String name();

    /** An answer for each row. */
    List<Answer> answers(Calculation calculation, List<Row> rows, Moment moment);
}
