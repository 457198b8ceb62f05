package org.fairlead.incident;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairlead.incident.IncidentFacts.Flagged;
import org.fairlead.incident.IncidentFacts.Unflagged;
import org.fairlead.record.Fact;
import org.fairlead.record.History;

/**
 * The flags that stand on one incident, read from its history.
 *
 * @param standing how each was set
 */
public record Flags(Map<IncidentFlag, Flagged> standing) {

    /** Copies the map. */
    public Flags {
        standing = Map.copyOf(standing);
    }

    /** Reads them. */
    public static Flags of(History history) {
        var standing = new EnumMap<IncidentFlag, Flagged>(IncidentFlag.class);
        for (var entry : history.entries()) {
            if (entry.fact() instanceof Flagged flagged) {
                standing.put(flagged.flag(), flagged);
            } else if (entry.fact() instanceof Unflagged unflagged) {
                standing.remove(unflagged.flag());
            }
        }
        return new Flags(standing);
    }

    /** Whether a fact sets the flag or takes it off. */
    public static boolean speaksOf(Fact fact, IncidentFlag flag) {
        return fact instanceof Flagged flagged && flagged.flag() == flag
                || fact instanceof Unflagged unflagged && unflagged.flag() == flag;
    }

    /** How it was set; empty when it does not stand. */
    public Optional<Flagged> of(IncidentFlag flag) {
        return Optional.ofNullable(standing.get(flag));
    }

    /** Those that stand. */
    public Set<IncidentFlag> all() {
        return standing.keySet();
    }
}
