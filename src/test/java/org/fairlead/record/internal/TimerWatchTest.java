package org.fairlead.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.ResolveIncident;
import org.fairlead.incident.StandingTest;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.record.Timer;
import org.fairlead.record.TimerRule;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A timer that fails stands in nobody's way, and is tried again. */
@StandingTest
class TimerWatchTest {

    private static final String CLOSING = "incident";
    private static final Duration A_LONG_TIME = Duration.ofDays(30);

    @Autowired
    Database database;

    @Autowired
    Timelines timelines;

    @Autowired
    Incidents incidents;

    @Autowired
    Register register;

    @Autowired
    StandingClock clock;

    @Autowired
    List<TimerRule> rules;

    @Test
    void oneThatFailsIsPassedOverForAMinuteAndThenTriedAgain() {
        var estate = new SmallEstate(register, clock.instant().minus(A_LONG_TIME));
        var id = resolved(estate);
        clock.pass(A_LONG_TIME);
        var broken = new AtomicBoolean(true);
        var asked = new AtomicInteger();
        var watch = new TimerWatch(database, timelines, clock, List.of(only(id, broken, asked)));

        goRound(watch);
        goRound(watch);
        assertThat(asked).hasValue(1);
        assertThat(phase(estate, id)).isEqualTo(Phase.DONE);

        broken.set(false);
        clock.pass(Duration.ofSeconds(59));
        goRound(watch);
        assertThat(asked).hasValue(1);

        clock.pass(Duration.ofSeconds(1));
        goRound(watch);
        assertThat(asked).hasValue(2);
        assertThat(phase(estate, id)).isEqualTo(Phase.ENDED);
    }

    /** Until nothing waits, whatever other tests left due. */
    private static void goRound(TimerWatch watch) {
        while (watch.round()) {
            Thread.onSpinWait();
        }
    }

    private RecordId resolved(SmallEstate estate) {
        var about = new LogIncident.About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident("Mail is late", "Since nine", about, "Site", "High", null, "desk");
        var id = incidents.log(command, estate.agent, Intent.NONE).after().id();
        incidents.resolve(id, new ResolveIncident(estate.fixed, "Queue drained", null), estate.agent, Intent.NONE);
        return id;
    }

    private Phase phase(SmallEstate estate, RecordId id) {
        return timelines.history(estate.dutyOfficer, id).header().progress().phase();
    }

    /** The real rule that closes what nobody objected to, for one record, which fails while it is told to. */
    private TimerRule only(RecordId id, AtomicBoolean broken, AtomicInteger asked) {
        var real = rules.stream()
                .filter(rule -> rule.name().equals(CLOSING))
                .findFirst()
                .orElseThrow();
        return new TimerRule() {
            @Override
            public String name() {
                return CLOSING;
            }

            @Override
            public List<Timer> timers(History history) {
                return history.id().equals(id) ? real.timers(history) : List.of();
            }

            @Override
            public List<NewEntry> fire(History history, Timer timer) {
                asked.incrementAndGet();
                if (broken.get()) {
                    throw new IllegalStateException("told to fail");
                }
                return real.fire(history, timer);
            }
        };
    }
}
