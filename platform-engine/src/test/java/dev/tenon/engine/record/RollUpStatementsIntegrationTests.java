package dev.tenon.engine.record;

import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.rollUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.rollup.RollUps;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.object.Computation.Summary;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class RollUpStatementsIntegrationTests {
    private static final FieldType MONEY = new FieldType.Currency(18, 2);

    private final EngineFixture fixture = EngineFixture.org("rollup_statements");

    @Test
    void aBatchCostsTwoStatementsALevelWhateverItsSize() {
        fixture.deploy(
                object("Group__c", rollUp("Total__c", MONEY, "Account__c", "Group__c", Summary.SUM, "Total__c")),
                object(
                        "Account__c",
                        lookup("Group__c", "Group__c"),
                        rollUp("Total__c", MONEY, "Deal__c", "Account__c", Summary.SUM, "Amount__c"),
                        rollUp("Deals__c", new FieldType.Number(9, 0), "Deal__c", "Account__c", Summary.COUNT, "")),
                object("Deal__c", lookup("Account__c", "Account__c"), currency("Amount__c")));
        CountingDataSource counting = new CountingDataSource(fixture.records());
        RollUps rollUps =
                RollUps.over(counting, new JdbcTransactionManager(counting), fixture.catalogs(), fixture.clock());
        RecordSaver saver = fixture.saver(counting, List.of(rollUps.hook()));
        TestingRecords records = new TestingRecords(fixture, saver);
        long group = records.insert("Group__c", "Name", "g");
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            accounts.add(
                    RecordId.format(records.insert("Account__c", "Name", "a" + i, "Group__c", RecordId.format(group))));
        }
        counting.taken();

        List<RecordChange> changes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            changes.add(TestingRecords.insertion(
                    "Deal__c", "Name", "d", "Account__c", accounts.get(i % 20), "Amount__c", i));
        }
        saver.save(fixture.session(), changes, SaveMode.ALL_OR_NONE);

        List<String> statements = counting.taken();
        assertThat(statements.stream().filter(sql -> sql.contains("unnest(?::bigint[]) i(id)")))
                .as("one count a level")
                .hasSize(2);
        assertThat(statements.stream().filter(sql -> sql.contains("order by p.\"id\" for no key update")))
                .as("one lock a level")
                .hasSize(2);
        assertThat(records.stored("Group__c", "total__c::text", group)).isEqualTo("19900.00");
    }
}
