package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fairlead.agreement.Agreements;
import org.fairlead.checklist.Checklists;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.handoff.HandOffs;
import org.fairlead.incident.GoneOn;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentFacts.Closed;
import org.fairlead.incident.IncidentFacts.Reopened;
import org.fairlead.incident.IncidentFacts.Resolved;
import org.fairlead.incident.IncidentLifecycle;
import org.fairlead.incident.IncidentRefusal;
import org.fairlead.incident.ResolveIncident;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Entry;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Resolving, confirming, closing and reopening (INC-8, INC-12, INC-14). */
@Component
class Resolving {

    private final Register register;
    private final Agreements agreements;
    private final Editing editing;
    private final Checklists checklists;

    Resolving(Register register, Agreements agreements, Editing editing, Checklists checklists) {
        this.register = register;
        this.agreements = agreements;
        this.editing = editing;
        this.checklists = checklists;
    }

    List<NewEntry> resolve(Actor actor, History history, ResolveIncident command) {
        Rights.mustOwn(actor, history.header(), later("incident.action.resolve"));
        check(command);
        checklists.mustBeMet(actor, history);
        return resolved(history, command);
    }

    /** The same for a child, which follows its parent. */
    List<NewEntry> resolveWithParent(History history, ResolveIncident command) {
        return IncidentLifecycle.allows(history.header(), IncidentAction.RESOLVE)
                ? resolved(history, command)
                : List.of();
    }

    private static List<NewEntry> resolved(History history, ResolveIncident command) {
        var header = history.header();
        var move = IncidentLifecycle.move(header, IncidentAction.RESOLVE);
        var entries = new ArrayList<NewEntry>(Pausing.workDone(history));
        entries.addAll(offerTakenBack(history));
        var fact =
                new Resolved(command.code(), command.category(), header.holder().party(), move);
        entries.add(NewEntry.of(fact).saying(command.words().strip()));
        return entries;
    }

    /** What is no longer worked on is no longer on offer. */
    static List<NewEntry> offerTakenBack(History history) {
        return HandOffs.of(history)
                .openOffer()
                .map(offer -> NewEntry.of(new HandOffFacts.OfferWithdrawn(offer.id()))
                        .toParties(Set.of(offer.fact().from(), offer.fact().to())))
                .map(List::of)
                .orElse(List.of());
    }

    private void check(ResolveIncident command) {
        var problems = new ArrayList<FieldProblem>();
        Editing.checkLength("words", command.words(), Editing.LONGEST_TEXT);
        if (register.latest(Agreements.CLOSURE_CODE, command.code())
                .filter(code -> !code.retired())
                .isEmpty()) {
            problems.add(new FieldProblem("code", say("incident.refusal.what-fixed")));
        }
        if (command.words().isBlank()) {
            problems.add(new FieldProblem("words", say("incident.refusal.what-was-done")));
        }
        editing.check(
                problems,
                "category",
                command.category() == null ? null : command.category().toString());
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
    }

    List<NewEntry> confirm(Actor actor, History history) {
        Rights.mustSpeakForUser(actor, history.header(), later("incident.action.confirm"));
        return List.of(
                NewEntry.of(new Closed("CONFIRMED", IncidentLifecycle.move(history.header(), IncidentAction.CONFIRM))));
    }

    List<NewEntry> close(Actor actor, History history) {
        Rights.mustCloseForUser(actor, later("incident.action.close"));
        return closed(history, "BY_HAND");
    }

    List<NewEntry> closeWithParent(History history) {
        return IncidentLifecycle.allows(history.header(), IncidentAction.CLOSE)
                ? closed(history, "WITH_PARENT")
                : List.of();
    }

    static List<NewEntry> closed(History history, String how) {
        return List.of(NewEntry.of(new Closed(how, IncidentLifecycle.move(history.header(), IncidentAction.CLOSE))));
    }

    List<NewEntry> cancel(Actor actor, History history, String reason) {
        if (!Rights.isUser(actor, history.header())) {
            Rights.mustWorkOn(actor, history.header(), later("incident.action.cancel"));
        }
        if (reason.isBlank()) {
            throw GeneralRefusal.invalid("reason", say("incident.refusal.why-withdrawn"));
        }
        Editing.checkLength("reason", reason, Editing.LONGEST_TEXT);
        var entries = new ArrayList<NewEntry>(Pausing.workDone(history));
        entries.addAll(offerTakenBack(history));
        var move = IncidentLifecycle.move(history.header(), IncidentAction.CANCEL);
        entries.add(NewEntry.of(new Closed("CANCELLED", move)).saying(reason.strip()));
        return entries;
    }

    /**
     * It was not over. For one that was merged, those it is for can say so once the other is over: the merge is undone, and it is open as
     * if it had never been merged, so that their clock has run all the time.
     */
    List<NewEntry> reopen(Actor actor, History history, String reason, Instant now) {
        var header = history.header();
        if (!Rights.isUser(actor, header)) {
            Rights.mustWorkOn(actor, header, later("incident.action.reopen"));
        }
        var gone = GoneOn.of(history);
        if (gone.isPresent()) {
            if (!Rights.isUser(actor, header) && !Rights.oversees(actor)) {
                throw GeneralRefusal.notAllowed(say("incident.right.parted"));
            }
            if (!gone.get().over()) {
                throw new RefusedException(new IncidentRefusal.NotNow(say("incident.refusal.goes-on"), "goes-on"));
            }
            mustStillBeWrong(header, reason, gone.get().overSince(), now);
            return List.of(Relating.unlinked(history, gone.get().link()).saying(reason.strip()));
        }
        var move = IncidentLifecycle.move(header, IncidentAction.REOPEN);
        mustStillBeWrong(header, reason, header.progress().doneAt(), now);
        return List.of(NewEntry.of(new Reopened(resolver(history), move)).saying(reason.strip()));
    }

    private void mustStillBeWrong(Header header, String reason, @Nullable Instant over, Instant now) {
        if (reason.isBlank()) {
            throw GeneralRefusal.invalid("reason", say("incident.refusal.still-wrong"));
        }
        Editing.checkLength("reason", reason, Editing.LONGEST_TEXT);
        int hours = agreements.rules(now).reopenHours();
        if (over != null && now.isAfter(over.plus(Duration.ofHours(hours)))) {
            throw new RefusedException(
                    new IncidentRefusal.ReopenWindowOver(header.identity().number(), hours));
        }
    }

    private static @Nullable PartyId resolver(History history) {
        return history.of(Resolved.class)
                .map(Entry::fact)
                .map(fact -> ((Resolved) fact).resolver())
                .reduce((first, last) -> last)
                .orElse(null);
    }
}
