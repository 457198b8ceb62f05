package org.fairlead.notification.web;

import static org.fairlead.platform.language.Say.later;

import org.fairlead.access.Act;
import org.fairlead.access.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this module are found from everywhere. */
@Configuration(proxyBeanMethods = false)
class NotificationPlaces {

    @Bean
    Shortcut notifications() {
        return new Shortcut(
                later("notification.title"), "/notifications", later("notification.place.sentence"), Act.READ_RECORDS);
    }

    @Bean
    Shortcut notificationSettings() {
        return new Shortcut(
                later("notification.settings.title"),
                "/notifications/settings",
                later("notification.place.settings-sentence"),
                Act.READ_RECORDS);
    }

    @Bean
    Shortcut watchedRecords() {
        return new Shortcut(
                later("notification.settings.watched"),
                "/notifications/settings/watched",
                later("notification.place.watched-sentence"),
                Act.READ_RECORDS);
    }

    @Bean
    Shortcut toldLog() {
        return new Shortcut(
                later("notification.place.log"),
                "/notifications/log",
                later("notification.place.log-sentence"),
                Act.SEE_TOLD);
    }

    @Bean
    Shortcut writeBroadcasts() {
        return new Shortcut(
                later("notification.place.broadcasts"),
                "/broadcasts",
                later("notification.place.broadcasts-sentence"),
                Act.BROADCAST);
    }
}
