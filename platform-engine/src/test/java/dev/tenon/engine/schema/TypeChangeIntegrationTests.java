package dev.tenon.engine.schema;

import static dev.tenon.engine.testing.Definitions.field;
import static dev.tenon.engine.testing.Definitions.multiPicklist;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.deploy.DeployOptions;
import dev.tenon.engine.deploy.DeployResult;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.engine.testing.RawRows;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change of type with values that follow, and values that stand in its way. */
class TypeChangeIntegrationTests {
    private static final EngineFixture ENGINE = EngineFixture.org("type_changes");
    private static final String FIELD = "Field__c";
    private static final FieldType TEXT = new FieldType.Text(255, false);
    private static final FieldType MONEY = new FieldType.Currency(18, 2);
    private static final FieldType NUMBER = new FieldType.Number(6, 2);

    /**
     * One change.
     *
     * @param values SQL of values that convert
     * @param converted what they are afterwards, in their order
     * @param bad SQL of values that do not
     */
    private record Case(
            String name, FieldDef from, FieldDef to, List<String> values, List<String> converted, List<String> bad) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                of("text to number", TEXT, NUMBER)
                        .values("'12'", "' -3.50 '", "''", "null", "'.5'")
                        .become("12.00", "-3.50", "null", "null", "0.50")
                        .notThese("'1,200'", "'twelve'", "'1e3'", "'12345'", "'1.234'", "'NaN'"),
                of("text to checkbox", TEXT, new FieldType.Checkbox())
                        .values("'TRUE'", "'no'", "'是'", "null", "'0'")
                        .become("true", "false", "true", "false", "false")
                        .notThese("'maybe'", "'2'"),
                of("text to date", TEXT, new FieldType.Date())
                        .values("'2026-02-28'", "' 2024-02-29'", "null", "' '")
                        .become("2026-02-28", "2024-02-29", "null", "null")
                        .notThese("'2026-02-29'", "'2026-13-01'", "'28.2.2026'", "'0000-01-01'", "'2026-02-28x'"),
                of("text to date-time", TEXT, new FieldType.DateTime())
                        .values(
                                "'2026-02-28T10:00:00Z'",
                                "'2026-02-28 10:00+08:00'",
                                "'2026-02-28'",
                                "'2026-02-28T10:00'")
                        .become(
                                "2026-02-28 10:00:00+00",
                                "2026-02-28 02:00:00+00",
                                "2026-02-28 00:00:00+00",
                                "2026-02-28 10:00:00+00")
                        .notThese("'2026-02-30T10:00:00Z'", "'2026-02-28T25:00'", "'noon'"),
                of("text to time", TEXT, new FieldType.Time())
                        .values("'09:30'", "'23:59:59.5'", "null")
                        .become("09:30:00", "23:59:59.5", "null")
                        .notThese("'24:00'", "'9 o''clock'"),
                of("text to e-mail", TEXT, new FieldType.Email())
                        .values("'a@b.cn'", "null")
                        .become("a@b.cn", "null")
                        .notThese("'a b@c'", "'nobody'", "repeat('x', 80) || '@y.z'"),
                of("text to phone", TEXT, new FieldType.Phone())
                        .values("'138 0000 0000'")
                        .become("138 0000 0000")
                        .notThese("repeat('1', 41)"),
                of("text to shorter text", TEXT, new FieldType.Text(3, false))
                        .values("'abc'", "'中文字'")
                        .become("abc", "中文字")
                        .notThese("'abcd'"),
                of("text to long text", TEXT, new FieldType.LongText(32768, 6))
                        .values("'abc'")
                        .become("abc")
                        .notThese(),
                of("text to rich text", TEXT, new FieldType.RichText(32768, 6))
                        .values("'<b>1 & 2</b>'")
                        .become("&lt;b&gt;1 &amp; 2&lt;/b&gt;")
                        .notThese(),
                of("long text to text", new FieldType.LongText(32768, 6), TEXT)
                        .values("repeat('x', 3)")
                        .become("xxx")
                        .notThese("repeat('x', 256)"),
                of("rich text to long text", new FieldType.RichText(32768, 6), new FieldType.LongText(32768, 6))
                        .values("'<p>1 &lt; 2 &amp; 3</p>'")
                        .become("1 < 2 & 3")
                        .notThese(),
                of("text to picklist", field(FIELD, TEXT), picklist(FIELD, "Good", "Bad"))
                        .values("'Good'", "null")
                        .become("Good", "null")
                        .notThese("'good'", "'Ugly'"),
                of("picklist to text", picklist(FIELD, "Good"), field(FIELD, TEXT))
                        .values("'Good'")
                        .become("Good")
                        .notThese(),
                of("text to multi-select", field(FIELD, TEXT), multiPicklist(FIELD, "A", "B"))
                        .values("'A; B'", "'B'", "''")
                        .become("{A,B}", "{B}", "null")
                        .notThese("'A;C'"),
                of("multi-select to text", multiPicklist(FIELD, "A", "B"), field(FIELD, TEXT))
                        .values("array['A','B']", "null")
                        .become("A;B", "null")
                        .notThese(),
                of("multi-select to picklist", multiPicklist(FIELD, "A", "B"), picklist(FIELD, "A", "B"))
                        .values("array['B']", "array[]::text[]", "null")
                        .become("B", "null", "null")
                        .notThese("array['A','B']"),
                of("picklist to multi-select", picklist(FIELD, "A", "B"), multiPicklist(FIELD, "A", "B"))
                        .values("'A'", "null")
                        .become("{A}", "null")
                        .notThese(),
                of("fewer values", picklist(FIELD, "A", "B"), picklist(FIELD, "A"))
                        .values("'A'", "'unknown before'")
                        .become("A", "unknown before")
                        .notThese("'B'"),
                of("number to text", MONEY, TEXT)
                        .values("12.50", "1000000")
                        .become("12.5", "1000000")
                        .notThese(),
                of("currency to smaller number", MONEY, new FieldType.Number(3, 0))
                        .values("12.00", "-999")
                        .become("12", "-999")
                        .notThese("1000", "1.5"),
                of("number to currency", NUMBER, MONEY)
                        .values("1.25")
                        .become("1.25")
                        .notThese(),
                of("number to duration", NUMBER, new FieldType.Duration())
                        .values("90")
                        .become("90")
                        .notThese("1.5"),
                of("number to checkbox", NUMBER, new FieldType.Checkbox())
                        .values("1", "0", "null")
                        .become("true", "false", "false")
                        .notThese("2"),
                of("checkbox to number", new FieldType.Checkbox(), NUMBER)
                        .values("true")
                        .become("1.00")
                        .notThese(),
                of("checkbox to text", new FieldType.Checkbox(), TEXT)
                        .values("true", "false")
                        .become("true", "false")
                        .notThese(),
                of("date to date-time", new FieldType.Date(), new FieldType.DateTime())
                        .values("'2026-02-28'")
                        .become("2026-02-28 00:00:00+00")
                        .notThese(),
                of("date-time to date", new FieldType.DateTime(), new FieldType.Date())
                        .values("'2026-02-28 23:30:00+00'")
                        .become("2026-02-28")
                        .notThese(),
                of("date to text", new FieldType.Date(), TEXT)
                        .values("'2026-02-28'")
                        .become("2026-02-28")
                        .notThese(),
                of("date-time to text", new FieldType.DateTime(), TEXT)
                        .values("'2026-02-28 23:30:00+08'")
                        .become("2026-02-28T15:30:00Z")
                        .notThese(),
                of("JSON to long text", new FieldType.Json(), new FieldType.LongText(32768, 6))
                        .values("'{\"a\":1}'")
                        .become("{\"a\": 1}")
                        .notThese());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void valuesFollowOrStandInTheWay(Case change) {
        String name = "T" + ENGINE.session().catalog().nextId() + "__c";
        ENGINE.deploy(object(name, change.from()));
        RawRows rows = RawRows.of(ENGINE, name);
        change.values().forEach(value -> rows.add("field__c", value));
        List<Long> bad = new ArrayList<>();
        change.bad().forEach(value -> bad.add(rows.add("field__c", value)));
        CatalogChange wanted = new CatalogChange.ChangeField(ApiName.of(name), ApiName.of(FIELD), change.to());

        DeployResult asked = ENGINE.deployer().deploy(ENGINE.session(), wanted, DeployOptions.dryRun());
        assertThat(asked.plan().findings().stream().mapToLong(Finding::records).sum())
                .isEqualTo(bad.size());
        assertThat(bad.stream().map(RecordId::format))
                .containsAll(asked.plan().findings().stream()
                        .flatMap(finding -> finding.sampleIds().stream())
                        .toList());

        bad.forEach(rows::delete);
        ENGINE.deploy(wanted);
        assertThat(rows.values("field__c")).isEqualTo(change.converted());
    }

    private static Values of(String name, FieldType from, FieldType to) {
        return of(name, field(FIELD, from), field(FIELD, to));
    }

    private static Values of(String name, FieldDef from, FieldDef to) {
        return values ->
                converted -> bad -> new Case(name, from, to, List.of(values), List.of(converted), List.of(bad));
    }

    private interface Values {
        Converted values(String... values);
    }

    private interface Converted {
        Bad become(String... converted);
    }

    private interface Bad {
        Case notThese(String... bad);
    }
}
