package dev.tenon.script.formula.js;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.LogicOperation;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.Operation;
import dev.tenon.metadata.formula.RecordOperation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.Span;
import dev.tenon.metadata.formula.TextOperation;
import dev.tenon.metadata.formula.TimeOperation;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.script.formula.Outcome;
import dev.tenon.script.formula.Surroundings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The code that is written; what it computes is told by the tests of the evaluation, which ask JavaScript too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormulaJsTests {
    private static final Span NOWHERE = new Span(0, 0);
    private static final Calculation AMOUNT =
            new Calculation.Read(new Source.Field(List.of("Account", "Amount"), 0), ValueType.NUMBER, NOWHERE);

    private final JavaScriptFormulas javaScript = JavaScriptFormulas.start();

    @AfterAll
    void close() {
        javaScript.close();
    }

    @Test
    void choicesAreThoseOfJavaScript() {
        Calculation positive = apply(LogicOperation.GREATER, ValueType.CHECKBOX, AMOUNT, number("0"));
        assertThat(FormulaJs.function(new Calculation.If(positive, text("a"), text(""), NOWHERE)))
                .isEqualTo("(f, r) => (f.greater(f.numbers,f.number(r.value(\"Account.Amount\")),f.n(\"0\"))===true"
                        + "?\"a\":null)");
    }

    @Test
    void textsNeitherEndTheirQuotesNorTheirScript() {
        String wild = "\"'`\\\n\r\u2028\u2029</script><!--]]>&\u0000${x}" + "👋中";
        String code = FormulaJs.of(text(wild));
        assertThat(code)
                .matches("\"[ -~]+\"")
                .doesNotContain("<")
                .doesNotContain(">")
                .doesNotContain("&");
        assertThat(javaScript.evaluate(code).asString()).isEqualTo(wild);
    }

    @Test
    void namesOfFieldsAreQuotedToo() {
        Calculation odd =
                new Calculation.Read(new Source.Global(List.of("$Label", "</script>\"")), ValueType.TEXT, NOWHERE);
        assertThat(FormulaJs.of(odd)).isEqualTo("f.text(r.global(\"$Label.\\u003c/script\\u003e\\u0022\"))");
    }

    @Test
    void theLibraryKnowsEachOperation() {
        Stream<Operation> named = Stream.of(
                        NumberOperation.values(),
                        TextOperation.values(),
                        TimeOperation.values(),
                        RecordOperation.values())
                .flatMap(Stream::of);
        assertThat(named.map(Names::of).filter(name -> !isFunction(name))).isEmpty();
        assertThat(Stream.of("equal", "notEqual", "less", "lessOrEqual", "greater", "greaterOrEqual", "isOneOf")
                        .filter(name -> !isFunction(name)))
                .isEmpty();
    }

    private boolean isFunction(String name) {
        return javaScript.evaluate("typeof f." + name).asString().equals("function");
    }

    @Test
    void functionsStandInModules() {
        Calculation half = apply(NumberOperation.DIVIDE, ValueType.NUMBER, AMOUNT, number("2"));
        Outcome outcome = javaScript
                .<Map<String, Object>>translateModule(half, (source, type) -> record -> record.get("Amount"))
                .evaluate(Map.of("Amount", new BigDecimal("5")), Surroundings.of(Instant.EPOCH, ZoneOffset.UTC, "EUR"));
        assertThat(outcome).isEqualTo(new Outcome.Value(new BigDecimal("2.5")));
    }

    @Test
    void resultsTakeTheShapeOfTheirField() {
        assertThat(javaScript.evaluate("f.plain(f.n('-0.005'), 2)").asString()).isEqualTo("-0.01");
        assertThat(javaScript.evaluate("f.plain(f.n('-0.004'), 2)").asString()).isEqualTo("0.00");
        assertThat(javaScript
                        .evaluate("f.plain(f.fitted(f.n('999.994'), 5, 2))")
                        .asString())
                .isEqualTo("999.99");
        assertThat(javaScript.evaluate("f.fitted(f.n('999.995'), 5, 2)").isNull())
                .isTrue();
        assertThat(javaScript.evaluate("f.fitted(null, 5, 2)").isNull()).isTrue();
    }

    @Test
    void whatIsNoFailureOfTheFormulaIsThrown() {
        assertThat(javaScript
                        .evaluate(
                                "{ try { f.run(() => f.ifError(() => { throw new TypeError('bug'); }, () => 1), {}); }"
                                        + " catch (thrown) { return thrown.message; } }")
                        .asString())
                .isEqualTo("bug");
    }

    private static Calculation number(String value) {
        return new Calculation.Constant(new BigDecimal(value), ValueType.NUMBER, NOWHERE);
    }

    private static Calculation text(String value) {
        return new Calculation.Constant(value, ValueType.TEXT, NOWHERE);
    }

    private static Calculation apply(Operation operation, ValueType type, Calculation... operands) {
        return new Calculation.Apply(operation, List.of(operands), type, NOWHERE);
    }
}
