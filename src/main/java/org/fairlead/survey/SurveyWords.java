package org.fairlead.survey;

import static org.fairlead.platform.language.Say.say;

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
            case SurveyFacts.Asked asked ->
                Optional.of(say("survey.told.asked", "person", names.apply(asked.person())));
            case SurveyFacts.Answered answered ->
                Optional.of(say(
                        "survey.told.answered",
                        "person",
                        names.apply(answered.person()),
                        "given",
                        of(answered.given())));
            case SurveyFacts.Changed changed ->
                Optional.of(say(
                        "survey.told.changed", "person", names.apply(changed.person()), "given", of(changed.given())));
            case SurveyFacts.Withdrawn withdrawn ->
                Optional.of(say("survey.told.withdrawn", "person", names.apply(withdrawn.person())));
            default -> Optional.empty();
        };
    }

    /** An answer, such as "Good (4 of 5)". */
    public static String of(Given given) {
        return say("survey.given", "words", given.words(), "score", given.score(), "steps", Survey.STEPS);
    }

    /** An answer to a question of yes or no. */
    public static String choice(char choice) {
        return switch (choice) {
            case 'Y' -> say("survey.yes");
            case 'N' -> say("survey.no");
            default -> say("survey.no-answer");
        };
    }
}
