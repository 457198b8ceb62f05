package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.attachment.Attachments;
import org.fairlead.attachment.NewAttachment;
import org.fairlead.handoff.Finding;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.incident.Assignment;
import org.fairlead.incident.BranchIncident;
import org.fairlead.incident.CorrectNote;
import org.fairlead.incident.EditIncident;
import org.fairlead.incident.Escalate;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentLifecycle;
import org.fairlead.incident.IncidentRefusal;
import org.fairlead.incident.IncidentState;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.PauseWork;
import org.fairlead.incident.ResolveIncident;
import org.fairlead.incident.WriteNote;
import org.fairlead.link.Relation;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.record.Audience;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Move;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Outcome;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordFacts.Assigned;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The use cases, each a sentence; the rules lie beside it. */
@Service
class IncidentService implements Incidents {

    /** Numbers are drawn at random from 2^35: with a million records, one draw in 34,000 meets one that is taken. */
    private static final String NUMBER_TAKEN = "header_number";

    private static final int ATTEMPTS = 5;

    private final Timelines timelines;
    private final Together together;
    private final Access access;
    private final Register register;
    private final Clock clock;
    private final UuidSource ids;
    private final Logging logging;
    private final Editing editing;
    private final Pausing pausing;
    private final Resolving resolving;
    private final HandOffRules handOffs;
    private final RepeatedNotes repeatedNotes;
    private final Escalating escalating;
    private final Flagging flagging;
    private final Branching branching;
    private final Noting noting;
    private final Correcting correcting;
    private final Attachments attachments;

    IncidentService(Timelines timelines, Access access, Clock clock, UuidSource ids, Rules rules) {
        this.timelines = timelines;
        this.together = rules.together();
        this.access = access;
        this.register = rules.editing().register();
        this.clock = clock;
        this.ids = ids;
        this.logging = rules.logging();
        this.editing = rules.editing();
        this.pausing = rules.pausing();
        this.resolving = rules.resolving();
        this.handOffs = rules.handOffs();
        this.repeatedNotes = rules.repeatedNotes();
        this.escalating = rules.escalating();
        this.flagging = rules.flagging();
        this.branching = rules.branching();
        this.noting = rules.noting();
        this.correcting = rules.correcting();
        this.attachments = rules.attachments();
    }

    @Override
    public Outcome log(LogIncident command, List<NewAttachment.Sent> files, Actor actor, Intent intent) {
        access.require(actor, Act.LOG_INCIDENT);
        var brought = attachments.brought(files, actor);
        return numbered(id -> timelines.open(actor, id, intent, () -> logging.entries(id, command, brought, actor)));
    }

    @Override
    public Outcome branch(RecordId from, BranchIncident command, Actor actor, Intent intent) {
        access.require(actor, Act.LOG_INCIDENT);
        access.require(actor, Act.EDIT_RECORD);
        return numbered(id ->
                timelines.branch(actor, from, id, intent, history -> branching.branch(actor, history, id, command)));
    }

    @Override
    public Outcome undoBranch(RecordId branched, Actor actor, Intent intent) {
        access.require(actor, Act.EDIT_RECORD);
        return together.withOther(
                actor,
                branched,
                intent,
                history -> Branching.origin(history, actor).fact().other(),
                (own, from) -> branching.undo(actor, own, from));
    }

    /** Numbers are drawn at random: one that is taken is drawn again. */
    private Outcome numbered(Function<RecordId, Outcome> opening) {
        for (int attempt = 1; ; attempt++) {
            try {
                return opening.apply(new RecordId(ids.next()));
            } catch (ConstraintBroken broken) {
                if (!broken.constraint().equals(NUMBER_TAKEN) || attempt == ATTEMPTS) {
                    throw broken;
                }
            }
        }
    }

    @Override
    public Outcome edit(RecordId id, EditIncident command, Actor actor, Intent intent) {
        return edit(id, any -> command, actor, intent);
    }

    @Override
    public Outcome edit(RecordId id, Function<History, EditIncident> rule, Actor actor, Intent intent) {
        access.require(actor, Act.EDIT_RECORD);
        return timelines.change(actor, id, intent, history -> {
            Rights.mustWorkOn(actor, history.header(), later("incident.right.act.change"));
            return editing.entries(actor, history, rule.apply(history));
        });
    }

