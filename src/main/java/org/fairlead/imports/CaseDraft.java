package org.fairlead.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A case while its rows are still being read. */
final class CaseDraft {

    private static final String OLDER_THAN_OPENING = "The row is older than the opening of its case.";

    private final String id;
    private final LogMapping mapping;
    private final Notes notes;
    private final List<LogEntry> entries = new ArrayList<>(8);
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final @Nullable String[] finals;
    private @Nullable String openedAt;
    private @Nullable String resolvedAt;
    private @Nullable String closedAt;
    private @Nullable Boolean breached;
    private int reopenings = -1;
    private int changes = -1;
    private boolean finalChanged;

    CaseDraft(String id, LogMapping mapping, Notes notes) {
        this.id = id;
        this.mapping = mapping;
        this.notes = notes;
        this.finals = new String[mapping.caseRules().columns().finals().size()];
    }

    void add(LogRow row, LogEntry entry, SignalReader.Signals signals) {
        noteTime(entry);
        noteFinals(row, entries.isEmpty());
        var rules = mapping.caseRules();
        openedAt = rules.times().openedAt().map(rule -> rule.read(row, null)).orElse(null);
        resolvedAt =
                rules.times().resolvedAt().map(rule -> rule.read(row, null)).orElse(null);
        closedAt = rules.times().closedAt().map(rule -> rule.read(row, null)).orElse(null);
        breached = signals.breached() == null ? breached : signals.breached();
        reopenings = signals.reopenings() < 0 ? reopenings : signals.reopenings();
        if (signals.changes() >= 0) {
            noteChanges(signals.changes(), row.line());
        }
        for (var column : rules.columns().keep()) {
            var cell = row.cell(column);
            if (cell != null) {
                kept.put(column, cell);
            }
        }
        var odd = notes.ofRow();
        entries.add(odd.isEmpty() ? entry : entry.odd(odd, row.raw()));
    }

    private void noteTime(LogEntry entry) {
        if (entries.isEmpty()) {
            return;
        }
        var before = entries.getLast();
        if (entry.at().isBefore(before.at())) {
            note(
                    ReadNote.Kind.TIME_WENT_BACK,
                    entry.line(),
                    "The row is older than the row before it in its case; the order of the file is kept.");
        } else if (entry.at().equals(before.at())) {
            note(
                    ReadNote.Kind.EQUAL_TIMES,
                    entry.line(),
                    "The row has the same time as the row before it in its case; the order of the file is kept.");
        }
    }

    private void noteFinals(LogRow row, boolean first) {
        var place = 0;
        for (var column : mapping.caseRules().columns().finals()) {
            var cell = row.cell(column);
            if (!first && !finalChanged && !Objects.equals(finals[place], cell)) {
                finalChanged = true;
                note(
                        ReadNote.Kind.FINAL_VALUE_CHANGED,
                        row.line(),
                        "The column \"" + column + "\" should hold one final value and changes; the last one counts.");
            }
            finals[place++] = cell;
        }
    }

    private void noteChanges(int counted, int line) {
        if (counted < changes) {
            note(
                    ReadNote.Kind.COUNTER_FELL,
                    line,
                    "The counter of changes falls from " + changes + " to " + counted + ".");
        }
        changes = counted;
    }

    LogCase finished(CachedTimes reader) {
        var line = entries.getFirst().line();
        var times = new LogCase.Times(
                time(reader, openedAt, "opened"),
                time(reader, resolvedAt, "resolved"),
                time(reader, closedAt, "closed"));
        if (mapping.knowsResolution() && resolvedAt == null) {
            note(ReadNote.Kind.NEVER_RESOLVED, line, "The log does not say when this case was resolved.");
        }
        times.openedAt().ifPresent(this::noteBeforeOpening);
        return new LogCase(
                id,
                List.copyOf(entries),
                times,
                Optional.ofNullable(breached),
                reopenings < 0 ? OptionalInt.empty() : OptionalInt.of(reopenings),
                Map.copyOf(kept));
    }

    private void noteBeforeOpening(Instant opened) {
        for (int place = 0; place < entries.size(); place++) {
            var entry = entries.get(place);
            if (entry.at().isBefore(opened)) {
                note(ReadNote.Kind.BEFORE_OPENING, entry.line(), OLDER_THAN_OPENING);
                entries.set(place, entry.odd(List.of(OLDER_THAN_OPENING), null));
            }
        }
    }

    private Optional<Instant> time(CachedTimes reader, @Nullable String text, String what) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(text));
        } catch (DateTimeException wrong) {
            note(
                    ReadNote.Kind.TIME_UNREADABLE,
                    entries.getLast().line(),
                    "When it was " + what + " cannot be read: " + wrong.getMessage() + ".");
            return Optional.empty();
        }
    }

    private void note(ReadNote.Kind kind, int line, String sentence) {
        notes.add(kind, line, id, sentence);
    }
}
