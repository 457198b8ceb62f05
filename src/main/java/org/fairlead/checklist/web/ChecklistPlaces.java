package org.fairlead.checklist.web;

import static org.fairlead.platform.language.Say.later;

import org.fairlead.access.Act;
import org.fairlead.access.Shortcut;
import org.fairlead.checklist.ChecklistWords;
import org.fairlead.record.FactWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where checklists are found. */
@Configuration(proxyBeanMethods = false)
class ChecklistPlaces {

    @Bean
    Shortcut keptChecklists() {
        return new Shortcut(
                later("checklist.place.text"), "/checklists", later("checklist.place.sentence"), Act.KEEP_TEMPLATES);
    }

    @Bean
    FactWords checklistWords() {
        return (entry, who, history) -> ChecklistWords.of(entry.fact(), who, history);
    }
}
