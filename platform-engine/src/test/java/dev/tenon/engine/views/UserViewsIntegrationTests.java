package dev.tenon.engine.views;

import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.security.Actor;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.page.ListViewDef;
import dev.tenon.metadata.page.SortKey;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserViewsIntegrationTests {
    private static final EngineFixture ENGINE = EngineFixture.org("user_views");
    private static final CatalogObject VISIT = ENGINE.deploy(object("Visit__c", text("City__c"), currency("Cost__c")))
            .require(ApiName.of("Visit__c"));
    private static final UserViews VIEWS = new UserViews(ENGINE.records());

    @Test
    void aListComesBackAsItWasKept() {
        Session anna = user(11);

        UserView kept = VIEWS.add(anna, VISIT, "  Wuhan, \"dear\" 武汉 ", expensive());
        List<UserView> found = VIEWS.of(anna, VISIT).views();

        assertThat(found).containsExactly(kept);
        assertThat(kept.def().label()).isEqualTo(Label.of("Wuhan, \"dear\" 武汉"));
        assertThat(kept.def().filters()).isEqualTo(expensive().filters());
        assertThat(kept.def().sort()).isEqualTo(expensive().sort());
    }

    @Test
    void nobodyElseSeesOrChangesIt() {
        UserView kept = VIEWS.add(user(21), VISIT, "Mine", expensive());

        assertThat(VIEWS.of(user(22), VISIT).views()).isEmpty();
        assertThatThrownBy(() -> VIEWS.delete(user(22), VISIT, kept.number())).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> VIEWS.rename(user(22), VISIT, kept.number(), "Yours"))
                .isInstanceOf(ProblemException.class);
        assertThat(VIEWS.of(user(21), VISIT).views()).containsExactly(kept);
    }

    @Test
    void itIsChangedRenamedAndDeleted() {
        Session user = user(31);
        UserView first = VIEWS.add(user, VISIT, "First", expensive());
        UserView second = VIEWS.add(user, VISIT, "Second", expensive());

        VIEWS.rename(user, VISIT, first.number(), "Renamed");
        VIEWS.change(user, VISIT, second.number(), plain());

        assertThat(VIEWS.of(user, VISIT).views())
                .extracting(view -> view.def().shown().in(java.util.Locale.ENGLISH))
                .containsExactly("Renamed", "Second");
        assertThat(VIEWS.of(user, VISIT).views().getLast().def().filters()).isEmpty();

        VIEWS.delete(user, VISIT, first.number());
        assertThat(VIEWS.of(user, VISIT).views()).extracting(UserView::number).containsExactly(second.number());
    }

    @Test
    void thePinnedAndTheLastListAreRemembered() {
        Session user = user(41);
        assertThat(VIEWS.of(user, VISIT)).isEqualTo(new ViewsOfUser(List.of(), "", ""));

        VIEWS.use(user, VISIT, VIEWS.of(user, VISIT), "All");
        VIEWS.pin(user, VISIT, "own-1");
        VIEWS.use(user, VISIT, VIEWS.of(user, VISIT), "Open");

        assertThat(VIEWS.of(user, VISIT)).isEqualTo(new ViewsOfUser(List.of(), "own-1", "Open"));
    }

    @Test
    void aNameIsAskedForAndBounded() {
        assertThatThrownBy(() -> VIEWS.add(user(51), VISIT, "  ", plain()))
                .hasMessageContaining("Give the list a name");
        assertThatThrownBy(() -> VIEWS.add(user(51), VISIT, "长".repeat(81), plain()))
                .hasMessageContaining("at most 80");
        assertThat(VIEWS.of(user(51), VISIT).views()).isEmpty();
    }

    private static ListViewDef expensive() {
        return new ListViewDef(
                ApiName.of("x"),
                VISIT.name(),
                Label.EMPTY,
                List.of(FieldPath.of("Name"), FieldPath.of("Owner.Name")),
                List.of(new FilterItem("Cost__c", Operator.GREATER, List.of("1000"))),
                "1",
                List.of(new SortKey(FieldPath.of("Cost__c"), true)),
                ListViewDef.Scope.MINE,
                Optional.empty(),
                Optional.empty());
    }

    private static ListViewDef plain() {
        return new ListViewDef(
                ApiName.of("x"),
                VISIT.name(),
                Label.EMPTY,
                List.of(FieldPath.of("Name")),
                List.of(),
                "",
                List.of(),
                ListViewDef.Scope.EVERYTHING,
                Optional.empty(),
                Optional.empty());
    }

    private static Session user(long id) {
        Session system = ENGINE.session();
        Actor who = system.actor();
        return new Session(
                system.org(),
                new Actor(id, who.userName(), who.name(), who.locale(), who.zone(), who.rights()),
                system.catalog(),
                system.clock());
    }
}
