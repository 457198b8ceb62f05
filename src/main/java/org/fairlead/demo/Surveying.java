package org.fairlead.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fairlead.incident.IncidentFacts.Closed;
import org.fairlead.incident.IncidentFacts.Resolved;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Audience;
import org.fairlead.record.BulkTimelines.NewRecord;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.History;
import org.fairlead.record.Phase;
import org.fairlead.survey.Survey;
import org.fairlead.survey.SurveyFacts.Answered;
import org.fairlead.survey.SurveyFacts.Asked;
import org.fairlead.survey.SurveyFacts.Given;
import org.fairlead.survey.Surveys;
import org.jspecify.annotations.Nullable;

/** Tells how users of closed incidents were asked how it went, and what they answered, by the rules of the estate's survey. */
final class Surveying {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int ANSWER_IN_100 = 72;
    private static final int WRITE_IN_100 = 45;
    private static final int SLOW_PACE = 60;

    /** Answers as often as they stand here. */
    private static final List<Integer> SCORES = List.of(5, 4, 4, 5, 4, 3, 5, 4, 4, 2, 5, 4, 3, 4, 1);

    private static final List<String> PLEASED = List.of(
            "Quick, and they told me what was going on.",
            "Friendly, and it works again.",
            "I could see all the time who had it.",
            "Fixed before I came back from lunch.");

    private static final List<String> ANNOYED = List.of(
            "It took too long, and I had to say the same twice.",
            "Nobody told me that it would take until the next day.",
            "It works, but I had to find a way round it for half a day.");

    private final Cast cast;
    private final Instant now;
    private final Map<PersonId, TreeSet<Instant>> asked = new HashMap<>();

    Surveying(Cast cast, Instant now) {
        this.cast = cast;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The same record with what was asked and answered after it was closed. */
    NewRecord asked(NewRecord record) {
        var history = History.empty(record.id()).with(record.entries());
        var closed = record.entries().getLast();
        var user = history.header().subject().reporter();
        var at = closed.at().plus(SOON);
        boolean over = history.header().progress().phase() == Phase.ENDED
                && closed.fact() instanceof Closed how
                && !how.how().equals("CANCELLED");
        if (!over || user == null || at.isAfter(now) || wasAskedNear(user, at)) {
            return record;
        }
        asked.computeIfAbsent(user, any -> new TreeSet<>()).add(at);
        var entries = new ArrayList<>(record.entries());
        var request = request(history, user, at);
        entries.add(entry(entries.size() + 1, new Entry.Stamp(at, at, null, cast.desk()), request, null));
        answer(history, request, at)
                .map(answer -> entry(entries.size() + 1, answer.stamp(), answer.fact(), answer.comment()))
                .ifPresent(entries::add);
        return new NewRecord(record.id(), entries);
    }

    private boolean wasAskedNear(PersonId user, Instant at) {
        var between = Duration.ofDays(survey().daysBetween());
        var near = asked.getOrDefault(user, new TreeSet<>()).subSet(at.minus(between), false, at.plus(between), false);
        return !near.isEmpty();
    }

    private Survey survey() {
        return cast.file().survey();
    }

    private Asked request(History history, PersonId user, Instant at) {
        return new Asked(
                user,
                cast.home(user).orElse(null),
                EstateRegister.id(Surveys.KIND, survey().name()),
                1,
                history.header().subject().service(),
                resolver(history),
                at.plus(Duration.ofDays(survey().daysToAnswer())));
    }

    private static PartyId resolver(History history) {
        return history.of(Resolved.class)
                .reduce((first, last) -> last)
                .map(each -> ((Resolved) each.fact()).resolver())
                .orElseGet(() -> history.header().holder().party());
    }

    private record Said(
            Entry.Stamp stamp, Fact fact, @Nullable String comment) {}

    private Optional<Said> answer(History history, Asked request, Instant at) {
        var chance = new Chance(Stories.SEED ^ history.id().value().getMostSignificantBits());
        var then = at.plus(chance.minutes(20, 4 * 24 * 60));
        if (!chance.in100(ANSWER_IN_100) || then.isAfter(now)) {
            return Optional.empty();
        }
        boolean slow = cast.character(request.resolver()).pace() > SLOW_PACE && chance.in100(40);
        int score = Math.max(1, chance.one(SCORES) - (slow ? 1 : 0));
        boolean low = score <= survey().lowUpTo();
        var given = new Given(score, survey().scale().get(score - 1), score > 2 ? "Y" : "N");
        var comment = !chance.in100(WRITE_IN_100) ? null : chance.one(score > 3 ? PLEASED : ANNOYED);
        var stamp = new Entry.Stamp(then, then, request.person(), cast.desk());
        return Optional.of(new Said(stamp, new Answered(request.person(), given, low), comment));
    }

    private static Entry entry(int seq, Entry.Stamp stamp, Fact fact, @Nullable String text) {
        var audience = fact instanceof Asked ? Audience.EVERYONE : Audience.NAMED;
        return new Entry(seq, stamp, audience, Set.of(), "OFFICIAL", fact, text);
    }
}
