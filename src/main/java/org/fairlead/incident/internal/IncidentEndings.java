package org.fairlead.incident.internal;

import org.fairlead.incident.IncidentFacts.Closed;
import org.fairlead.incident.IncidentFacts.Resolved;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.History;
import org.fairlead.survey.Endings;
import org.springframework.stereotype.Component;

/** After which ends of incidents people are asked how it went: not after one that was withdrawn; one that was merged is not closed at all. */
@Component
class IncidentEndings implements Endings {

    @Override
    public boolean ends(Fact fact) {
        return fact instanceof Closed closed && !closed.how().equals("CANCELLED");
    }

    @Override
    public Ending of(History history, Entry entry) {
        var resolver = history.of(Resolved.class)
                .filter(each -> each.seq() < entry.seq())
                .reduce((first, last) -> last)
                .map(each -> ((Resolved) each.fact()).resolver())
                .orElseGet(() -> history.before(entry.seq()).holder().party());
        return new Ending(
                resolver, withWider(history.before(entry.seq()).subject().parent() != null, entry));
    }

    /** Closed with the wider incident, or resolved with it and closed because nobody objected: nobody said anything of this one. */
    private static boolean withWider(boolean part, Entry entry) {
        return switch (((Closed) entry.fact()).how()) {
            case "WITH_PARENT" -> true;
            case "NO_OBJECTION" -> part;
            default -> false;
        };
    }
}
