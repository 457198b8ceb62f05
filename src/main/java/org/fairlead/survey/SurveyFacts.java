package org.fairlead.survey;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Fact;
import org.fairlead.record.FactKinds;
import org.jspecify.annotations.Nullable;

/** What surveys put on timelines. That somebody was asked is read by everybody on the record; what they answered is not. */
public final class SurveyFacts {

    /** The names they are stored under. */
    public static final FactKinds KINDS = new FactKinds(Map.of(
            "survey-asked", Asked.class,
            "survey-answered", Answered.class,
            "survey-changed", Changed.class,
            "survey-withdrawn", Withdrawn.class));

    private SurveyFacts() {}

    /**
     * Somebody was asked how it went.
     *
     * @param person who
     * @param home the organisation they belonged to then; null when not known
     * @param survey by which survey
     * @param version by which version of it
     * @param service the service the record was about then; null when not known
     * @param resolver the party that had resolved it
     * @param until until when they can answer
     */
    public record Asked(
            PersonId person,
            @Nullable PartyId home,
            UUID survey,
            int version,
            @Nullable UUID service,
            PartyId resolver,
            Instant until)
            implements Fact {}

    /**
     * They answered. What they wrote in their own words is the entry's text.
     *
     * @param person who
     * @param given the answer
     * @param low whether it is so low that the desk wants to know
     */
    public record Answered(PersonId person, Given given, boolean low) implements Untold {}

    /** They answered otherwise than before. */
    public record Changed(PersonId person, Given given, boolean low) implements Untold {}

    /** They took their answer back. */
    public record Withdrawn(PersonId person) implements Untold {}

    /**
     * An answer.
     *
     * @param score 1, the worst, to 5
     * @param words the same in the words of the scale as it was then
     * @param choices for each question of yes or no {@code Y}, {@code N}, or {@code -} where it was left out
     */
    public record Given(int score, String words, String choices) {}

    /** That somebody answered, and when, is not for the suppliers who read the record. */
    private interface Untold extends Fact {
        @Override
        default boolean touches() {
            return false;
        }
    }
}
