package org.fairlead.absence.web;

import static org.fairlead.platform.language.Say.later;

import org.fairlead.access.Act;
import org.fairlead.access.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where absences are found. */
@Configuration(proxyBeanMethods = false)
class AbsencePlaces {

    @Bean
    Shortcut absencesShortcut() {
        return new Shortcut(
                later("absence.place.text"), "/absences", later("absence.place.sentence"), Act.KEEP_ABSENCES);
    }
}
