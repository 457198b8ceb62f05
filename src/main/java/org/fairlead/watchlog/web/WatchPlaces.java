package org.fairlead.watchlog.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import org.fairlead.access.Act;
import org.fairlead.access.Place;
import org.fairlead.access.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the watch is found. */
@Configuration(proxyBeanMethods = false)
class WatchPlaces {

    private static final int AFTER_INCIDENTS = 30;

    @Bean
    Place watchesPlace() {
        return new Place(AFTER_INCIDENTS, () -> say("watchlog.place.watch"), WatchLogPages.HERE, Act.KEEP_WATCH);
    }

    @Bean
    Shortcut watchLogs() {
        return new Shortcut(
                later("watchlog.place.text"), WatchLogPages.HERE, later("watchlog.place.sentence"), Act.KEEP_WATCH);
    }
}
