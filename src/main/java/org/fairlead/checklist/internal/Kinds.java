package org.fairlead.checklist.internal;

import org.fairlead.checklist.ChecklistFacts;
import org.fairlead.record.FactKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What checklists add to timelines. */
@Configuration("checklistKinds")
class Kinds {

    @Bean
    FactKinds checklistFacts() {
        return ChecklistFacts.KINDS;
    }
}
