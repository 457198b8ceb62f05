package org.fairlead.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fairlead.agreement.PauseReason;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.Offer;
import org.fairlead.handoff.OfferState;
import org.fairlead.handoff.RejectionReason;
import org.fairlead.incident.PauseWork;
import org.fairlead.incident.ResolveIncident;
import org.fairlead.incident.WriteNote;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.record.Audience;
import org.fairlead.record.RecordFacts;

/** How a supplier's bot works: it answers offers as the supplier's character has it, and works on what it holds. */
final class SupplierBot {

    private static final int MOST_NOTES = 3;
    private static final int KNOWN_FOR_SILENCE = 20;

    private final Cast cast;
    private final Talk talk;
    private final Reasons reasons;

    SupplierBot(Cast cast, Talk talk, Reasons reasons) {
        this.cast = cast;
        this.talk = talk;
        this.reasons = reasons;
    }

    private Optional<PersonId> bot(PartyId party) {
        return cast.bot(party, Role.RESOLVER);
    }

    /** What the party answers to an offer; empty when it has no bot, or stays silent. */
    Optional<Step> answer(Seen seen, Offer offer) {
        var chance = seen.chance();
        var to = offer.fact().to();
        if (isSilent(seen, offer) && (offer.state() == OfferState.OFFERED || chance.in100(45))) {
            return Optional.empty();
        }
        var after = offer.state() == OfferState.TIMED_OUT ? chance.minutes(1, 9) : inTime(seen, offer, chance);
        return bot(to).map(who ->
                wants(seen, offer, chance) ? accept(seen, offer, who, after) : reject(seen, offer, who, after));
    }

    /** Decided once for an offer. With people, only those are silent who are known for it. */
    private boolean isSilent(Seen seen, Offer offer) {
        int silent = cast.character(offer.fact().to()).silent();
        return (silent >= KNOWN_FOR_SILENCE || !seen.offeredByHuman(offer))
                && new Chance(seen.id().value().getLeastSignificantBits() + offer.id()).in100(silent);
    }

    /** A person who offers is answered while they watch; a supplier that can be played waits until it could have been. */
    private Duration inTime(Seen seen, Offer offer, Chance chance) {
        if (seen.offeredByHuman(offer)) {
            return Duration.ofSeconds(
                    cast.canBePlayed(offer.fact().to()) ? chance.between(75, 100) : chance.between(20, 50));
        }
        var window = Duration.between(offer.at(), offer.fact().answerBy());
        var longest = window.compareTo(Duration.ofMinutes(25)) > 0 ? Duration.ofMinutes(25) : window;
        return Duration.ofSeconds((long) (longest.toSeconds() * (0.08 + 0.8 * chance.share())));
    }

    /** Its own work it takes, but for its character; what a person offers of its own work it always takes. */
    private boolean wants(Seen seen, Offer offer, Chance chance) {
        var to = offer.fact().to();
        if (cast.provider(seen.service()).equals(to)) {
            return seen.offeredByHuman(offer)
                    || !chance.in100(cast.character(to).refuses());
        }
        return !seen.offeredByHuman(offer) && !chance.in100(cast.character(to).candid());
    }

    private Step accept(Seen seen, Offer offer, PersonId who, Duration after) {
        return new Step(
                after, who, (incidents, actor, intent) -> incidents.accept(seen.id(), offer.id(), actor, intent));
    }

    private Step reject(Seen seen, Offer offer, PersonId who, Duration after) {
        boolean own = cast.provider(seen.service()).equals(offer.fact().to());
        var words = seen.chance().one(own ? talk.ownRefusals() : talk.refusals());
        var rejection = new HandOffRules.Rejection(
                offer.id(), own ? RejectionReason.INCOMPLETE : RejectionReason.NOT_OURS, words);
        return new Step(
                after, who, (incidents, actor, intent) -> incidents.reject(seen.id(), rejection, actor, intent));
    }

    /** Works on what the party holds. */
    Optional<Step> next(Seen seen, Instant now) {
        return bot(seen.holder()).map(who -> work(seen, who, now));
    }

