package org.fairlead.survey;

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
            return "The time to answer is over, so answers stay as they are. Write a note if there is more to say.";
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
            return "You have not answered, so there is nothing to take back.";
        }
    }
}
