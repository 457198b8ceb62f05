package org.fairlead.incident.internal;

import java.time.Duration;
import java.util.List;
import org.fairlead.agreement.Agreements;
import org.fairlead.incident.IncidentState;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.ImportedFacts;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Remark;
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
        if (!isResolved(header) || doneAt == null || isFromLog(history)) {
            return List.of();
        }
        return List.of(new Timer(
                CLOSE, doneAt.plus(Duration.ofHours(agreements.rules(doneAt).closeHours()))));
    }

    /** Nobody here was asked to object: the log's own end stays the end until somebody works on it. */
    private static boolean isFromLog(History history) {
        return history.of(ImportedFacts.LogCase.class)
                .map(entry -> (ImportedFacts.LogCase) entry.fact())
                .anyMatch(log -> history.entries().stream()
                        .filter(entry -> !(entry.fact() instanceof Remark))
                        .allMatch(entry -> entry.seq() <= log.entries()));
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
