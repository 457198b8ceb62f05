package org.fairlead.checklist.web;

import org.fairlead.access.Act;
import org.fairlead.access.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where checklists are found. */
@Configuration(proxyBeanMethods = false)
class ChecklistPlaces {

    @Bean
    Shortcut keptChecklists() {
        return new Shortcut("Checklists", "/checklists", "Steps that are taken on a record.", Act.KEEP_TEMPLATES);
    }
}
