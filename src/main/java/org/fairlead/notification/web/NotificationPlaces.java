package org.fairlead.notification.web;

import org.fairlead.access.Act;
import org.fairlead.access.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this module are found from everywhere. */
@Configuration(proxyBeanMethods = false)
class NotificationPlaces {

    @Bean
    Shortcut notifications() {
        return new Shortcut("Notifications", "/notifications", "What concerns you, by record.", Act.READ_RECORDS);
    }

    @Bean
    Shortcut notificationSettings() {
        return new Shortcut(
                "What you are told",
                "/notifications/settings",
                "In the page, by e-mail or in a digest; quiet hours.",
                Act.READ_RECORDS);
    }

    @Bean
    Shortcut watchedRecords() {
        return new Shortcut(
                "Records you watch",
                "/notifications/settings/watched",
                "All of them, and stopping several at once.",
                Act.READ_RECORDS);
    }

    @Bean
    Shortcut toldLog() {
        return new Shortcut("Who was told what", "/notifications/log", "Who, why and how, or why not.", Act.SEE_TOLD);
    }

    @Bean
    Shortcut writeBroadcasts() {
        return new Shortcut("Broadcasts", "/broadcasts", "Say something to many people at once.", Act.BROADCAST);
    }
}
