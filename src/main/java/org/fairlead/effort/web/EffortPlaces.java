package org.fairlead.effort.web;

import org.fairlead.access.Act;
import org.fairlead.access.AdministrationPlace;
import org.fairlead.access.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where booked time and rates are found. */
@Configuration(proxyBeanMethods = false)
class EffortPlaces {

    @Bean
    Shortcut bookedTime() {
        return new Shortcut("Booked time", ReportPages.HERE, "By month, organisation, person and class.", Act.SEE_TIME);
    }

    @Bean
    Shortcut ratesShortcut() {
        return new Shortcut("Rates", RatePages.HERE, "What an hour of booked time costs.", Act.SEE_COSTS);
    }

    @Bean
    AdministrationPlace ratesPlace() {
        return new AdministrationPlace(
                "Rates",
                RatePages.HERE,
                "What an hour of each organisation's time costs, by class of effort and from which day.",
                Act.KEEP_RATES);
    }
}
