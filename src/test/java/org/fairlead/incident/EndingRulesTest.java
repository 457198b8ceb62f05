package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.OfferState;
import org.fairlead.incident.IncidentFacts.Reopened;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.junit.jupiter.api.Test;

/** Withdrawing, merging, closing and opening again. */
@StandingTest
class EndingRulesTest extends OnIncidents {

    @Test
    void aRepeatedUndoingIsAnsweredAsTheFirst() {
        var kept = logged();
        var duplicate = logged();
        incidents.merge(duplicate, kept, estate.agent, Intent.NONE);
        var key = keyed();

        var first = incidents.undoMerge(duplicate, estate.agent, key);
        var again = incidents.undoMerge(duplicate, estate.agent, key);

        assertThat(again.replayed()).isTrue();
        assertThat(again.after().header()).isEqualTo(first.after().header());
        refused("no-relation", () -> incidents.undoMerge(duplicate, estate.agent, keyed()));
    }

    @Test
    void whatIsWithdrawnOrMergedIsNoLongerOnOffer() {
        var cancelled = logged();
        var merged = logged();
        var kept = logged();
        int first = offer(cancelled, estate.network);
        int second = offer(merged, estate.network);

        incidents.cancel(cancelled, "Mistake", estate.agent, Intent.NONE);
        incidents.merge(merged, kept, estate.agent, Intent.NONE);

        for (var id : Set.of(cancelled, merged)) {
            assertThat(HandOffs.of(history(id)).offers()).allMatch(offer -> offer.state() == OfferState.WITHDRAWN);
            assertThat(history(id).header().holder().offeredTo()).isNull();
        }
        refused("already-answered", () -> incidents.accept(cancelled, first, estate.networkResolver, Intent.NONE));
        refused("already-answered", () -> incidents.accept(merged, second, estate.networkResolver, Intent.NONE));
        assertThat(history(merged).header().holder().party()).isEqualTo(estate.desk);
    }

    @Test
    void anUndoneMergeNeverWaitsForNobody() {
        var kept = logged();
        var duplicate = logged();
        int paused = pause(duplicate, estate.agent, null);
        incidents.merge(duplicate, kept, estate.agent, Intent.NONE);
        incidents.note(duplicate, new WriteNote("Hello?", Audience.EVERYONE, Set.of()), estate.user, Intent.NONE);
        assertThat(history(duplicate).lastingPauses()).hasSize(1);
        incidents.voidPause(duplicate, paused, "Nobody rang", estate.dutyOfficer, Intent.NONE);

        var undone = incidents.undoMerge(duplicate, estate.agent, Intent.NONE).after();

        assertThat(undone.header().progress().state()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void aProviderDoesNotCloseItForTheUser() {
        var id = heldByNetwork();
        resolve(id, estate.networkResolver);
        var lead = new Actor(
                estate.networkResolver.person(),
                estate.network,
                Set.of(estate.network),
                Set.of(Role.TEAM_LEAD),
                Reach.PARTY);

        refused("not-allowed", () -> incidents.close(id, lead, Intent.NONE));
        incidents.close(id, estate.agent, Intent.NONE);
        assertThat(history(id).header().progress().state()).isEqualTo("CLOSED");
        refused(
                "incident.not-open",
                () -> incidents.assign(id, null, estate.agent.person(), estate.dutyOfficer, Intent.NONE));
    }

    @Test
    void reopeningsCountAgainstWhoeverResolvedLast() {
        var id = heldByNetwork();
        resolve(id, estate.networkResolver);
        incidents.reopen(id, "Still slow", estate.user, Intent.NONE);
        resolve(id, estate.networkResolver);
        incidents.confirm(id, estate.user, Intent.NONE);
        var after = incidents.reopen(id, "Again", estate.user, Intent.NONE).after();

        assertThat(after.header().progress().reopenings()).isEqualTo(2);
        assertThat(after.header().progress().doneAt()).isNull();
        assertThat(after.of(Reopened.class).map(entry -> ((Reopened) entry.fact()).against()))
                .containsExactly(estate.network, estate.network);
        resolve(id, estate.networkResolver);
        clock.pass(Duration.ofHours(121));
        refused("reopen-window-over", () -> incidents.reopen(id, "Too late", estate.user, Intent.NONE));
    }
}
