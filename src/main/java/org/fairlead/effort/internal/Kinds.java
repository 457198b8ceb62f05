package org.fairlead.effort.internal;

import org.fairlead.effort.EffortClass;
import org.fairlead.effort.EffortClasses;
import org.fairlead.effort.EffortFacts;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.FactKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What booked time adds to timelines and to the register. */
@Configuration("effortKinds")
class Kinds {

    @Bean
    FactKinds effortFacts() {
        return EffortFacts.KINDS;
    }

    @Bean
    RegisterKind<EffortClass> effortClasses() {
        return EffortClasses.KIND;
    }
}
