package org.fairlead.schedule.web;

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
                "Schedules", "/schedules", "Incidents that are logged by the calendar.", Act.KEEP_TEMPLATES);
    }
}
