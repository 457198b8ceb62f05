package org.fairlead.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fairlead.agreement.Agreement;
import org.fairlead.agreement.AgreementKind;
import org.fairlead.agreement.Agreements;
import org.fairlead.agreement.TargetChange;
import org.fairlead.calendar.Calendars;
import org.fairlead.calendar.WorkingCalendar;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.catalogue.Service;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.incident.EditIncident;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.incident.PauseWork;
import org.fairlead.incident.ResolveIncident;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.register.Register;
import org.fairlead.record.CarriedOver;
import org.fairlead.record.Consequence;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.record.Timer;
import org.fairlead.record.TimerRule;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.fairlead.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/**
 * The real application and its rules on a clock that stands still; no timer fires by itself. Timelines are stored, unless a test asks
 * for those in memory, which are quicker.
 */
@SpringBootTest(properties = "fairlead.serving=false")
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@Import(OnTimelines.Beans.class)
abstract class OnTimelines {

    static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final String OFFICE = "Mon-Fri 08:00-18:00";

    @TestConfiguration
    static class Beans {
        @Bean
        @Primary
        Clock standingClock() {
            return new StandingClock(Instant.parse("2026-01-14T09:00:00Z"));
        }

        @Bean
        @Primary
        Choosable choosable(
                @Qualifier("storedTimelines") Timelines stored,
                List<Consequence> consequences,
                List<CarriedOver> carried,
                Clock clock) {
            return new Choosable(stored, new MemoryTimelines(clock, consequences, carried));
        }
    }

    /** Stored timelines or those in memory. */
    static final class Choosable implements Timelines {
        private final Timelines stored;
        final MemoryTimelines memory;
        private volatile Timelines chosen;

        Choosable(Timelines stored, MemoryTimelines memory) {
            this.stored = stored;
            this.memory = memory;
            this.chosen = stored;
        }

        void inMemory(boolean wanted) {
            chosen = wanted ? memory : stored;
            memory.forget();
        }

        @Override
        public Outcome open(Actor actor, RecordId id, Intent intent, Supplier<List<NewEntry>> rule) {
            return chosen.open(actor, id, intent, rule);
        }

        @Override
        public Outcome change(Actor actor, RecordId id, Intent intent, Function<History, List<NewEntry>> rule) {
            return chosen.change(actor, id, intent, rule);
        }

        @Override
        public Outcome look(Actor actor, RecordId id, Intent intent, Consumer<History> reader) {
            return chosen.look(actor, id, intent, reader);
        }

        @Override
        public Outcome changeAll(
                Actor actor,
                List<RecordId> ids,
                Intent intent,
                Function<Map<RecordId, History>, Map<RecordId, List<NewEntry>>> rule) {
            return chosen.changeAll(actor, ids, intent, rule);
        }

        @Override
        public Outcome branch(Actor actor, RecordId from, RecordId id, Intent intent, Function<History, Branch> rule) {
            return chosen.branch(actor, from, id, intent, rule);
        }

        @Override
        public History history(Actor actor, RecordId id) {
            return chosen.history(actor, id);
        }

        @Override
        public Optional<History> history(Actor actor, String numberOrId) {
            return chosen.history(actor, numberOrId);
        }
    }

    @Autowired
    Incidents incidents;

    @Autowired
    Choosable timelines;

    @Autowired
    RecordClocks clocks;

    @Autowired
    Register register;

    @Autowired
    Clock clock;

    @Autowired
    List<TimerRule> timerRules;

    SmallEstate estate;

    @BeforeEach
    void buildTheEstate() {
        timelines.inMemory(false);
        estate = new SmallEstate(register, SINCE);
    }

    @AfterEach
    void backToStored() {
        timelines.inMemory(false);
    }

    void at(String instant) {
        at(Instant.parse(instant));
    }

    void at(Instant instant) {
        ((StandingClock) clock).set(instant);
    }

    // --- what is agreed
    // -----------------------------------------------------------------------------------------------------

    <T> UUID add(org.fairlead.platform.register.RegisterKind<T> kind, T body) {
        var id = UUID.randomUUID();
        register.addAll(kind, List.of(new Register.NewItem<>(id, body)), SINCE);
        return id;
    }

    UUID calendar(ZoneId zone, String windows) {
        return add(Calendars.CALENDAR, new WorkingCalendar(zone + " " + windows, zone, windows, null, Set.of()));
    }

    UUID service(String name) {
        return add(Catalogue.SERVICE, new Service(name, estate.network.value(), null, Set.of(), null));
    }

