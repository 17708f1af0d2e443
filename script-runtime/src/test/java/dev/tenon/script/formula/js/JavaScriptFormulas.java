package dev.tenon.script.formula.js;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.script.formula.SourceBinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/** Evaluates formulas as a browser would, by what {@link FormulaJs} writes and the run-time library. For one thread. */
public final class JavaScriptFormulas implements AutoCloseable {
    private final Context context;
    private final Value library;
    private final JavaScriptValues values;

    private JavaScriptFormulas(Context context, Value library) {
        this.context = context;
        this.library = library;
        this.values = new JavaScriptValues(context);
    }

    public static JavaScriptFormulas start() {
        Context context = Context.newBuilder("js")
                .allowIO(IOAccess.newBuilder().fileSystem(new RuntimeModules()).build())
                .allowExperimentalOptions(true)
                .option("engine.WarnInterpreterOnly", "false")
                .option("js.intl-402", "true")
                .option("js.esm-eval-returns-exports", "true")
                .build();
        return new JavaScriptFormulas(context, module(context, "export { f } from 'tenon/formula';", "f"));
    }

    /** What a module exports under a name. */
    private static Value module(Context context, String code, String name) {
        try {
            return context.eval(Source.newBuilder("js", code, name + ".mjs")
                            .mimeType("application/javascript+module")
                            .build())
                    .getMember(name);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public <R> Translated<R> translate(Calculation calculation, SourceBinding<R> binding) {
        Value function = context.eval("js", "'use strict';" + FormulaJs.function(calculation));
        return translated(function, calculation, binding);
    }

    /** The same in a module, as servers give it to pages; contexts never forget modules. */
    public <R> Translated<R> translateModule(Calculation calculation, SourceBinding<R> binding) {
        String code = "export const formula = " + FormulaJs.function(calculation) + ";";
        return translated(module(context, code, "formula"), calculation, binding);
    }

    private <R> Translated<R> translated(Value function, Calculation calculation, SourceBinding<R> binding) {
        return new Translated<>(library.getMember("run"), function, values, calculation, binding);
    }

    /** The value of an expression over the run-time library {@code f}. */
    Value evaluate(String expression) {
        return context.eval("js", "'use strict';(f) => " + expression).execute(library);
    }

    @Override
    public void close() {
        context.close();
    }
}
