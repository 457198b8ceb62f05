package org.fairlead.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.incident.IncidentLifecycle;
import org.fairlead.incident.IncidentState;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.record.Audience;
import org.fairlead.record.BulkTimelines.NewRecord;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.Header;
import org.fairlead.record.Move;
import org.fairlead.record.RecordFacts;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Tells one generated incident from logging to closure: 4 to 12 entries, the moves that the lifecycle allows, nothing after the
 * end of the stretch. All chance comes from one generator, so the same seed and place tell the same story.
 */
final class SampleStory {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final SampleEstate estate;
    private final SplittableRandom random;
    private final RecordId id;
    private final List<Entry> entries = new ArrayList<>(12);
    private final SampleEstate.Offering offering;
    private final PersonId user;
    private final PersonId agent;
    private Instant at;
    private PersonId person;
    private PartyId party;
    private IncidentState state = IncidentState.NEW;

    SampleStory(SampleEstate estate, RecordId id, SplittableRandom random, Instant opened) {
        this.estate = estate;
        this.id = id;
        this.random = random;
        this.at = opened;
        this.offering = one(estate.offerings());
        this.user = one(estate.users());
        this.agent = one(estate.agents());
        this.person = agent;
        this.party = estate.desk();
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** The whole story; what would come after the end has not happened yet. */
    NewRecord tell(HumanNumber number, Instant end) {
        begin(number);
        finish();
        return until(end);
    }

    /** The story of one that nobody has resolved yet. */
    NewRecord tellUnfinished(HumanNumber number, Instant end) {
        begin(number);
        return until(end);
    }

    private void begin(HumanNumber number) {
        log(number);
        if (random.nextInt(100) < 40) {
            note("Checked from the desk: the user is right.");
        } else {
            handOver();
        }
    }

    private NewRecord until(Instant end) {
        return new NewRecord(
                id,
                entries.stream().takeWhile(entry -> !entry.at().isAfter(end)).toList());
    }

    private void pass(int least, int most) {
        at = at.plusSeconds(60L * (least + random.nextInt(most - least + 1)) + random.nextInt(60));
    }

    private void by(PersonId who, PartyId forParty) {
        person = who;
        party = forParty;
    }

    private int say(Fact fact, @Nullable String text, Audience audience, Set<PartyId> named) {
        int seq = entries.size() + 1;
        var stamp = new Entry.Stamp(at, at, person, party);
        entries.add(new Entry(seq, stamp, audience, named, SampleWords.MARKING, fact, text));
        return seq;
    }

    private int say(Fact fact, @Nullable String text) {
        return say(fact, text, Audience.EVERYONE, Set.of());
    }

    private void note(String text) {
        say(new RecordFacts.Noted(), text, random.nextInt(3) == 0 ? Audience.OWN : Audience.EVERYONE, Set.of());
    }

    private Move move(IncidentAction action) {
        var from = state;
        state = IncidentLifecycle.TABLE.next(from, action).orElseThrow();
        return new Move(action.name(), from.name(), state.name(), state.phase());
    }

    private void log(HumanNumber number) {
        var matrix = estate.matrix();
        int impact = Math.max(
                random.nextInt(matrix.impacts().size()),
                random.nextInt(matrix.impacts().size()));
        int urgency = Math.max(
                random.nextInt(matrix.urgencies().size()),
                random.nextInt(matrix.urgencies().size()));
        int priority = matrix.rows().get(impact).get(urgency);
        var title = one(SampleWords.TROUBLES).formatted(offering.body().name());
        var subject = new Header.Subject(
                title,
                offering.id(),
                maybe(estate.subjects().categories()),
                maybe(estate.subjects().sites()),
                user,
                null,
                null);
        say(
                new RecordFacts.Opened(
                        id,
                        "incident",
                        number,
                        "generated",
                        subject,
                        estate.desk(),
                        null,
                        priority,
                        SampleWords.MARKING,
                        state.name(),
                        Set.of()),
                title);
        say(
                new IncidentFacts.Prioritised(
                        matrix.impacts().get(impact), matrix.urgencies().get(urgency), priority, priority, null),
                null);
        say(
                new IncidentFacts.Described(),
                one(SampleWords.DESCRIPTIONS) + " Asset " + SampleWords.asset(random.nextInt(SampleWords.ASSETS))
                        + ".");
    }

    private @Nullable UUID maybe(List<UUID> some) {
        return some.isEmpty() ? null : one(some);
    }

    private void handOver() {
        if (random.nextInt(8) == 0) {
            rejected(one(estate.offerings()));
        }
        pass(3, 15);
        by(agent, estate.desk());
        int offer = offer(offering.provider());
        pass(2, 12);
        byStaff(offering);
        say(
                new HandOffFacts.Accepted(
                        offer, offering.provider(), offering.body().team(), move(IncidentAction.START)),
                null,
                Audience.INVOLVED,
                Set.of());
        for (int notes = random.nextInt(3); notes > 0; notes--) {
            pass(5, 90);
            note(one(SampleWords.NOTES));
        }
        if (random.nextInt(4) == 0) {
            pauseForTheUser();
        }
    }

    private void byStaff(SampleEstate.Offering of) {
        by(of.staff().isEmpty() ? agent : one(of.staff()), of.provider());
    }

    private int offer(PartyId to) {
        return say(
                new HandOffFacts.Offered(estate.desk(), to, null, SampleWords.PACKET, at.plus(WINDOW)),
                null,
                Audience.NAMED,
                Set.of(estate.desk(), to));
    }

    private void rejected(SampleEstate.Offering wrong) {
        if (wrong.provider().equals(offering.provider())) {
            return;
        }
        pass(3, 15);
        int offer = offer(wrong.provider());
        pass(2, 12);
        byStaff(wrong);
        say(
                new HandOffFacts.Rejected(offer, wrong.provider(), "NOT_OURS"),
                one(SampleWords.REFUSALS),
                Audience.NAMED,
                Set.of(estate.desk(), wrong.provider()));
    }

    private void pauseForTheUser() {
        var reason = estate.waiting();
        pass(5, 30);
        int pause = say(
                new RecordFacts.Paused(
                        reason.name(),
                        reason.toAct().name(),
                        reason.stops(),
                        "Rang the user, message left",
                        move(IncidentAction.AWAIT)),
                "Which computer is it?");
        var resolver = person;
        pass(20, 140);
        by(user, estate.desk());
        say(new RecordFacts.Resumed(List.of(pause), "ANSWERED", move(IncidentAction.RESUME)), null);
        by(resolver, offering.provider());
    }

    private void finish() {
        pass(20, 60 * (1 + random.nextInt(30)));
        say(
                new IncidentFacts.Resolved(one(estate.codes()), null, party, move(IncidentAction.RESOLVE)),
                one(SampleWords.CURES));
        pass(30, 600);
        by(user, estate.desk());
        say(new IncidentFacts.Closed("CONFIRMED", move(IncidentAction.CONFIRM)), null);
    }
}
