package org.fairlead.incident.web;

import org.fairlead.access.Act;
import org.fairlead.access.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where incident templates are found. */
@Configuration(proxyBeanMethods = false)
class TemplatePlaces {

    @Bean
    Shortcut keptIncidentTemplates() {
        return new Shortcut(
                "Incident templates",
                "/incident-templates",
                "The form for logging an incident, filled in.",
                Act.KEEP_TEMPLATES);
    }
}
