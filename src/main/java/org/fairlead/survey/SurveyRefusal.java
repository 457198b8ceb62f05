package org.fairlead.survey;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;

/** Every way surveys say no, besides wrong input, missing rights and stale versions. */
public sealed interface SurveyRefusal extends Refusal {

    @Override
    default RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }

    /** The time to answer is over. */
    record Over() implements SurveyRefusal {
        @Override
        public String code() {
            return "survey.over";
        }

        @Override
        public String sentence() {
            return say("survey.refused.over");
        }
    }

    /** There is no answer to take back. */
    record Unanswered() implements SurveyRefusal {
        @Override
        public String code() {
            return "survey.unanswered";
        }

        @Override
        public String sentence() {
            return say("survey.refused.unanswered");
        }
    }
}
