package dev.tenon.metadata.formula;

import static dev.tenon.metadata.formula.FormulaType.CHECKBOX;
import static dev.tenon.metadata.formula.FormulaType.NUMBER;
import static dev.tenon.metadata.formula.Parameter.any;
import static dev.tenon.metadata.formula.Parameter.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The functions that know the record's past, and those that look at other records. */
final class RecordFunctions {
    /** Where there is a value before the change. */
    static final Set<FormulaUse> WITH_PRIOR_VALUES = Set.copyOf(EnumSet.of(FormulaUse.VALIDATION, FormulaUse.FLOW));

    private RecordFunctions() {}

    static List<FormulaFunction> all() {
        return FunctionDraft.all(changes(), lookups(), refused());
    }

    private static FunctionDraft function(String name, Parameter... parameters) {
        return FunctionDraft.of(FunctionCategory.RECORD, name, parameters);
    }

    private static List<FormulaFunction> changes() {
        return List.of(
                function("ISNEW")
                        .only(WITH_PRIOR_VALUES)
                        .gives(CHECKBOX, RecordOperation.IS_NEW)
                        .blanks("Never blank.", "从不为空。")
                        .help("Whether the record is being created.", "记录是否正在新建。", "ISNEW()"),
                function("ISCLONE")
                        .only(WITH_PRIOR_VALUES)
                        .gives(CHECKBOX, RecordOperation.IS_CLONE)
                        .blanks("Never blank.", "从不为空。")
                        .help("Whether the record is being created as a copy of another.", "记录是否由复制新建。", "ISCLONE()"),
                function("ISCHANGED", Parameter.of("field", FormulaType.values()))
                        .only(WITH_PRIOR_VALUES)
                        .typed(RecordFunctions::changed)
                        .blanks("Never blank; false for new records.", "从不为空；新建记录为假。")
                        .help("Whether the save changes a field.", "保存是否更改了字段。", "ISCHANGED(Amount)"),
                function("PRIORVALUE", Parameter.of("field", FormulaType.values()))
                        .only(WITH_PRIOR_VALUES)
                        .typed(RecordFunctions::prior)
                        .blanks("The value that a new record has.", "新建记录返回当前值。")
                        .help("The value of a field before the save.", "字段在保存之前的值。", "PRIORVALUE(Amount) < Amount"));
    }

    private static Part changed(FunctionCall call) {
        if (call.argument(0) instanceof Part.Location place) {
            return place.latitude() instanceof Calculation.Read && place.longitude() instanceof Calculation.Read
                    ? call.gives(
                            CHECKBOX,
                            new Calculation.Or(
                                    List.of(isChanged(call, place.latitude()), isChanged(call, place.longitude())),
                                    call.span()))
                    : noField(call);
        }
        return call.field(0)
                .map(field -> field.source() instanceof Source.Field
                        ? call.gives(CHECKBOX, isChanged(call, read(field, call)))
                        : noField(call))
                .orElseGet(() -> new Part.Broken(call.formula()));
    }

    private static Calculation read(Named.Value field, FunctionCall call) {
        return new Calculation.Read(
                field.source(),
                field.type().valueType(),
                call.argument(0).formula().span());
    }

    private static Calculation isChanged(FunctionCall call, Calculation read) {
        return new Calculation.Apply(RecordOperation.IS_CHANGED, List.of(read), ValueType.CHECKBOX, call.span());
    }

    private static Part prior(FunctionCall call) {
        if (call.argument(0) instanceof Part.Location) {
            return noField(call);
        }
        Optional<Named.Value> field = call.field(0);
        if (field.isEmpty()) {
            return new Part.Broken(call.formula());
        }
        return NameReading.prior(field.get())
                .map(before -> call.checking().reading().value(before, call.formula()))
                .orElseGet(() -> noField(call));
    }

    private static Part noField(FunctionCall call) {
        return call.refused(
                FormulaCodes.TYPE,
                "{0} expects a field of the record, not {1}.",
                "{0} 需要记录的字段，而不是 {1}。",
                call.function().name(),
                call.checking().shown(call.argument(0).formula()));
    }

