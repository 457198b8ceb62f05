package org.fairlead.checklist.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.checklist.Checklist;
import org.fairlead.checklist.ChecklistFacts.Added;
import org.fairlead.checklist.ChecklistFacts.Mark;
import org.fairlead.checklist.ChecklistFacts.Removed;
import org.fairlead.checklist.ChecklistFacts.Stepped;
import org.fairlead.checklist.ChecklistRefusal;
import org.fairlead.checklist.Checklists;
import org.fairlead.checklist.OnRecord;
import org.fairlead.checklist.OnRecord.Listed;
import org.fairlead.checklist.Step;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.Audience;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Outcome;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.template.Template;
import org.fairlead.template.Templates;
import org.springframework.stereotype.Service;

/** The use cases, each a sentence. */
@Service
class ChecklistService implements Checklists {

    private static final int LONGEST_REASON = 1_000;

    private final Timelines timelines;
    private final Templates templates;
    private final Access access;

    ChecklistService(Timelines timelines, Templates templates, Access access) {
        this.timelines = timelines;
        this.templates = templates;
        this.access = access;
    }

    @Override
    public Outcome add(RecordId record, UUID template, Actor actor, Intent intent) {
        access.require(actor, Act.EDIT_RECORD);
        var found = templates
                .one(actor, KIND, template)
                .filter(Template::offered)
                .orElseThrow(() ->
                        GeneralRefusal.invalid("checklist", say("checklist.on-record.choose-a-checklist-from-the")));
        return timelines.change(actor, record, intent, history -> added(actor, history, found));
    }

    private static List<NewEntry> added(Actor actor, History history, Template<Checklist> template) {
        boolean own = template.body().own();
        if (!own && !worksOn(actor, history)) {
            throw GeneralRefusal.notAllowed(say("checklist.may-not.add"));
        }
        mustGoOn(history);
        boolean there = OnRecord.of(history).seenBy(actor).stream()
                .anyMatch(each -> each.added().template().equals(template.id()));
        if (there) {
            throw new RefusedException(new ChecklistRefusal.AddedAlready(template.name()));
        }
        return List.of(entry(template, false).to(own ? Audience.OWN : Audience.INVOLVED));
    }

    /** The entry that adds a checklist as it is kept now. */
    static NewEntry entry(Template<Checklist> template, boolean byRule) {
        return NewEntry.of(new Added(
                template.id(),
                template.version(),
                template.name(),
                template.body().steps(),
                byRule));
    }

    private static boolean worksOn(Actor actor, History history) {
        return switch (actor.reach()) {
            case ALL, SYSTEM -> true;
            case PARTY -> actor.actsFor(history.header().holder().party());
            case SELF -> false;
        };
    }

    private static void mustGoOn(History history) {
        if (history.header().progress().phase() == Phase.ENDED) {
            throw new RefusedException(new ChecklistRefusal.Ended());
        }
    }

    @Override
    public Outcome step(RecordId record, StepTo wanted, Actor actor, Intent intent) {
        access.require(actor, Act.EDIT_RECORD);
        var reason = reason(
                wanted.mark() == Mark.NOT_NEEDED,
                wanted.reason(),
                say("checklist.checklist-service.say-why-it-is-not"));
        return timelines.change(actor, record, intent, history -> stepped(actor, history, wanted, reason));
    }

    private static String reason(boolean needed, String reason, String sentence) {
        if (needed && !Readable.saysSomething(reason)) {
            throw GeneralRefusal.invalid("reason", sentence);
        }
        if (reason.length() > LONGEST_REASON || !Readable.canBeKept(reason)) {
            throw GeneralRefusal.invalid("reason", say("checklist.checklist-service.shorten-this-to-characters"));
        }
        return reason;
    }

    private List<NewEntry> stepped(Actor actor, History history, StepTo wanted, String reason) {
        var list = needed(actor, history, wanted.place());
        mustGoOn(history);
        if (wanted.number() < 1 || wanted.number() > list.steps().size()) {
            throw GeneralRefusal.unknown(say("checklist.no-step"));
        }
        var standing = list.steps().get(wanted.number() - 1);
        if (!mayStep(actor, history, standing.step())) {
            throw GeneralRefusal.notAllowed(say("checklist.may-not.step"));
        }
        if (standing.mark() == wanted.mark()) {
            return List.of();
        }
        var fact = new Stepped(wanted.place(), wanted.number(), wanted.mark());
        return List.of(toItsReaders(list, NewEntry.of(fact).saying(reason.isEmpty() ? null : reason)));
    }

    /** What happens to a checklist is read by those who read of its adding. */
    private static NewEntry toItsReaders(Listed list, NewEntry entry) {
        if (list.entry().audience() != Audience.NAMED) {
            return entry.to(list.entry().audience());
        }
        Set<PartyId> parties = new HashSet<>(list.entry().named());
        parties.add(list.entry().party());
        return entry.toParties(parties);
    }

    private static Listed needed(Actor actor, History history, int place) {
        return OnRecord.of(history)
                .seenBy(actor, place)
                .orElseThrow(() -> GeneralRefusal.unknown(say("checklist.no-list")));
    }

    @Override
    public Outcome remove(RecordId record, int place, String reason, Actor actor, Intent intent) {
        access.require(actor, Act.EDIT_RECORD);
        var said = reason(true, reason.strip(), say("checklist.checklist-service.say-why-it-is-taken"));
        return timelines.change(actor, record, intent, history -> {
            var list = needed(actor, history, place);
            mustGoOn(history);
            if (!mayRemove(actor, history, list.entry().party())) {
                throw GeneralRefusal.notAllowed(say("checklist.may-not.remove"));
            }
            return List.of(toItsReaders(list, NewEntry.of(new Removed(place)).saying(said)));
        });
    }

    @Override
    public boolean mayRemove(Actor actor, History history, PartyId addedBy) {
        return access.may(actor, Act.EDIT_RECORD) && (worksOn(actor, history) || actor.actsFor(addedBy));
    }

    @Override
    public boolean mayStep(Actor actor, History history, Step step) {
        if (actor.reach() == Reach.SELF || !access.may(actor, Act.EDIT_RECORD)) {
            return false;
        }
        if (actor.reach() == Reach.SYSTEM || actor.reach() == Reach.ALL && actor.is(Role.DUTY_OFFICER)) {
            return true;
        }
        return switch (step.doer()) {
            case ANYBODY -> true;
            case HOLDER -> actor.actsFor(history.header().holder().party());
            case DESK -> actor.reach() == Reach.ALL;
            case PARTY -> step.party() != null && actor.actsFor(new PartyId(step.party()));
        };
    }

    @Override
    public void mustBeMet(Actor actor, History history) {
        if (actor.reach() == Reach.SYSTEM) {
            return;
        }
        var lists = OnRecord.of(history).seenBy(actor).stream()
                .filter(each -> !each.unmet().isEmpty())
                .toList();
        if (!lists.isEmpty()) {
            throw new RefusedException(new ChecklistRefusal.Unmet(
                    lists.stream()
                            .flatMap(each -> each.unmet().stream())
                            .map(each -> each.step().text())
                            .toList(),
                    lists.stream().map(each -> each.added().name()).toList()));
        }
    }
}
