package org.fairlead.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairlead.clock.ClockFacts.Warned;
import org.fairlead.record.Intent;
import org.junit.jupiter.api.Test;

/** What counts as a response, and from when it is awaited. */
class ResponseLawTest extends OnOneDay {

    @Test
    void whatTheToolDoesByItselfIsNoResponse() {
        time("09:00");
        var id = logged();
        incidents.accept(id, offer(id, estate.network, estate.agent), estate.networkResolver, Intent.NONE);
        time("09:30");
        letHappen(id);
        assertThat(facts(id, Warned.class))
                .anySatisfy(fact -> assertThat(fact.clock()).endsWith("-response"));
        time("09:40");
        var waiting = clocks.of(history(id)).stream()
                .filter(each -> each.id().startsWith("agreement") && each.measure() == Measure.RESPONSE)
                .filter(each -> estate.network.equals(each.party()))
                .findFirst()
                .orElseThrow();
        assertThat(read(waiting).state()).isEqualTo(ClockState.RUNNING);
        incidents.assign(id, null, estate.networkResolver.person(), estate.networkResolver, Intent.NONE);

        var answered = clock(id, waiting.id());
        assertThat(answered.plan().read(instant("12:00")).running()).isEqualTo(minutes(40));
        assertThat(clock(id, "customer-response").plan().read(instant("12:00")).running())
                .as("the acceptance was the first response to the customer")
                .isEqualTo(minutes(0));
    }

    @Test
    void theUsersOwnWithdrawalIsNoResponseButEndsTheWait() {
        time("09:00");
        var id = logged();
        time("09:15");
        incidents.cancel(id, "It works again", estate.user, Intent.NONE);

        assertThat(clock(id, "customer-response").plan().read(instant("12:00")).running())
                .isEqualTo(minutes(15));
    }

    /** Found by random lives: taken on and resolved at one instant, then reopened, it waited through all the time it was done. */
    @Test
    void workTakenOnAndDoneAtOnceWaitsForNoResponseWhenItIsReopened() {
        time("09:00");
        var id = logged();
        incidents.accept(id, offer(id, estate.network, estate.agent), estate.networkResolver, Intent.NONE);
        resolve(id, estate.networkResolver);
        time("12:00");
        incidents.reopen(id, "Still late", estate.agent, Intent.NONE);
        time("13:00");

        assertThat(clocks.of(history(id)))
                .filteredOn(each -> each.id().startsWith("agreement") && each.measure() == Measure.RESPONSE)
                .filteredOn(each -> estate.network.equals(each.party()))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(read(each).running()).isZero());
    }
}
