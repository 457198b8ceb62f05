package org.fairlead.imports;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads the flags and counters of a row. */
final class SignalReader {

    private final LogMapping.CaseSignals rules;
    private final Notes notes;

    SignalReader(LogMapping.CaseSignals rules, Notes notes) {
        this.rules = rules;
        this.notes = notes;
    }

    /**
     * What a row says about promises and reopenings.
     *
     * @param breached the breach flag, when it is known
     * @param reopenings the reopen counter, or less than zero
     * @param changes the counter of changes, or less than zero
     */
    record Signals(@Nullable Boolean breached, int reopenings, int changes) {}

    Signals read(LogRow row, String caseId) {
        var reopenings =
                rules.reopenCounter().map(rule -> counter(rule, row, caseId)).orElseGet(OptionalInt::empty);
        var changes =
                rules.changeCounter().map(rule -> counter(rule, row, caseId)).orElseGet(OptionalInt::empty);
        return new Signals(breached(row), reopenings.orElse(-1), changes.orElse(-1));
    }

    private @Nullable Boolean breached(LogRow row) {
        if (rules.breached().isEmpty()) {
            return null;
        }
        var flag = rules.breached().get();
        var value = flag.value().read(row, null);
        return value == null ? null : (Boolean) flag.when().contains(value.strip());
    }

    private OptionalInt counter(ValueRule rule, LogRow row, String caseId) {
        var text = rule.read(row, null);
        if (text == null) {
            return OptionalInt.empty();
        }
        try {
            var count = Integer.parseInt(text.strip());
            if (count >= 0) {
                return OptionalInt.of(count);
            }
        } catch (NumberFormatException _) {
            // Told below together with numbers that count nothing.
        }
        notes.add(
                ReadNote.Kind.VALUE_UNREADABLE,
                row.line(),
                caseId,
                "\"" + text + "\" is not a number of times; the row is read without it.");
        return OptionalInt.empty();
    }
}
