package dev.tenon.console.list;

import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.query.CappedCount;
import dev.tenon.engine.query.GroupTotal;
import dev.tenon.engine.query.Query;
import dev.tenon.engine.query.QueryPlanner;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.query.Statements;
import dev.tenon.engine.query.ValueReader;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.SaveMode;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.page.SortKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListPagesIntegrationTests {
    private static final int ROWS = 130;
    private static final EngineFixture ENGINE = EngineFixture.org("list_pages");
    private static final ApiName VISIT = ApiName.of("Visit__c");
    private static final CountingDataSource COUNTED = new CountingDataSource(ENGINE.records());
    private static final QueryRunner RUNNER = new QueryRunner(
            new QueryPlanner(new AccessControl()),
            new Statements(COUNTED, Duration.ofSeconds(20)),
            ENGINE.catalogs(),
            ValueReader.MASKED);
    private static final ListPages PAGES = new ListPages(RUNNER);

    private static Session session;
    private static CatalogObject object;

    @BeforeAll
    static void visits() {
        ENGINE.deploy(object(
                "Visit__c",
                currency("Cost__c"),
                picklist("Outcome__c", "Good", "Poor"),
                lookup("Next__c", "Visit__c")));
        session = ENGINE.session();
        object = session.catalog().require(VISIT);
        List<RecordChange> visits = IntStream.range(0, ROWS)
                .<RecordChange>mapToObj(n -> new RecordChange.Insert(VISIT, values(n)))
                .toList();
        assertThat(ENGINE.saver().save(session, visits, SaveMode.ALL_OR_NONE)).allMatch(outcome -> outcome.saved());
    }

    private static Map<String, Raw> values(int n) {
        Map<String, Raw> values = new LinkedHashMap<>();
        values.put("Name", new Raw.Json("Visit " + n % 40));
        if (n % 3 != 0) {
            values.put("Cost__c", new Raw.Json(new BigDecimal(n % 7)));
        }
        if (n % 5 != 0) {
            values.put("Outcome__c", new Raw.Json(n % 2 == 0 ? "Good" : "Poor"));
        }
        return values;
    }

    @Test
    void aPageIsOneStatementAndItsCountAnother() {
        COUNTED.statements();

        PAGES.page(session, object, wish("-Cost__c"), 50, PagePlace.START);
        assertThat(COUNTED.statements()).isEqualTo(2);

        PAGES.page(session, object, wish("-Cost__c"), 200, PagePlace.START);
        assertThat(COUNTED.statements())
                .as("all rows are there, nothing to count")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Name",
                "-Name",
                "Cost__c",
                "-Cost__c",
                "Outcome__c,-Cost__c",
                "-Cost__c,Name",
                "Next__c,-Name"
            })
    void forthAndBackMeetsEveryRowOnceInTheSameOrder(String sort) {
        List<Long> all = ids(PAGES.page(session, object, wish(sort), 200, PagePlace.START));

        List<Long> forth = new ArrayList<>();
        ListPages.Page page = PAGES.page(session, object, wish(sort), 25, PagePlace.START);
        forth.addAll(ids(page));
        while (page.next().isPresent()) {
            assertThat(page.count()).isEqualTo(new CappedCount(ROWS, false));
            page = PAGES.page(session, object, wish(sort), 25, page.next().get());
            assertThat(page.served()).isEqualTo(forth.size());
            forth.addAll(ids(page));
        }
        List<Long> back = new ArrayList<>(ids(page));
        while (page.previous().isPresent()) {
            page = PAGES.page(session, object, wish(sort), 25, page.previous().get());
            back.addAll(0, ids(page));
        }

        assertThat(forth).hasSize(ROWS).doesNotHaveDuplicates().isEqualTo(all);
        assertThat(back).isEqualTo(all);
        assertThat(page.served()).isZero();
    }

    @Test
    void aPlaceSurvivesItsWayThroughAnAddress() {
        ListPages.Page first = PAGES.page(session, object, wish("Outcome__c,-Cost__c"), 25, PagePlace.START);
        PagePlace next = first.next().orElseThrow();

        PagePlace read =
                PagePlace.of(next.direction(), next.token(), next.served()).orElseThrow();

        assertThat(ids(PAGES.page(session, object, wish("Outcome__c,-Cost__c"), 25, read)))
                .isEqualTo(ids(PAGES.page(session, object, wish("Outcome__c,-Cost__c"), 25, next)));
    }

    @Test
    void countsAndSumsOfAllColumnsAreOneStatement() {
        Query query = ListPages.query(object, wish(""));
        COUNTED.statements();

        List<GroupTotal> totals =
                RUNNER.totals(session, query, FieldPath.of("Outcome__c"), Optional.of(FieldPath.of("Cost__c")), 10_000);

        assertThat(COUNTED.statements()).isEqualTo(1);
        assertThat(totals).extracting(GroupTotal::value).containsExactlyInAnyOrder("Good", "Poor", null);
        assertThat(totals.stream().mapToLong(GroupTotal::count).sum()).isEqualTo(ROWS);
        assertThat(totals.stream().map(GroupTotal::sum).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(IntStream.range(0, ROWS)
                        .filter(n -> n % 3 != 0)
                        .mapToObj(n -> new BigDecimal(n % 7))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static ListPages.Wish wish(String sort) {
        List<SortKey> keys = Arrays.stream(sort.split(","))
                .filter(key -> !key.isEmpty())
                .map(key -> new SortKey(FieldPath.of(key.replaceFirst("^-", "")), key.startsWith("-")))
                .toList();
        ListOrder order = ListOrder.of(RUNNER.planner(), session, object, keys);
        return new ListPages.Wish(Filter.ALL, "", order, Set.of(FieldPath.of("Name")));
    }

    private static List<Long> ids(ListPages.Page page) {
        return page.rows().stream().map(Row::id).toList();
    }
}
