package org.fairlead.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.fairlead.clock.ClockFacts.Breached;
import org.fairlead.clock.ClockFacts.Warned;
import org.junit.jupiter.api.Test;

/** When clocks warn, when they are over, and who is told (ATT-03). */
class WarningsAndBreachesTest extends OnOneDay {

    @Test
    void everyShareIsToldOnceWithItsOwnTimeAlsoAfterTheToolStoodStill() {
        time("09:00");
        var id = logged();
        at(instant("09:00").plus(Duration.ofHours(9)));
        letHappen(id);
        letHappen(id);

        assertThat(warned(id).map(Warned::percent)).containsExactly(50, 75, 90);
        assertThat(broken(id))
                .singleElement()
                .satisfies(fact -> assertThat(fact.targetSeconds()).isEqualTo(480 * 60));
        assertThat(history(id).of(Breached.class))
                .filteredOn(entry -> ((Breached) entry.fact()).clock().equals("customer-resolution"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(instant("17:00")));
        assertThat(deadlines.of(history(id)).breached()).isTrue();
    }

    @Test
    void aBreachIsToldThoughTheWorkWasDoneBeforeTheToolCameBack() {
        time("09:00");
        var id = logged();
        time("17:30");
        resolve(id, estate.agent);
        letHappen(id);

        assertThat(broken(id)).hasSize(1);
        assertThat(deadlines.of(history(id)).breached()).isTrue();
    }

    @Test
    void workDoneExactlyWhenItIsDueIsInTime() {
        time("09:00");
        var id = logged();
        atWork(id);
        time("17:00");
        resolve(id, estate.agent);
        letHappen(id);

        assertThat(broken(id)).isEmpty();
        assertThat(deadlines.of(history(id)).breached()).isFalse();
    }

    @Test
    void twoNodesTellItOnce() throws Exception {
        time("09:00");
        var id = logged();
        time("13:00");
        var timer = timers(history(id)).stream()
                .filter(each -> each.name().equals("clock:customer-resolution:50"))
                .findFirst()
                .orElseThrow();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var runs = Stream.generate(() -> nodes.submit(() -> fire(id, timer)))
                    .limit(8)
                    .toList();
            for (var run : runs) {
                run.get();
            }
        }

        assertThat(warned(id)).hasSize(1);
    }

    /** GLPI 11.0.7: a pending ticket was reported as violated. */
    @Test
    void aPausedRecordIsNeitherWarnedOfNorOver() {
        time("09:00");
        var id = logged();
        time("10:00");
        pause(id, estate.agent, null);
        time("23:00");
        letHappen(id);

        assertThat(warned(id)).isEmpty();
        assertThat(broken(id)).isEmpty();
        assertThat(customer(id).breached()).isFalse();
        assertThat(deadlines.of(history(id)).dueAt()).isNull();
    }

    @Test
    void aShorterTargetTellsTheHighestShareOnly() {
        time("09:00");
        var id = logged();
        time("12:30");
        letHappen(id);
        assertThat(warned(id)).isEmpty();
        priority(id, 1);
        letHappen(id);

        assertThat(warned(id).map(Warned::percent)).containsExactly(75);
        assertThat(warned(id).map(Warned::targetSeconds)).containsExactly(240L * 60);
    }

    @Test
    void puttingThePriorityDownDoesNotMendABrokenPromise() {
        time("09:00");
        var id = logged();
        time("17:30");
        letHappen(id);
        priority(id, 3);

        assertThat(customer(id).breached()).isFalse();
        assertThat(clock(id, "customer-resolution").plan().brokenAt(clock.instant()))
                .contains(instant("17:00"));
        assertThat(deadlines.of(history(id)).breached()).isTrue();
    }
}
