package org.fairlead.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.fairlead.agreement.TargetChange;
import org.fairlead.handoff.Finding;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.RejectionReason;
import org.fairlead.incident.WriteNote;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples F17 to F19 as golden figures of records, from what people do to what their clocks show. */
class FormulasOnTimelinesTest extends OnTimelines {

    private static final String DAY = "2026-01-14T";

    private void time(String time) {
        at(DAY + time + ":00Z");
    }

    @Test
    void f17() {
        time("09:00");
        var id = logged();
        time("09:20");
        var toNetwork = offer(id, estate.network, estate.agent);
        time("09:35");
        incidents.accept(id, toNetwork, estate.networkResolver, Intent.NONE);
        time("11:05");
        var toHosting = offer(id, estate.hosting, estate.networkResolver);
        time("11:40");
        var no = new HandOffRules.Rejection(toHosting, RejectionReason.NOT_OURS, "Relays healthy");
        incidents.reject(id, no, estate.hostingResolver, Intent.NONE);
        incidents.find(id, toHosting, Finding.VALID, "Traces show it", estate.dutyOfficer, Intent.NONE);
        time("12:10");
        pause(id, estate.networkResolver, null);
        time("13:10");
        incidents.note(id, new WriteNote("Mailbox 4", Audience.EVERYONE, java.util.Set.of()), estate.user, Intent.NONE);
        time("14:00");
        var again = offer(id, estate.hosting, estate.networkResolver);
        time("14:10");
        incidents.accept(id, again, estate.hostingResolver, Intent.NONE);
        time("16:00");
        resolve(id, estate.hostingResolver);

        assertThat(customer(id).running()).isEqualTo(minutes(360));
        assertThat(customer(id).paused()).isEqualTo(minutes(60));
        assertThat(read(clock(id, "leg-" + estate.desk)).running()).isEqualTo(minutes(35));
        assertThat(read(clock(id, "leg-" + estate.network)).running()).isEqualTo(minutes(215));
        assertThat(read(clock(id, "leg-" + estate.hosting)).running()).isEqualTo(minutes(110));
        assertThat(customer(id).target()).contains(minutes(480));
        assertThat(customer(id).breached()).isFalse();
        assertThat(read(agreed(id, estate.network)).remaining()).contains(minutes(-35));
        assertThat(read(agreed(id, estate.network)).breachedAt()).contains(Instant.parse(DAY + "13:35:00Z"));
        assertThat(read(agreed(id, estate.hosting)).remaining()).contains(minutes(10));
        assertThat(read(agreed(id, estate.hosting)).breached()).isFalse();
        var tally = HandOffs.of(history(id)).tally();
        assertThat(tally).isEqualTo(new HandOffs.Tally(3, 2, 1));
        assertThat(tally.bounceRate()).isCloseTo(33.3, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-16T17:00:00Z, 2026-01-19T09:00:00Z", "2026-01-19T09:00:00Z, 2026-01-19T11:00:00Z"})
    void f18(String paused, String resumed) {
        var service = service("Messaging in office hours");
        sla(service, calendar(LONDON, OFFICE), TargetChange.PROSPECTIVE, 240, 480, 960);
        at("2026-01-16T16:30:00Z");
        var id = logged(service);
        at(paused);
        pause(id, estate.agent, null);
        assertThat(customer(id).due()).isEmpty();
        at(resumed);
        incidents.resume(id, null, estate.agent, Intent.NONE);

        assertThat(customer(id).due()).contains(Instant.parse("2026-01-19T16:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "PROSPECTIVE, 150, 90, 13:00",
        "RETROACTIVE, 150, 90, 13:00",
        "RESTART, 0, 240, 15:30",
    })
    void f19(TargetChange change, long ran, long left, String due) {
        var service = service("Messaging under " + change);
        sla(service, calendar(LONDON, OFFICE), change, 240, 480, 960);
        time("09:00");
        var id = logged(service);
        time("11:30");
        priority(id, 1);

        assertThat(customer(id).running()).isEqualTo(minutes(ran));
        assertThat(customer(id).remaining()).contains(minutes(left));
        assertThat(customer(id).due()).contains(Instant.parse(DAY + due + ":00Z"));
    }

    /** Where the policies part: a target that is already used up, and a pause before the change. */
    @ParameterizedTest
    @CsvSource({"PROSPECTIVE, 14:00", "RETROACTIVE, 13:30", "RESTART, 18:00"})
    void f19WithAPauseAndATargetAlreadyUsedUp(TargetChange change, String due) {
        var service = service("Messaging under " + change);
        sla(service, calendar(LONDON, OFFICE), change, 240, 480, 960);
        time("09:00");
        var id = logged(service);
        time("09:30");
        pause(id, estate.agent, null);
        time("10:00");
        incidents.resume(id, null, estate.agent, Intent.NONE);
        time("14:00");
        priority(id, 1);

        assertThat(customer(id).paused()).isEqualTo(change == TargetChange.RESTART ? minutes(0) : minutes(30));
        assertThat(customer(id).due()).contains(Instant.parse(DAY + due + ":00Z"));
        assertThat(customer(id).breached()).isEqualTo(change == TargetChange.RETROACTIVE);
    }
}
