package org.fairlead.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseStoryTest {

    private static final PauseRule ASKING = new PauseRule("awaiting-user", PartyToAct.USER);

    @Test
    void theFirstStepTellsWhoHoldsTheWorkAndWhatIsKnown() {
        var first = harbourCrane().steps().getFirst();

        assertThat(first.changes())
                .contains(
                        new CaseChange.HolderChanged(Optional.of("Quay desk"), Optional.of("Harbour Office")),
                        new CaseChange.ActorChanged(new LogActor.Person("Ida")),
                        new CaseChange.ValueChanged(LogField.PRIORITY, Optional.empty(), "P2"),
                        new CaseChange.StateChanged(Optional.empty(), Lifecycle.NEW));
    }

    @Test
    void aStateThatWaitsPausesAndTheNextOneResumes() {
        var steps = harbourCrane().steps();

        assertThat(steps.get(2).changes())
                .containsExactly(
                        new CaseChange.StateChanged(Optional.of(Lifecycle.IN_PROGRESS), Lifecycle.PENDING),
                        new CaseChange.Paused(ASKING));
        assertThat(steps.get(3).changes())
                .contains(
                        new CaseChange.HolderChanged(Optional.of("Quay desk"), Optional.of("Harbour Office")),
                        new CaseChange.ValueChanged(LogField.PRIORITY, Optional.of("P2"), "P1"),
                        new CaseChange.Resumed(ASKING),
                        new CaseChange.StateChanged(Optional.of(Lifecycle.PENDING), Lifecycle.IN_PROGRESS));
    }

    @Test
    void onlyTheLastResolutionTakesTheFinalTimeThatTheLogRepeatsOnEveryRow() {
        var steps = harbourCrane().steps();

        assertThat(steps.get(4).changes())
                .contains(
                        new CaseChange.Resolved(Instant.parse("2031-02-03T10:30:00Z"), false),
                        new CaseChange.BreachChanged(true));
        assertThat(steps.get(5).changes()).contains(new CaseChange.Reopened(1));
        assertThat(steps.get(6).changes())
                .contains(new CaseChange.Resolved(Instant.parse("2031-02-03T10:30:00Z"), true));
    }

    @Test
    void anUnknownHolderOrStateChangesNothing() {
        var log = SampleLogs.tiny("""
                id,t,state,team
                A,2031-01-01T10:00,open,Quay
                A,2031-01-01T10:00,?,?
                A,2031-01-01T10:00,-100,Quay
                A,2031-01-01T09:00,done,Mole
                A,2031-01-01T11:00,open,Mole
                """);

        var steps = CaseStory.of(log.cases().getFirst(), log.mapping()).steps();

        assertThat(steps).extracting(step -> step.entry().line()).containsExactly(2, 3, 4, 5, 6);
        assertThat(steps.get(1).changes()).isEmpty();
        assertThat(steps.get(2).changes()).isEmpty();
        assertThat(steps.get(4).changes())
                .containsExactly(
                        new CaseChange.Reopened(1),
                        new CaseChange.StateChanged(Optional.of(Lifecycle.RESOLVED), Lifecycle.IN_PROGRESS));
    }

    @Test
    void theStoriesOfTheRealLogCountTheSameRowsReopeningsAndBreaches() {
        var log = RealLogs.incidents();
        var expected = RealLogs.expectedOfIncidents();
        var rows = 0;
        var reopenings = 0;
        var breached = 0;
        var resolved = 0;
        for (var each : log.cases()) {
            var story = CaseStory.of(each, log.mapping());
            rows += story.steps().size();
            var flag = false;
            for (var change : changes(story)) {
                switch (change) {
                    case CaseChange.Reopened(var times) -> reopenings += times;
                    case CaseChange.BreachChanged(var now) -> flag = now;
                    case CaseChange.Resolved(var _, var byLog) -> resolved += byLog ? 1 : 0;
                    default -> {
                        // Other changes are not counted here.
                    }
                }
            }
            breached += flag ? 1 : 0;
        }
        assertThat(rows).isEqualTo(expected.get("events").asInt());
        assertThat(reopenings)
                .isEqualTo(expected.get("reopen").get("total_reopens").asInt());
        assertThat(breached).isEqualTo(expected.get("sla").get("breached_cases").asInt());
        assertThat(resolved)
                .isEqualTo(expected.get("resolution_hours_opened_to_resolved")
                        .get("n")
                        .asInt());
    }

    @Test
    void everyPauseOfTheRealLogsEndsBeforeTheNextBegins() {
        for (var log : List.of(RealLogs.incidents(), RealLogs.openProblems(), RealLogs.closedProblems())) {
            for (var each : log.cases()) {
                Optional<PauseRule> paused = Optional.empty();
                for (var change : changes(CaseStory.of(each, log.mapping()))) {
                    switch (change) {
                        case CaseChange.Paused(var rule) -> {
                            assertThat(paused).as(each.id()).isEmpty();
                            paused = Optional.of(rule);
                        }
                        case CaseChange.Resumed(var rule) -> {
                            assertThat(paused).as(each.id()).contains(rule);
                            paused = Optional.empty();
                        }
                        default -> {
                            // Only pauses matter here.
                        }
                    }
                }
            }
        }
    }

    private static List<CaseChange> changes(CaseStory story) {
        return story.steps().stream().flatMap(step -> step.changes().stream()).toList();
    }

    private static CaseStory harbourCrane() {
        var log = SampleLogs.harbourDesk();
        return CaseStory.of(log.cases().getFirst(), log.mapping());
    }
}
