package org.fairlead.todo.web;

import static org.fairlead.platform.language.Say.later;

import org.fairlead.access.Act;
import org.fairlead.access.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where to-dos are found. */
@Configuration(proxyBeanMethods = false)
class TodoPlaces {

    @Bean
    Shortcut todosShortcut() {
        return new Shortcut(later("todo.place.text"), TodoPages.HERE, later("todo.place.sentence"), Act.READ_RECORDS);
    }

    @Bean
    Shortcut addATodoShortcut() {
        return new Shortcut(
                later("todo.place.add"), TodoPages.HERE + "/new", later("todo.place.add-sentence"), Act.READ_RECORDS);
    }
}
