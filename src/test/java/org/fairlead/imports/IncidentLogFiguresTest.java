package org.fairlead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairlead.imports.ExpectedFigures.counts;
import static org.fairlead.imports.ExpectedFigures.rounded;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairlead.flow.Durations;
import org.fairlead.flow.FlowFigures;
import org.fairlead.flow.FlowLog;
import org.fairlead.flow.HandOvers;
import org.fairlead.flow.StateTimes;
import org.fairlead.flow.Variants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The real incident log, read by the shipped mapping, gives the figures that were computed from it elsewhere. */
class IncidentLogFiguresTest {

    private static ReadLog log;
    private static FlowLog flow;
    private static FlowFigures figures;
    private static JsonNode expected;

    @BeforeAll
    static void readOnce() {
        log = RealLogs.incidents();
        flow = LogFlow.of(log);
        figures = FlowFigures.of(flow);
        expected = RealLogs.expectedOfIncidents();
    }

    @Test
    void everyRowBecomesOneEntryOfItsCase() {
        assertThat(log.badRows()).isEmpty();
        assertThat(log.report().missingColumns()).isEmpty();
        assertThat(figures.cases()).isEqualTo(expected.get("cases").asLong());
        assertThat(figures.entries()).isEqualTo(expected.get("events").asLong());
        var perCase = expected.get("events_per_case");
        var sizes = log.cases().stream().mapToInt(each -> each.entries().size()).summaryStatistics();
        assertThat(sizes.getMax()).isEqualTo(perCase.get("max").asInt());
        assertThat(sizes.getMin()).isEqualTo(perCase.get("min").asInt());
    }

    @Test
    void handOversBetweenTeamsAreEqual() {
        var handovers = expected.get("handover").get("assignment_group (unknown ? dropped)");
        ExpectedFigures.sameHandOvers(HandOvers.betweenTeams(flow), handovers);
        assertThat(figures.handOvers().teams().total())
                .isEqualTo(handovers.get("handovers_total").asLong());
        assertThat(figures.handOvers().teams().pingPong().occurrences())
                .isEqualTo(handovers.get("pingpong_aba_occurrences").asLong());
    }

    @Test
    void handOversBetweenPeopleAndStepsBetweenStatesAreEqualToo() {
        var handovers = expected.get("handover");
        ExpectedFigures.sameHandOvers(
                HandOvers.betweenTeams(Holders.of(log, entry -> entry.value(LogField.RESOURCE))),
                handovers.get("assigned_to (unknown ? dropped)"));
        ExpectedFigures.sameHandOvers(
                HandOvers.betweenTeams(Holders.of(log, entry -> entry.state().map(LogState::asRead))),
                handovers.get("incident_state"));
    }

    @Test
    void resolutionAndClosureTimesAreEqual() {
        var resolution = Durations.resolution(flow).orElseThrow();
        ExpectedFigures.sameSpread(resolution, expected.get("resolution_hours_opened_to_resolved"));
        ExpectedFigures.sameSpread(
                Durations.elapsed(flow).orElseThrow(), expected.get("closure_hours_opened_to_closed"));
        assertThat(figures.resolutionSeconds()).contains(resolution.summary());
        assertThat(log.report().count(ReadNote.Kind.NEVER_RESOLVED))
                .isEqualTo(expected.get("cases_without_resolved_at").asInt());
    }

    @Test
    void resolutionTimesByPriorityAreEqual() {
        var byPriority = expected.get("resolution_hours_by_priority");
        assertThat(byPriority.properties()).isNotEmpty();
        byPriority.properties().forEach(priority -> {
            var part =
                    Holders.filtered(log, each -> each.value(LogField.PRIORITY).equals(Optional.of(priority.getKey())));
            ExpectedFigures.sameSpread(Durations.resolution(LogFlow.of(part)).orElseThrow(), priority.getValue());
        });
    }

    @Test
    void timeInEachStateAndThePendingShareAreEqual() {
        var times = StateTimes.of(flow);
        var expectedTimes = expected.get("time_in_state");
        var pending = expected.get("pending_share");
        rounded(
                "total",
                times.totalMillis() / 3_600_000.0,
                expectedTimes.get("total_hours").asDouble());
        for (var state : times.states()) {
            rounded(
                    state.name(),
                    state.millis() / 3_600_000.0,
                    expectedTimes.get("hours_by_state").get(state.name()).asDouble());
        }
        assertThat(times.negativeStretches())
                .isEqualTo(expectedTimes.get("negative_intervals").asLong());
        assertThat(times.casesEverPending())
                .isEqualTo(pending.get("cases_ever_pending").asLong());
        rounded(
                "share",
                figures.pendingShare().orElseThrow() * 100,
                pending.get("pct_of_total").asDouble());
        rounded(
                "share before the end",
                times.pendingShareOfOpenTime().orElseThrow() * 100,
                pending.get("pct_of_time_before_Resolved_or_Closed_state").asDouble());
    }

