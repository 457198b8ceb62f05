package org.fairlead.survey;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.survey.Request.Answer;
import org.fairlead.survey.SurveyFacts.Answered;
import org.fairlead.survey.SurveyFacts.Asked;
import org.fairlead.survey.SurveyFacts.Changed;
import org.fairlead.survey.SurveyFacts.Given;
import org.fairlead.survey.SurveyFacts.Withdrawn;
import org.jspecify.annotations.Nullable;

/**
 * Who was asked how it went on one record, and what they answer, computed from its timeline.
 *
 * @param standings in the order in which they were asked
 */
public record OnRecord(List<Standing> standings) {

    /** Copies the list. */
    public OnRecord {
        standings = List.copyOf(standings);
    }

    /**
     * A request and its place.
     *
     * @param place the entry that asked
     * @param request as it stands
     */
    public record Standing(int place, Request request) {

        private Standing answering(@Nullable Answer answer) {
            var now = new Request(request.record(), request.person(), request.asked(), request.version() + 1, answer);
            return new Standing(place, now);
        }

        private Standing answering(Given given, @Nullable String comment, Instant at) {
            var before = request.answer();
            var first = before == null ? at : before.at();
            var changed = before == null ? null : at;
            return answering(new Answer(given, Objects.requireNonNullElse(comment, ""), first, changed));
        }
    }

    /** Those of a history. */
    public static OnRecord of(History history) {
        return history.memo(OnRecord.class, OnRecord::computed);
    }

    /** The request to a person. */
    public Optional<Request> to(PersonId person) {
        return standings.stream()
                .map(Standing::request)
                .filter(each -> each.person().equals(person))
                .findFirst();
    }

    private static OnRecord computed(History history) {
        var found = new LinkedHashMap<PersonId, Standing>();
        for (var entry : history.entries()) {
            take(found, history, entry);
        }
        return new OnRecord(List.copyOf(found.values()));
    }

    private static void take(Map<PersonId, Standing> found, History history, Entry entry) {
        switch (entry.fact()) {
            case Asked asked -> found.putIfAbsent(asked.person(), begun(history, entry, asked));
            case Answered now ->
                found.computeIfPresent(
                        now.person(), (any, was) -> was.answering(now.given(), entry.text(), entry.at()));
            case Changed now ->
                found.computeIfPresent(
                        now.person(), (any, was) -> was.answering(now.given(), entry.text(), entry.at()));
            case Withdrawn now -> found.computeIfPresent(now.person(), (any, was) -> was.answering(null));
            default -> {}
        }
    }

    private static Standing begun(History history, Entry entry, Asked asked) {
        var asking = new Request.Asking(
                asked.home(),
                asked.survey(),
                asked.version(),
                asked.service(),
                asked.resolver(),
                entry.at(),
                asked.until());
        return new Standing(entry.seq(), new Request(history.id(), asked.person(), asking, 1, null));
    }
}
