package org.fairlead.imports.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.fairlead.agreement.PauseReason;
import org.fairlead.imports.CaseChange;
import org.fairlead.imports.CaseStory;
import org.fairlead.imports.Lifecycle;
import org.fairlead.imports.LogEntry;
import org.fairlead.imports.LogState;
import org.fairlead.imports.PauseRule;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.incident.IncidentState;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Move;
import org.fairlead.record.RecordFacts;
import org.jspecify.annotations.Nullable;

/** Brings a record from state to state as its log says, by the moves that daily work would make. */
final class Moves {

    private static final String BY_LOG = "LOG";

    private final Telling telling;
    private final UUID code;
    private final Function<PauseRule, PauseReason> reasons;
    private IncidentState state = IncidentState.NEW;
    private @Nullable PauseRule pause;
    private int pausedBy;
    private @Nullable PartyId resolver;

    Moves(Telling telling, UUID code, Function<PauseRule, PauseReason> reasons) {
        this.telling = telling;
        this.code = code;
        this.reasons = reasons;
    }

    /** Brings the record into the state in which the step leaves its case. */
    void follow(CaseStory.Step step, @Nullable PersonId whoResolved) {
        var entry = step.entry();
        var meaning = entry.state().flatMap(LogState::lifecycle);
        if (meaning.isEmpty()) {
            return;
        }
        var target = state(meaning.get());
        var rule = entry.state().flatMap(LogState::pause).orElse(null);
        for (var next : Road.between(state, target)) {
            var from = state;
            state = next.to();
            move(next, from, step, rule, whoResolved);
        }
        if (rule != null && !rule.equals(pause)) {
            resume("BY_HAND", null);
            pause(rule, entry, null);
        }
    }

    private static IncidentState state(Lifecycle meaning) {
        return switch (meaning) {
            case NEW -> IncidentState.NEW;
            case IN_PROGRESS -> IncidentState.IN_PROGRESS;
            case PENDING -> IncidentState.PENDING;
            case RESOLVED -> IncidentState.RESOLVED;
            case CLOSED -> IncidentState.CLOSED;
            case CANCELLED -> IncidentState.CANCELLED;
        };
    }

    private void move(
            Road.Step next,
            IncidentState from,
            CaseStory.Step step,
            @Nullable PauseRule rule,
            @Nullable PersonId whoResolved) {
        var action = next.action();
        var move = new Move(
                action == null ? BY_LOG : action.name(),
                from.name(),
                next.to().name(),
                next.to().phase());
        switch (action) {
            case null -> telling.add(new RecordFacts.Moved(move));
            case IncidentAction.AWAIT -> await(rule, step.entry(), move);
            case IncidentAction.RESUME -> resume("BY_HAND", move);
            case IncidentAction.RESOLVE -> resolve(step, move, whoResolved);
            case IncidentAction.CLOSE -> close(step, move);
            case IncidentAction.CANCEL -> {
                resume("WORK_DONE", null);
                telling.add(new IncidentFacts.Closed("CANCELLED", move));
            }
            case IncidentAction.REOPEN -> telling.add(new IncidentFacts.Reopened(resolver, move));
            case IncidentAction.START, IncidentAction.CONFIRM, IncidentAction.MERGE, IncidentAction.UNMERGE ->
                telling.add(new RecordFacts.Moved(move));
        }
    }

    private void await(@Nullable PauseRule rule, LogEntry entry, Move move) {
        if (rule == null) {
            telling.add(new RecordFacts.Moved(move));
        } else {
            pause(rule, entry, move);
        }
    }

    private void pause(PauseRule rule, LogEntry entry, @Nullable Move move) {
        var reason = reasons.apply(rule);
        pause = rule;
        pausedBy = telling.add(new RecordFacts.Paused(
                reason.name(), reason.toAct().name(), reason.stops(), "Line " + entry.line() + " of the log", move));
    }

    private void resume(String why, @Nullable Move move) {
        if (pause != null) {
            pause = null;
            telling.add(new RecordFacts.Resumed(List.of(pausedBy), why, move));
        } else if (move != null) {
            telling.add(new RecordFacts.Moved(move));
        }
    }

    private void resolve(CaseStory.Step step, Move move, @Nullable PersonId who) {
        telling.at(when(step, CaseChange.Resolved.class));
        resume("WORK_DONE", null);
        resolver = telling.owner();
        telling.addBy(who, new IncidentFacts.Resolved(code, null, telling.owner(), move));
    }

    private void close(CaseStory.Step step, Move move) {
        telling.at(when(step, CaseChange.Closed.class));
        telling.add(new IncidentFacts.Closed("BY_HAND", move));
    }

    /** The log's own time for what happened, where it has one. */
    private static Instant when(CaseStory.Step step, Class<? extends CaseChange> what) {
        return step.changes().stream()
                .filter(what::isInstance)
                .map(change -> switch (change) {
                    case CaseChange.Resolved resolved -> resolved.at();
                    case CaseChange.Closed closed -> closed.at();
                    default -> step.entry().at();
                })
                .findFirst()
                .orElse(step.entry().at());
    }
}
