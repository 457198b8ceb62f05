package org.fairlead.clock.internal;

import static org.fairlead.db.clock.Tables.READING;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fairlead.clock.ClockFacts;
import org.fairlead.clock.ClockReading;
import org.fairlead.clock.ClockState;
import org.fairlead.clock.RecordClock;
import org.fairlead.clock.RecordClocks;
import org.fairlead.db.clock.tables.records.ReadingRecord;
import org.fairlead.record.ClockKind;
import org.fairlead.record.Deadlines;
import org.fairlead.record.History;
import org.fairlead.record.Projection;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks as rows, and the deadline of the header, as the last fact left them. */
@Component
class ClockProjection implements Projection, Deadlines {

    private final RecordClocks clocks;

    ClockProjection(RecordClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(READING);
    }

    @Override
    public List<UpdatableRecord<?>> rows(History history) {
        var asOf = history.lastAt();
        return clocks.of(history).stream()
                .<UpdatableRecord<?>>map(clock -> row(history, clock, asOf))
                .toList();
    }

    @Override
    public Deadline of(History history) {
        var asOf = history.lastAt();
        var held = clocks.of(history).stream()
                .filter(clock -> clock.kind() != ClockKind.LEG)
                .toList();
        boolean breached = held.stream()
                .anyMatch(clock -> clock.plan().brokenAt(after(asOf)).isPresent());
        return new Deadline(
                nearest(held.stream(), asOf),
                nearest(held.stream().filter(clock -> clock.kind() == ClockKind.CUSTOMER), asOf),
                breached || toldElsewhere(history),
                held.stream().anyMatch(clock -> atRisk(clock, asOf)));
    }

    private static @Nullable Instant nearest(Stream<RecordClock> clocks, Instant asOf) {
        return clocks.map(clock -> clock.plan().read(asOf))
                .filter(ClockProjection::runs)
                .flatMap(reading -> reading.due().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean runs(ClockReading reading) {
        return reading.state() == ClockState.RUNNING || reading.state() == ClockState.OUTSIDE_HOURS;
    }

    private static boolean atRisk(RecordClock clock, Instant asOf) {
        var reading = clock.plan().read(asOf);
        return runs(reading)
                && clock.plan().brokenAt(after(asOf)).isEmpty()
                && reading.warnings().stream().anyMatch(warning -> !warning.at().isAfter(asOf));
    }

    /** A breach is told as having happened at the due instant, and is there from the next one on. */
    private static Instant after(Instant asOf) {
        return asOf.plusNanos(1);
    }

    private static boolean toldElsewhere(History history) {
        return history.of(ClockFacts.Breached.class)
                .anyMatch(entry -> ((ClockFacts.Breached) entry.fact()).clock().equals(ClockFacts.TOLD_ELSEWHERE));
    }

    private static ReadingRecord row(History history, RecordClock clock, Instant asOf) {
        var reading = clock.plan().read(asOf);
        var row = new ReadingRecord();
        row.setRecordId(history.id().value());
        row.setClockId(clock.id());
        row.setKind(clock.kind().name());
        row.setMeasure(clock.measure().name());
        row.setPartyId(clock.party() == null ? null : clock.party().value());
        row.setAgreementId(clock.source() == null ? null : clock.source().agreement());
        row.setAgreementVersion(clock.source() == null ? null : clock.source().version());
        row.setTargetSeconds(reading.target().map(java.time.Duration::toSeconds).orElse(null));
        row.setRanSeconds(reading.running().toSeconds());
        row.setPausedSeconds(reading.paused().toSeconds());
        row.setState(state(reading.state()));
        row.setDueAt(reading.due().orElse(null));
        row.setBreachedAt(clock.plan().brokenAt(after(asOf)).orElse(null));
        row.setAsOf(asOf);
        return row;
    }

    private static String state(ClockState state) {
        return switch (state) {
            case RUNNING, OUTSIDE_HOURS -> "RUNNING";
            case PAUSED -> "PAUSED";
            case STOPPED -> "STOPPED";
        };
    }
}
