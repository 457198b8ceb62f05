package org.fairlead.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.fairlead.agreement.AgreementKind;
import org.fairlead.agreement.Agreements;
import org.fairlead.agreement.TargetChange;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.OfferState;
import org.fairlead.record.Intent;
import org.junit.jupiter.api.Test;

/** How long offers and arbitrations may wait, and in whose hours (ATT-03 to ATT-06). */
class HandOffTimesTest extends OnOneDay {

    @Test
    void theAcceptanceWindowIsInTheReceiversHoursOverTheWeekend() {
        var service = service("Office hours only");
        add(
                Agreements.AGREEMENT,
                agreement(
                        AgreementKind.OLA,
                        estate.hosting,
                        service,
                        calendar(LONDON, OFFICE),
                        TargetChange.PROSPECTIVE,
                        240,
                        480));
        at("2026-01-16T17:50:00Z");
        var id = logged(service);
        var offer = offer(id, estate.hosting, estate.agent);
        var answerBy = Instant.parse("2026-01-19T08:05:00Z");
        assertThat(HandOffs.of(history(id)).openOffer().orElseThrow().fact().answerBy())
                .isEqualTo(answerBy);
        at("2026-01-19T08:04:59Z");
        letHappen(id);
        assertThat(HandOffs.of(history(id)).openOffer().orElseThrow().state()).isEqualTo(OfferState.OFFERED);
        at("2026-01-19T09:00:00Z");
        letHappen(id);

        assertThat(history(id).of(HandOffFacts.OfferTimedOut.class))
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(answerBy));
        assertThat(history(id).header().holder().party())
                .as("owned until accepted")
                .isEqualTo(estate.desk);
        var always = Duration.between(Instant.parse("2026-01-16T17:50:00Z"), answerBy);
        assertThat(read(clock(id, "leg-" + estate.desk)).running()).isEqualTo(always);
        assertThat(read(clock(id, "leg-" + estate.hosting)).running()).isEqualTo(minutes(55));
        assertThat(read(agreed(id, estate.hosting)).running()).isEqualTo(minutes(55));
        incidents.accept(id, offer, estate.hostingResolver, Intent.NONE);
        assertThat(HandOffs.of(history(id)).offers().getFirst().late()).isTrue();
    }

    @Test
    void hoursThatNeverComeDoNotMakeAnybodyWaitForEver() {
        var years = new java.util.HashSet<java.time.LocalDate>();
        var day = java.time.LocalDate.parse("2025-12-25");
        for (var i = 0; i < 13 * 366; i++) {
            years.add(day.plusDays(i));
        }
        var never = add(
                org.fairlead.calendar.Calendars.CALENDAR,
                new org.fairlead.calendar.WorkingCalendar("Never", LONDON, OFFICE, null, years));
        var service = service("Never open");
        sla(service, never, TargetChange.PROSPECTIVE, 240, 480);
        add(
                Agreements.AGREEMENT,
                agreement(AgreementKind.OLA, estate.hosting, service, never, TargetChange.PROSPECTIVE, 240, 480));
        time("09:00");
        var id = logged(service);
        offer(id, estate.hosting, estate.agent);

        assertThat(customer(id).due()).isEmpty();
        assertThat(HandOffs.of(history(id)).openOffer().orElseThrow().fact().answerBy())
                .isEqualTo(instant("09:15"));
    }

    @Test
    void anUndecidedArbitrationIsOverdueAtItsTime() {
        time("09:00");
        var id = logged();
        incidents.askForArbitration(id, "They do not agree", estate.agent, Intent.NONE);
        time("11:00");
        letHappen(id);

        assertThat(history(id).of(HandOffFacts.ArbitrationOverdue.class))
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(instant("10:00")));
    }

    @Test
    void aWithdrawnRecordIsNotAccepted() {
        time("09:00");
        var id = logged();
        var offer = offer(id, estate.network, estate.agent);
        incidents.cancel(id, "It works again", estate.user, Intent.NONE);

        assertThatThrownBy(() -> incidents.accept(id, offer, estate.networkResolver, Intent.NONE))
                .hasMessageContaining("already-answered");
    }
}