    private static List<FormulaFunction> lookups() {
        return List.of(
                function("VLOOKUP", any("fieldToReturn"), any("fieldToSearch"), text("value"))
                        .only(Set.of(FormulaUse.VALIDATION))
                        .typed(RecordFunctions::lookup)
                        .blanks("Blank if no record is found; an error if several are.", "找不到记录时返回空值；找到多条时出错。")
                        .help(
                                "A field of the one record whose other field has this value.",
                                "返回另一字段等于指定值的唯一记录的字段。",
                                "VLOOKUP($ObjectType.Country__c.Fields.Code__c, $ObjectType.Country__c.Fields.Name, BillingCountry)"
                                        + " <> \"\""),
                function("CURRENCYRATE", text("currency"))
                        .gives(NUMBER, RecordOperation.CURRENCY_RATE)
                        .blanks("Blank for blank; an error for currencies without a rate.", "参数为空时返回空值；没有汇率的货币出错。")
                        .help(
                                "The rate of a currency; 1 for the organisation's own.",
                                "货币汇率；组织自己的货币为 1。",
                                "CURRENCYRATE(\"USD\") > 0"));
    }

    private static Part lookup(FunctionCall call) {
        Optional<Named.Value> result = call.field(0);
        Optional<Named.Value> search = call.field(1);
        Optional<String> returned = result.flatMap(RecordFunctions::fieldOfObject);
        Optional<String> searched = search.flatMap(RecordFunctions::fieldOfObject);
        if (result.isEmpty() || search.isEmpty()) {
            return new Part.Broken(call.formula());
        }
        if (returned.isEmpty()
                || searched.isEmpty()
                || !objectOf(returned.get()).equals(objectOf(searched.get()))) {
            return call.refused(
                    FormulaCodes.TYPE,
                    "VLOOKUP expects two fields of one object, such as $ObjectType.Country__c.Fields.Name.",
                    "VLOOKUP 需要同一对象的两个字段，例如 $ObjectType.Country__c.Fields.Name。");
        }
        FormulaType type = result.get().type() == FormulaType.PICKLIST
                ? FormulaType.TEXT
                : result.get().type();
        Calculation found = new Calculation.Apply(
                RecordOperation.VLOOKUP,
                List.of(
                        Calculations.text(
                                returned.get(), call.argument(0).formula().span()),
                        Calculations.text(
                                searched.get(), call.argument(1).formula().span()),
                        call.operand(2)),
                type.valueType(),
                call.span());
        return call.gives(type, found);
    }

    /** {@code Country__c.Name} for {@code $ObjectType.Country__c.Fields.Name}. */
    private static Optional<String> fieldOfObject(Named.Value named) {
        boolean field = named.source() instanceof Source.Global global
                && global.path().size() == 4
                && global.path().getFirst().equals("$ObjectType");
        return field
                ? Optional.of(((Source.Global) named.source()).path().get(1) + "."
                        + ((Source.Global) named.source()).path().get(3))
                : Optional.empty();
    }

    private static String objectOf(String field) {
        return field.substring(0, field.indexOf('.'));
    }

    private static List<FormulaFunction> refused() {
        return List.of(
                summary("PARENTGROUPVAL"),
                summary("PREVGROUPVAL"),
                function("JUNCTIONIDLIST", any("id").repeated())
                        .never()
                        .typed(call -> call.refused(
                                FormulaCodes.NOT_HERE,
                                "JUNCTIONIDLIST makes lists of ids, which no field holds here; create the records between in a flow.",
                                "JUNCTIONIDLIST 生成 ID 列表，此处没有字段可以存放；请在流程中创建中间记录。"))
                        .help("Not supported.", "不支持。", "JUNCTIONIDLIST(Id)"));
    }

    private static FormulaFunction summary(String name) {
        return function(name, any("summary"), any("level").repeated())
                .never()
                .typed(call -> call.refused(
                        FormulaCodes.NOT_HERE,
                        "{0} belongs to {1} and has no meaning elsewhere.",
                        "{0} 属于{1}，在其他地方没有含义。",
                        name,
                        FormulaUse.REPORT_SUMMARY.noun()))
                .help(
                        "The value of another group; for summary formulas of reports.",
                        "另一分组的值；用于报表汇总公式。",
                        name + "(RowCount, GRAND_SUMMARY)");
    }
}
