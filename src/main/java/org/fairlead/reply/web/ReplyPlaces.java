package org.fairlead.reply.web;

import static org.fairlead.platform.language.Say.later;

import org.fairlead.access.Act;
import org.fairlead.access.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where replies are found. */
@Configuration(proxyBeanMethods = false)
class ReplyPlaces {

    @Bean
    Shortcut cannedReplies() {
        return new Shortcut(later("reply.place.text"), "/replies", later("reply.place.sentence"), Act.KEEP_TEMPLATES);
    }
}
