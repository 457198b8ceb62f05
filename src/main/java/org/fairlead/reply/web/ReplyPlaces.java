package org.fairlead.reply.web;

import org.fairlead.access.Act;
import org.fairlead.access.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where replies are found. */
@Configuration(proxyBeanMethods = false)
class ReplyPlaces {

    @Bean
    Shortcut cannedReplies() {
        return new Shortcut(
                "Canned replies", "/replies", "Texts that are written once and sent often.", Act.KEEP_TEMPLATES);
    }
}