    @Override
    public Outcome note(RecordId id, WriteNote command, Actor actor, Intent intent) {
        access.require(actor, Act.ADD_NOTE);
        Noting.mustBeSaid(command.text());
        var outcome = together.withChildren(
                actor, id, intent, history -> noting.entries(actor, history, command), child -> Noting.onPart(command));
        return repeatedNotes.complete(actor, intent, outcome);
    }

    @Override
    public Outcome correct(RecordId id, CorrectNote command, Actor actor, Intent intent) {
        access.require(actor, Act.ADD_NOTE);
        Noting.mustBeSaid(command.text());
        return correcting.correct(id, command, actor, intent);
    }

    @Override
    public Outcome assign(RecordId id, @Nullable UUID team, @Nullable PersonId person, Actor actor, Intent intent) {
        return assign(id, any -> new Assignment(team, person), actor, intent);
    }

    @Override
    public Outcome assign(RecordId id, Function<History, Assignment> rule, Actor actor, Intent intent) {
        access.require(actor, Act.EDIT_RECORD);
        return timelines.change(actor, id, intent, history -> {
            Rights.mustOwn(actor, history.header(), later("incident.right.act.assign"));
            if (history.header().progress().phase() == Phase.ENDED) {
                throw new RefusedException(new IncidentRefusal.NotNow(say("incident.refusal.work-closed"), "not-open"));
            }
            return assigned(history, rule.apply(history));
        });
    }

    /** Nothing, when they are at work already. What stays is not asked about again: a team that was retired since may stay. */
    private List<NewEntry> assigned(History history, Assignment to) {
        var holder = history.header().holder();
        boolean sameTeam = Objects.equals(holder.team(), to.team());
        boolean samePerson = Objects.equals(holder.assignee(), to.person());
        if (!sameTeam && !Belonging.team(register, to.team(), holder.party())) {
            throw GeneralRefusal.invalid("team", say("incident.refusal.team"));
        }
        if (!samePerson && !Belonging.person(register, to.person(), holder.party())) {
            throw GeneralRefusal.invalid("person", say("incident.refusal.person"));
        }
        var starts = to.person() != null && IncidentLifecycle.state(history.header()) == IncidentState.NEW;
        if (sameTeam && samePerson && !starts) {
            return List.of();
        }
        var move = starts ? IncidentLifecycle.move(history.header(), IncidentAction.START) : null;
        return List.of(NewEntry.of(new Assigned(to.team(), to.person(), move)).to(Audience.INVOLVED));
    }

    @Override
    public Outcome offer(RecordId id, HandOffRules.Proposal proposal, Actor actor, Intent intent) {
        access.require(actor, Act.HAND_OVER);
        return timelines.change(actor, id, intent, history -> {
            if (!Belonging.team(register, proposal.team(), proposal.to())) {
                throw GeneralRefusal.invalid("team", say("incident.refusal.receiver-team"));
            }
            return handOffs.offer(actor, history, proposal, clock.instant());
        });
    }

    @Override
    public Outcome accept(RecordId id, int offer, Actor actor, Intent intent) {
        access.require(actor, Act.ANSWER_HAND_OFF);
        return timelines.change(
                actor, id, intent, history -> handOffs.accept(actor, history, offer, starting(history)));
    }

    private static @Nullable Move starting(History history) {
        return IncidentLifecycle.allows(history.header(), IncidentAction.START)
                ? IncidentLifecycle.move(history.header(), IncidentAction.START)
                : null;
    }

    @Override
    public Outcome reject(RecordId id, HandOffRules.Rejection rejection, Actor actor, Intent intent) {
        access.require(actor, Act.ANSWER_HAND_OFF);
        return timelines.change(
                actor, id, intent, history -> handOffs.reject(actor, history, rejection, clock.instant()));
    }

    @Override
    public Outcome withdraw(RecordId id, int offer, Actor actor, Intent intent) {
        access.require(actor, Act.HAND_OVER);
        return timelines.change(actor, id, intent, history -> handOffs.withdraw(actor, history, offer));
    }

    @Override
    public Outcome find(RecordId id, int offer, Finding finding, String words, Actor actor, Intent intent) {
        access.require(actor, Act.ARBITRATE);
        return timelines.change(actor, id, intent, history -> handOffs.find(actor, history, offer, finding, words));
    }

    @Override
    public Outcome askForArbitration(RecordId id, String words, Actor actor, Intent intent) {
        access.require(actor, Act.HAND_OVER);
        return timelines.change(
                actor, id, intent, history -> handOffs.askForArbitration(actor, history, words, clock.instant()));
    }

