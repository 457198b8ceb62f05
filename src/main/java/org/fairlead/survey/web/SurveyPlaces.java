package org.fairlead.survey.web;

import static org.fairlead.platform.language.Say.later;

import org.fairlead.access.Act;
import org.fairlead.access.AdministrationPlace;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.record.FactWords;
import org.fairlead.record.RecordPanel;
import org.fairlead.survey.SurveyPanels;
import org.fairlead.survey.SurveyWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where surveys are found. */
@Configuration(proxyBeanMethods = false)
class SurveyPlaces {

    @Bean
    AdministrationPlace satisfactionPlace() {
        return new AdministrationPlace(
                later("survey.place.satisfaction"), "/surveys", later("survey.place.sentence"), Act.SEE_SURVEYS);
    }

    @Bean
    RecordPanel howItWent() {
        return (view, actor) -> SurveyPanels.of(actor, view.history());
    }

    /** Whoever is asked is named, not the organisation for which they speak. */
    @Bean
    FactWords surveyWords(Register register) {
        return (entry, who, history) ->
                SurveyWords.of(entry.fact(), person -> register.title(People.PERSON, person.value()));
    }
}
