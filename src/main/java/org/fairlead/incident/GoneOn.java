package org.fairlead.incident;

import java.time.Instant;
import java.util.Optional;
import org.fairlead.incident.IncidentFacts.WentOn;
import org.fairlead.link.Links;
import org.fairlead.link.Relation;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.jspecify.annotations.Nullable;

/**
 * How a merged incident goes on in the one it was merged into, as far as its own timeline says: that is all those it is for may know.
 *
 * @param link the merge
 * @param last what was heard last of the other; null for nothing yet
 * @param overSince since when the other is over, whether resolved or withdrawn; null while it is not
 */
public record GoneOn(
        Links.Link link, @Nullable Entry last, @Nullable Instant overSince) {

    /** Empty when it is not merged. */
    public static Optional<GoneOn> of(History history) {
        return Links.of(history, Relation.MERGED_INTO).map(link -> {
            Entry last = null;
            Instant over = null;
            for (var entry : history.of(WentOn.class)
                    .filter(each -> each.seq() > link.id())
                    .toList()) {
                last = entry;
                over = switch (((WentOn) entry.fact()).became()) {
                    case RESOLVED, WITHDRAWN -> entry.at();
                    case CLOSED -> over == null ? entry.at() : over;
                    case REOPENED -> null;
                };
            }
            return new GoneOn(link, last, over);
        });
    }

    /** Whether the other is over, so that those it is for can say that it is not over for them. */
    public boolean over() {
        return overSince != null;
    }

    /** Whether the other was withdrawn, unresolved. */
    public boolean withdrawn() {
        return last != null && ((WentOn) last.fact()).became() == IncidentFacts.Became.WITHDRAWN;
    }

    /** What was done to resolve the other; empty where nothing is known. */
    public String words() {
        return last == null || last.text() == null ? "" : last.text();
    }
}