    private Step work(Seen seen, PersonId who, Instant now) {
        var chance = seen.chance();
        var character = cast.character(seen.holder());
        boolean provides = cast.provider(seen.service()).equals(seen.holder());
        if (!provides && seen.howOften(HandOffFacts.Offered.class) < 4) {
            return handOn(seen, cast.provider(seen.service()), who, chance);
        }
        if (seen.header().holder().assignee() == null) {
            return new Step(
                    seen.soon(1, 3, chance),
                    who,
                    (incidents, actor, intent) -> incidents.assign(
                            seen.id(), provides ? cast.team(seen.service()) : null, who, actor, intent));
        }
        if (seen.sinceTaken(RecordFacts.Paused.class) == 0 && chance.in100(character.pauses())) {
            var pause = pause(seen, who, chance);
            if (pause.isPresent()) {
                return pause.get();
            }
        }
        long notes = seen.sinceTaken(RecordFacts.Noted.class);
        if (notes == 0 || notes < MOST_NOTES && chance.in100(45)) {
            return say(seen, who, now, chance);
        }
        var elsewhere = cast.neededFrom(seen.service(), chance);
        if (elsewhere.filter(party -> !party.equals(seen.holder())).isPresent()
                && seen.howOften(HandOffFacts.Accepted.class) == 1
                && chance.in100(6)) {
            return handOn(seen, elsewhere.get(), who, chance);
        }
        return resolve(seen, who, chance);
    }

    private Step handOn(Seen seen, PartyId to, PersonId who, Chance chance) {
        var proposal = new HandOffRules.Proposal(to, null, talk.packet(chance));
        return new Step(
                seen.soon(2, 8, chance),
                who,
                (incidents, actor, intent) -> incidents.offer(seen.id(), proposal, actor, intent));
    }

    private Step say(Seen seen, PersonId who, Instant now, Chance chance) {
        int kind = chance.between(1, 10);
        var words = kind <= 6 ? talk.atWork() : kind <= 8 ? talk.inside() : talk.shared();
        var text = talk.fill(
                chance.one(words), cast.siteName(seen.header().subject().site()), now, chance);
        var note = kind <= 6
                ? new WriteNote(text, Audience.EVERYONE, Set.of())
                : kind <= 8
                        ? new WriteNote(text, Audience.OWN, Set.of())
                        : new WriteNote(text, Audience.NAMED, Set.of(cast.desk()));
        return new Step(
                seen.soon(2, 9, chance),
                who,
                (incidents, actor, intent) -> incidents.note(seen.id(), note, actor, intent));
    }

    private Optional<Step> pause(Seen seen, PersonId who, Chance chance) {
        var listed = reasons.of(seen);
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        var user = listed.stream()
                .filter(item -> item.body().toAct() == PauseReason.ToAct.USER)
                .toList();
        var reason = chance.one(!user.isEmpty() && chance.in100(65) ? user : listed);
        var toAct = reason.body().toAct();
        var words = toAct == PauseReason.ToAct.USER ? chance.one(talk.questions()) : null;
        var command = new PauseWork(reason.id(), talk.proof(toAct, chance), words, null);
        return Optional.of(new Step(
                seen.soon(2, 6, chance),
                who,
                (incidents, actor, intent) -> incidents.pause(seen.id(), command, actor, intent)));
    }

    /** What was awaited from somebody else has come. */
    Optional<Step> resume(Seen seen) {
        return bot(seen.holder())
                .map(who -> new Step(
                        seen.soon(4, 15, seen.chance()),
                        who,
                        (incidents, actor, intent) -> incidents.resume(seen.id(), null, actor, intent)));
    }

    /** An offer of the party's own was met with silence: it takes it back and works on. */
    Optional<Step> withdraw(Seen seen, Offer offer) {
        return bot(seen.holder())
                .map(who -> new Step(
                        seen.chance().minutes(3, 12),
                        who,
                        (incidents, actor, intent) -> incidents.withdraw(seen.id(), offer.id(), actor, intent)));
    }

    private Step resolve(Seen seen, PersonId who, Chance chance) {
        var resolution = new ResolveIncident(
                cast.closureCode(chance), talk.cure(cast.serviceName(seen.service()), chance), null);
        return new Step(
                seen.soon(5, 20, chance),
                who,
                (incidents, actor, intent) -> incidents.resolve(seen.id(), resolution, actor, intent));
    }
}