    @Test
    void statesVariantsAndStepsAreEqual() {
        assertThat(StateTimes.of(flow).states().stream()
                        .collect(Collectors.toMap(StateTimes.StateTime::name, StateTimes.StateTime::entries)))
                .isEqualTo(counts(expected.get("state_event_counts")));
        ExpectedFigures.sameVariants(Variants.of(flow), expected.get("variants_by_incident_state"));
        ExpectedFigures.sameVariants(Variants.collapsed(flow), expected.get("variants_by_incident_state_collapsed"));
        var steps = expected.get("dfg_incident_state");
        assertThat(Variants.steps(flow))
                .hasSize(steps.get("directly_follows_pairs_distinct").asInt());
        ExpectedFigures.startsWith(Variants.steps(flow), ExpectedFigures.pairs(steps.get("top"), "from", "to"));
    }

    @Test
    void reopeningsAndBreachesAreEqual() {
        var reopen = expected.get("reopen");
        assertThat(figures.reopened().cases())
                .isEqualTo(
                        reopen.get("cases_reopened(reopen_count>0 on last row)").asLong());
        assertThat(figures.reopened().occurrences())
                .isEqualTo(reopen.get("total_reopens").asLong());
        assertThat(figures.breached().cases())
                .isEqualTo(expected.get("sla").get("breached_cases").asLong());
    }

    @Test
    void breachesByPriorityChannelCategoryAndTeamAreEqual() {
        var sla = expected.get("sla");
        sameBreaches(sla.get("by_priority"), LogField.PRIORITY);
        sameBreaches(sla.get("by_contact_type"), LogField.CHANNEL);
        sameBreaches(sla.get("by_category_top10"), LogField.CATEGORY);
        sameBreaches(sla.get("by_assignment_group_top15"), LogField.TEAM);
        assertThat(log.cases().stream()
                        .collect(Collectors.groupingBy(
                                each -> each.value(LogField.PRIORITY).orElse("?"), Collectors.counting())))
                .isEqualTo(counts(expected.get("priority_cases")));
    }

    private static void sameBreaches(JsonNode groups, LogField field) {
        assertThat(groups.properties()).isNotEmpty();
        groups.properties().forEach(group -> {
            var cases = log.cases().stream()
                    .filter(each -> each.value(field).orElse("?").equals(group.getKey()))
                    .toList();
            assertThat(cases)
                    .as(group.getKey())
                    .hasSize(group.getValue().get("cases").asInt());
            assertThat(cases.stream().filter(each -> each.breached().orElse(false)))
                    .as(group.getKey())
                    .hasSize(group.getValue().get("breached").asInt());
        });
    }

    @Test
    void everyQuirkOfTheLogIsReportedAndNoneIsLost() {
        var quirks = expected.get("quirks");
        var report = log.report();
        assertThat(report.statesWithoutMeaning())
                .containsOnly(Map.entry(
                        "-100", quirks.get("rows with incident_state '-100'").asInt()));
        assertThat(report.count(ReadNote.Kind.BEFORE_OPENING))
                .isEqualTo(quirks.get("rows updated before opened_at").asInt());
        assertThat(report.notes().get(ReadNote.Kind.COUNTER_FELL).cases())
                .isEqualTo(quirks.get("cases with sys_mod_count decreasing").asInt());
        assertThat(report.notes().get(ReadNote.Kind.TIME_WENT_BACK).cases())
                .isEqualTo(quirks.get("cases with sys_updated_at decreasing").asInt());
        assertThat(report.notes().get(ReadNote.Kind.EQUAL_TIMES).cases())
                .isEqualTo(quirks.get("cases with equal consecutive sys_updated_at")
                        .asInt());
        assertThat(report.unknownValues())
                .containsEntry(
                        LogField.TEAM,
                        expected.get("missing_cells").get("assignment_group").asInt());
        assertThat(log.cases().stream()
                        .filter(each -> each.value(LogField.SERVICE).isPresent()))
                .hasSize(expected.get("cases_with_known_on_last_row")
                        .get("cmdb_ci")
                        .asInt());
    }
}
