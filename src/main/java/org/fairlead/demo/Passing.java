package org.fairlead.demo;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fairlead.handoff.AcceptanceWindows;
import org.fairlead.handoff.ArbitrationCause;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.handoff.HandOffs;
import org.fairlead.incident.IncidentAction;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.record.Audience;
import org.fairlead.record.NewEntry;
import org.fairlead.record.RecordFacts;

/** The part of a story in which the incident finds its way from the desk to whoever repairs it. */
final class Passing {

    private static final int REJECTIONS_THAT_NEED_A_DECISION = 3;
    private static final int DESK_SOLVES = 9;

    private final Cast cast;
    private final Talk talk;
    private final AcceptanceWindows windows;

    Passing(Cast cast, Talk talk, AcceptanceWindows windows) {
        this.cast = cast;
        this.talk = talk;
        this.windows = windows;
    }

    /** True when somebody has it who will repair it; false when the story has come to now before. */
    boolean toWhoeverRepairs(Telling telling, PersonId agent, Chance chance) {
        var provider = cast.provider(telling.service());
        if (!telling.pass(chance.minutes(1, 1 + 4 * telling.priority()))) {
            return false;
        }
        telling.by(agent, cast.desk());
        if (chance.in100(DESK_SOLVES)) {
            telling.add(NewEntry.of(new RecordFacts.Assigned(null, agent, telling.move(IncidentAction.START)))
                    .to(Audience.INVOLVED));
            return true;
        }
        if (chance.in100(12) && !toTheWrongOne(telling, cast.otherSupplier(provider, chance), agent, chance)) {
            return false;
        }
        return toTheProvider(telling, provider, agent, chance);
    }

    private boolean toTheWrongOne(Telling telling, PartyId wrong, PersonId agent, Chance chance) {
        int offer = offer(telling, wrong, chance);
        if (chance.in100(cast.character(wrong).candid())) {
            return reject(telling, offer, wrong, talk.refusals(), chance) && backAtTheDesk(telling, agent, chance);
        }
        if (!accept(telling, offer, wrong, chance)) {
            return false;
        }
        var worked = cast.hours(wrong, telling.service(), telling.at()).add(telling.at(), chance.minutes(15, 90));
        if (!telling.passTo(worked)) {
            return false;
        }
        telling.add(NewEntry.of(new RecordFacts.Noted())
                .saying(chance.one(talk.refusals()))
                .to(Audience.INVOLVED));
        return true;
    }

    private boolean backAtTheDesk(Telling telling, PersonId agent, Chance chance) {
        if (!telling.pass(chance.minutes(2, 15))) {
            return false;
        }
        telling.by(agent, cast.desk());
        return true;
    }

    private boolean toTheProvider(Telling telling, PartyId provider, PersonId agent, Chance chance) {
        if (telling.holder().equals(provider)) {
            return true;
        }
        for (int rejections = 1; rejections <= REJECTIONS_THAT_NEED_A_DECISION; rejections++) {
            int offer = offer(telling, provider, chance);
            if (!chance.in100(cast.character(provider).refuses())) {
                return accept(telling, offer, provider, chance);
            }
            if (!reject(telling, offer, provider, talk.ownRefusals(), chance)) {
                return false;
            }
            if (HandOffs.of(telling.history()).openArbitration().isPresent()) {
                return decide(telling, provider, chance);
            }
            if (telling.holder().equals(cast.desk()) && !backAtTheDesk(telling, agent, chance)) {
                return false;
            }
        }
        return accept(telling, offer(telling, provider, chance), provider, chance);
    }

    private int offer(Telling telling, PartyId to, Chance chance) {
        var answerBy = windows.answerBy(telling.history().header(), to, telling.at());
        var fact = new HandOffFacts.Offered(telling.holder(), to, null, talk.packet(chance), answerBy);
        return telling.add(NewEntry.of(fact).toParties(Set.of(telling.holder(), to)));
    }

    /** Within the window, or after it when the party stays silent. */
    private boolean answer(Telling telling, PartyId by, Chance chance) {
        var offer = HandOffs.of(telling.history()).openOffer().orElseThrow();
        var window = Duration.between(offer.at(), offer.fact().answerBy());
        boolean silent = chance.in100(cast.character(by).silent());
        var answered = silent
                ? offer.fact().answerBy().plus(chance.minutes(2, 50))
                : offer.at().plus(Duration.ofSeconds((long)
                        (window.toSeconds() * haste(telling.priority()) * (0.08 + 0.8 * chance.share()))));
        if (!telling.passTo(answered)) {
            return false;
        }
        telling.by(cast.pastStaff(by, chance), by);
        return true;
    }

    /** The most urgent are answered in a quarter of the time. */
    private static double haste(int priority) {
        return Math.min(1.0, 0.25 * priority);
    }

    private boolean accept(Telling telling, int offer, PartyId by, Chance chance) {
        if (!answer(telling, by, chance)) {
            return false;
        }
        var move = telling.moveIfAllowed(IncidentAction.START);
        telling.add(NewEntry.of(new HandOffFacts.Accepted(offer, by, teamOf(telling, by), move))
                .to(Audience.INVOLVED));
        return true;
    }

    private java.util.@org.jspecify.annotations.Nullable UUID teamOf(Telling telling, PartyId by) {
        return cast.provider(telling.service()).equals(by) ? cast.team(telling.service()) : null;
    }

    private boolean reject(Telling telling, int offer, PartyId by, List<String> words, Chance chance) {
        var from = telling.holder();
        if (!answer(telling, by, chance)) {
            return false;
        }
        telling.add(NewEntry.of(new HandOffFacts.Rejected(offer, by, "NOT_OURS"))
                .saying(chance.one(words))
                .toParties(Set.of(from, by)));
        var handOffs = HandOffs.of(telling.history());
        if (handOffs.rejectionsSinceDecision() >= REJECTIONS_THAT_NEED_A_DECISION) {
            var due = windows.decideBy(telling.history().header(), telling.at());
            telling.add(NewEntry.of(new HandOffFacts.ArbitrationOpened(ArbitrationCause.THIRD_REJECTION, due))
                    .to(Audience.INVOLVED));
        }
        return true;
    }

    private boolean decide(Telling telling, PartyId provider, Chance chance) {
        if (!telling.pass(chance.minutes(8, 70))) {
            return false;
        }
        telling.by(Cast.id(chance.one(cast.past(Role.DUTY_OFFICER))), cast.desk());
        var open = HandOffs.of(telling.history()).openArbitration().orElseThrow();
        telling.add(NewEntry.of(new HandOffFacts.ArbitrationDecided(
                        open.id(), provider, telling.moveIfAllowed(IncidentAction.START)))
                .saying(chance.one(talk.decisions()))
                .to(Audience.INVOLVED));
        return true;
    }
}
