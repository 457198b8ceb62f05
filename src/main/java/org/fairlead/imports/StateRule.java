package org.fairlead.imports;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the state of an entry is found and what it means. */
record StateRule(
        ValueRule status,
        Optional<ValueRule> subStatus,
        String join,
        Optional<String> split,
        Map<String, Meaning> values) {

    /** What a state of the log means. */
    record Meaning(Lifecycle lifecycle, Optional<PauseRule> pause) {}

    @Nullable
    LogState read(LogRow row) {
        var main = status.read(row, null);
        if (main == null) {
            return null;
        }
        var sub = subStatus.isEmpty() ? null : subStatus.get().read(row, null);
        if (sub != null) {
            return state(main + join + sub, main, sub);
        }
        var at = split.map(main::indexOf).orElse(-1);
        return at < 0
                ? state(main, main, null)
                : state(
                        main,
                        main.substring(0, at),
                        main.substring(at + split.orElseThrow().length()));
    }

    /** The most exact meaning wins: of the state as read, of status and sub-status joined, of the status alone. */
    private LogState state(String asRead, String main, @Nullable String sub) {
        var meaning = meaning(asRead)
                .or(() -> sub == null ? Optional.empty() : meaning(main + join + sub))
                .or(() -> meaning(main));
        return new LogState(
                asRead,
                main,
                Optional.ofNullable(sub),
                meaning.map(Meaning::lifecycle),
                meaning.flatMap(Meaning::pause));
    }

    private Optional<Meaning> meaning(String text) {
        return Optional.ofNullable(values.get(Spaces.single(text)));
    }
}
