package dev.tenon.metadata.pack;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.page.ListViewDef;
import dev.tenon.metadata.page.SortKey;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Optional;

/** Reads list views. */
final class ListViewReading {
    static final Words<Operator> OPERATORS = Words.of(List.of(Operator.values()), Operator::key);
    private static final Words<ListViewDef.Scope> SCOPES = Words.ofEnum(ListViewDef.Scope.class);
    private static final int MAX_LOGIC = 1000;

    private ListViewReading() {}

    static ListViewDef listView(MapReading reading) {
        Findings findings = reading.findings();
        ApiName name = reading.name("listView");
        ApiName object = reading.name("object");
        Label label = reading.label("label", DefinitionReader.MAX_LABEL);
        Optional<ApiName> renamedFrom = reading.optionalName("renamedFrom");
        ListViewDef.Scope scope = reading.choice("scope", SCOPES).orElse(ListViewDef.Scope.EVERYTHING);
        List<FieldPath> columns = reading.requiredList("columns", LayoutReading.path(findings));
        List<FilterItem> filters = reading.list(
                "filters", (node, at) -> MapReading.of(node, at, findings).map(ListViewReading::filter));
        String logic = reading.text("logic", MAX_LOGIC);
        List<SortKey> sort = reading.list("sort", LayoutReading.sortKey(findings));
        Optional<ApiName> boardField = reading.optionalName("boardField");
        reading.close();
        return new ListViewDef(name, object, label, columns, filters, logic, sort, scope, boardField, renamedFrom);
    }

    private static FilterItem filter(MapReading reading) {
        FieldPath field = reading.fieldPath("field");
        Operator operator = reading.requiredChoice("operator", OPERATORS).orElse(Operator.EQUALS);
        List<String> values = reading.requiredList("values", new Scalars(reading.findings())::text);
        reading.close();
        return new FilterItem(field.toString(), operator, values);
    }
}
