package org.fairlead.portal;

import org.fairlead.access.Act;
import org.fairlead.access.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The main places in the navigation. */
@Configuration(proxyBeanMethods = false)
class MainPlaces {

    @Bean
    Place myWork() {
        return new Place(10, "My work", "/", Act.READ_RECORDS);
    }

    @Bean
    Place incidentsPlace() {
        return new Place(20, "Incidents", "/incidents", Act.READ_RECORDS);
    }

    @Bean
    Place calculatorPlace() {
        return new Place(70, "Calculator", "/calculator", Act.CALCULATE);
    }

    @Bean
    Place administrationPlace() {
        return new Place(80, "Administration", "/administration", Act.KEEP_REGISTER);
    }
}
