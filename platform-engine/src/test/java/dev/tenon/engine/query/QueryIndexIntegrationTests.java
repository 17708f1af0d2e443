package dev.tenon.engine.query;

import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.date;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.page.ListViewDef;
import dev.tenon.metadata.page.SortKey;
import dev.tenon.metadata.text.Label;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The statements of the planner and the indexes of the schema are made for each other: looked at through EXPLAIN. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryIndexIntegrationTests {
    private static final String LIST =
            "SELECT Name, Stage__c, Amount__c, Close__c, Account__r.Name, Owner.Name FROM Deal__c"
                    + " WHERE Stage__c = 'Won' AND Amount__c >= 100 AND Amount__c <= 900 ORDER BY Close__c DESC LIMIT 50";

    private final EngineFixture engine = EngineFixture.org("query_index");
    private final QueryPlanner planner = new QueryPlanner(new AccessControl());

    @BeforeAll
    void fill() {
        engine.deploy(
                object("Account", picklist("Industry", "Tech")),
                object(
                        "Deal__c",
                        lookup("Account__c", "Account"),
                        picklist("Stage__c", "Open", "Won", "Lost"),
                        currency("Amount__c"),
                        date("Close__c")));
        engine.deploy(new CatalogChange.Put(new Element.ListView(wonDeals()), ""));
        String deals = PhysicalNames.table(engine.org(), "deal__c");
        engine.sql()
                .sql("insert into " + PhysicalNames.table(engine.org(), "account")
                        + " (id, name) select i, 'Account ' || i from generate_series(1, 20000) i")
                .update();
        engine.sql()
                .sql("insert into " + deals + " (id, name, account__c, stage__c, amount__c, close__c)"
                        + " select i, 'Deal 合同 ' || md5(i::text), 1 + i % 20000, (array['Open', 'Won', 'Lost'])[1 + i % 3],"
                        + " i % 1000, date '2026-01-01' + (i * 7919 % 700)::int from generate_series(1, 20000) i")
                .update();
        engine.sql().sql("analyze " + deals).update();
    }

    private static ListViewDef wonDeals() {
        return new ListViewDef(
                ApiName.of("Won"),
                ApiName.of("Deal__c"),
                Label.EMPTY,
                List.of(FieldPath.of("Name")),
                List.of(new FilterItem("Stage__c", Operator.EQUALS, List.of("Won"))),
                "",
                List.of(new SortKey(FieldPath.of("Close__c"), true)),
                ListViewDef.Scope.EVERYTHING,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void aFilteredAndSortedListReadsOneIndexAndFewRows() throws SQLException {
        assertThat(explained(LIST, null))
                .contains("Index Scan Backward using _ix_")
                .contains("Index Cond: (stage__c = 'Won'::text)")
                .doesNotContain("Seq Scan on deal__c", "top-N", "rows=20000");
    }

    @Test
    void theNextPageBeginsInTheIndex() throws SQLException {
        PageKey key = new PageKey(List.of(LocalDate.of(2026, 5, 5), 500L), 50);
        assertThat(explained(LIST, key))
                .contains("ROW(close__c, id) < ROW('2026-05-05'::date, '500'::bigint)")
                .contains("Index Scan Backward using _ix_");
    }

    @Test
    void aListSortedByNameReadsItsIndex() throws SQLException {
        String byName = "SELECT Name, Account__r.Name FROM Deal__c ORDER BY Name";
        assertThat(explained(byName + " LIMIT 50", null))
                .contains("Index Scan using _ix_")
                .doesNotContain("Seq Scan on deal__c", "top-N");
        assertThat(explained(byName + " DESC LIMIT 50", null)).contains("Index Scan Backward using _ix_");
        assertThat(explained(byName + " LIMIT 50", new PageKey(List.of("Deal 合同 5", 500L), 50)))
                .contains("Index Cond: (ROW((name)::text, id) > ROW('Deal 合同 5'::text, '500'::bigint))");
    }

    @Test
    void namesAreFoundByTheirParts() throws SQLException {
        assertThat(explained("SELECT Name FROM Deal__c WHERE Name LIKE '%4f3a9%' LIMIT 50", null))
                .contains("Bitmap Index Scan on _tg_")
                .doesNotContain("Seq Scan");
        assertThat(explained("SELECT Name FROM Deal__c WHERE Name = 'x' LIMIT 50", null))
                .contains("lower(name) = 'x'");
    }

    @Test
    void anOffsetJoinsNothingThatItSkips() throws SQLException {
        assertThat(explained(LIST + " OFFSET 1000", null))
                .contains("Index Scan using _pk_", "loops=50)")
                .doesNotContain("loops=1050)");
    }

    private String explained(String text, @Nullable PageKey after) throws SQLException {
        Session session =
                QueryWorld.session(engine.org(), engine.catalogs().current(engine.org()), Rights.everything());
        Query query = QueryParser.parse(text).orThrow();
        SqlPlan.Statement statement =
                planner.page(session, query, 50, after).statements().getFirst();
        StringBuilder plan = new StringBuilder();
        try (Connection connection = engine.records().getConnection();
                PreparedStatement prepared = connection.prepareStatement(
                        "explain (analyze, costs off, timing off, summary off, buffers off) " + statement.sql())) {
            Binding.bind(prepared, statement.values());
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }
}
