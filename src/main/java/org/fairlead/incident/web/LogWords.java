package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.TimelineEntry.Body;
import org.fairlead.record.ImportedFacts;
import org.jspecify.annotations.Nullable;

/** What the log of another tool said, in words. */
final class LogWords {

    private LogWords() {}

    /** One row of the log. */
    static Body row(ImportedFacts.LogRow row, String odd) {
        var state = row.state() == null ? say("incident.log.no-state") : row.state();
        var facts = new ArrayList<>(values(row.values()));
        if (row.raw() != null) {
            facts.add(Fact.of(say("incident.log.row"), row.raw()));
        }
        return Body.of(say("incident.log.line", "line", Integer.toString(row.line()), "state", state), odd)
                .withFacts(facts.toArray(Fact[]::new));
    }

    /** The case as a whole. */
    static Body whole(ImportedFacts.LogCase whole) {
        return Body.of(say("incident.log.case", "source", whole.source(), "number", whole.caseId()), "")
                .withFacts(values(whole.kept()).toArray(Fact[]::new));
    }

    private static List<Fact> values(@Nullable Map<String, String> values) {
        return values == null
                ? List.of()
                : new TreeMap<>(values)
                        .entrySet().stream()
                                .map(value -> Fact.of(value.getKey(), value.getValue()))
                                .toList();
    }
}
