package org.fairlead.survey;

import java.util.Optional;
import java.util.function.Function;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Fact;
import org.fairlead.survey.SurveyFacts.Given;

/** What surveys put on timelines, in words. */
public final class SurveyWords {

    private SurveyWords() {}

    /**
     * What happened, as a sentence; empty for what is none of a survey's.
     *
     * @param names names a person
     */
    public static Optional<String> of(Fact fact, Function<PersonId, String> names) {
        return switch (fact) {
            case SurveyFacts.Asked asked -> Optional.of(names.apply(asked.person()) + " was asked how it went");
            case SurveyFacts.Answered answered ->
                Optional.of(names.apply(answered.person()) + " said how it went: " + of(answered.given()));
            case SurveyFacts.Changed changed ->
                Optional.of(names.apply(changed.person()) + " changed the answer how it went: " + of(changed.given()));
            case SurveyFacts.Withdrawn withdrawn ->
                Optional.of(names.apply(withdrawn.person()) + " took the answer how it went back");
            default -> Optional.empty();
        };
    }

    /** An answer, such as "Good (4 of 5)". */
    public static String of(Given given) {
        return "%s (%d of %d)".formatted(given.words(), given.score(), Survey.STEPS);
    }

    /** An answer to a question of yes or no. */
    public static String choice(char choice) {
        return switch (choice) {
            case 'Y' -> "Yes";
            case 'N' -> "No";
            default -> "Not said";
        };
    }
}
