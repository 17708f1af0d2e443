package dev.tenon.script.formula;

import static dev.tenon.script.formula.Trees.apply;
import static dev.tenon.script.formula.Trees.field;
import static dev.tenon.script.formula.Trees.number;
import static dev.tenon.script.formula.Trees.text;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.LogicOperation;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.TextOperation;
import dev.tenon.metadata.formula.ValueType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What one evaluation costs once it is warm. Run {@code main}; the tests do not. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class FormulaEvaluatorBenchmark {
    private final Map<String, Object> record = new HashMap<>(Map.of(
            "Amount", new BigDecimal("12500.00"),
            "Probability", new BigDecimal("25"),
            "Stage", "Negotiation",
            "Account", "Tenon",
            "Discount", new BigDecimal("3.5")));

    private final FormulaEvaluator<Map<String, Object>> rule = evaluator(new Calculation.And(
            List.of(
                    apply(LogicOperation.GREATER, ValueType.CHECKBOX, zeroed("Amount"), number("1000")),
                    apply(LogicOperation.IS_BLANK, ValueType.CHECKBOX, field("Description", ValueType.TEXT)),
                    apply(
                            LogicOperation.LESS,
                            ValueType.CHECKBOX,
                            apply(NumberOperation.PARTS_OF_ONE, zeroed("Probability")),
                            number("0.5"))),
            Trees.NOWHERE));

    private final FormulaEvaluator<Map<String, Object>> amount = evaluator(apply(
            NumberOperation.ROUND,
            apply(
                    NumberOperation.MULTIPLY,
                    apply(NumberOperation.MULTIPLY, zeroed("Amount"), zeroed("Probability")),
                    apply(NumberOperation.SUBTRACT, number("1"), zeroed("Discount"))),
            number("2")));

    private final FormulaEvaluator<Map<String, Object>> words = evaluator(apply(
            TextOperation.CONCATENATE,
            apply(TextOperation.UPPER, apply(TextOperation.LEFT, field("Stage", ValueType.TEXT), number("3"))),
            text(": "),
            field("Account", ValueType.TEXT)));

    private final FormulaEvaluator<Map<String, Object>> quotient =
            evaluator(apply(NumberOperation.DIVIDE, zeroed("Amount"), zeroed("Discount")));

    private final FormulaEvaluator<Map<String, Object>> sine =
            evaluator(apply(NumberOperation.SIN, zeroed("Discount")));

    private final FormulaEvaluator<Map<String, Object>> failure =
            evaluator(apply(NumberOperation.DIVIDE, zeroed("Amount"), zeroed("Nothing")));

    private static FormulaEvaluator<Map<String, Object>> evaluator(Calculation calculation) {
        return FormulaEvaluator.of(calculation, Trees.binding());
    }

    private static Calculation zeroed(String name) {
        return apply(NumberOperation.ZERO_IF_BLANK, field(name, ValueType.NUMBER));
    }

    /** Ten nodes: {@code AND(Amount > 1000, ISBLANK(Description), Probability < 0.5)}, blanks as zero. */
    @Benchmark
    public @Nullable Object aTypicalRule() {
        return rule.value(record, Trees.AROUND);
    }

    @Benchmark
    public @Nullable Object anAmount() {
        return amount.value(record, Trees.AROUND);
    }

    @Benchmark
    public @Nullable Object someWords() {
        return words.value(record, Trees.AROUND);
    }

    @Benchmark
    public @Nullable Object aQuotient() {
        return quotient.value(record, Trees.AROUND);
    }

    @Benchmark
    public @Nullable Object aSine() {
        return sine.value(record, Trees.AROUND);
    }

    @Benchmark
    public Outcome aFailure() {
        return failure.evaluate(record, Trees.AROUND);
    }

    public static void main(String[] arguments) throws RunnerException {
        String all = FormulaEvaluatorBenchmark.class.getSimpleName();
        new Runner(new OptionsBuilder().include(all).build()).run();
    }
}
