package org.fairlead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairlead.imports.ExpectedFigures.counts;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.flow.Durations;
import org.fairlead.flow.FlowFigures;
import org.fairlead.flow.HandOvers;
import org.fairlead.flow.StateTimes;
import org.fairlead.flow.Variants;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The real problem logs, read by the shipped mappings, give the figures that were computed from them elsewhere. */
class ProblemLogFiguresTest {

    @Test
    void everyFigureOfTheOpenProblemsIsEqual() {
        everyFigureIsEqual(
                RealLogs.openProblems(), RealLogs.expectedOfProblems().get("open_problems"));
    }

    @Test
    void everyFigureOfTheClosedProblemsIsEqual() {
        everyFigureIsEqual(
                RealLogs.closedProblems(), RealLogs.expectedOfProblems().get("closed_problems"));
    }

    private static void everyFigureIsEqual(ReadLog log, JsonNode expected) {
        var flow = LogFlow.of(log);
        var figures = FlowFigures.of(flow);
        var handovers = expected.get("handover_org_line (org:group)");
        assertThat(log.badRows()).isEmpty();
        assertThat(figures.cases()).isEqualTo(expected.get("cases").asLong());
        assertThat(figures.entries()).isEqualTo(expected.get("events").asLong());
        assertThat(StateTimes.of(flow).states().stream()
                        .collect(Collectors.toMap(StateTimes.StateTime::name, StateTimes.StateTime::entries)))
                .isEqualTo(counts(expected.get("status_counts")));
        ExpectedFigures.sameVariants(Variants.of(flow), expected.get("variants"));
        ExpectedFigures.sameHandOvers(HandOvers.betweenOrganisations(flow), handovers);
        assertThat(figures.handOvers().organisations().total())
                .isEqualTo(handovers.get("handovers_total").asLong());
        ExpectedFigures.sameSpread(
                Durations.elapsed(flow).orElseThrow(), expected.get("throughput_hours_first_to_last_event"));
        assertThat(log.report().count(ReadNote.Kind.TIME_WENT_BACK))
                .isEqualTo(expected.get("unsorted_cases").asInt());
        sameRange(log, expected);
        sameVariantsByStatusAlone(log, expected);
    }

    private static void sameRange(ReadLog log, JsonNode expected) {
        var times = log.cases().stream()
                .flatMap(each -> each.entries().stream())
                .map(LogEntry::at)
                .toList();
        assertThat(times.stream().min(Comparator.naturalOrder()).orElseThrow())
                .isEqualTo(OffsetDateTime.parse(expected.get("first_event").asString())
                        .toInstant());
        assertThat(times.stream().max(Comparator.naturalOrder()).orElseThrow())
                .isEqualTo(OffsetDateTime.parse(expected.get("last_event").asString())
                        .toInstant());
    }

    private static void sameVariantsByStatusAlone(ReadLog log, JsonNode expected) {
        var ways = log.cases().stream()
                .map(each -> each.entries().stream()
                        .map(entry -> entry.state().map(LogState::status))
                        .toList())
                .distinct();
        assertThat(ways).hasSize(expected.get("variants_by_status_only").asInt());
    }

    @Test
    void aHyphenIsNobody() {
        var actors = Stream.of(RealLogs.openProblems(), RealLogs.closedProblems())
                .flatMap(log -> log.cases().stream())
                .flatMap(each -> each.entries().stream())
                .map(LogEntry::actor)
                .collect(Collectors.toSet());
        assertThat(actors).contains(new LogActor.Nobody()).doesNotContain(new LogActor.Person("-"));
    }

    @Test
    void theJoinedResourceOfTheReExportGivesTheNameAlone() {
        for (var each : RealLogs.closedProblems().cases()) {
            var name = Optional.ofNullable(each.kept().get("Resource")).filter(text -> !text.equals("-"));
            assertThat(each.value(LogField.RESOURCE)).isEqualTo(name);
        }
    }

    @Test
    void casesOfTheSameIdInTwoLogsStayTwoStories() {
        var open = new HashSet<String>();
        RealLogs.openProblems().cases().forEach(each -> open.add(each.id()));
        var both = RealLogs.closedProblems().cases().stream()
                .filter(each -> open.contains(each.id()))
                .count();
        assertThat(both).as("465 by the description of the data").isEqualTo(465);
    }

    @Test
    void aStateThatNobodyExplainsIsKeptAsRead() {
        var unmatched = RealLogs.closedProblems().report().statesWithoutMeaning();
        var counted = RealLogs.expectedOfProblems().get("closed_problems").get("status_counts");
        assertThat(unmatched)
                .containsOnly(Map.entry(
                        "Unmatched-Unmatched",
                        counted.get("Unmatched-Unmatched").asInt()));
    }
}
