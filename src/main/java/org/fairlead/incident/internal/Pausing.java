package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.agreement.Agreements;
import org.fairlead.agreement.PauseReason;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentLifecycle;
import org.fairlead.incident.IncidentRefusal;
import org.fairlead.incident.IncidentState;
import org.fairlead.incident.PauseWork;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Audience;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.Move;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Pause;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordFacts.PauseVoided;
import org.fairlead.record.RecordFacts.Paused;
import org.fairlead.record.RecordFacts.Resumed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pauses: who may set them, for which reasons, and what ends them (PSE-01..04). */
@Component
class Pausing {

    private final Agreements agreements;

    Pausing(Agreements agreements) {
        this.agreements = agreements;
    }

    List<NewEntry> pause(Actor actor, History history, PauseWork command, Instant now) {
        var header = history.header();
        Rights.mustOwn(actor, header, later("incident.action.await"));
        if (header.progress().phase() == Phase.DONE || header.progress().phase() == Phase.ENDED) {
            throw refused("not-open", say("incident.refusal.no-clock"));
        }
        if (command.evidence().isBlank()) {
            throw GeneralRefusal.invalid("evidence", say("incident.refusal.no-proof"));
        }
        Editing.checkLength("evidence", command.evidence(), Editing.LONGEST_LINE);
        Editing.checkLength("words", command.words(), Editing.LONGEST_TEXT);
        var reason = agreements
                .reasons(header.holder().party(), header.subject().service(), now)
                .stream()
                .filter(item -> item.id().equals(command.reason()))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.invalid("reason", say("incident.pause.choose")));
        if (history.lastingPauses().stream()
                .anyMatch(pause -> pause.fact().reason().equals(reason.body().name()))) {
            throw refused("already-paused", say("incident.refusal.paused-already"));
        }
        var fact = new Paused(
                reason.body().name(),
                reason.body().toAct().name(),
                reason.body().reallyStops(),
                command.evidence().strip(),
                pausing(header));
        return List.of(
                NewEntry.of(fact).saying(command.words()).happenedAt(since(actor, header, command.since(), now)));
    }

    private static @Nullable Move pausing(Header header) {
        return IncidentLifecycle.state(header) == IncidentState.PENDING
                ? null
                : IncidentLifecycle.move(header, IncidentAction.AWAIT);
    }

    /** A provider cannot backdate; the integrator can, for what came in late, but never to before the opening or into the future. */
    private static Instant since(Actor actor, Header header, @Nullable Instant said, Instant now) {
        if (said == null) {
            return now;
        }
        if (!actor.is(Role.DUTY_OFFICER)) {
            throw GeneralRefusal.invalid("since", say("incident.refusal.pause-since"));
        }
        if (said.isAfter(now) || said.isBefore(header.openedAt())) {
            throw GeneralRefusal.invalid("since", say("incident.refusal.since-between"));
        }
        return said;
    }

    List<NewEntry> resume(Actor actor, History history, @Nullable Integer pauseId) {
        Rights.mustWorkOn(actor, history.header(), later("incident.action.resume"));
        if (history.header().progress().phase() == Phase.ENDED) {
            throw refused("not-open", say("incident.refusal.no-clock-again"));
        }
        if (pauseId != null) {
            pause(history, pauseId);
        }
        var ending = history.lastingPauses().stream()
                .filter(pause -> pauseId == null || pause.id() == pauseId)
                .toList();
        if (ending.isEmpty()) {
            throw refused("not-paused", say("incident.refusal.not-paused"));
        }
        return List.of(NewEntry.of(resumed(history, ending, "BY_HAND")));
    }

    private static Pause pause(History history, int pauseId) {
        return history.pauses().stream()
                .filter(each -> each.id() == pauseId)
                .findFirst()
                .orElseThrow(() ->
                        GeneralRefusal.unknown(say("incident.refusal.no-pause", "place", Integer.toString(pauseId))));
    }

    /** Ends the pauses that waited for the user, now that the user has answered; one that ended otherwise waits for nobody. */
    List<NewEntry> answered(History history) {
        if (history.header().progress().phase() == Phase.ENDED) {
            return List.of();
        }
        var ending = history.lastingPauses().stream()
                .filter(pause -> pause.fact().toAct().equals(PauseReason.ToAct.USER.name()))
                .toList();
        return ending.isEmpty() ? List.of() : List.of(NewEntry.of(resumed(history, ending, "ANSWERED")));
    }

    /** Ends every pause because the work is over. */
    static List<NewEntry> workDone(History history) {
        var ending = history.lastingPauses().stream().map(Pause::id).toList();
        return ending.isEmpty() ? List.of() : List.of(NewEntry.of(new Resumed(ending, "WORK_DONE", null)));
    }

    private static Resumed resumed(History history, List<Pause> ending, String why) {
        boolean last = history.lastingPauses().size() == ending.size();
        boolean pending = IncidentLifecycle.state(history.header()) == IncidentState.PENDING;
        var move = last && pending ? IncidentLifecycle.move(history.header(), IncidentAction.RESUME) : null;
        return new Resumed(ending.stream().map(Pause::id).toList(), why, move);
    }

    List<NewEntry> voided(Actor actor, History history, int pauseId, String reason) {
        Rights.mustBeDutyOfficer(actor, later("incident.right.act.void-pause"));
        var pause = pause(history, pauseId);
        if (pause.voidedAt() != null) {
            throw refused("already-void", say("incident.refusal.void-already"));
        }
        if (reason.isBlank()) {
            throw GeneralRefusal.invalid("reason", say("incident.refusal.why-void"));
        }
        Editing.checkLength("reason", reason, Editing.LONGEST_TEXT);
        boolean last = pause.lasts() && history.lastingPauses().size() == 1;
        boolean pending = IncidentLifecycle.state(history.header()) == IncidentState.PENDING;
        var move = last && pending ? IncidentLifecycle.move(history.header(), IncidentAction.RESUME) : null;
        var entries = new ArrayList<NewEntry>();
        entries.add(NewEntry.of(new PauseVoided(pauseId, reason.strip(), move))
                .saying(reason.strip())
                .to(Audience.INVOLVED));
        return entries;
    }

    private static RefusedException refused(String codeTail, String why) {
        return new RefusedException(new IncidentRefusal.NotNow(why, codeTail));
    }
}
