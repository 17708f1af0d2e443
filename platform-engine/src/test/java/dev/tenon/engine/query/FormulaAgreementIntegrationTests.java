package dev.tenon.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.catalog.FieldRoute;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.script.formula.FormulaEvaluator;
import dev.tenon.script.formula.ResultShape;
import dev.tenon.script.formula.SourceBinding;
import dev.tenon.script.formula.ValueReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The same rows, once computed by the database and once by the JVM from what the database holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormulaAgreementIntegrationTests {
    private final TestingFormulas world = new TestingFormulas("formula_agreement");
    private final Session session = world.session(Rights.everything(), "2026-11-21T17:00:00Z");
    private final Set<FieldPath> reads = new LinkedHashSet<>();
    private final Set<Source.Global> globals = new LinkedHashSet<>();
    private Map<Source.Global, Object> globalValues = Map.of();

    @BeforeAll
    void fill() {
        long group = world.save("Account", "Name", "Group", "Budget__c", 12.34, "City__c", "Ulm");
        long acme = world.save("Account", "Name", "Acme", "ParentId", group, "City__c", "上海 🏥");
        for (int i = 0; i < 40; i++) {
            world.save(
                    "Deal__c",
                    "Name",
                    "Deal " + i,
                    "Account__c",
                    i % 3 == 0 ? null : i % 3 == 1 ? group : acme,
                    "Amount__c",
                    i % 5 == 0
                            ? null
                            : new BigDecimal(i * 7919 % 3001)
                                    .subtract(BigDecimal.TEN)
                                    .movePointLeft(1),
                    "Probability__c",
                    i % 7 == 0 ? null : new BigDecimal(i * 31 % 999).movePointLeft(1),
                    "Rounds__c",
                    i % 4 == 0 ? null : i % 3 * 7,
                    "Close__c",
                    i % 6 == 0 ? null : "2026-%02d-28".formatted(1 + i % 12),
                    "Seen__c",
                    i % 6 == 1 ? null : "2026-11-20T%02d:59:59.999Z".formatted(i % 24),
                    "Stage__c",
                    List.of("Open", "Won", "Lost").get(i % 3),
                    "Note__c",
                    i % 2 == 0 ? null : "Note " + i);
        }
    }

    @Test
    void bothBackEndsGiveTheSameValues() {
        CatalogObject deal = session.catalog().require(ApiName.of("Deal__c"));
        List<CatalogField> formulas =
                deal.fields().stream().filter(field -> field.def().isFormula()).toList();
        List<ValueReader<Row>> readers =
                formulas.stream().map(field -> reader(deal, field, "")).toList();
        globalValues = new SessionGlobals(world.runner()).values(session, globals);
        List<FieldPath> paths = new ArrayList<>(reads);
        formulas.forEach(field -> paths.add(FieldPath.of(field.name().value())));

        List<Row> rows = world.runner()
                .run(session, Query.of(ApiName.of("Deal__c"), paths))
                .rows();

        assertThat(rows).hasSize(40);
        for (Row row : rows) {
            for (int i = 0; i < formulas.size(); i++) {
                String name = formulas.get(i).name().value();
                assertThat(row.get(name))
                        .as(name + " of " + row)
                        .isEqualTo(readers.get(i).read(row));
            }
        }
    }

    /** The value of a formula field behind a prefix such as {@code Account__r.}, by the JVM. */
    private ValueReader<Row> reader(CatalogObject object, CatalogField field, String prefix) {
        FormulaEvaluator<Row> evaluator = FormulaEvaluator.of(
                session.catalog()
                        .formulas()
                        .ofField(object, field)
                        .orElseThrow()
                        .calculation(),
                new Binding(object, prefix));
        return row -> ResultShape.of(field.type(), evaluator.value(row, SessionGlobals.surroundings(session)));
    }

    private final class Binding implements SourceBinding<Row> {
        private final CatalogObject object;
        private final String prefix;

        Binding(CatalogObject object, String prefix) {
            this.object = object;
            this.prefix = prefix;
        }

        @Override
        public ValueReader<Row> reader(Source source, ValueType type) {
            return switch (source) {
                case Source.Field field -> field(field.path());
                case Source.Prior prior -> field(prior.path());
                case Source.Global global -> {
                    globals.add(global);
                    yield row -> globalValues.get(global);
                }
            };
        }

        private ValueReader<Row> field(List<String> path) {
            FieldRoute route = FieldRoute.of(session.catalog(), object, path).getFirst();
            String parent = prefix
                    + String.join(
                            "",
                            path.subList(0, path.size() - 1).stream()
                                    .map(step -> step + ".")
                                    .toList());
            if (!route.field().def().isFormula()) {
                FieldPath whole = FieldPath.of(parent + path.getLast());
                reads.add(whole);
                return row -> row.get(whole.toString());
            }
            ValueReader<Row> inner =
                    FormulaAgreementIntegrationTests.this.reader(route.object(), route.field(), parent);
            reads.add(FieldPath.of(parent + "Id"));
            return row -> isThere(row, parent) ? inner.read(row) : null;
        }

        private static boolean isThere(Row row, String parent) {
            @Nullable Object id = row.get(parent + "Id");
            return id != null;
        }
    }
}
