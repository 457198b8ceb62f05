package org.fairlead.incident.internal;

import java.time.Duration;
import java.util.List;
import org.fairlead.agreement.Agreements;
import org.fairlead.incident.IncidentState;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Timer;
import org.fairlead.record.TimerRule;
import org.springframework.stereotype.Component;

/** A resolved incident closes by itself when nobody objects in time (INC-12). */
@Component
class IncidentTimers implements TimerRule {

    private static final String CLOSE = "incident:close";

    private final Agreements agreements;

    IncidentTimers(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public String name() {
        return "incident";
    }

    @Override
    public List<Timer> timers(History history) {
        var header = history.header();
        var doneAt = header.progress().doneAt();
        if (!isResolved(header) || doneAt == null) {
            return List.of();
        }
        return List.of(new Timer(
                CLOSE, doneAt.plus(Duration.ofHours(agreements.rules(doneAt).closeHours()))));
    }

    private static boolean isResolved(Header header) {
        return header.identity().kind().equals("incident")
                && header.progress().state().equals(IncidentState.RESOLVED.name());
    }

    @Override
    public List<NewEntry> fire(History history, Timer timer) {
        return isResolved(history.header()) ? Resolving.closed(history, "NO_OBJECTION") : List.of();
    }
}
