package org.fairlead.todo.web;

import org.fairlead.access.Act;
import org.fairlead.access.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where to-dos are found. */
@Configuration(proxyBeanMethods = false)
class TodoPlaces {

    @Bean
    Shortcut todosShortcut() {
        return new Shortcut(
                "Your to-dos", TodoPages.HERE, "What you mean to do; nobody else sees it.", Act.READ_RECORDS);
    }

    @Bean
    Shortcut addATodoShortcut() {
        return new Shortcut("Add a to-do", TodoPages.HERE + "/new", "With a reminder, if you like.", Act.READ_RECORDS);
    }
}
