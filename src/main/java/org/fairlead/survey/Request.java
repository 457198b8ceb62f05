package org.fairlead.survey;

import java.time.Instant;
import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked how it went on a record.
 *
 * @param record the record
 * @param person who is asked
 * @param asked what they are asked, and until when
 * @param version 1 at first, and one more each time they answer, change or withdraw
 * @param answer what they answer; null while they do not
 */
public record Request(
        RecordId record,
        PersonId person,
        Asking asked,
        int version,
        @Nullable Answer answer) {

    /**
     * What somebody is asked.
     *
     * @param home the organisation they belonged to then; null when not known
     * @param survey by which survey
     * @param surveyVersion by which version of it
     * @param service what the record was about; null when not known
     * @param resolver who had resolved it
     * @param at when they were asked
     * @param until until when they can answer
     */
    public record Asking(
            @Nullable PartyId home,
            UUID survey,
            int surveyVersion,
            @Nullable UUID service,
            PartyId resolver,
            Instant at,
            Instant until) {}

    /**
     * An answer as it stands.
     *
     * @param given the answer
     * @param comment what they wrote; empty for nothing
     * @param at when they answered first
     * @param changedAt when they changed it last; null when they never did
     */
    public record Answer(
            SurveyFacts.Given given,
            String comment,
            Instant at,
            @Nullable Instant changedAt) {}

    /** Whether an answer can be given, changed or withdrawn at the instant. */
    public boolean isOpen(Instant now) {
        return now.isBefore(asked.until());
    }
}
