package org.fairlead.survey.internal;

import java.util.List;
import org.fairlead.notification.Reason;
import org.fairlead.notification.TellingRule;
import org.fairlead.notification.TellingRules;
import org.fairlead.notification.Whom;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.FactKinds;
import org.fairlead.survey.Survey;
import org.fairlead.survey.SurveyFacts;
import org.fairlead.survey.SurveyFacts.Answered;
import org.fairlead.survey.SurveyFacts.Asked;
import org.fairlead.survey.SurveyFacts.Changed;
import org.fairlead.survey.Surveys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What surveys add to the register, to timelines, and to what people are told. */
@Configuration("surveyKinds")
class Kinds {

    private static final String INCIDENT = "incident";

    @Bean
    RegisterKind<Survey> surveyKind() {
        return Surveys.KIND;
    }

    @Bean
    FactKinds surveyFacts() {
        return SurveyFacts.KINDS;
    }

    /** Whoever is asked is told so; the leads of the desk where the record began, of low answers. */
    @Bean
    TellingRules surveyTelling() {
        return new TellingRules(
                INCIDENT,
                List.of(
                        new TellingRule(
                                Asked.class,
                                Reason.HOW_IT_WENT,
                                happened -> List.of(
                                        new Whom.One(happened.fact(Asked.class).person()))),
                        new TellingRule(
                                Answered.class,
                                Reason.LOW_ANSWER,
                                happened -> desk(
                                        happened, happened.fact(Answered.class).low())),
                        new TellingRule(
                                Changed.class,
                                Reason.LOW_ANSWER,
                                happened -> desk(
                                        happened, happened.fact(Changed.class).low()))));
    }

    private static List<Whom> desk(TellingRule.Happened happened, boolean low) {
        var first = happened.history().holdings().getFirst().party();
        return low ? List.of(new Whom.Leads(first, null)) : List.of();
    }
}
