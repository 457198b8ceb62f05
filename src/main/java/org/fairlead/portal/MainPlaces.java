package org.fairlead.portal;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import org.fairlead.access.Act;
import org.fairlead.access.Place;
import org.fairlead.access.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The main places in the navigation, and what one can begin from anywhere. */
@Configuration(proxyBeanMethods = false)
class MainPlaces {

    @Bean
    Place myWork() {
        return new Place(10, () -> say("portal.place.work"), "/", Act.READ_RECORDS);
    }

    @Bean
    Place incidentsPlace() {
        return new Place(20, () -> say("portal.place.incidents"), "/incidents", Act.READ_RECORDS);
    }

    @Bean
    Place calculatorPlace() {
        return new Place(70, () -> say("portal.place.calculator"), "/calculator", Act.CALCULATE);
    }

    @Bean
    Place administrationPlace() {
        return new Place(80, () -> say("portal.place.administration"), "/administration", Act.KEEP_REGISTER);
    }

    @Bean
    Shortcut logAnIncident() {
        return new Shortcut(
                later("portal.shortcut.log"),
                "/incidents/new",
                later("portal.shortcut.log-sentence"),
                Act.LOG_INCIDENT);
    }

    @Bean
    Shortcut ownSettings() {
        return new Shortcut(
                later("portal.shortcut.account"),
                "/account",
                later("portal.shortcut.account-sentence"),
                Act.KEEP_OWN_ACCOUNT);
    }

    @Bean
    Shortcut bringInALog() {
        return new Shortcut(
                later("portal.shortcut.import"), "/imports/new", later("portal.shortcut.import-sentence"), Act.IMPORT);
    }

    @Bean
    Shortcut addAnAccount() {
        return new Shortcut(
                later("portal.shortcut.open-account"),
                "/administration/accounts/new",
                later("portal.shortcut.open-account-sentence"),
                Act.MANAGE_ACCOUNTS);
    }
}
