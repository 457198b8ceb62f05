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
        if (split.isPresent()) {
            var at = main.indexOf(split.get());
            return at < 0
                    ? state(main, main, null)
                    : state(
                            main,
                            main.substring(0, at),
                            main.substring(at + split.get().length()));
        }
        var sub =
                subStatus.map(rule -> Optional.ofNullable(rule.read(row, null))).orElseGet(Optional::empty);
        return state(sub.map(text -> main + join + text).orElse(main), main, sub.orElse(null));
    }

    private LogState state(String asRead, String main, @Nullable String sub) {
        var meaning = Optional.ofNullable(values.get(Spaces.single(asRead)))
                .or(() -> Optional.ofNullable(values.get(Spaces.single(main))));
        return new LogState(
                asRead,
                main,
                Optional.ofNullable(sub),
                meaning.map(Meaning::lifecycle),
                meaning.flatMap(Meaning::pause));
    }
}
