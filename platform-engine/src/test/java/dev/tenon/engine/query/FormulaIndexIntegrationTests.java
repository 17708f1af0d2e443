package dev.tenon.engine.query;

import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.date;
import static dev.tenon.engine.testing.Definitions.field;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Blanks;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.ProblemException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formula fields that an admin wants indexed: the index is built, kept and used. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormulaIndexIntegrationTests {
    private static final ApiName DEAL = ApiName.of("Deal__c");
    private static final FieldType MONEY = new FieldType.Currency(18, 2);

    private final EngineFixture engine = EngineFixture.org("formula_index");
    private final QueryPlanner planner = new QueryPlanner(new AccessControl());

    @BeforeAll
    void fill() {
        engine.deploy(
                object("Account"),
                object(
                        "Deal__c",
                        lookup("Account__c", "Account"),
                        currency("Amount__c"),
                        number("Rate__c", 5, 2),
                        date("Close__c"),
                        indexed("Tax__c", MONEY, "Amount__c * Rate__c / 100"),
                        indexed("Gross__c", MONEY, "Amount__c + Tax__c")));
        String deals = PhysicalNames.table(engine.org(), "deal__c");
        engine.sql()
                .sql("insert into " + deals + " (id, name, amount__c, rate__c, close__c)"
                        + " select i, 'Deal ' || i, i * 7919 % 20011, 10 + i % 10, date '2026-01-01'"
                        + " from generate_series(1, 20000) i")
                .update();
        engine.sql().sql("analyze " + deals).update();
    }

    private static FieldDef indexed(String name, FieldType type, String formula) {
        return field(name, type).withComputation(Optional.of(new Computation.ByFormula(formula, Blanks.AS_ZERO, true)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT Id FROM Deal__c WHERE Tax__c = 120 LIMIT 50                      | Index Cond: (NULLIF
            SELECT Id FROM Deal__c WHERE Gross__c >= 100 AND Gross__c < 120 LIMIT 50  | Index Cond: ((NULLIF
            SELECT Id, Gross__c FROM Deal__c ORDER BY Gross__c DESC LIMIT 50         | Index Scan Backward using _ix_
            """)
    void filtersAndSortedListsUseIt(String query, String expected) throws SQLException {
        assertThat(explained(query)).contains(expected, "_ix_").doesNotContain("Seq Scan");
    }

    private String explained(String query) throws SQLException {
        SqlPlan.Statement statement = planner.page(
                        session(), QueryParser.parse(query).orThrow(), 51, null)
                .statements()
                .getFirst();
        StringBuilder plan = new StringBuilder();
        try (Connection connection = engine.records().getConnection();
                PreparedStatement prepared = connection.prepareStatement("explain " + statement.sql())) {
            Binding.bind(prepared, statement.values());
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }

    private Session session() {
        return QueryWorld.session(engine.org(), engine.catalogs().current(engine.org()), Rights.everything());
    }

    @Test
    void aRenameKeepsItAndAnotherFormulaReplacesIt() {
        engine.deploy(object("Part__c", currency("Price__c"), indexed("Cost__c", MONEY, "Price__c * 2")));
        String first = index("part__c");
        engine.deploy(new CatalogChange.ChangeField(
                ApiName.of("Part__c"), ApiName.of("Price__c"), currency("List_Price__c")));
        assertThat(index("part__c")).isEqualTo(first);
        engine.deploy(object("Part__c", currency("List_Price__c"), indexed("Cost__c", MONEY, "List_Price__c * 3")));
        assertThat(index("part__c")).isNotEqualTo(first);
    }

    private String index(String table) {
        List<String> names = engine.sql()
                .sql(
                        "select indexname from pg_indexes where schemaname = ? and tablename = ? and indexdef like '%NULLIF%'")
                .params(engine.org().schema(), table)
                .query(String.class)
                .list();
        assertThat(names).hasSize(1);
        return names.getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            date     | TODAY()
            date     | Close__c + DAY(TODAY())
            text     | TEXT(Amount__c)
            dateTime | NOW()
            number   | IF(Owner.Name = 'x', 1, 2)
            checkbox | OwnerId = $User.Id
            number   | Wait__c + 1
            """)
    void whatChangesByItselfIsRefused(String type, String formula) {
        FieldType result = switch (type) {
            case "date" -> new FieldType.Date();
            case "text" -> new FieldType.Text(255, false);
            case "dateTime" -> new FieldType.DateTime();
            case "checkbox" -> new FieldType.Checkbox();
            default -> new FieldType.Number(18, 0);
        };
        CatalogChange change = new CatalogChange.AddField(DEAL, indexed("Bad__c", result, formula), "");
        CatalogChange wait = new CatalogChange.AddField(
                DEAL,
                field("Wait__c", new FieldType.Number(18, 0))
                        .withComputation(
                                Optional.of(new Computation.ByFormula("TODAY() - Close__c", Blanks.AS_ZERO, false))),
                "");
        assertThatThrownBy(() -> engine.deploy(new CatalogChange.All(List.of(wait, change))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().toString()).contains("Deal__c.Bad__c", "cannot be indexed"));
    }
}
