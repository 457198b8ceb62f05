package org.fairlead.dashboard.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import org.fairlead.access.Act;
import org.fairlead.access.Place;
import org.fairlead.access.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where dashboards are found. */
@Configuration(proxyBeanMethods = false)
class DashboardPlaces {

    @Bean
    Place dashboardsPlace() {
        return new Place(25, () -> say("dashboard.title"), DashboardPages.PATH, Act.KEEP_DASHBOARDS);
    }

    @Bean
    Shortcut newDashboard() {
        return new Shortcut(
                later("dashboard.place.text"),
                DashboardPages.PATH + "/new",
                later("dashboard.place.sentence"),
                Act.KEEP_DASHBOARDS);
    }
}
