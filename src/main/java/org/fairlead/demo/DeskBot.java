package org.fairlead.demo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairlead.agreement.PauseReason;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.Offer;
import org.fairlead.incident.EditIncident;
import org.fairlead.incident.PauseWork;
import org.fairlead.incident.ResolveIncident;
import org.fairlead.incident.WriteNote;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.record.Audience;
import org.fairlead.record.RecordFacts;
import org.fairlead.record.RecordId;

/** How the bots at the integrator work: the service desk and, where it must decide, the duty office. */
final class DeskBot {

    private static final String COMMONEST_SERVICE = "Laptop and Desktop";
    private static final int MOST_ROUNDS = 4;

    private final Cast cast;
    private final Talk talk;
    private final Reasons reasons;
    private final PersonId desk;
    private final PersonId duty;

    DeskBot(Cast cast, Talk talk, Reasons reasons) {
        this.cast = cast;
        this.talk = talk;
        this.reasons = reasons;
        this.desk = cast.bot(cast.desk(), Role.AGENT).orElseThrow();
        this.duty = cast.bot(cast.desk(), Role.DUTY_OFFICER).orElseThrow();
    }

    /** The duty office decides who must hold it. */
    Step decide(Seen seen) {
        var chance = seen.chance();
        var provider = cast.provider(seen.service());
        var decision = new HandOffRules.Decision(provider, chance.one(talk.decisions()));
        return new Step(
                chance.minutes(4, 14),
                duty,
                (incidents, actor, intent) -> incidents.decide(seen.id(), decision, actor, intent));
    }

    /** An offer that the desk made has run out of time. */
    Step afterSilence(Seen seen, Offer offer) {
        var chance = seen.chance();
        if (seen.howOften(HandOffFacts.OfferTimedOut.class) > 1 || chance.in100(25)) {
            return new Step(
                    chance.minutes(2, 10),
                    desk,
                    (incidents, actor, intent) -> incidents.askForArbitration(
                            seen.id(),
                            "The window has passed without a word. Please decide who takes it.",
                            actor,
                            intent));
        }
        return offer(seen, offer.fact().to(), chance);
    }

    /** Rings the user, whose answer is awaited and who does not write. */
    Step ring(Seen seen) {
        var chance = seen.chance();
        return new Step(
                seen.soon(3, 12, chance),
                desk,
                (incidents, actor, intent) -> incidents.resume(seen.id(), null, actor, intent));
    }

    /** Confirms on the user's behalf, after a call. */
    Step confirm(Seen seen) {
        return new Step(
                seen.chance().minutes(20, 90),
                desk,
                (incidents, actor, intent) -> incidents.confirm(seen.id(), actor, intent));
    }

    /** The same was reported before: the two go on as one. */
    Step merge(Seen seen, RecordId into) {
        return new Step(
                seen.chance().minutes(1, 4),
                desk,
                (incidents, actor, intent) -> incidents.merge(seen.id(), into, actor, intent),
                into);
    }

    /** Triage of what lies at the desk. */
    Optional<Step> next(Seen seen) {
        var chance = seen.chance();
        if (seen.service() == null) {
            return Optional.of(sort(seen, chance));
        }
        if (seen.header().holder().assignee() != null) {
            return Optional.of(resolve(seen, chance));
        }
        boolean untouched = seen.howOften(HandOffFacts.Offered.class) == 0;
        if (untouched && chance.in100(10)) {
            return Optional.of(new Step(
                    seen.soon(1, 3, chance),
                    desk,
                    (incidents, actor, intent) -> incidents.assign(seen.id(), null, desk, actor, intent)));
        }
        if (untouched && seen.howOften(RecordFacts.Paused.class) == 0 && chance.in100(8)) {
            return Optional.of(ask(seen, chance));
        }
        if (seen.howOften(HandOffFacts.Offered.class) > MOST_ROUNDS) {
            return Optional.of(resolve(seen, chance));
        }
        return Optional.of(offer(seen, receiver(seen, untouched, chance), chance));
    }

    private Step sort(Seen seen, Chance chance) {
        var service = EstateRegister.id(Catalogue.SERVICE, COMMONEST_SERVICE).toString();
        return new Step(
                chance.minutes(1, 3),
                desk,
                (incidents, actor, intent) ->
                        incidents.edit(seen.id(), new EditIncident(Map.of("service", service), null), actor, intent));
    }

    /** Mostly the provider; at first, now and then, somebody who only might be. */
    private PartyId receiver(Seen seen, boolean untouched, Chance chance) {
        var provider = cast.provider(seen.service());
        return untouched && chance.in100(12) ? cast.otherSupplier(provider, chance) : provider;
    }

    private Step offer(Seen seen, PartyId to, Chance chance) {
        var proposal = new HandOffRules.Proposal(to, null, talk.packet(chance));
        return new Step(
                seen.soon(1, 2, chance),
                desk,
                (incidents, actor, intent) -> incidents.offer(seen.id(), proposal, actor, intent));
    }

    private Step ask(Seen seen, Chance chance) {
        var reason = reasons.of(seen, PauseReason.ToAct.USER);
        var question = chance.one(talk.questions());
        if (reason.isEmpty()) {
            return new Step(
                    chance.minutes(1, 4),
                    desk,
                    (incidents, actor, intent) -> incidents.note(
                            seen.id(), new WriteNote(question, Audience.EVERYONE, Set.of()), actor, intent));
        }
        var pause = new PauseWork(reason.get(), talk.proof(PauseReason.ToAct.USER, chance), question, null);
        return new Step(
                chance.minutes(1, 4),
                desk,
                (incidents, actor, intent) -> incidents.pause(seen.id(), pause, actor, intent));
    }

    private Step resolve(Seen seen, Chance chance) {
        var resolution = new ResolveIncident(
                cast.closureCode(chance), talk.cure(cast.serviceName(seen.service()), chance), null);
        return new Step(
                seen.soon(3, 10, chance),
                desk,
                (incidents, actor, intent) -> incidents.resolve(seen.id(), resolution, actor, intent));
    }
}
