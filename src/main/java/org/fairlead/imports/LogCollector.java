package org.fairlead.imports;

import static org.fairlead.platform.language.Say.say;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Turns rows into entries by a mapping and gathers them by case, whether or not the rows of a case stand together. */
final class LogCollector implements RowSink {

    private static final int PROGRESS_EVERY = 1_000;
    private static final int MOST_STATES = 1_000;

    private final LogMapping mapping;
    private final ReadLimits limits;
    private final IntConsumer progress;
    private final CachedTimes times;
    private final Notes notes = new Notes();
    private final SignalReader signals;
    private final Map<String, CaseDraft> drafts = new LinkedHashMap<>();
    private final List<BadRow> badRows = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, LogState> states = new HashMap<>();
    private final Map<LogField, Integer> unknown = new EnumMap<>(LogField.class);
    private final Set<String> unseen;
    private @Nullable CaseDraft current;
    private int rows;
    private int entries;

    LogCollector(LogMapping mapping, ReadLimits limits, IntConsumer progress) {
        this.mapping = mapping;
        this.limits = limits;
        this.progress = progress;
        this.times = new CachedTimes(mapping.times());
        this.unseen = new LinkedHashSet<>(mapping.columns());
        this.signals = new SignalReader(mapping.caseRules().signals(), notes);
    }

    @Override
    public void columns(Set<String> names) {
        unseen.removeAll(names);
        for (var rule : mapping.neededRules()) {
            if (rule.columns().stream().noneMatch(names::contains)) {
                throw new UnreadableLogException(say(
                        "imports.log.no-column",
                        "column",
                        rule.columns().getFirst(),
                        "columns",
                        String.join(", ", names)));
            }
        }
    }

    @Override
    public void bad(BadRow row) {
        countRow();
        badRows.add(row);
        if (badRows.size() > limits.badRows()) {
            throw new UnreadableLogException(
                    say("imports.log.too-many-bad", "most", limits.badRows(), "reason", row.reason()));
        }
    }

    @Override
    public void row(LogRow row) {
        unseen.removeIf(column -> row.cell(column) != null);
        var rules = mapping.caseRules();
        var id = rules.id().read(row, null);
        var at = rules.at().read(row, null);
        if (id == null) {
            bad(new BadRow(row.line(), say("imports.row.no-case"), row.raw()));
        } else if (at == null) {
            bad(new BadRow(row.line(), say("imports.row.no-time"), row.raw()));
        } else {
            try {
                entry(row, id, times.read(at));
            } catch (DateTimeException wrong) {
                bad(new BadRow(row.line(), wrong.getMessage() + ".", row.raw()));
            }
        }
    }

    private void entry(LogRow row, String id, Instant at) {
        countRow();
        entries++;
        notes.startRow();
        var draft = drafts.get(id);
        if (draft == null) {
            draft = new CaseDraft(id, mapping, notes);
            drafts.put(id, draft);
        } else if (draft != current) {
            notes.add(
                    ReadNote.Kind.CASE_IN_PIECES,
                    row.line(),
                    id,
                    "The rows of this case do not stand together in the file; they were joined.");
        }
        current = draft;
        var read = signals.read(row, id);
        var values = values(row);
        var actor = actor(values[LogField.RESOURCE.ordinal()]);
        var content = new LogEntry.Content(state(row, id), actor, values);
        draft.add(row, new LogEntry(row.line(), at, content, read), read);
    }

    private @Nullable LogState state(LogRow row, String id) {
        var read = mapping.state().read(row);
        if (read == null) {
            notes.add(ReadNote.Kind.STATE_UNKNOWN, row.line(), id, "The row does not say in which state the case is.");
            return null;
        }
        if (read.lifecycle().isEmpty()) {
            notes.stateWithoutMeaning(read.asRead(), row.line(), id);
        }
        var same = states.putIfAbsent(read.asRead(), read);
        if (states.size() > MOST_STATES) {
            throw new UnreadableLogException(say("imports.log.too-many-states", "most", MOST_STATES));
        }
        return same == null ? read : same;
    }

    private LogActor actor(@Nullable String name) {
        if (name == null) {
            return new LogActor.Nobody();
        }
        return mapping.machines().contains(name) ? new LogActor.Machine(name) : new LogActor.Person(name);
    }

    private @Nullable String[] values(LogRow row) {
        var result = new @Nullable String[LogField.values().length];
        mapping.fields().forEach((field, rule) -> {
            if (rule.from().isEmpty()) {
                result[field.ordinal()] = pooled(rule.read(row, null));
            }
        });
        mapping.fields().forEach((field, rule) -> {
            if (rule.from().isPresent()) {
                result[field.ordinal()] =
                        pooled(rule.read(row, result[rule.from().get().ordinal()]));
            }
            if (result[field.ordinal()] == null) {
                unknown.merge(field, 1, Integer::sum);
            }
        });
        return result;
    }

    private @Nullable String pooled(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var same = texts.putIfAbsent(text, text);
        return same == null ? text : same;
    }

    private void countRow() {
        rows++;
        if (rows > limits.rows()) {
            throw new UnreadableLogException("The log has more than " + limits.rows() + " rows.");
        }
        if (rows % PROGRESS_EVERY == 0) {
            progress.accept(rows);
        }
    }

    ReadLog result() {
        var cases = new ArrayList<LogCase>(drafts.size());
        drafts.values().forEach(draft -> cases.add(draft.finished(times)));
        progress.accept(rows);
        var report = new ReadLog.Report(
                rows, entries, List.copyOf(unseen), notes.result(), notes.statesWithoutMeaning(), Map.copyOf(unknown));
        return new ReadLog(mapping, List.copyOf(cases), List.copyOf(badRows), report);
    }
}
