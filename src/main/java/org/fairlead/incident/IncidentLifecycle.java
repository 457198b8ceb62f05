package org.fairlead.incident;

import static org.fairlead.incident.IncidentAction.AWAIT;
import static org.fairlead.incident.IncidentAction.CANCEL;
import static org.fairlead.incident.IncidentAction.CLOSE;
import static org.fairlead.incident.IncidentAction.CONFIRM;
import static org.fairlead.incident.IncidentAction.MERGE;
import static org.fairlead.incident.IncidentAction.REOPEN;
import static org.fairlead.incident.IncidentAction.RESOLVE;
import static org.fairlead.incident.IncidentAction.RESUME;
import static org.fairlead.incident.IncidentAction.START;
import static org.fairlead.incident.IncidentAction.UNMERGE;
import static org.fairlead.incident.IncidentState.CANCELLED;
import static org.fairlead.incident.IncidentState.CLOSED;
import static org.fairlead.incident.IncidentState.IN_PROGRESS;
import static org.fairlead.incident.IncidentState.MERGED;
import static org.fairlead.incident.IncidentState.NEW;
import static org.fairlead.incident.IncidentState.PENDING;
import static org.fairlead.incident.IncidentState.RESOLVED;

import java.util.EnumSet;
import org.fairlead.platform.lifecycle.Lifecycle;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Header;
import org.fairlead.record.Move;

/** The lifecycle of an incident, as a table. */
public final class IncidentLifecycle {

    private static final EnumSet<IncidentState> UNRESOLVED = EnumSet.of(NEW, IN_PROGRESS, PENDING);

    /** Every move there is. */
    public static final Lifecycle<IncidentState, IncidentAction> TABLE = Lifecycle.of(
                    IncidentState.class, IncidentAction.class)
            .from(NEW, START, IN_PROGRESS)
            .from(NEW, AWAIT, PENDING)
            .from(IN_PROGRESS, AWAIT, PENDING)
            .from(PENDING, RESUME, IN_PROGRESS)
            .fromEach(UNRESOLVED, RESOLVE, RESOLVED)
            .fromEach(UNRESOLVED, CANCEL, CANCELLED)
            .fromEach(UNRESOLVED, MERGE, MERGED)
            .from(RESOLVED, CONFIRM, CLOSED)
            .from(RESOLVED, CLOSE, CLOSED)
            .from(RESOLVED, REOPEN, IN_PROGRESS)
            .from(CLOSED, REOPEN, IN_PROGRESS)
            .from(MERGED, UNMERGE, IN_PROGRESS)
            .build();

    private IncidentLifecycle() {}

    /** The state a header is in. */
    public static IncidentState state(Header header) {
        return IncidentState.valueOf(header.progress().state());
    }

    /** The move an action makes, or a refusal that says in which state it is. */
    public static Move move(Header header, IncidentAction action) {
        var from = state(header);
        var to = TABLE.next(from, action)
                .orElseThrow(() -> new RefusedException(
                        new IncidentRefusal.WrongState(header.identity().number(), from, action)));
        return new Move(action.name(), from.name(), to.name(), to.phase());
    }

    /** Whether the action can be done in the state the header is in. */
    public static boolean allows(Header header, IncidentAction action) {
        return TABLE.next(state(header), action).isPresent();
    }
}