    /** An agreement on one service with resolution targets for priorities 1 to 3, in minutes. */
    Agreement agreement(
            AgreementKind kind, PartyId provider, UUID service, UUID calendar, TargetChange change, int... minutes) {
        var targets = new ArrayList<Agreement.Target>();
        for (var i = 0; i < minutes.length; i++) {
            targets.add(new Agreement.Target(i + 1, Math.max(1, minutes[i] / 8), minutes[i]));
        }
        return new Agreement(
                kind + " " + provider,
                kind,
                kind == AgreementKind.SLA ? estate.desk.value() : estate.desk.value(),
                provider.value(),
                Set.of(service),
                calendar,
                targets,
                List.of(50, 75, 90),
                Set.of(estate.waitingForUser, estate.waitingForSupplier),
                15,
                change,
                12);
    }

    UUID sla(UUID service, UUID calendar, TargetChange change, int... minutes) {
        return add(
                Agreements.AGREEMENT, agreement(AgreementKind.SLA, estate.network, service, calendar, change, minutes));
    }

    // --- what people do
    // -----------------------------------------------------------------------------------------------------

    RecordId logged() {
        return logged(estate.service);
    }

    /** Logged at priority 2. */
    RecordId logged(@Nullable UUID service) {
        var about = new About(service, null, null, estate.userPerson, null, null);
        var command = new LogIncident("E-mail is delayed", "Ten minutes late", about, "Site", "High", null, "desk");
        return incidents.log(command, estate.agent, Intent.NONE).after().id();
    }

    int offer(RecordId id, PartyId to, Actor by) {
        var outcome = incidents.offer(id, new HandOffRules.Proposal(to, null, SmallEstate.packet()), by, Intent.NONE);
        return HandOffs.of(outcome.after()).openOffer().orElseThrow().id();
    }

    int pause(RecordId id, Actor by, @Nullable Instant since) {
        var outcome = incidents.pause(
                id, new PauseWork(estate.waitingForUser, "Message", "Which mailbox?", since), by, Intent.NONE);
        return outcome.after().lastingPauses().getLast().id();
    }

    void priority(RecordId id, int priority) {
        var classification = new EditIncident.Classification(null, null, priority, "It got worse");
        incidents.edit(id, new EditIncident(Map.of(), classification), estate.agent, Intent.NONE);
    }

    Outcome resolve(RecordId id, Actor by) {
        return incidents.resolve(id, new ResolveIncident(estate.fixed, "Drained", null), by, Intent.NONE);
    }

    // --- what follows
    // -------------------------------------------------------------------------------------------------------

    History history(RecordId id) {
        return timelines.history(estate.dutyOfficer, id);
    }

    RecordClock clock(RecordId id, String name) {
        return clock(history(id), name).orElseThrow();
    }

    Optional<RecordClock> clock(History history, String name) {
        return clocks.of(history).stream()
                .filter(each -> each.id().equals(name))
                .findFirst();
    }

    /** The party's agreement clock to resolve. */
    RecordClock agreed(RecordId id, PartyId party) {
        return clocks.of(history(id)).stream()
                .filter(each -> each.kind() == org.fairlead.record.ClockKind.AGREEMENT && party.equals(each.party()))
                .filter(each -> each.measure() == Measure.RESOLUTION)
                .findFirst()
                .orElseThrow();
    }

    ClockReading read(RecordClock clock) {
        return clock.plan().read(this.clock.instant());
    }

    ClockReading customer(RecordId id) {
        return read(clock(id, RecordClocks.CUSTOMER_RESOLUTION));
    }

    static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    List<Timer> timers(History history) {
        return timerRules.stream()
                .flatMap(rule -> rule.timers(history).stream())
                .sorted(java.util.Comparator.comparing(Timer::at).thenComparing(Timer::name))
                .toList();
    }

    /** Does what is to happen by itself until now, each at its time, as the watch of timers does; how many there were. */
    int letHappen(RecordId id) {
        var now = clock.instant();
        for (var count = 0; ; count++) {
            var due = timers(history(id)).stream()
                    .filter(timer -> !timer.at().isAfter(now))
                    .findFirst();
            if (due.isEmpty()) {
                return count;
            }
            if (count > 200) {
                throw new AssertionError("timers without end: " + due.get());
            }
            fire(id, due.get());
        }
    }

    void fire(RecordId id, Timer timer) {
        var tool = Actor.tool(estate.desk);
        timelines.change(
                tool,
                id,
                Intent.NONE,
                newest -> timerRules.stream()
                        .filter(rule -> rule.timers(newest).contains(timer))
                        .findFirst()
                        .map(rule -> rule.fire(newest, timer))
                        .orElse(List.of()));
    }
}
