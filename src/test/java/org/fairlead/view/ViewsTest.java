package org.fairlead.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fairlead.access.Sharing;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.StandingTest;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.testing.SmallEstate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Keeping lists under a name, and who may use and change them. */
@StandingTest
class ViewsTest {

    private static final ViewContent CRITICAL =
            new ViewContent("open and priority = P1", "due", List.of("priority", "due"), "holder", "board");

    @Autowired
    private Views views;

    @Autowired
    private Scripts scripts;

    private SmallEstate estate;

    @BeforeEach
    void anEstate() {
        estate = scripts.estate();
    }

    private SavedView keep(Actor actor, String name, Sharing sharing) {
        return views.keep(new ViewWish("incidents", name, CRITICAL, sharing, null), actor, Once.NONE);
    }

    private List<String> names(Actor actor) {
        return views.of(actor, "incidents").stream().map(SavedView::name).toList();
    }

    private static Views.Read read(SavedView view) {
        return new Views.Read(view.id(), view.version());
    }

    private static void refused(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().sentence()).contains(sentence));
    }

    @Test
    void whatIsKeptIsReadAgain() {
        var view = keep(estate.agent, "  Critical first ", Sharing.PERSON);

        assertThat(views.one(estate.agent, view.id())).contains(view);
        assertThat(view.name()).isEqualTo("Critical first");
        assertThat(view.content()).isEqualTo(CRITICAL);
        assertThat(names(estate.agent)).containsExactly("Critical first");
    }

    @Test
    void whatFitsNoListIsRefused() {
        refused("order", () -> keep(new ViewContent("", "backwards", List.of(), "", "")));
        refused("column", () -> keep(new ViewContent("", "", List.of("colour"), "", "")));
        refused("grouped", () -> keep(new ViewContent("", "", List.of(), "colour", "")));
        refused("layout", () -> keep(new ViewContent("", "", List.of(), "", "heap")));
        refused("no field", () -> keep(new ViewContent("colour = red", "", List.of(), "", "")));
        refused(
                "no list",
                () -> views.keep(
                        new ViewWish("colours", "Red", CRITICAL, Sharing.PERSON, null), estate.agent, Once.NONE));
        refused("name", () -> keep(estate.agent, " ", Sharing.PERSON));
    }

    private void keep(ViewContent content) {
        views.keep(new ViewWish("incidents", "Odd", content, Sharing.PERSON, null), estate.agent, Once.NONE);
    }

    @Test
    void aNameIsUsedOnceByEachPerson() {
        keep(estate.agent, "Mine", Sharing.PERSON);
        keep(estate.dutyOfficer, "Mine", Sharing.PERSON);

        refused("of this name", () -> keep(estate.agent, "mine", Sharing.PERSON));
    }

    @Test
    void aPrivateViewIsNobodyElses() {
        var view = keep(estate.networkResolver, "Mine", Sharing.PERSON);

        for (var other : List.of(estate.networkLead, estate.dutyOfficer, estate.hostingResolver, estate.user)) {
            assertThat(names(other)).isEmpty();
            assertThat(views.one(other, view.id())).isEmpty();
            refused("no view", () -> views.drop(read(view), other, Once.NONE));
        }
    }

    @Test
    void aSharedViewEndsAtTheOrganisation() {
        var view = keep(estate.networkLead, "Ours", Sharing.ORGANISATION);

        assertThat(names(estate.networkResolver)).containsExactly("Ours");
        assertThat(names(estate.hostingResolver)).isEmpty();
        assertThat(names(estate.dutyOfficer)).isEmpty();
        assertThat(names(estate.user)).isEmpty();
        refused("somebody else’s", () -> views.drop(read(view), estate.networkResolver, Once.NONE));
    }

    @Test
    void onlyThoseWhoOverseeTheEstateShareWithEverybody() {
        var view = keep(estate.dutyOfficer, "Everybody's", Sharing.EVERYONE);

        assertThat(names(estate.hostingResolver)).contains("Everybody's");
        assertThat(names(estate.user)).isEmpty();
        views.drop(read(view), estate.dutyOfficer, Once.NONE);
        assertThat(names(estate.hostingResolver)).isEmpty();
        assertThat(views.sharings(estate.networkLead)).containsExactly(Sharing.PERSON, Sharing.ORGANISATION);
        refused("so widely", () -> keep(estate.networkLead, "All", Sharing.EVERYONE));
        refused("so widely", () -> keep(estate.networkResolver, "All", Sharing.ORGANISATION));
        var plain = new ViewContent("open", "", List.of(), "", "");
        refused(
                "so widely",
                () -> views.keep(new ViewWish("incidents", "All", plain, Sharing.TEAM, null), estate.user, Once.NONE));
    }

    @Test
    void ofTwoWhoChangeOneVersionTheSecondIsTold() {
        var view = keep(estate.agent, "Mine", Sharing.PERSON);
        var wish = new ViewWish("incidents", "Renamed", CRITICAL, Sharing.PERSON, null);

        var changed = views.change(read(view), wish, estate.agent, Once.NONE);

        assertThat(changed.version()).isEqualTo(2);
        refused("has changed", () -> views.change(read(view), wish, estate.agent, Once.NONE));
        refused("has changed", () -> views.drop(read(view), estate.agent, Once.NONE));
        assertThat(names(estate.agent)).containsExactly("Renamed");
    }

    @Test
    void whatIsTakenAwayComesBack() {
        var view = keep(estate.agent, "Mine", Sharing.PERSON);

        var dropped = views.drop(read(view), estate.agent, Once.NONE);
        assertThat(names(estate.agent)).isEmpty();

        views.restore(read(dropped), estate.agent, Once.NONE);
        assertThat(names(estate.agent)).containsExactly("Mine");
    }

    @Test
    void anIntentIsKeptOnce() {
        var once = Once.sentUnder(UUID.randomUUID().toString(), "keep");
        var wish = new ViewWish("incidents", "Once", CRITICAL, Sharing.PERSON, null);

        var first = views.keep(wish, estate.agent, once);
        var second = views.keep(wish, estate.agent, once);

        assertThat(second).isEqualTo(first);
        assertThat(names(estate.agent)).containsExactly("Once");
        refused(
                "used before",
                () -> views.keep(
                        wish, estate.agent, Once.sentUnder(java.util.Objects.requireNonNull(once.key()), "other")));
    }
}
