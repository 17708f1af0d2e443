package dev.tenon.console.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.testing.TestingServer;
import dev.tenon.console.testing.TestingServer.Person;
import dev.tenon.console.view.Language;
import dev.tenon.console.view.Messages;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.RecordId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a record's page costs, and what it holds for whom. */
class RecordPagesIntegrationTests {

    private final TestingServer server = TestingServer.running();

    @Test
    void aPageCostsOneQueryForItselfAndOneForEachRelatedList() {
        String account = server.record("Account", "Name", "Cheap to show");
        for (int i = 0; i < 9; i++) {
            server.record("Contact", "LastName", "Person " + i, "AccountId", account);
        }
        Reader reader = reader(server.system());
        CatalogObject object = object(reader, "Account");
        RecordPage page = page(reader, "Account", account).orElseThrow();
        List<String> asked = server.statements(() -> page(reader, "Account", account)).stream()
                .filter(sql -> sql.contains(server.org().schema()) && sql.contains(" from "))
                .filter(sql -> !sql.contains("\"_"))
                .toList();
        assertThat(page.relatedLists()).hasSizeGreaterThan(3);
        assertThat(asked)
                .as("for %s", object.name())
                .hasSizeLessThanOrEqualTo(1 + page.relatedLists().size());
        assertThat(page.relatedLists())
                .filteredOn(card -> card.id().equals("related-Contacts"))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.count()).isEqualTo("6+");
                    assertThat(card.rows()).hasSize(6);
                    assertThat(card.allUrl()).isPresent();
                });
    }

    @Test
    void whoMayReadOnlyGetsNoActions() {
        String contact = server.record("Contact", "LastName", "Untouched", "WeChat", "wx-1");
        Person analyst = server.person("Pageanalyst", "Read_Only_Analyst");
        RecordPage page =
                page(reader(server.session(analyst.id())), "Contact", contact).orElseThrow();
        assertThat(page.actions().editUrl()).isEmpty();
        assertThat(page.actions().deleteUrl()).isEmpty();
        assertThat(page.relatedLists())
                .allSatisfy(card -> assertThat(card.newUrl()).isEmpty());
        assertThat(labels(page)).contains("Email").doesNotContain("WeChat ID", "National ID");
        assertThat(labels(page(reader(server.system()), "Contact", contact).orElseThrow()))
                .contains("WeChat ID", "National ID");
    }

    private static List<String> labels(RecordPage page) {
        return page.sections().stream()
                .flatMap(section -> section.details().stream())
                .flatMap(Optional::stream)
                .map(RecordPage.Detail::label)
                .toList();
    }

    private Optional<RecordPage> page(Reader reader, String object, String id) {
        return server.bean(RecordPages.class)
                .find(reader, object(reader, object), RecordId.parse(id).orElseThrow());
    }

    private static CatalogObject object(Reader reader, String name) {
        return reader.catalog().object(name).orElseThrow();
    }

    private Reader reader(Session session) {
        return new Reader(session, server.bean(Messages.class).in(Language.EN));
    }
}
