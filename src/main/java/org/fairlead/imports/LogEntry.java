package org.fairlead.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of a CSV log or one event of an XES log, read by a mapping. Values that are unknown in the log are absent. */
public final class LogEntry {

    private final int line;
    private final Instant at;
    private final @Nullable LogState state;
    private final LogActor actor;
    private final @Nullable String[] values;
    private final @Nullable Boolean breached;
    private final int reopenings;
    private final List<String> oddities;
    private final @Nullable String raw;

    LogEntry(int line, Instant at, Content content, SignalReader.Signals signals) {
        this.line = line;
        this.at = at;
        this.state = content.state();
        this.actor = content.actor();
        this.values = content.values();
        this.breached = signals.breached();
        this.reopenings = signals.reopenings();
        this.oddities = List.of();
        this.raw = null;
    }

    private LogEntry(LogEntry same, List<String> more, @Nullable String raw) {
        this.line = same.line;
        this.at = same.at;
        this.state = same.state;
        this.actor = same.actor;
        this.values = same.values;
        this.breached = same.breached;
        this.reopenings = same.reopenings;
        this.oddities = Stream.concat(same.oddities.stream(), more.stream()).toList();
        this.raw = raw == null ? same.raw : raw;
    }

    /** The same entry with what is odd about it, and the row as it stands in the file where nothing else carries it. */
    LogEntry odd(List<String> sentences, @Nullable String row) {
        return new LogEntry(this, sentences, row);
    }

    /** What a row says: values in the order of {@link LogField}. */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(
            @Nullable LogState state,
            LogActor actor,
            @Nullable String[] values) {}

    /** The line of the file on which the entry starts, counted from 1. */
    public int line() {
        return line;
    }

    /** The time of the entry; a time without a zone is taken in the zone of the mapping. */
    public Instant at() {
        return at;
    }

    /** The state after this entry. */
    public Optional<LogState> state() {
        return Optional.ofNullable(state);
    }

    /** Who made or held it. */
    public LogActor actor() {
        return actor;
    }

    /** A value as the mapping reads it; for {@link LogField#RESOURCE} the name of the person or machine. */
    public Optional<String> value(LogField field) {
        return Optional.ofNullable(values[field.ordinal()]);
    }

    /** The team that holds the work. */
    public Optional<String> team() {
        return value(LogField.TEAM);
    }

    /** The organisation that holds the work. */
    public Optional<String> organisation() {
        return value(LogField.ORGANISATION);
    }

    /** What is odd about the row, as sentences; mostly nothing. */
    public List<String> oddities() {
        return oddities;
    }

    /** The row as it stands in the file, kept where it is odd and nothing else carries it. */
    public Optional<String> raw() {
        return Optional.ofNullable(raw);
    }

    /** The breach flag on this row; absent without a flag or when it is unknown. */
    public Optional<Boolean> breached() {
        return Optional.ofNullable(breached);
    }

    /** The reopen counter on this row; absent without a counter or when it is unknown. */
    public OptionalInt reopenings() {
        return reopenings < 0 ? OptionalInt.empty() : OptionalInt.of(reopenings);
    }
}
