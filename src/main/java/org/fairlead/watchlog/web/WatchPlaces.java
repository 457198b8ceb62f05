package org.fairlead.watchlog.web;

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
        return new Place(AFTER_INCIDENTS, "Watch", WatchLogPages.HERE, Act.KEEP_WATCH);
    }

    @Bean
    Shortcut watchLogs() {
        return new Shortcut(
                "Watch log",
                WatchLogPages.HERE,
                "Who has the watch, what they wrote down, hand it over.",
                Act.KEEP_WATCH);
    }
}
