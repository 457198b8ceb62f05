package org.fairlead.absence.web;

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
                "Absences", "/absences", "Say when you, or somebody of your team, will be away.", Act.KEEP_ABSENCES);
    }
}
