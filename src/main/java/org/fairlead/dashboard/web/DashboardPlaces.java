package org.fairlead.dashboard.web;

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
        return new Place(25, "Dashboards", DashboardPages.PATH, Act.KEEP_DASHBOARDS);
    }

    @Bean
    Shortcut newDashboard() {
        return new Shortcut(
                "New dashboard",
                DashboardPages.PATH + "/new",
                "Put numbers, lists and bars together.",
                Act.KEEP_DASHBOARDS);
    }
}
