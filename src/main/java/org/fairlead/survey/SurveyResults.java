package org.fairlead.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.survey.Results.Span;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking. Those who oversee the estate are told of everything; a supplier of whole months of records it had resolved, once
 * nobody can answer any more and at least {@link Results#FEWEST} people did, without names, texts or records; nobody else of anything.
 */
public interface SurveyResults {

    /** The figures of the months. */
    Results of(Actor actor, Span span);

    /**
     * Requests of the months with their answers, the newest first, some at a time: for those who oversee the estate, nothing for others.
     *
     * @param after the last request read; null for the first
     */
    List<Request> requests(Actor actor, Span span, @Nullable After after, int most);

    /**
     * Where a list goes on.
     *
     * @param at when the last was asked
     * @param record its record
     * @param person whom it asked
     */
    record After(Instant at, UUID record, UUID person) {

        /** After a request. */
        public static After of(Request last) {
            return new After(
                    last.asked().at(), last.record().value(), last.person().value());
        }
    }
}
