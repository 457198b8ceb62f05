package org.fairlead.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.fairlead.agreement.Agreement;
import org.fairlead.agreement.AgreementKind;
import org.fairlead.agreement.Agreements;
import org.fairlead.agreement.TargetChange;
import org.fairlead.calendar.Calendars;
import org.fairlead.calendar.WorkingCalendar;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.catalogue.Service;
import org.fairlead.incident.EditIncident;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** Which version of which agreement a clock follows, and what a change does to time already run (PSE-05, PSE-06). */
class TermsTest extends OnTimelines {

    private static final String DAY = "2026-01-14T";

    @Autowired
    ApplicationContext context;

    private UUID service;
    private UUID always;

    @BeforeEach
    void agree() {
        time("08:00");
        service = service("Messaging");
        always = calendar(LONDON, "always");
    }

    private void time(String time) {
        at(DAY + time + ":00Z");
    }

    private static Instant instant(String time) {
        return Instant.parse(DAY + time + ":00Z");
    }

    private <T> void change(RegisterKind<T> kind, UUID id, T body, Instant inForce, boolean retired) {
        var newest = register.history(kind, id).getLast();
        register.change(
                kind, new Register.Change<>(id, newest.version(), body, inForce, retired), Actor.tool(estate.desk));
    }

    private Agreement target(AgreementKind kind, TargetChange change, int minutes) {
        return agreement(kind, estate.network, service, always, change, minutes, minutes, minutes);
    }

    private static Agreement openRecordsToo(Agreement body) {
        return new Agreement(
                body.name(),
                body.kind(),
                body.customer(),
                body.provider(),
                body.services(),
                body.calendar(),
                body.targets(),
                body.warnings(),
                body.pauseReasons(),
                body.acceptanceMinutes(),
                body.onChange(),
                body.reviewMonths(),
                true);
    }

    /** As the watch of new terms does; its class is hidden. */
    private void bringNewTerms() {
        ReflectionTestUtils.invokeMethod(context.getBean("termsWatch"), "bring");
    }

    private void bring(RecordId id, UUID agreement, int version) {
        timelines.change(
                Actor.tool(estate.network),
                id,
                Intent.NONE,
                history -> java.util.List.of(
                        org.fairlead.record.NewEntry.of(new ClockFacts.TermsChanged(agreement, version))));
    }

    @Test
    void anOpenRecordStaysUnderTheVersionItBeganWith() {
        var sla = sla(service, always, TargetChange.PROSPECTIVE, 480, 480, 480);
        time("09:00");
        var id = logged(service);
        change(
                Agreements.AGREEMENT,
                sla,
                target(AgreementKind.SLA, TargetChange.PROSPECTIVE, 60),
                instant("10:00"),
                false);
        time("11:00");
        priority(id, 1);

        assertThat(customer(id).target()).contains(minutes(480));
        assertThat(clock(id, "customer-resolution").source().version()).isEqualTo(1);
        assertThat(customer(logged(service)).target()).contains(minutes(60));
    }

    @Test
    void anAgreementThatEndsKeepsItsPromiseToWhatIsOpen() {
        var sla = sla(service, always, TargetChange.PROSPECTIVE, 480, 480, 480);
        time("09:00");
        var id = logged(service);
        change(
                Agreements.AGREEMENT,
                sla,
                target(AgreementKind.SLA, TargetChange.PROSPECTIVE, 480),
                instant("10:00"),
                true);
        time("11:00");
        priority(id, 1);

        assertThat(customer(id).due()).contains(instant("17:00"));
        assertThat(customer(logged(service)).target()).isEmpty();
    }

    @Test
    void whatIsWrittenLaterWithEffectFromEarlierChangesNoClock() {
        time("09:00");
        var id = logged(service);
        time("10:00");
        var before = clocks.of(history(id));
        register.change(
                Agreements.AGREEMENT,
                new Register.Change<>(
                        UUID.randomUUID(),
                        0,
                        target(AgreementKind.SLA, TargetChange.PROSPECTIVE, 60),
                        instant("08:30"),
                        false),
                Actor.tool(estate.desk));

        assertThat(clocks.of(history(id).upTo(history(id).version()))).isEqualTo(before);
        assertThat(customer(logged(service)).target()).contains(minutes(60));
    }

    /** A promise found out later counts from the opening: sorting it out is part of the promise. */
    @Test
    void aServiceFoundLaterCountsFromTheOpening() {
        sla(service, always, TargetChange.PROSPECTIVE, 480, 480, 480);
        time("09:00");
        var id = logged(null);
        time("10:00");
        about(id, service);

        assertThat(customer(id).running()).isEqualTo(minutes(60));
        assertThat(customer(id).due()).contains(instant("17:00"));
    }

    private void about(RecordId id, @Nullable UUID other) {
        var fields = new java.util.HashMap<String, @Nullable String>();
        fields.put("service", other == null ? null : other.toString());
        incidents.edit(id, new EditIncident(fields, null), estate.agent, Intent.NONE);
    }

