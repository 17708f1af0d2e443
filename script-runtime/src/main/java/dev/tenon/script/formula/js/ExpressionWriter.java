package dev.tenon.script.formula.js;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.LogicOperation;
import dev.tenon.metadata.formula.NumberOperation;
import dev.tenon.metadata.formula.RecordOperation;
import dev.tenon.metadata.formula.RegexPattern;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.TextOperation;
import dev.tenon.metadata.formula.TimeOperation;
import dev.tenon.metadata.formula.ValueType;
import java.util.List;

/** Writes the parts of a formula: choices as JavaScript's own, operations as calls of the run-time library. */
final class ExpressionWriter {
    private static final String RECORD = "r";

    private final StringBuilder out;

    ExpressionWriter(StringBuilder out) {
        this.out = out;
    }

    void write(Calculation calculation) {
        switch (calculation) {
            case Calculation.Constant constant -> out.append(JsLiteral.of(constant));
            case Calculation.Read read -> read(read);
            case Calculation.If choice -> choice(choice);
            case Calculation.Case cases -> cases(cases);
            case Calculation.And and -> joined(and.parts(), "&&");
            case Calculation.Or or -> joined(or.parts(), "||");
            case Calculation.Not not -> call("not", List.of(not.operand()));
            case Calculation.IfError attempt -> attempt(attempt);
            case Calculation.Apply apply -> apply(apply);
        }
    }

    private void read(Calculation.Read read) {
        out.append(reading(read.type())).append("(r.").append(accessor(read.source()));
        out.append('(').append(path(read.source())).append("))");
    }

    /** What makes a value of the library of what the record gives. */
    private static String reading(ValueType type) {
        return switch (type) {
            case NUMBER -> "f.number";
            case TEXT -> "f.text";
            case CHECKBOX -> "f.checkbox";
            case CHOICES -> "f.choices";
            case DATE, DATETIME, TIME, RECORD -> "f.orBlank";
        };
    }

    private static String accessor(Source source) {
        return switch (source) {
            case Source.Field field -> "value";
            case Source.Prior prior -> "prior";
            case Source.Global global -> "global";
        };
    }

    private static String path(Source source) {
        List<String> steps = switch (source) {
            case Source.Field field -> field.path();
            case Source.Prior prior -> prior.path();
            case Source.Global global -> global.path();
        };
        return JsLiteral.quoted(String.join(".", steps));
    }

    private void choice(Calculation.If choice) {
        out.append('(');
        condition(choice.condition());
        out.append('?');
        write(choice.then());
        out.append(':');
        write(choice.otherwise());
        out.append(')');
    }

    private void condition(Calculation condition) {
        write(condition);
        out.append("===true");
    }

    private void joined(List<Calculation> parts, String sign) {
        out.append('(');
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "" : sign);
            condition(parts.get(i));
        }
        out.append(')');
    }

    /** The subject is the parameter of a function, since it is computed once. */
    private void cases(Calculation.Case cases) {
        out.append("(s=>");
        for (Calculation.When when : cases.whens()) {
            out.append(kind(cases.subject().type())).append(".same(s,");
            write(when.value());
            out.append(")===true?");
            write(when.result());
            out.append(':');
        }
        write(cases.otherwise());
        out.append(")(");
        write(cases.subject());
        out.append(')');
    }

    private void attempt(Calculation.IfError attempt) {
        out.append("f.ifError(()=>");
        write(attempt.value());
        out.append(",()=>");
        write(attempt.fallback());
        out.append(')');
    }

    private void apply(Calculation.Apply apply) {
        switch (apply.operation()) {
            case NumberOperation operation -> call(Names.of(operation), apply.operands());
            case TextOperation operation -> text(operation, apply.operands());
            case TimeOperation operation -> time(operation, apply.operands());
            case LogicOperation operation -> logic(operation, apply.operands());
            case RecordOperation operation -> record(operation, apply);
        }
    }

    private void text(TextOperation operation, List<Calculation> operands) {
        if (operation == TextOperation.REGEX) {
            regex(operands.getFirst(), operands.get(1));
        } else {
            call(Names.of(operation), operands);
        }
    }

    private void regex(Calculation text, Calculation pattern) {
        switch (RegexProgram.read(pattern)) {
            case RegexPattern.Usable usable -> {
                out.append("f.regex(");
                write(text);
                out.append(',').append(RegexProgram.of(usable.regex())).append(')');
            }
            case RegexPattern.Refused refused -> out.append("f.fail(\"PATTERN\")");
        }
    }

    private void time(TimeOperation operation, List<Calculation> operands) {
        boolean ofDates = !operands.isEmpty() && operands.getFirst().type() == ValueType.DATE;
        if (Names.asksTheRecord(operation)) {
            call(Names.of(operation), RECORD, operands);
        } else if (operation == TimeOperation.ADD_MONTHS && !ofDates) {
            call("addMonthsToDatetime", operands);
        } else if (Names.countsMilliseconds(operation) && ofDates) {
            midnights(operation, operands);
        } else {
            call(Names.of(operation), operands);
        }
    }

    /** Dates as the instants that begin them. */
    private void midnights(TimeOperation operation, List<Calculation> operands) {
        out.append("f.").append(Names.of(operation)).append('(');
        for (int i = 0; i < operands.size(); i++) {
            out.append(i == 0 ? "" : ",");
            call("midnight", List.of(operands.get(i)));
        }
        out.append(')');
    }

    private void logic(LogicOperation operation, List<Calculation> operands) {
        ValueType type = operands.getFirst().type();
        switch (operation) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                call(Names.of(operation), kind(type), operands);
            case IN -> call("isOneOf", kind(type), operands);
            case IS_BLANK -> call(type == ValueType.CHECKBOX ? "isBlankCheckbox" : "isBlank", operands);
            case OR_IF_BLANK -> call(Names.of(operation), operands);
        }
    }

    private static String kind(ValueType type) {
        return switch (type) {
            case NUMBER -> "f.numbers";
            case TEXT -> "f.texts";
            case CHECKBOX -> "f.checkboxes";
            case CHOICES -> "f.lists";
            case DATE, DATETIME, TIME, RECORD -> "f.others";
        };
    }

    private void record(RecordOperation operation, Calculation.Apply apply) {
        switch (operation) {
            case IS_NEW, IS_CLONE, CURRENCY_RATE -> call(Names.of(operation), RECORD, apply.operands());
            case IS_CHANGED ->
                out.append("f.isChanged(r,").append(changed(apply.operands())).append(')');
            case VLOOKUP -> {
                out.append(reading(apply.type())).append('(');
                call(Names.of(operation), RECORD, apply.operands());
                out.append(')');
            }
        }
    }

    private static String changed(List<Calculation> operands) {
        if (operands.getFirst() instanceof Calculation.Read read) {
            return path(read.source());
        }
        throw new IllegalStateException("IS_CHANGED asks for a field");
    }

    private void call(String function, List<Calculation> operands) {
        call(function, "", operands);
    }

    private void call(String function, String first, List<Calculation> operands) {
        out.append("f.").append(function).append('(').append(first);
        for (int i = 0; i < operands.size(); i++) {
            out.append(i == 0 && first.isEmpty() ? "" : ",");
            write(operands.get(i));
        }
        out.append(')');
    }
}
