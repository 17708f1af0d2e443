package dev.tenon.script.formula.js;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.problem.Sentence;
import dev.tenon.script.formula.Failure;
import dev.tenon.script.formula.Outcome;
import dev.tenon.script.formula.RecordState;
import dev.tenon.script.formula.SourceBinding;
import dev.tenon.script.formula.Surroundings;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** A formula in JavaScript, for any number of records. */
public final class Translated<R> {
    private final Value run;
    private final Value function;
    private final JavaScriptValues values;
    private final Calculation calculation;
    private final SourceBinding<R> binding;
    private final Map<String, Calculation.Read> reads;

    Translated(Value run, Value function, JavaScriptValues values, Calculation calculation, SourceBinding<R> binding) {
        this.run = run;
        this.function = function;
        this.values = values;
        this.calculation = calculation;
        this.binding = binding;
        this.reads = Reads.of(calculation);
    }

    /** What the JVM's evaluator should say too; sentences of failures are the reasons' names. */
    public Outcome evaluate(R record, Surroundings around) {
        Value outcome = run.execute(function, proxy(record, around));
        if (outcome.hasMember("failed")) {
            String reason = outcome.getMember("failed").asString();
            return new Outcome.Failed(new Failure(Failure.Reason.valueOf(reason), Sentence.of(reason, reason)));
        }
        return new Outcome.Value(values.toJava(outcome.getMember("value"), calculation.type()));
    }

    private ProxyObject proxy(R record, Surroundings around) {
        Map<String, Object> members = new HashMap<>();
        members.put("now", (double) around.now().toEpochMilli());
        members.put(
                "zone",
                around.zone().equals(ZoneOffset.UTC) ? "UTC" : around.zone().getId());
        members.put("currency", around.currency());
        for (String accessor : new String[] {"value", "prior", "global"}) {
            members.put(accessor, (ProxyExecutable) path -> value(accessor + " " + path[0].asString(), record));
        }
        RecordState<R> state = binding.state();
        members.put("isNew", (ProxyExecutable) none -> state.isNew(record));
        members.put("isClone", (ProxyExecutable) none -> state.isClone(record));
        members.put("isChanged", (ProxyExecutable) path ->
                state.changed(read("value " + path[0].asString()).source()).test(record));
        members.put("lookup", (ProxyExecutable) arguments -> found(record, arguments));
        return ProxyObject.fromMap(members);
    }

    private @Nullable Object value(String name, R record) {
        Calculation.Read read = read(name);
        return values.toJavaScript(binding.reader(read.source(), read.type()).read(record));
    }

    private Calculation.Read read(String name) {
        return Objects.requireNonNull(reads.get(name), name);
    }

    private Object found(R record, Value[] arguments) {
        RecordState.Found found = binding.state()
                .lookup(arguments[0].asString(), arguments[1].asString(), calculation.type())
                .find(record, arguments[2].asString());
        Object[] all = new Object[found.records()];
        for (int i = 0; i < Math.min(all.length, found.values().size()); i++) {
            all[i] = values.toJavaScript(found.values().get(i));
        }
        return values.array(all);
    }
}