    @Override
    public Outcome decide(RecordId id, HandOffRules.Decision decision, Actor actor, Intent intent) {
        access.require(actor, Act.ARBITRATE);
        return timelines.change(
                actor,
                id,
                intent,
                history -> handOffs.decide(actor, history, decision, starting(history), clock.instant()));
    }

    @Override
    public Outcome escalate(RecordId id, Escalate command, Actor actor, Intent intent) {
        access.require(actor, Act.ESCALATE);
        return timelines.change(actor, id, intent, history -> escalating.escalate(actor, history, command));
    }

    @Override
    public Outcome takeEscalation(RecordId id, int escalation, String words, Actor actor, Intent intent) {
        access.require(actor, Act.ANSWER_ESCALATION);
        return timelines.change(actor, id, intent, history -> escalating.take(actor, history, escalation, words));
    }

    @Override
    public Outcome flag(RecordId id, String reason, Actor actor, Intent intent) {
        access.require(actor, Act.EDIT_RECORD);
        return timelines.change(actor, id, intent, history -> flagging.flag(actor, history, reason));
    }

    @Override
    public Outcome unflag(RecordId id, Actor actor, Intent intent) {
        access.require(actor, Act.EDIT_RECORD);
        return timelines.change(actor, id, intent, history -> flagging.unflag(actor, history));
    }

    @Override
    public Outcome pause(RecordId id, PauseWork command, Actor actor, Intent intent) {
        access.require(actor, Act.PAUSE);
        return timelines.change(actor, id, intent, history -> pausing.pause(actor, history, command, clock.instant()));
    }

    @Override
    public Outcome resume(RecordId id, @Nullable Integer pause, Actor actor, Intent intent) {
        access.require(actor, Act.PAUSE);
        return timelines.change(actor, id, intent, history -> pausing.resume(actor, history, pause));
    }

    @Override
    public Outcome voidPause(RecordId id, int pause, String reason, Actor actor, Intent intent) {
        access.require(actor, Act.VOID_PAUSE);
        return timelines.change(actor, id, intent, history -> pausing.voided(actor, history, pause, reason));
    }

    @Override
    public Outcome resolve(RecordId id, ResolveIncident command, Actor actor, Intent intent) {
        access.require(actor, Act.RESOLVE);
        return together.withChildren(
                actor,
                id,
                intent,
                history -> resolving.resolve(actor, history, command),
                child -> resolving.resolveWithParent(child, command));
    }

    @Override
    public Outcome confirm(RecordId id, Actor actor, Intent intent) {
        access.require(actor, Act.CONFIRM);
        return timelines.change(actor, id, intent, history -> resolving.confirm(actor, history));
    }

    @Override
    public Outcome close(RecordId id, Actor actor, Intent intent) {
        access.require(actor, Act.CLOSE);
        return together.withChildren(
                actor, id, intent, history -> resolving.close(actor, history), resolving::closeWithParent);
    }

    @Override
    public Outcome reopen(RecordId id, String reason, Actor actor, Intent intent) {
        access.require(actor, Act.REOPEN);
        return timelines.change(
                actor, id, intent, history -> resolving.reopen(actor, history, reason, clock.instant()));
    }

    @Override
    public Outcome cancel(RecordId id, String reason, Actor actor, Intent intent) {
        access.require(actor, Act.ADD_NOTE);
        return timelines.change(actor, id, intent, history -> resolving.cancel(actor, history, reason));
    }

    @Override
    public Outcome merge(RecordId duplicate, RecordId into, Actor actor, Intent intent) {
        access.require(actor, Act.MERGE);
        timelines.history(actor, into);
        return together.both(actor, duplicate, into, intent, (from, to) -> Relating.merge(actor, from, to));
    }

    @Override
    public Outcome undoMerge(RecordId duplicate, Actor actor, Intent intent) {
        access.require(actor, Act.MERGE);
        return together.undo(actor, duplicate, intent, Relation.MERGED_INTO);
    }

    @Override
    public Outcome makeChild(RecordId child, RecordId parent, Actor actor, Intent intent) {
        access.require(actor, Act.MERGE);
        timelines.history(actor, parent);
        return together.both(actor, child, parent, intent, (from, to) -> Relating.child(actor, from, to));
    }

    @Override
    public Outcome leaveParent(RecordId child, Actor actor, Intent intent) {
        access.require(actor, Act.MERGE);
        return together.undo(actor, child, intent, Relation.CHILD_OF);
    }
}
