package org.fairlead.imports;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Remembers the times read last: logs to the minute repeat the same texts again and again. */
final class CachedTimes {

    private static final int MOST = 100_000;

    private final TimeRule rule;
    private final Map<String, Instant> known = new HashMap<>();

    CachedTimes(TimeRule rule) {
        this.rule = rule;
    }

    Instant read(String text) {
        var same = known.get(text);
        if (same != null) {
            return same;
        }
        var read = rule.read(text);
        if (known.size() == MOST) {
            known.clear();
        }
        known.put(text, read);
        return read;
    }
}
