package org.fairlead.notification.internal;

import org.fairlead.notification.MailStanding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** E-mail and web push as they are set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, PushSettings.class})
class MailConfiguration {

    @Bean
    MailStanding mailStanding(MailSettings settings) {
        return settings::sends;
    }

    @Bean
    Carrier carrier(MailSettings settings) {
        return new SmtpCarrier(settings);
    }
}
