package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.later;

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
                later("incident.place.templates"),
                "/incident-templates",
                later("incident.place.templates-sentence"),
                Act.KEEP_TEMPLATES);
    }
}
