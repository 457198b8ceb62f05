package org.fairlead.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.record.BulkTimelines;
import org.fairlead.record.BulkTimelines.NewRecord;
import org.fairlead.record.Rebuild;
import org.fairlead.record.Rebuild.Difference;
import org.fairlead.record.TimerRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GenerationTest extends OnOneEstate {

    private static final Instant END = Instant.parse("2026-03-03T09:00:00Z");
    private static final int INCIDENTS = 300;

    @Autowired
    BulkTimelines timelines;

    @Autowired
    Rebuild rebuild;

    @Autowired
    List<TimerRule> rules;

    private SampleEstate sample;

    @BeforeEach
    void readTheEstate() {
        new SampleRegister(register, END).write();
        sample = SampleEstate.read(register);
    }

    private Generation.Span span(long seed) {
        return new Generation.Span(seed, INCIDENTS, END.minus(Duration.ofDays(30)), END, 10);
    }

    private List<NewRecord> all(Generation.Span span) {
        var generation = new Generation(sample, span, rules);
        return IntStream.range(0, INCIDENTS)
                .mapToObj(place -> generation.at(place, 0))
                .toList();
    }

    private List<String> run(Generation.Span span) {
        var said = new ArrayList<String>();
        new GenerationRun(new Generation(sample, span, rules), timelines, span, said::add).run();
        return said;
    }

    @Test
    void theSameSeedTellsTheSameStories() {
        assertThat(all(span(41))).isEqualTo(all(span(41)));
        assertThat(all(span(41))).isNotEqualTo(all(span(42)));
    }

    @Test
    void someAreStillOpenAndBeganLately() {
        var open = all(span(45)).stream()
                .filter(record -> record.entries().stream()
                        .noneMatch(entry -> entry.fact() instanceof org.fairlead.incident.IncidentFacts.Resolved))
                .toList();

        assertThat(open).hasSizeBetween(INCIDENTS / 25, INCIDENTS / 5);
        assertThat(open.stream()
                        .filter(record -> record.entries().getFirst().at().isAfter(END.minus(Duration.ofDays(2)))))
                .hasSizeGreaterThanOrEqualTo(INCIDENTS / 25);
    }

    @Test
    void everyNumberIsThereOnce() {
        var numbers = all(span(43)).stream()
                .map(record -> record.entries().getFirst().fact())
                .map(fact -> ((org.fairlead.record.RecordFacts.Opened) fact).number())
                .collect(Collectors.toSet());

        assertThat(numbers).hasSize(INCIDENTS);
    }

    @Test
    void aSecondRunAddsNothing() {
        assertThat(run(span(44)).getLast()).contains("300 incidents").contains(" 0 were there already");
        assertThat(run(span(44)).getLast()).contains("0 incidents").contains(" 300 were there already");
    }

    @Test
    void whatWasGeneratedFollowsFromItsTimelines() {
        run(span(45));
        Set<String> ids =
                all(span(45)).stream().map(record -> record.id().toString()).collect(Collectors.toSet());
        var found = new ArrayList<Difference>();

        rebuild.compare(found::add, looked -> {});

        assertThat(found.stream().filter(difference -> ids.stream().anyMatch(difference.key()::contains)))
                .isEmpty();
    }

    @Test
    void someAreStillOpenAndNoTimerOfTheirsIsOverdue() {
        var open = all(span(46)).stream()
                .map(record -> org.fairlead.record.History.empty(record.id()).with(record.entries()))
                .filter(history -> history.header().progress().endedAt() == null)
                .toList();

        assertThat(open).isNotEmpty();
        assertThat(open)
                .allSatisfy(history -> assertThat(rules.stream()
                                .flatMap(rule -> rule.timers(history).stream())
                                .filter(timer -> !timer.at().isAfter(END)))
                        .isEmpty());
    }
}