    /** GLPI and others: the new agreement forgot the earlier pause, or took it out as wall time. */
    @ParameterizedTest
    @CsvSource({
        "PROSPECTIVE, 90, 30, 11:30",
        "RETROACTIVE, 90, 30, 11:30",
        "RESTART, 0, 0, 13:00",
    })
    void anotherAgreementKeepsRunningTimeAndPauses(TargetChange change, long ran, long paused, String due) {
        sla(service, always, TargetChange.PROSPECTIVE, 480, 480, 480);
        var other = service("Other messaging");
        sla(other, always, change, 120, 120, 120);
        time("09:00");
        var id = logged(service);
        time("09:30");
        pause(id, estate.agent, null);
        time("10:00");
        incidents.resume(id, null, estate.agent, Intent.NONE);
        time("11:00");
        about(id, other);

        assertThat(customer(id).running()).isEqualTo(minutes(ran));
        assertThat(customer(id).paused()).isEqualTo(minutes(paused));
        assertThat(customer(id).due()).contains(instant(due));
    }

    @Test
    void losingAndFindingAnAgreementKeepsRunningTime() {
        sla(service, always, TargetChange.PROSPECTIVE, 480, 480, 480);
        time("09:00");
        var id = logged(service);
        time("10:00");
        about(id, null);
        assertThat(customer(id).target()).isEmpty();
        time("11:00");
        about(id, service);

        assertThat(customer(id).running()).isEqualTo(minutes(120));
        assertThat(customer(id).due()).contains(instant("17:00"));
    }

    @Test
    void aVersionThatSaysSoReachesOpenRecordsByAnEntry() {
        var sla = sla(service, always, TargetChange.PROSPECTIVE, 480, 480, 480);
        time("09:00");
        var id = logged(service);
        var body = openRecordsToo(target(AgreementKind.SLA, TargetChange.PROSPECTIVE, 240));
        change(Agreements.AGREEMENT, sla, body, instant("10:00"), false);
        time("10:30");
        bringNewTerms();
        bringNewTerms();

        assertThat(history(id).of(ClockFacts.TermsChanged.class))
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(instant("10:00")));
        assertThat(customer(id).target()).contains(minutes(240));
        assertThat(customer(id).due()).contains(instant("13:00"));
        assertThat(clock(id, "customer-resolution").source().version()).isEqualTo(2);
        bring(id, sla, 1);
        assertThat(clock(id, "customer-resolution").source().version()).isEqualTo(2);
    }

    @Test
    void anotherCalendarHoldsForRecordsOpenedFromThenOn() {
        var office = calendar(LONDON, OFFICE);
        sla(service, office, TargetChange.PROSPECTIVE, 480, 480, 480);
        time("12:00");
        var id = logged(service);
        change(
                Calendars.CALENDAR,
                office,
                new WorkingCalendar("Longer", LONDON, "Mon-Fri 08:00-22:00", null, java.util.Set.of()),
                instant("13:00"),
                false);
        time("14:00");

        assertThat(customer(id).due()).contains(Instant.parse("2026-01-15T10:00:00Z"));
        assertThat(customer(logged(service)).due()).contains(instant("22:00"));
    }

    /** Formerly the version at the opening was taken, though the party had not even been asked then. */
    @Test
    void aPartysClockFollowsTheVersionInForceWhenItsTimeBegins() {
        var ola = add(Agreements.AGREEMENT, target(AgreementKind.OLA, TargetChange.PROSPECTIVE, 480));
        time("09:00");
        var id = logged(service);
        change(
                Agreements.AGREEMENT,
                ola,
                target(AgreementKind.OLA, TargetChange.PROSPECTIVE, 60),
                instant("10:00"),
                false);
        time("11:00");
        incidents.accept(id, offer(id, estate.network, estate.agent), estate.networkResolver, Intent.NONE);

        assertThat(read(agreed(id, estate.network)).target()).contains(minutes(60));
        assertThat(agreed(id, estate.network).source().version()).isEqualTo(2);
        assertThat(read(agreed(id, estate.network)).due()).contains(instant("12:00"));
    }

    @Test
    void aServiceGivenToAnotherProviderLeavesOpenWorkAndItsClockWhereItIs() {
        add(Agreements.AGREEMENT, target(AgreementKind.OLA, TargetChange.PROSPECTIVE, 180));
        add(
                Agreements.AGREEMENT,
                agreement(AgreementKind.OLA, estate.hosting, service, always, TargetChange.PROSPECTIVE, 120, 120));
        time("09:00");
        var id = logged(service);
        incidents.accept(id, offer(id, estate.network, estate.agent), estate.networkResolver, Intent.NONE);
        change(
                Catalogue.SERVICE,
                service,
                new Service("Messaging", estate.hosting.value(), null, java.util.Set.of(), null),
                instant("10:00"),
                false);
        time("11:00");
        assertThat(history(id).header().holder().party()).isEqualTo(estate.network);
        assertThat(read(agreed(id, estate.network)).remaining()).contains(minutes(60));
        incidents.accept(id, offer(id, estate.hosting, estate.networkResolver), estate.hostingResolver, Intent.NONE);
        time("11:30");

        assertThat(read(agreed(id, estate.network)).remaining()).contains(minutes(60));
        assertThat(read(agreed(id, estate.hosting)).remaining()).contains(minutes(90));
    }
}
