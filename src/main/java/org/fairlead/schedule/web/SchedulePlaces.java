package org.fairlead.schedule.web;

import static org.fairlead.platform.language.Say.later;

import org.fairlead.access.Act;
import org.fairlead.access.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where schedules are found. */
@Configuration(proxyBeanMethods = false)
class SchedulePlaces {

    @Bean
    Shortcut keptSchedules() {
        return new Shortcut(
                later("schedule.place.text"), "/schedules", later("schedule.place.sentence"), Act.KEEP_TEMPLATES);
    }
}
